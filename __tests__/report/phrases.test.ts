import { describe, expect, test } from '@jest/globals';
import { fillPlaceholders, listNames, plural, sparkline } from '../../src/report/phrases.ts';

describe('a number of things', () => {
  test.each([
    [0, '0 counts'],
    [1, '1 count'],
    [2, '2 counts'],
    [12_345, '12,345 counts'],
  ])('%d: %s', (count, text) => {
    expect(plural(count, 'count')).toBe(text);
  });

  test('with a plural of its own', () => {
    expect([1, 2].map((count) => plural(count, 'entry', 'entries'))).toEqual([
      '1 entry',
      '2 entries',
    ]);
  });
});

test.each([
  [['README.md'], 'README.md'],
  [['README.md', 'docs/a.md'], 'README.md and docs/a.md'],
  [['a.md', 'b.md', 'c.md'], '3 lists'],
  [[], ''],
])('the lists %j are called %j', (paths, names) => {
  expect(listNames(paths)).toBe(names);
});

describe('placeholders', () => {
  test.each([
    ['Refresh {counts} in {lists}', 'Refresh 12 counts in README.md'],
    ['{counts}{counts}', '12 counts12 counts'],
    ['no placeholder', 'no placeholder'],
    ['{count} {Counts} { counts } {constructor}', '{count} {Counts} { counts } {constructor}'],
  ])('%s', (template, text) => {
    expect(fillPlaceholders(template, { counts: '12 counts', lists: ['README.md'] })).toBe(text);
  });

  test('are not looked for in what is filled in', () => {
    expect(
      fillPlaceholders('{lists}', { counts: '1 count', lists: ['{counts}.md', '$&.md'] }),
    ).toBe('{counts}.md and $&.md');
  });
});

describe('sparklines', () => {
  test.each([
    [[1, 2, 3, 4, 5, 6, 7, 8], '▁▂▃▄▅▆▇█'],
    [[10, 0], '█▁'],
    [[5, 5, 5], '▅▅▅'],
    [[7], '▅'],
    [[], ''],
  ])('%j is drawn as %s', (numbers, line) => {
    expect(sparkline(numbers)).toBe(line);
  });

  test('of many numbers the last forty are drawn', () => {
    const numbers = [1_000_000, ...Array.from({ length: 40 }, (_, index) => index)];
    expect(sparkline(numbers)).toHaveLength(40);
    expect(sparkline(numbers)).toMatch(/^▁.*█$/);
  });
});
