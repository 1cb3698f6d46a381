import { expect, test } from '@jest/globals';
import { cronLines, cronProblem, nextRun } from '../../src/doctor/cron.ts';

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

test.each([
  ['17 3 * * *', undefined],
  ['*/15 9-17 1,15 JAN-MAR MON-FRI', undefined],
  ['@weekly', 'it has no names of schedules'],
  ['17 3 * *', 'it has 4 fields instead of 5'],
  ['17 3 ? * *', '"?" is not a valid field'],
  ['17 3 * * 5L', '"5L" is not a valid field'],
  ['17 25 * * *', 'a field has an invalid value'],
])('GitHub accepts %j: %s', (cron, problem) => {
  expect(cronProblem(cron)).toBe(problem);
});
