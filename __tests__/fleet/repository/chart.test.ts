import { expect, test } from '@jest/globals';
import { chartOf } from '../../../src/fleet/repository/chart.ts';
import { result } from '../../helpers/reports.ts';

const RESULT = {
  ...result(),
  slots: [{ subject: { kind: 'github', id: 'o/r' }, field: 'stars' }] as never,
  snapshot: {
    version: 1 as const,
    checkedAt: '2026-11-25T03:17:41Z',
    subjects: { 'github:o/r': { stars: { value: 1_005, source: 'github' } } },
  },
};
const path = 'docs/tally.svg';
const drawn = chartOf(RESULT, { chart: { path } }).file?.text ?? '';
/** Of the Monday of that week. */
const earlier = drawn.replace('2026-11-25 stars=1005', '2026-11-23 stars=1000');
const tampered = earlier.replace('</svg>', '<script>alert(1)</script></svg>');

test('the text of the base stays while the picture looks the same, then that of our branch', () => {
  expect(earlier).not.toBe(drawn);
  const textOf = (files: { onBase?: string; onBranch?: string }) =>
    chartOf(RESULT, { chart: { path, ...files }, headBranch: { isOurs: true } }).file?.text;
  expect(textOf({ onBase: earlier })).toBe(earlier);
  expect(textOf({ onBranch: earlier })).toBe(earlier);
  expect(textOf({ onBase: earlier, onBranch: drawn })).toBe(earlier);
  expect(textOf({ onBase: earlier.replace('-23 ', '-22 '), onBranch: earlier })).toBe(earlier);
  expect(textOf({ onBase: earlier.replace('=1000', '=900') })).toBe(drawn);
});

test('what other people committed on our branch is not read', () => {
  const headBranch = { isOurs: false };
  expect(chartOf(RESULT, { chart: { path, onBranch: tampered }, headBranch }).file?.text).toBe(
    drawn,
  );
  expect(
    chartOf(RESULT, { chart: { path, onBranch: '<svg/>' }, headBranch }).problem,
  ).toBeUndefined();
});

test('there is no chart where the config names none, or nothing is recorded', () => {
  expect(chartOf(RESULT, {} as never)).toEqual({});
  expect(chartOf({ ...RESULT, slots: [] }, { chart: { path } })).toEqual({});
});
