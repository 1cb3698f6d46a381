import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { githubTokens } from '../../src/config/stars-token.ts';
import type { HttpClient } from '../../src/http/client.ts';
import { UpstreamError, type UpstreamFailure } from '../../src/http/errors.ts';
import type { Quota } from '../../src/http/rate-limit.ts';
import { connector } from '../../src/refresh/connect.ts';
import { OFFLINE } from '../../src/sources/answers.ts';
import { githubStarHistory } from '../../src/sources/github/star-history.ts';
import {
  askHistories,
  type HistoryAnswer,
  type HistorySource,
  historyBudget,
} from '../../src/sources/history.ts';
import type { Subject } from '../../src/subjects/subject.ts';
import { clientFor } from '../helpers/client.ts';
import { fc } from '../helpers/property.ts';
import { subject } from '../helpers/subjects.ts';

const NOW = Date.UTC(2026, 10, 30, 3);
const FOUND: HistoryAnswer = {
  status: 'found',
  given: { from: '2026-11-29', step: 'week', gains: [1] },
};
const REFUSED: HistoryAnswer = { status: 'refused', reason: 'it has no weeks' };

/** What the source would answer; the client sends nothing. */
const Answer = z.custom<HistoryAnswer>();

type Outcome = HistoryAnswer | Error;

