import { expect, test } from '@jest/globals';
import {
  checkIdle,
  checkLabel,
  checkPullRequests,
  checkToken,
  missingToken,
} from '../../src/doctor/checks.ts';
import { repositoryFacts as factsOf } from '../helpers/repository-facts.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const facts = (pushedAt: string, more: Parameters<typeof factsOf>[0] = {}) =>
  factsOf({ pushedAt, left: 900, ...more });

test.each([
  ['token', checkToken(facts('2026-11-01T00:00:00Z')), 'ok'],
  ['few requests', checkToken(facts('2026-11-01T00:00:00Z', { left: 3 })), 'warning'],
  ['writing token', checkToken(facts('2026-11-01T00:00:00Z', { mayPush: true })), 'ok'],
  ['read-only token', checkToken(facts('2026-11-01T00:00:00Z', { mayPush: false })), 'warning'],
  ['refused token', checkToken({ status: 401 }), 'problem'],
  ['wrong repository', checkToken({ status: 404 }), 'problem'],
  ['no answer', checkToken({ status: undefined }), 'unknown'],
  ['busy', checkIdle(facts('2026-11-01T00:00:00Z'), { now: NOW }), 'ok'],
  ['idle', checkIdle(facts('2026-09-30T00:00:00Z'), { now: NOW }), 'warning'],
  ['private', checkIdle(facts('2026-09-30T00:00:00Z', { isPrivate: true }), { now: NOW }), 'ok'],
  ['no token for stars', missingToken(3), 'problem'],
  ['no token', missingToken(0), 'unknown'],
  ['allowed', checkPullRequests({ value: true }), 'ok'],
  ['forbidden', checkPullRequests({ value: false }), 'problem'],
  ['hidden setting', checkPullRequests({ status: 403 }), 'unknown'],
  ['label', checkLabel('a', { value: true }), 'ok'],
  ['no label', checkLabel('a', { status: 404 }), 'warning'],
])('%s', (_, result, state) => {
  expect(result.state).toBe(state);
  expect(result.todo === undefined).toBe(
    state === 'ok' || result.found === 'GitHub did not report it.',
  );
});

test.each([
  ['of our push', '2026-11-20T00:00:00Z', '2026-09-30T00:00:00Z', 'warning'],
  ['that is older than a forged date', '2026-09-30T00:00:00Z', '2026-11-20T00:00:00Z', 'warning'],
  ['of a person', '2026-11-20T00:00:00Z', '2026-11-01T00:00:00Z', 'ok'],
])('idle days by the time %s: %s, last commit %s: %s', (_, pushed, lastCommit, state) => {
  expect(checkIdle(facts(pushed), { now: NOW, lastCommit }).state).toBe(state);
  const kept = checkIdle(facts(pushed), { now: NOW, lastCommit, hasKeepAlive: true });
  expect(kept).toMatchObject({ state: 'ok', found: expect.stringMatching(/A workflow keeps/) });
});
