import { expect, test } from '@jest/globals';
import { chartSvg, listChart } from '../../src/chart/list-chart.ts';
import type { Total } from '../../src/chart/totals.ts';
import type { Fact } from '../../src/fields/fact.ts';
import { dayNumber } from '../../src/snapshot/dates.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';
import { HOSTILE_WORDS } from '../escape/hostile-words.ts';

const TODAY = dayNumber('2026-11-30');

/** A total on so many days up to today. */
function total(days: number, count: Total['count'] = 'stars', value = (at: number) => at): Total {
  const all = Array.from({ length: days }, (_, index) => index);
  return {
    count,
    subjects: 2,
    series: { days: all.map((at) => TODAY - days + 1 + at), values: all.map(value) },
  };
}

/** The paths of lines: what stands in them besides the lines of the scale. */
function linesOf(svg: string): string[] {
  return [...svg.matchAll(/<path class="(line[^"]*)" d="([^"]*)"/g)].map(([, name = '', d = '']) =>
    name === 'line' ? d : `${name} ${d}`,
  );
}

test('a chart needs nothing else, and has the colors of both schemes', () => {
  const svg = chartSvg([total(30), total(30, 'citations'), total(30, 'likes')]);

  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="480" height="\d+"/);
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
    /https?:|url\(|href|@import|@font-face|<script|<foreignObject|<image|\son\w+=/i,
  );
  expect(svg).toContain('@media(prefers-color-scheme:dark)');
  expect(svg).toMatch(/<g class="stars">[\s\S]*<g class="citations">[\s\S]*<g class="likes">/);
});

test('a screen reader reads the name of the chart, and its first and last totals', () => {
  const svg = chartSvg([total(30, 'stars', (at) => 1_000 + at), total(1, 'likes', () => 5)]);
  expect(svg).toContain('role="img" aria-labelledby="title desc"');
  expect(svg).toContain('<title id="title">Stars and likes over time</title>');
  expect(svg).toContain(
    '<desc id="desc">Stars of 2 entries: 1,000 on 1 Nov 2026, 1,029 on 30 Nov 2026. Likes of 2 entries: 5 on 30 Nov 2026.</desc>',
  );
});

test('one day is a dot, more days are a line to a dot', () => {
  const one = chartSvg([total(1)]);
  expect(linesOf(one)).toEqual([]);
  expect(one.match(/<circle/g)).toHaveLength(1);
  expect(one).toContain('>30 Nov 2026</text>');

  for (const days of [2, 30, 400]) {
    const svg = chartSvg([total(days)]);
    expect(linesOf(svg)).toHaveLength(1);
    expect(linesOf(svg)[0]?.split('L')).toHaveLength(days);
    expect(svg.match(/<circle/g)).toHaveLength(1);
  }
});

test('a gap is dashed, and a note says so', () => {
  const { series, ...all } = total(100);
  const kept = series.days.map((_, index) => index).filter((at) => at < 20 || at > 60 || at === 40);
  const without = (at: (index: number) => boolean) => ({
    days: kept.filter(at).map((index) => series.days[index] ?? 0),
    values: kept.filter(at).map((index) => series.values[index] ?? 0),
  });
  const whole = chartSvg([{ ...all, series: without(() => true) }]);
  expect(linesOf(whole)).toHaveLength(1);
  expect(whole).not.toContain('Dashed');

  const broken = chartSvg([{ ...all, series: without((index) => index !== 40) }]);
  expect(linesOf(broken).map((line) => line.startsWith('line gap'))).toEqual([false, true, false]);
  expect(broken).toContain('>Dashed: nothing recorded for more than 5 weeks</text>');
});

test('a fall is drawn as it is', () => {
  const svg = chartSvg([total(40, 'stars', (at) => (at < 20 ? 1_000 : 10))]);
  const heights =
    linesOf(svg)[0]
      ?.split('L')
      .map((point) => Number(point.split(' ')[1])) ?? [];
  expect(heights[20]).toBeGreaterThan((heights[19] ?? 0) + 90);
  expect(svg).toContain('>10</text>');
});

test('the same data give the same chart, whatever the order of the list', () => {
  const snapshot: Snapshot = {
    version: 1,
    checkedAt: '2026-11-30T03:00:00Z',
    subjects: Object.fromEntries(
      Object.values(HOSTILE_WORDS).map((word, value) => [
        `github:o/${word}`,
        { stars: { value, source: word } },
      ]),
    ),
  };
  const shown = Object.values(HOSTILE_WORDS).map(
    (word): Fact => ({
      subject: { kind: 'github', id: `o/${word}` },
      field: 'stars',
    }),
  );
  const svg = listChart(shown, { snapshot });
  expect(listChart(shown.toReversed(), { snapshot })).toBe(svg);
  expect(svg).not.toMatch(/evil|alert/);
  expect(listChart([], { snapshot })).toBeUndefined();
});