/** A source that has an outcome for each repository, by its number, and what it was asked for. */
function sourceOf(outcomeOf: (index: number) => Outcome, inFlight = 3) {
  const asked: number[] = [];
  const open = { now: 0, most: 0 };
  const source: HistorySource = {
    id: 'fake',
    name: 'Fake',
    count: 'stars',
    address: { settings: [], public: 'https://api.example.org' },
    key: { input: 'token', header: (key) => ['authorization', key] },
    rateLimit: { inFlight, interval: 0 },
    covers: () => true,
    async ask({ id }: Subject) {
      const index = Number(id.split('/r')[1]);
      asked.push(index);
      open.now++;
      open.most = Math.max(open.most, open.now);
      await Promise.resolve();
      open.now--;
      const outcome = outcomeOf(index);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
  };
  return { source, asked, open };
}

function clientOf(quota: () => Quota | undefined = () => undefined): HttpClient {
  return { ...OFFLINE, isShared: false, hasKey: () => true, quota };
}

const repositories = (count: number) =>
  Array.from({ length: count }, (_, index) => subject(`github:owner/r${index}`));

/** The answers as words: `found`, `failed (rate limited)`. */
async function statuses(
  count: number,
  outcomeOf: (index: number) => Outcome,
  { limit = 100, client = clientOf() } = {},
) {
  const { source, asked } = sourceOf(outcomeOf, 1);
  const answers = await askHistories(repositories(count), source, client, { limit, now: NOW });
  expect(answers.map(({ subject: { id } }) => id)).toEqual(repositories(count).map(({ id }) => id));
  const words = answers.map(({ answer }) =>
    answer.status === 'found' ? 'found' : `${answer.status} (${answer.reason})`,
  );
  return { words, asked };
}

const error = (failure: UpstreamFailure, status?: number, more = {}) =>
  new UpstreamError(failure, { ...(status === undefined ? {} : { status }), ...more });

test('asks for the first subjects, in their order', async () => {
  const { words, asked } = await statuses(5, () => FOUND, { limit: 3 });

  expect(asked).toEqual([0, 1, 2]);
  const left = 'deferred (left for the next run: limit reached)';
  expect(words).toEqual(['found', 'found', 'found', left, left]);
  expect((await statuses(2, () => FOUND, { limit: 0 })).asked).toEqual([]);
  expect((await statuses(2, () => FOUND, { limit: -1 })).asked).toEqual([]);
  expect((await statuses(0, () => FOUND)).words).toEqual([]);
});

test('asks for some at the same time, after the first answer', async () => {
  const { source, asked, open } = sourceOf(() => FOUND, 4);
  await askHistories(repositories(20), source, clientOf(), { limit: 20, now: NOW });

  expect(asked).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect(open.most).toBe(4);
});

describe('a failure', () => {
  test.each<[what: string, error: Error, answer: string]>([
    ['a repository that is missing', error('not found', 404), 'refused (not found (HTTP 404))'],
    [
      'a page that is refused',
      error('request refused', 422),
      'refused (request refused (HTTP 422))',
    ],
    ['a blocked repository', error('request refused', 451), 'refused (request refused (HTTP 451))'],
    ['no access', error('key refused', 403), 'refused (key refused (HTTP 403))'],
    [
      'JSON of another shape',
      error('answer not understood', undefined, { cause: new Error('zod') }),
      'refused (answer not understood)',
    ],
    [
      'no JSON',
      error('answer not understood', undefined, { cause: new SyntaxError('<') }),
      'failed (answer not understood)',
    ],
    [
      'an answer that is not ready',
      error('answer not understood', 202),
      'failed (answer not understood (HTTP 202))',
    ],
    ['a failure of the server', error('internal error', 502), 'failed (internal error (HTTP 502))'],
    ['no connection', error('not reachable'), 'failed (not reachable)'],
    ['no answer in time', error('too slow'), 'failed (too slow)'],
    [
      'a timeout of the server',
      error('request refused', 408),
      'failed (request refused (HTTP 408))',
    ],
    [
      'a mistake of this program',
      new TypeError('x is not a function'),
      'failed (unexpected error)',
    ],
  ])('%s is about one subject', async (_, thrown, answer) => {
    const { words, asked } = await statuses(3, (index) => (index === 1 ? thrown : FOUND));

    expect(words).toEqual(['found', answer, 'found']);
    expect(asked).toEqual([0, 1, 2]);
  });

  test.each<[what: string, error: Error, answer: string]>([
    ['the rate limit', error('rate limited', 429), 'failed (rate limited)'],
    ['an open circuit', error('rate limited'), 'failed (rate limited)'],
    [
      'the secondary limit',
      error('key refused', 403, { headers: new Headers({ 'retry-after': '60' }) }),
      'failed (rate limited)',
    ],
    [
      'the quota of GitHub',
      error('key refused', 403, { body: '{"message":"API rate limit exceeded for 1.2.3.4"}' }),
      'failed (rate limited)',
    ],
    ['an invalid token', error('key refused', 401), 'failed (key refused (HTTP 401))'],
    ['the end of the budget', error('out of requests'), 'deferred (out of requests)'],
    ['the end of the time', error('out of time'), 'deferred (out of time)'],
  ])('%s ends the requests of the run', async (_, thrown, answer) => {
    const { words, asked } = await statuses(4, (index) => (index === 1 ? thrown : FOUND));
    const [reason = ''] = /(?<=\().*(?=\)$)/.exec(answer) ?? [];

    const left = `deferred (left for the next run: ${reason})`;
    expect(words).toEqual(['found', answer, left, left]);
    expect(asked).toEqual([0, 1]);
  });

  test.each([
    ['of the server', error('internal error', 502)],
    ['of the access', error('key refused', 403)],
    ['of the shape', error('answer not understood')],
    ['of this program', new RangeError('Invalid array length')],
  ])('%s three times in a row is about all subjects', async (_, thrown) => {
    const { asked } = await statuses(9, (index) => (index > 1 ? thrown : FOUND));
    const apart = await statuses(9, (index) => (index % 3 > 0 ? thrown : FOUND));

    expect(asked).toEqual([0, 1, 2, 3, 4]);
    expect(apart.asked).toHaveLength(9);
  });

  test('of each subject itself ends nothing', async () => {
    const gone = await statuses(9, () => error('not found', 404));
    const empty = await statuses(9, () => REFUSED);

    expect(gone.asked).toHaveLength(9);
    expect(empty.asked).toHaveLength(9);
  });
});

describe('the quota', () => {
  const KEPT = 'left for the next run: the rest of the quota is kept';

  test.each<[token: string, limit: number | undefined, start: number, asked: number]>([
    ['of a job', 1_000, 206, 6],
    ['of a person', 5_000, 1_004, 4],
    ['of a large organization', 15_000, 3_003, 3],
    ['whose limit is not known', undefined, 205, 5],
    ['that is used up', 1_000, 1, 1],
  ])('%s is kept for others from its reserve on', async (_, limit, start, count) => {
    const { source, asked } = sourceOf(() => FOUND, 1);
    const known = limit === undefined ? {} : { limit };
    const quota = () =>
      asked.length === 0 ? undefined : { remaining: start - asked.length, resetIn: 0, ...known };
    const given = repositories(10);
    const answers = await askHistories(given, source, clientOf(quota), { limit: 10, now: NOW });

    expect(asked).toHaveLength(count);
    expect(answers.at(-1)?.answer).toEqual({ status: 'deferred', reason: KEPT });
  });

  test('never falls below its reserve, however many requests are open', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 260 }),
        fc.integer({ min: 1, max: 20 }),
        async (start, inFlight) => {
          const asking = sourceOf(() => FOUND, inFlight);
          // As in a real answer, requests that are open now are not counted yet.
          let counted: number | undefined;
          const { ask } = asking.source;
          const source: HistorySource = {
            ...asking.source,
            async ask(...given) {
              const answer = await ask(...given);
              counted = start - (asking.asked.length - asking.open.now);
              return answer;
            },
          };
          const quota = () =>
            counted === undefined ? undefined : { remaining: counted, limit: 1_000, resetIn: 0 };
          await askHistories(repositories(90), source, clientOf(quota), { limit: 90, now: NOW });

          // Only the first answer shows what is left.
          expect(start - asking.asked.length).toBeGreaterThanOrEqual(Math.min(start - 1, 200));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is read from the answers of this source', async () => {
    const headers = {
      'x-ratelimit-limit': '5000',
      'x-ratelimit-remaining': '4999',
      'x-ratelimit-reset': '1796000000',
    };
    const client = clientFor(githubStarHistory, {
      key: 'ghs_test',
      fetch: async () => new Response('[]', { headers }),
    });
    const before = client.quota?.();
    await githubStarHistory.ask(subject('github:owner/r0'), client, NOW);

    expect(before).toBeUndefined();
    expect(client.quota?.()).toMatchObject({ limit: 5_000, remaining: 4_999 });
  });
});

