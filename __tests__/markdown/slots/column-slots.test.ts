import { describe, expect, test } from '@jest/globals';
import { findSlots, type SlotOptions } from '../../../src/markdown/slots/find-slots.ts';
import { refreshed } from '../../helpers/rewriting.ts';

const R = '[R](https://github.com/o/r)';
const table = (heading: string, ...cells: string[]) =>
  [`| Name | ${heading} |`, '| --- | --: |', ...cells.map((cell) => `| ${R} |${cell}|`)].join('\n');
const to = (value: number) => () => value;

describe('a cell of a column of stars', () => {
  test.each([
    [' ⭐ 2.7k ', ' ⭐ 4.3k '],
    ['   5578', '   4321'],
    [' 5578 ⭐ ', ' 4321 ⭐ '],
    ['1,234\t', '4,321\t'],
    [' 999+ ', ' 4.3k '],
    [' N/A ', ' 4.3k '],
    [' ⭐ invalid ', ' ⭐ 4.3k '],
    [' - ', ' 4.3k '],
    ['  ', ' 4.3k '],
    ['', '4.3k'],
    [' **12** ', ' **4.3k** '],
    [' many ', ' many '],
    [' 12 of 15 ', ' 12 of 15 '],
    [' [12](x) ', ' [12](x) '],
    [' ![12](x) ', ' ![12](x) '],
    [' `x` ', ' `x` '],
  ])('%j becomes %j', (cell, written) => {
    expect(refreshed(table('Stars', cell), {}, to(4321))).toBe(table('Stars', written));
  });

  test('is written as the other cells of its table are', () => {
    const text = `${table('Stars', ' 5578 ', ' 12 ')}\n\n${table('Stars', ' 1.2k ', ' 12 ')}`;
    expect(refreshed(text, {}, to(4321))).toBe(
      `${table('Stars', ' 4321 ', ' 4321 ')}\n\n${table('Stars', ' 4.3k ', ' 4.3k ')}`,
    );
  });
});

describe('a column', () => {
  const columns = (entries: [string, 'stars' | 'none'][]): SlotOptions => ({
    columns: new Map(entries),
  });

  test.each([
    ['⭐', {}, true],
    ['**GitHub Stars**', {}, true],
    ['スター数', {}, true],
    ['Popularity', {}, false],
    ['Popularity', columns([['popularity', 'stars']]), true],
    ['Stars', columns([['stars', 'none']]), false],
    ['Citations', {}, false],
  ])('%s', (heading, options, isSlot) => {
    const text = table(heading, ' 12 ');
    expect(refreshed(text, options, to(7))).toBe(isSlot ? table(heading, ' 7 ') : text);
  });

  test('beyond the last heading is none', () => {
    const text = `|Name|\n|-|\n|${R}|12|`;
    expect(refreshed(text, {}, to(7))).toBe(text);
  });

  test('of an HTML table', () => {
    const row = (cell: string) => `<tr><td><a href="https://github.com/o/r">R</a></td>${cell}</tr>`;
    const html = (...cells: string[]) =>
      `<table>\n<tr><th>Name</th><th>Stars</th></tr>\n${cells.map(row).join('\n')}\n</table>`;
    expect(
      refreshed(html('<td>58352</td>', '<td align="right"> N/A </td>', '<td></td>'), {}, to(7)),
    ).toBe(html('<td>7</td>', '<td align="right"> 7 </td>', '<td>7</td>'));
  });
});

describe('what a row counts is unclear', () => {
  test.each([
    [
      'with two repositories',
      '|Name|Stars|\n|-|-|\n|[a](https://github.com/o/a) [b](https://github.com/o/b)|12|',
      1,
    ],
    ['with none', '|Name|Stars|\n|-|-|\n|[a](https://x.y)|12|', 1],
    [
      'but nothing is missing where it has none and says none',
      '|Name|Stars|\n|-|-|\n|[a](https://x.y)||',
      0,
    ],
  ])('%s', (_, text, count) => {
    const { slots, unclear } = findSlots(text);
    expect(slots).toEqual([]);
    expect(unclear).toHaveLength(count);
  });
});
