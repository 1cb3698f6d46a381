import { expect, test } from '@jest/globals';
import { soleNumber, writtenFormat } from '../../src/markdown/numbers.ts';

test.each([
  ['5578', '5578', true],
  ['⭐ 2.7k', '2.7k', true],
  ['2.7 k ⭐', '2.7 k', true],
  ['5578 ⭐', '5578', true],
  ['999+', '999+', true],
  ['1,234', '1,234', true],
  ['**12**', '12', true],
  ['(190K)', '190K', true],
  ['N/A', 'N/A', false],
  ['N.A.', 'N.A.', false],
  ['⭐ invalid', 'invalid', false],
  ['rate limited by upstream service', 'rate limited by upstream service', false],
  ['-', '-', false],
  ['—', '—', false],
  ['??', '??', false],
  ['TBD', 'TBD', false],
])('%s holds %s', (text, found, isNumber) => {
  const number = soleNumber(text);
  expect(number && text.slice(number.from, number.to)).toBe(found);
  expect(number?.isNumber).toBe(isNumber);
});

test.each([
  '',
  '12 of 15',
  'v1.2',
  '1.2.3',
  '2023-05',
  'CVPR 2024',
  'none of them',
  '7B model',
  'x',
])('%s is more or less than a number', (text) => {
  expect(soleNumber(text)).toBeUndefined();
});

test('reads a megabyte of question marks', () => {
  expect(soleNumber(`${'?'.repeat(1_000_000)}x`)).toBeUndefined();
});

test.each([
  ['2.7k', 'compact'],
  ['190K', 'compact'],
  ['1k+', 'compact'],
  ['1,234', 'grouped'],
  ['5578', 'plain'],
  ['721', undefined],
  ['999+', undefined],
])('%s is %s', (number, format) => {
  expect(writtenFormat(number)).toBe(format);
});
