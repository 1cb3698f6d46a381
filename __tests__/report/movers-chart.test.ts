import { describe, expect, test } from '@jest/globals';
import { moversChart } from '../../src/report/movers-chart.ts';
import { change } from '../helpers/reports.ts';

function rise(title: string, by: number, count = `github:o/${title.toLowerCase()}`) {
  return change({ title, count, before: 1_000, after: 1_000 + by });
}

test('draws the biggest movers, the biggest first', () => {
  const chart = moversChart([rise('One', 5), rise('Two', 70), rise('Three', 12)]);

  expect(chart).toBe(
    `\`\`\`mermaid
%%{init: {"xyChart": {"chartOrientation": "horizontal", "height": 176}}}%%
xychart-beta
  title "Largest increases"
  x-axis ["Two, stars", "Three, stars", "One, stars"]
  y-axis "since last published" 0 --> 70
  bar [70, 12, 5]
\`\`\``,
  );
});

describe('draws nothing', () => {
  test.each([
    ['where two moved', [rise('One', 5), rise('Two', 6)]],
    ['where one count stands three times', [rise('One', 5), rise('One', 5), rise('One', 5)]],
    ['of falls', [rise('One', -5), rise('Two', -6), rise('Three', -7), rise('Four', -8)]],
    ['of first numbers', ['a', 'b', 'c'].map((title) => change({ title, before: undefined }))],
  ])('%s', (_, changes) => {
    expect(moversChart(changes)).toBe('');
  });
});

test('has at most eight bars', () => {
  const changes = Array.from({ length: 20 }, (_, index) => rise(`R${index}`, index + 1));

  expect(/ {2}bar \[(.*)\]/.exec(moversChart(changes))?.[1]?.split(', ')).toHaveLength(8);
});

test.each([
  ['a fence', '``` x ```'],
  ['a quote', 'a"]\n  bar [9]'],
  ['a directive', '%%{init: {}}%%'],
  ['a link', '[x](javascript:alert)<b>'],
])('%s in a title does not leave its name', (_, title) => {
  const changes = [rise('One', 5), rise('Two', 70), change({ title, count: 'github:o/x' })];
  const lines = moversChart(changes).split('\n');

  expect(lines).toHaveLength(8);
  expect(lines[4]).toMatch(/^ {2}x-axis \["[^"%{}`<>[\]]*"(?:, "[^"%{}`<>[\]]*"){2}\]$/);
});

test('gives each bar a name of its own', () => {
  const changes = ['a', 'b', 'c'].map((id, n) => rise('One', 9 - n, `github:o/${id}`));

  expect(moversChart(changes)).toContain('["One, stars", "One, stars (2)", "One, stars (3)"]');
});
