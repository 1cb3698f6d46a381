import { expect, test } from '@jest/globals';
import {
  checkIdle,
  checkLabel,
  checkPullRequests,
  checkToken,
  checkWorkflow,
} from '../../src/doctor/repository.ts';
import { checkSchedule } from '../../src/doctor/schedule.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const facts = (
  pushedAt: string,
  more: { left?: number; isPrivate?: boolean; mayPush?: boolean } = {},
) => ({
  answer: { pushedAt, isPrivate: false, left: 900, ...more },
});

test.each([
  ["    - cron: '17 3 * * *' # UTC", 'ok', 'Next run: 2026-11-23 03:17 UTC.'],
  ['    - cron: 5 23 * * *', 'ok', 'Next run: 2026-11-22 23:05 UTC.'],
  ["    - cron: '17 3 * * 1'", 'ok', 'It runs at 17 3 * * 1 (UTC).'],
  ["    - cron: '0 3 * * *'", 'warning', 'At minute 0 GitHub delays or drops runs.'],
  ['on: push', 'warning', 'The workflow has no schedule.'],
])('the schedule %s is %s', (workflow, state, found) => {
  expect(checkSchedule(workflow, NOW)).toMatchObject({ state, found });
});

test.each([
  ['token', checkToken(facts('2026-11-01T00:00:00Z')), 'ok'],
  ['few requests', checkToken(facts('2026-11-01T00:00:00Z', { left: 3 })), 'warning'],
  ['writing token', checkToken(facts('2026-11-01T00:00:00Z', { mayPush: true })), 'ok'],
  ['read-only token', checkToken(facts('2026-11-01T00:00:00Z', { mayPush: false })), 'warning'],
  ['refused token', checkToken({ status: 401 }), 'problem'],
  ['wrong repository', checkToken({ status: 404 }), 'problem'],
  ['no answer', checkToken({ status: undefined }), 'unknown'],
  ['busy', checkIdle(facts('2026-11-01T00:00:00Z'), NOW), 'ok'],
  ['idle', checkIdle(facts('2026-09-30T00:00:00Z'), NOW), 'warning'],
  ['private', checkIdle(facts('2026-09-30T00:00:00Z', { isPrivate: true }), NOW), 'ok'],
  ['enabled', checkWorkflow({ answer: 'active' }), 'ok'],
  ['disabled', checkWorkflow({ answer: 'disabled_inactivity' }), 'problem'],
  ['no workflow', checkWorkflow({ status: 404 }), 'unknown'],
  ['allowed', checkPullRequests({ answer: true }), 'ok'],
  ['forbidden', checkPullRequests({ answer: false }), 'problem'],
  ['not told', checkPullRequests({ status: 403 }), 'unknown'],
  ['label', checkLabel('a', { answer: true }), 'ok'],
  ['no label', checkLabel('a', { status: 404 }), 'warning'],
])('%s', (_, result, state) => {
  expect(result.state).toBe(state);
  expect(result.todo === undefined).toBe(state === 'ok' || result.found === 'GitHub did not say.');
});
