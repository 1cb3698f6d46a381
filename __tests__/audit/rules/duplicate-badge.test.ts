import { expect, test } from '@jest/globals';
import { duplicateBadge } from '../../../src/audit/rules/duplicate-badge.ts';
import { findingsIn, linesOf } from '../../helpers/audit.ts';

const ONE = '![Star](https://img.shields.io/github/stars/o/one)';
const TWO = '![Star](https://img.shields.io/github/stars/o/two)';

test('finds a count that one entry shows twice', () => {
  const text = `| A | B |\n| - | - |\n| [A](x) ${ONE} ${TWO} | ${ONE} |\n`;

  expect(linesOf(findingsIn(text, duplicateBadge))).toEqual([
    '3: Two badges of the entry show the stars of github:o/one.',
  ]);
});

test('says nothing of two entries with the same badge, and of two fields', () => {
  const badge = (field: string) =>
    `![x](https://img.shields.io/badge/dynamic/json?url=https://huggingface.co/api/models/a/b&query=${field})`;

  expect(findingsIn(`- [A](x) ${ONE}\n- [B](x) ${ONE}\n`, duplicateBadge)).toEqual([]);
  expect(findingsIn(`- [A](x) ${badge('likes')} ${badge('downloads')}`, duplicateBadge)).toEqual(
    [],
  );
});
