import { expect, test } from '@jest/globals';
import { checkSchedule } from '../../src/doctor/schedule.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAILY = "on:\n  schedule:\n    - cron: '17 3 * * *'\n";

test.each([
  ["on:\n  schedule:\n    - cron: '17 3 * * *' # UTC", 'ok', 'Next run: 2026-11-23T03:17:00Z.'],
  ['on:\n  schedule:\n    - cron: 5 23 * * *', 'ok', 'Next run: 2026-11-22T23:05:00Z.'],
  ["on:\n  schedule:\n    - cron: '17 3 * * 1'", 'ok', 'Next run: 2026-11-23T03:17:00Z.'],
  ["on:\n  schedule:\n    - cron: '05 3 * * *'", 'ok', 'Next run: 2026-11-23T03:05:00Z.'],
  [
    "on:\n  schedule:\n    - cron: '17 3 * * *'\n    - cron: '*/15 9 * * *'",
    'warning',
    'GitHub delays or drops runs at minute 0.',
  ],
  ["on:\n  schedule:\n    - cron: '77 3 * * *'", 'problem', 'GitHub cannot read the schedule.'],
  [
    "on:\n  schedule:\n    - cron: '0 3 * * *'",
    'warning',
    'GitHub delays or drops runs at minute 0.',
  ],
  ["{on: {schedule: [{cron: '17 3 * * *'}]}}", 'ok', 'Next run: 2026-11-23T03:17:00Z.'],
  ["'on':\n  schedule: [{ cron: '0 3 * * *' }]", 'warning', 'GitHub delays'],
  ["# - cron: '17 3 * * *'\non: push", 'warning', 'The workflow has no schedule.'],
  ['on: push', 'warning', 'The workflow has no schedule.'],
  ['on: [push, schedule]', 'problem', 'It is not a list of cron lines.'],
  ["on:\n  schedule: '17 3 * * *'", 'problem', 'It is not a list of cron lines.'],
  ["on:\n  schedule:\n    cron: '17 3 * * *'", 'problem', 'It is not a list of cron lines.'],
  ['on: [', 'problem', 'The workflow is not valid YAML.'],
  ["on:\n  schedule:\n    - cron: '0 17 3 * * *'", 'problem', 'it has 6 fields instead of 5'],
  ["on:\n  schedule:\n    - cron: '@daily'", 'problem', 'it has no names of schedules'],
  ["on:\n  schedule:\n    - cron: '17 3 L * *'", 'problem', '"L" is not a valid field'],
  ["on:\n  schedule:\n    - cron: '17 3 30 2 *'", 'problem', 'The schedule never occurs'],
  [`${DAILY}jobs: {a: {if: false}}`, 'problem', 'Its runs do nothing'],
  [`${DAILY}jobs: {a: {if: "github.event_name == 'workflow_dispatch'"}}`, 'problem', 'do nothing'],
  [`${DAILY}jobs: {a: {if: "github.event_name == 'schedule'"}, b: {if: false}}`, 'ok', 'Next run'],
  [`${DAILY}jobs: {a: {if: "!github.event.repository.fork"}}`, 'ok', 'Next run'],
])('the schedule %s is %s', (workflow, state, found) => {
  expect(checkSchedule(workflow, { now: NOW })).toMatchObject({
    state,
    found: expect.stringContaining(found),
  });
});

test('a fork whose job skips forks never starts', () => {
  const text = `${DAILY}jobs: {a: {if: "!github.event.repository.fork && true"}}`;
  expect(checkSchedule(text, { now: NOW, isFork: true })).toMatchObject({ state: 'problem' });
  const open = `${DAILY}jobs: {a: {}}`;
  expect(checkSchedule(open, { now: NOW, isFork: true })).toMatchObject({ state: 'ok' });
});

test.each([
  ['2026-11-22T03:20:00Z', 'ok', 'Last scheduled run: 2026-11-22T03:20:00Z (success).'],
  ['2026-11-20T03:20:00Z', 'ok', 'Last scheduled run'],
  ['2026-11-17T03:20:00Z', 'warning', 'later ones are missing'],
])('with the last run at %s it is %s', (at, state, found) => {
  const last = { value: { at, conclusion: 'success' } };
  expect(checkSchedule(DAILY, { now: NOW, last })).toMatchObject({
    state,
    found: expect.stringContaining(found),
  });
});

test('says that no run was started yet', () => {
  const { found } = checkSchedule(DAILY, { now: NOW, last: { value: null } });
  expect(found).toContain('It has not started a run yet.');
  expect(checkSchedule(DAILY, { now: NOW, last: { status: 404 } }).found).not.toContain('run yet');
});
