import { describe, expect, test } from '@jest/globals';
import { dateMismatch } from '../../../src/audit/rules/date-mismatch.ts';
import { findingsIn, linesOf } from '../../helpers/audit.ts';

function found(date: string, { heading = 'Date', id = '2405.03162' } = {}) {
  const head = `| Title | ${heading} |\n| - | - |\n`;
  const row = `| [A](https://arxiv.org/abs/${id}) | ${date} |\n`;
  return linesOf(findingsIn(head + row, dateMismatch));
}

describe('finds a date before its paper', () => {
  test.each([
    '2024-01',
    '2024/03',
    '2023.12',
    '2024&#x2011;01',
    '2023-11-30',
    'Jan 2024',
    '3 March 2024',
  ])('%s', (date) => {
    expect(found(date)).toEqual([
      expect.stringContaining('but arxiv:2405.03162 was submitted in 2024-05.'),
    ]);
  });
});

describe('says nothing of', () => {
  test.each(['2024-05', '2024-04', '2024-11', '2025', '2023', 'ICML 2024', '-', '', '20xx-xx'])(
    '%s',
    (date) => {
      expect(found(date)).toEqual([]);
    },
  );

  test('a column of something else', () => {
    expect(found('2024-01', { heading: 'Data until' })).toEqual([]);
  });

  test('an old id, which may be of any year', () => {
    expect(found('1999-01', { id: 'cs/0112017' })).toEqual([]);
  });

  test('an entry with two papers', () => {
    const two = '[A](https://arxiv.org/abs/2405.03162) [B](https://arxiv.org/abs/2406.03162)';
    expect(findingsIn(`| T | Date |\n| - | - |\n| ${two} | 2020-01 |`, dateMismatch)).toEqual([]);
  });
});
