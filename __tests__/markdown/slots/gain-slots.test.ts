import { describe, expect, test } from '@jest/globals';
import { readList } from '../../../src/markdown/read-list.ts';
import { findSlots, type SlotOptions } from '../../../src/markdown/slots/find-slots.ts';
import { refreshed } from '../../helpers/rewriting.ts';

const R = '[R](https://github.com/o/r)';
const columns: SlotOptions = { columns: new Map([['stars 30d', 'stars-30d']]) };
const table = (...cells: string[]) =>
  ['| Name | Stars 30d |', '| --- | --: |', ...cells.map((cell) => `| ${R} |${cell}|`)].join('\n');
const to = (value: number) => () => value;

describe('a cell of a column of gains', () => {
  test.each([
    [' +12 ', ' −4.3k '],
    [' -3 ', ' −4.3k '],
    [' −1,234 ', ' −4,321 '],
    ['+5578', '−4321'],
    [' +1.2K ⭐ ', ' −4.3K ⭐ '],
    [' +12 stars ', ' −4.3k stars '],
    [' **+12** ', ' **−4.3k** '],
    [' 0 ', ' −4.3k '],
    [' ? ', ' −4.3k '],
    [' n/a ', ' −4.3k '],
    ['', '−4.3k'],
    [' +12 of 15 ', ' +12 of 15 '],
    [' [+12](x) ', ' [+12](x) '],
  ])('%j becomes %j', (cell, written) => {
    const text = table(cell);
    expect(refreshed(text, columns, to(-4321))).toBe(table(written));
    expect(refreshed(table(written), columns, to(-4321))).toBe(table(written));
  });

  test('is left alone where the config does not name its column', () => {
    const text = table(' +12 ', ' 30 ', ' ? ');
    const { slots, unclear, left } = findSlots(text);
    expect([slots, unclear, left]).toEqual([[], [], []]);
  });

  test('is reported where it has more in it than a number', () => {
    const { left } = findSlots(table(' 12 of 15 '), columns);
    expect(left.map(({ reason }) => reason)).toEqual([
      'Column Stars 30d: the cell has more than a number in it.',
    ]);
  });
});

describe('a marker of a gain', () => {
  const marker = (words: string) =>
    `- ${R} <!-- tally:stars-30d github:o/r -->${words}<!-- /tally -->`;

  test.each([
    ['+12', '−4.3k'],
    ['stars 30d: +12', 'stars 30d: −4.3k'],
    ['+12 in 30 days', '−4.3k in 30 days'],
    ['📈 ?', '📈 −4.3k'],
    ['stars 30d: ?', 'stars 30d: −4.3k'],
    ['', 'stars 30d: −4.3k'],
  ])('%j becomes %j', (words, written) => {
    expect(refreshed(marker(words), {}, to(-4321))).toBe(marker(written));
    expect(refreshed(marker(written), {}, to(-4321))).toBe(marker(written));
  });
});

test('a badge of a gain keeps its words', () => {
  const badge = (message: string) =>
    `- ${R} ![x](https://img.shields.io/badge/stars_30d-${message}-blue?tally=stars-30d:github:o/r)`;
  const minus = '%E2%88%924.3k';

  expect(refreshed(badge('%2B1.2k'), {}, to(-4321))).toBe(badge(minus));
  expect(refreshed(badge('%2B12_in_30_days'), {}, to(-4321))).toBe(badge(`${minus}_in_30_days`));
  expect(refreshed(badge('%3F'), {}, to(12))).toBe(badge('%2B12'));
});

test('a gain is shown behind links as text or as a badge', () => {
  const shown = (look: 'text' | 'badge'): SlotOptions => ({
    show: { repositories: ['stars', 'stars-30d'], look, sections: [] },
  });
  const asText = refreshed(`- ${R}\n`, shown('text'), to(12));
  const asBadge = refreshed(`- ${R}\n`, shown('badge'), to(12));

  expect(asText).toContain('tally:stars-30d github:o/r shown -->stars 30d: +12<!-- /tally');
  expect(asBadge).toContain('/badge/stars_30d-%2B12-blue?tally=stars-30d:github:o/r&tally-shown');
  expect(refreshed(asText, shown('text'), to(12))).toBe(asText);
  expect(refreshed(asText, {}, to(12))).toBe(`- ${R}\n`);
  expect(refreshed(asBadge, {}, to(12))).toBe(`- ${R}\n`);
});

test('a gain can be ignored', () => {
  const ignore = { subjects: [], sections: [], fields: ['stars-30d'] };
  const { slots, left } = readList({ path: 'a.md', text: table(' +12 ') }, { ...columns, ignore });
  expect(slots).toEqual([]);
  expect(left).toMatchObject([{ kind: 'cell', text: '+12' }]);
});
