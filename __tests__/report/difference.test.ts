import { expect, test } from '@jest/globals';
import { differenceText, isMoved } from '../../src/report/difference.ts';
import { change } from '../helpers/reports.ts';

const UNKNOWN = { before: undefined } as const;

test.each([
  ['up', change(), '+487'],
  ['up by thousands', change({ after: 4000 }), '+2,500'],
  ['down', change({ before: 1987, after: 500 }), '−1,487'],
  ['only in how it is written', change({ before: 1987 }), ''],
  ['from a number that only the list has', { ...change(), ...UNKNOWN }, '≈ +487'],
  ['down from one', { ...change({ after: 900 }), ...UNKNOWN }, '≈ −600'],
  ['from no number', { ...change({ from: 'N/A' }), ...UNKNOWN }, ''],
  ['for the first time', { ...change({ from: undefined }), ...UNKNOWN }, ''],
  ['as a date', { ...change(), before: '2025-10-01', after: '2025-11-02' } as never, ''],
])('%s', (_, moved, text) => {
  expect(differenceText(moved)).toBe(text);
});

test('what showed no value has not moved', () => {
  expect([isMoved(change()), isMoved(change({ from: undefined }))]).toEqual([true, false]);
});
