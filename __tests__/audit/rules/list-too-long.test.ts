import { expect, test } from '@jest/globals';
import { listTooLong } from '../../../src/audit/rules/list-too-long.ts';
import { findingsIn, linesOf } from '../../helpers/audit.ts';

const rewritten = (bytes: number) => ({
  rewritten: [{ path: 'README.md', text: 'a'.repeat(bytes) }],
});

test('finds a list that is too long, counted in bytes', () => {
  expect(linesOf(findingsIn('é'.repeat(256_001), listTooLong))).toEqual([
    '1: The file has 512002 bytes, but GitHub shows only the first 512000. Split it.',
  ]);
  expect(findingsIn('é'.repeat(256_000), listTooLong)).toEqual([]);
});

test('finds one that grows too long by the numbers of the run', () => {
  expect(linesOf(findingsIn('a', listTooLong, rewritten(512_001)))).toEqual([
    '1: The file will have 512001 bytes, but GitHub shows only the first 512000. Split it, or show fewer counts.',
  ]);
  expect(findingsIn('a', listTooLong, rewritten(512_000))).toEqual([]);
});