test('asks for nothing without a token, and for nothing again after all is collected', async () => {
  const { asked, words } = await statuses(2, () => FOUND, {
    client: { ...clientOf(), hasKey: () => false },
  });
  const offline = sourceOf(() => FOUND);
  const source = { ...offline.source, ask: async () => OFFLINE.get('/', Answer) };
  const answers = await askHistories(repositories(3), source, OFFLINE, { limit: 3, now: NOW });

  expect(asked).toEqual([]);
  expect(words[1]).toBe('deferred (left for the next run: no token)');
  expect(answers.map(({ answer }) => answer.status)).toEqual(['deferred', 'deferred', 'deferred']);
});

test.each([
  ['its server', { GITHUB_SERVER_URL: 'https://ghe.example.org' }],
  ['its API', { GITHUB_API_URL: 'https://ghe.example.org/api/v3' }],
  [
    'its server and another address for stars',
    {
      GITHUB_SERVER_URL: 'https://ghe.example.org',
      TALLY_GITHUB_GRAPHQL_URL: 'https://ghe.example.org/api/graphql',
    },
  ],
])('sends nothing on GitHub Enterprise, known by %s', async (_, environment) => {
  const connect = connector(environment, githubTokens(environment, 'ghe_secret'));
  const client = connect(githubStarHistory, historyBudget(9));
  const options = { limit: 9, now: NOW };
  const answers = await askHistories(repositories(2), githubStarHistory, client, options);

  expect(client.requests()).toBe(0);
  expect(answers.map(({ answer }) => answer.status)).toEqual(['deferred', 'deferred']);
});

test('a limit or a failure is not waited for: the history can be asked for later', async () => {
  let requests = 0;
  const reset = String(Math.ceil(Date.now() / 1000) + 3_000);
  const client = clientFor(githubStarHistory, {
    key: 'ghs_test',
    retry: {
      retries: 5,
      firstDelay: 60_000,
      longestDelay: 60_000,
      longestRetryAfter: 60_000,
      longestQuotaWait: 3_660_000,
    },
    budget: historyBudget(10),
    fetch: async () => {
      requests++;
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
      return new Response('{}', { status: requests === 1 ? 502 : 429, headers });
    },
  });
  const ask = () => githubStarHistory.ask(subject('github:owner/r0'), client, NOW);

  await expect(ask()).rejects.toMatchObject({ failure: 'internal error' });
  await expect(ask()).rejects.toMatchObject({ failure: 'rate limited' });
  expect(requests).toBe(1);
});
