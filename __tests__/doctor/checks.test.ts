import { expect, test } from '@jest/globals';
import {
  checkBranchRules,
  checkIdle,
  checkLabel,
  checkPullRequests,
  checkToken,
  checkWorkflow,
} from '../../src/doctor/checks.ts';
import { checkSchedule } from '../../src/doctor/cron.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const facts = (
  pushedAt: string,
  more: { left?: number; isPrivate?: boolean; mayPush?: boolean } = {},
) => ({
  answer: { pushedAt, isPrivate: false, left: 900, ...more },
});

test.each([
  ["on:\n  schedule:\n    - cron: '17 3 * * *' # UTC", 'ok', 'Next run: 2026-11-23T03:17:00Z.'],
  ['on:\n  schedule:\n    - cron: 5 23 * * *', 'ok', 'Next run: 2026-11-22T23:05:00Z.'],
  ["on:\n  schedule:\n    - cron: '17 3 * * 1'", 'ok', 'Next run: 2026-11-23T03:17:00Z.'],
  ["on:\n  schedule:\n    - cron: '05 3 * * *'", 'ok', 'Next run: 2026-11-23T03:05:00Z.'],
  [
    "on:\n  schedule:\n    - cron: '17 3 * * *'\n    - cron: '*/15 9 * * *'",
    'warning',
    'At minute 0 GitHub delays or drops runs.',
  ],
  ["on:\n  schedule:\n    - cron: '77 3 * * *'", 'problem', 'GitHub cannot read the schedule.'],
  [
    "on:\n  schedule:\n    - cron: '0 3 * * *'",
    'warning',
    'At minute 0 GitHub delays or drops runs.',
  ],
  ["{on: {schedule: [{cron: '17 3 * * *'}]}}", 'ok', 'Next run: 2026-11-23T03:17:00Z.'],
  ["'on':\n  schedule: [{ cron: '0 3 * * *' }]", 'warning', 'At minute 0 GitHub'],
  ["# - cron: '17 3 * * *'\non: push", 'warning', 'The workflow has no schedule.'],
  ['on: push', 'warning', 'The workflow has no schedule.'],
])('the schedule %s is %s', (workflow, state, found) => {
  expect(checkSchedule(workflow, NOW)).toMatchObject({
    state,
    found: expect.stringContaining(found),
  });
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
  ['enabled', checkWorkflow('w.yml', { answer: 'active' }), 'ok'],
  ['disabled', checkWorkflow('w.yml', { answer: 'disabled_inactivity' }), 'problem'],
  ['no workflow', checkWorkflow('w.yml', { status: 404 }), 'unknown'],
  ['allowed', checkPullRequests({ answer: true }), 'ok'],
  ['forbidden', checkPullRequests({ answer: false }), 'problem'],
  ['refused', checkPullRequests({ status: 403 }), 'unknown'],
  ['label', checkLabel('a', { answer: true }), 'ok'],
  ['no label', checkLabel('a', { status: 404 }), 'warning'],
])('%s', (_, result, state) => {
  expect(result.state).toBe(state);
  expect(result.todo === undefined).toBe(state === 'ok' || result.found === 'GitHub did not say.');
});

test.each([
  [{ answer: [] }, 'ok', 'No rule forbids to write it.'],
  [{ answer: ['required_signatures', 'deletion'] }, 'problem', 'forbid deleting it.'],
  [{ answer: ['creation', 'creation', 'update'] }, 'problem', 'forbid making it, writing to it.'],
  [{ status: 403 }, 'unknown', 'GitHub did not say.'],
] as const)('the rules %j are %s', (asked, state, found) => {
  const result = checkBranchRules('readme-tally/refresh', asked);
  expect(result).toMatchObject({ state, found: expect.stringContaining(found) });
});
