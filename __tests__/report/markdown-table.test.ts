import { describe, expect, test } from '@jest/globals';
import { columns, fitted, markdownTable } from '../../src/report/markdown-table.ts';

const TABLE = {
  head: ['Entry', 'Now:'],
  rows: [
    ['a', '1'],
    ['b', '2'],
    ['c', '3'],
  ],
};

describe('a table', () => {
  test('puts numbers at the right', () => {
    expect(markdownTable(TABLE, 9)).toBe(
      '| Entry | Now |\n| --- | --: |\n| a | 1 |\n| b | 2 |\n| c | 3 |',
    );
  });

  test('says how many rows it leaves out', () => {
    expect(markdownTable(TABLE, 1)).toBe(
      '| Entry | Now |\n| --- | --: |\n| a | 1 |\n\n… and 2 more.',
    );
  });

  test('says so in thousands', () => {
    const rows = Array.from({ length: 1234 }, () => ['a', '1']);

    expect(markdownTable({ ...TABLE, rows }, 0)).toBe(
      '| Entry | Now |\n| --- | --: |\n\n… and 1,234 more.',
    );
  });

  test('leaves out a column in which no row says anything', () => {
    const rows = [
      ['a', '', '1'],
      ['b', '', ''],
    ];

    expect(markdownTable({ head: ['Entry', 'Since', 'Now:'], rows }, 9)).toBe(
      '| Entry | Now |\n| --- | --: |\n| a | 1 |\n| b |  |',
    );
  });
});

describe('a text that is to fit', () => {
  const size = (text: string) => text.length;
  const lines = (rows: number) => 'x'.repeat(rows);

  test.each([
    [5_000, 5_000],
    [4_999, 1_000],
    [999, 300],
    [299, 100],
    [99, 30],
    [29, 10],
    [9, 0],
  ])('%d characters: %d rows', (limit, rows) => {
    expect(fitted(lines, { limit, size })).toBe('x'.repeat(rows));
  });

  test('is taken as it is without rows', () => {
    expect(fitted((rows) => `head${lines(rows)}`, { limit: 1, size })).toBe('head');
  });

  test('is measured as the caller says', () => {
    const bytes = (text: string) => new TextEncoder().encode(text).length;

    expect(fitted((rows) => 'é'.repeat(rows), { limit: 1_999, size: bytes })).toBe('é'.repeat(300));
  });
});

describe('columns of text', () => {
  test('pads all columns but the last', () => {
    expect(
      columns([
        ['a', 'bb', 'c'],
        ['aaa', 'b', 'ccc'],
      ]),
    ).toBe('a    bb  c\naaa  b   ccc');
    expect(columns([])).toBe('');
  });
});
