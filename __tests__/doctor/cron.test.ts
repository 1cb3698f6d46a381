import { expect, test } from '@jest/globals';
import { cronLines, nextRun } from '../../src/doctor/cron.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

test.each([
  ["on:\n  schedule:\n    - cron: '17 3 * * *'", '2026-11-23T03:17:00.000Z'],
  ['on: {schedule: [{cron: 5 23 * * *}, {cron: 4 22 * * *}]}', '2026-11-22T22:04:00.000Z'],
  ["on:\n  schedule:\n    - cron: '0 0 29 2 *'", '2028-02-29T00:00:00.000Z'],
])('the workflow %j runs next at %s', (workflow, time) => {
  expect(new Date(nextRun(workflow, NOW) ?? 0).toISOString()).toBe(time);
});

test.each([
  ['on: push'],
  ['on: [push, schedule]'],
  ['{'],
  [''],
  ["on:\n  schedule:\n    - cron: '99 * * * *'"],
  ["on:\n  schedule:\n    - cron: '0 0 30 2 *'"],
])('the workflow %j has no next run', (workflow) => {
  expect(nextRun(workflow, NOW)).toBeUndefined();
});

test('cron lines are given as they are written', () => {
  expect(cronLines("on:\n  schedule:\n    - cron: '99 * * * *' # never")).toEqual(['99 * * * *']);
  expect(cronLines('on: push')).toEqual([]);
});
