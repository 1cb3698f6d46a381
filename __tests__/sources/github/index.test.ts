import { describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { githubSchema } from '../../../sandbox/github/graphql-schema.ts';
import type { HttpClient } from '../../../src/http/client.ts';
import { github, githubQuota } from '../../../src/sources/github/index.ts';
import { starsQuery } from '../../../src/sources/github/stars-query.ts';
import type { Observation } from '../../../src/sources/source.ts';
import { usualFields } from '../../../src/sources/wanted.ts';
import type { Subject } from '../../../src/subjects/subject.ts';
import { clientFor, ONCE } from '../../helpers/client.ts';
import { type Exchange, replay } from '../../helpers/replay.ts';
import { line, subject } from '../../helpers/subjects.ts';

const ASK = 'POST https://api.github.com/graphql';
const TWO = ['github:dmis-lab/biobert', 'github:owner/gone'];
const FOUND = { stargazerCount: 1987 };

async function observe(
  keys: readonly string[],
  exchanges: readonly Exchange[],
  { key = 'ghs_token' }: { key?: string | undefined } = {},
) {
  const { fetch, sent } = replay(exchanges);
  const client = clientFor(github, { fetch, ...(key ? { key } : {}) });
  const observations = await github.observe(keys.map(subject), client);
  return { lines: observations.map(line), observations, sent, requests: client.requests() };
}

/** GitHub's error beside a repository that it does not give. */
function errorAt(alias: string, type: string) {
  const message = "Could not resolve to a Repository with the name 'owner/gone'.";
  return { type, path: [alias], locations: [{ line: 3, column: 1 }], message };
}

function repositories(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `github:owner-${index}/name.${index}`);
}

describe('repositories', () => {
  test('are found with their stars', async () => {
    const { observations, sent } = await observe(
      ['github:dmis-lab/biobert', 'github:owner/.github'],
      [{ request: ASK, answer: { data: { r0: FOUND, r1: { stargazerCount: 0 } } } }],
    );

    expect(observations).toEqual([
      {
        status: 'found',
        subject: { kind: 'github', id: 'dmis-lab/biobert' },
        source: 'github',
        values: { stars: 1987 },
      },
      {
        status: 'found',
        subject: { kind: 'github', id: 'owner/.github' },
        source: 'github',
        values: { stars: 0 },
      },
    ]);
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer ghs_token');
    expect(sent[0]?.json).toEqual({
      query: expect.stringContaining('stargazerCount'),
      variables: { o0: 'dmis-lab', n0: 'biobert', o1: 'owner', n1: '.github' },
    });
  });

  test('are missing where GitHub says so', async () => {
    const answer = { data: { r0: FOUND, r1: null }, errors: [errorAt('r1', 'NOT_FOUND')] };

    const { lines } = await observe(TWO, [{ request: ASK, answer }]);

    expect(lines).toEqual([
      'found github:dmis-lab/biobert stars=1987',
      'missing github:owner/gone (has no such public repository)',
    ]);
  });

  test('are not asked for without a token', async () => {
    const { lines, requests } = await observe(TWO, [], { key: '' });

    expect(requests).toBe(0);
    expect(lines).toEqual([
      'failed github:dmis-lab/biobert (no token)',
      'failed github:owner/gone (no token)',
    ]);
  });
});

test('1,000 repositories cost 20 queries of 50', async () => {
  const keys = repositories(1_000);
  const exchanges = Array.from({ length: 20 }, (_, batch): Exchange => {
    const subjects = keys.slice(batch * 50, batch * 50 + 50).map(subject);
    const data = Object.fromEntries(
      subjects.map((_, index) => [`r${index}`, { stargazerCount: batch * 50 + index }]),
    );
    return { request: ASK, sends: starsQuery(subjects), answer: { data } };
  });

  const { lines, requests } = await observe(keys, exchanges);

  expect(requests).toBe(20);
  expect(lines).toEqual(keys.map((key, index) => `found ${key} stars=${index}`));
});

describe('the query', () => {
  test.each([1, 2, 50])('for %i is one that GitHub’s schema allows', (count) => {
    const { query, variables } = starsQuery(repositories(count).map(subject));

    expect(validate(githubSchema(), parse(query))).toEqual([]);
    expect(Object.keys(variables)).toHaveLength(count * 2);
  });

  test('takes names only as variables', () => {
    const hostile: Subject = { kind: 'github', id: 'a") { id } x: viewer/b", name: "c' };

    const { query, variables } = starsQuery([hostile]);

    expect(query).toBe(starsQuery([subject('github:owner/name')]).query);
    expect(variables).toEqual({ o0: 'a") { id } x: viewer', n0: 'b", name: "c' });
  });

  test('asks for no connection, which would cost points', () => {
    expect(starsQuery([subject('github:owner/name')]).query).not.toMatch(/stargazers|nodes|edges/);
  });
});

describe('failed, not missing,', () => {
  test.each<[what: string, answer: unknown, reason: string]>([
    [
      'a repository that an organisation guards',
      { data: { r0: FOUND, r1: null }, errors: [errorAt('r1', 'FORBIDDEN')] },
      'does not let this token see it',
    ],
    [
      'a rate limit beside data',
      { data: { r0: FOUND, r1: null }, errors: [errorAt('r1', 'RATE_LIMITED')] },
      'rate limited',
    ],
    ['a null without a reason', { data: { r0: FOUND, r1: null } }, 'answered without it'],
    ['an answer without it', { data: { r0: FOUND } }, 'answered without it'],
    [
      'an error without a type',
      { data: { r0: FOUND, r1: null }, errors: [{ path: ['r1'], message: 'timeout' }] },
      'answered without it',
    ],
    [
      'an error about another one',
      { data: { r0: FOUND, r1: null }, errors: [errorAt('r0', 'NOT_FOUND')] },
      'answered without it',
    ],
    [
      'a NOT_FOUND about nothing',
      { data: { r0: FOUND, r1: null }, errors: [{ type: 'NOT_FOUND', message: '' }] },
      'answered NOT_FOUND',
    ],
    [
      'a type with foreign text',
      { data: { r0: FOUND, r1: null }, errors: [errorAt('r1', '::error::X_Y\n<b>')] },
      'answered X_Y',
    ],
  ])('is %s', async (_, answer, reason) => {
    expect((await observe(TWO, [{ request: ASK, answer }])).lines).toEqual([
      'found github:dmis-lab/biobert stars=1987',
      `failed github:owner/gone (${reason})`,
    ]);
  });

  test.each<[what: string, exchange: Partial<Exchange>, reason: string]>([
    [
      'the hourly limit',
      { answer: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] } },
      'rate limited',
    ],
    [
      'the hourly limit, with null',
      { answer: { data: null, errors: [{ type: 'RATE_LIMITED' }] } },
      'rate limited',
    ],
    [
      'a mistake in the query',
      { answer: { errors: [{ message: 'Parse error on "}"' }] } },
      'answered without it',
    ],
    ['no data at all', { answer: {} }, 'answered without it'],
    [
      'a token that is no longer good',
      { status: 401, answer: { message: 'Bad credentials' } },
      'key refused (HTTP 401)',
    ],
    [
      'the secondary limit',
      {
        status: 403,
        answer: {
          message:
            'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        },
      },
      'rate limited',
    ],
    [
      'a token without the right',
      { status: 403, answer: { message: 'Resource not accessible by integration' } },
      'key refused (HTTP 403)',
    ],
    ['HTML', { answer: '<title>Unicorn!</title>' }, 'answer not understood'],
    ['a list', { answer: [] }, 'answer not understood'],
    [
      'errors of another shape',
      { answer: { data: { r0: FOUND, r1: FOUND }, errors: 'no' } },
      'answer not understood',
    ],
  ])('are all after %s', async (_, exchange, reason) => {
    expect((await observe(TWO, [{ request: ASK, answer: {}, ...exchange }])).lines).toEqual([
      `failed github:dmis-lab/biobert (${reason})`,
      `failed github:owner/gone (${reason})`,
    ]);
  });

  test('is only the query that failed', async () => {
    const keys = repositories(51);
    const sends = starsQuery(keys.slice(50).map(subject));
    const { lines } = await observe(keys, [
      { request: ASK, sends, answer: { data: { r0: FOUND } } },
      { request: ASK, status: 500, answer: {} },
    ]);

    expect(lines.slice(-2)).toEqual([
      'failed github:owner-49/name.49 (internal error (HTTP 500))',
      'found github:owner-50/name.50 stars=1987',
    ]);
  });

  test.each([
    ['negative', -1],
    ['fractional', 0.5],
    ['a text', '1987'],
    ['huge', 2 ** 53],
    ['null', null],
    ['a list', [1]],
  ])('is a number that is %s, and nothing else', async (_, stargazerCount) => {
    const answer = { data: { r0: FOUND, r1: { stargazerCount } } };

    expect((await observe(TWO, [{ request: ASK, answer }])).lines).toEqual([
      'found github:dmis-lab/biobert stars=1987',
      'failed github:owner/gone (answered without it)',
    ]);
  });
});

test('covers repositories of GitHub, and nothing else', () => {
  expect(github.covers(subject('github:a/b'))).toBe(true);
  expect(['arxiv:1901.08746', 'hf:models/a/b'].map(subject).some(github.covers)).toBe(false);
});

describe('a query that is too much', () => {
  const THREE = ['github:o/a', 'github:o/b', 'github:o/c'];
  const asks = (...keys: string[]) => ({ request: ASK, sends: starsQuery(keys.map(subject)) });
  const found = (...stars: number[]) => ({
    answer: {
      data: Object.fromEntries(stars.map((one, at) => [`r${at}`, { stargazerCount: one }])),
    },
  });
  const limit = (path?: string[]) => ({
    type: 'RESOURCE_LIMITS_EXCEEDED',
    ...(path ? { path } : {}),
    message: 'Resource limits for this query exceeded.',
  });
  const ALL = ['found github:o/a stars=1', 'found github:o/b stars=2', 'found github:o/c stars=3'];

  test.each<[what: string, first: Omit<Exchange, 'request'>]>([
    ['with nothing answered', { answer: { data: null, errors: [limit()] } }],
    ['for the gateway', { status: 502, answer: { message: 'not in time' } }],
    ['for its time', { status: 504, answer: {} }],
  ])('%s, is halved', async (_, first) => {
    const { lines } = await observe(THREE, [
      { ...asks(...THREE), ...first },
      { ...asks('github:o/a', 'github:o/b'), ...found(1, 2) },
      { ...asks('github:o/c'), ...found(3) },
    ]);

    expect(lines).toEqual(ALL);
  });

  test.each([
    ['each', [limit(['r1']), limit(['r2'])]],
    ['the whole', [limit()]],
  ])('in part, keeps what was answered: %s named', async (_, errors) => {
    const partial = { data: { r0: { stargazerCount: 1 }, r1: null, r2: null }, errors };

    const { lines } = await observe(THREE, [
      { ...asks(...THREE), answer: partial },
      { ...asks('github:o/b', 'github:o/c'), ...found(2, 3) },
    ]);

    expect(lines).toEqual(ALL);
  });

  test('even for one repository, is a failure', async () => {
    const answer = { data: null, errors: [limit()] };
    const { lines } = await observe(['github:o/a'], [{ ...asks('github:o/a'), answer }]);

    expect(lines).toEqual(['failed github:o/a (says that the query needs too much)']);
  });
});

test('follows a repository to its new name', async () => {
  const data = {
    r0: { ...FOUND, nameWithOwner: 'new-owner/New.Name' },
    r1: { ...FOUND, nameWithOwner: 'Owner/Gone' },
  };

  const { observations } = await observe(TWO, [{ request: ASK, answer: { data } }]);

  expect(observations[0]).toMatchObject({ movedTo: subject('github:new-owner/new.name') });
  expect(observations[1]).not.toHaveProperty('movedTo');
});

describe('the hourly limit', () => {
  const NOW = Date.UTC(2026, 10, 22, 3, 17, 0);

  test.each<[string, Record<string, string>, unknown]>([
    [
      'used up',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 60) },
      { remaining: 0, resetIn: 61_000 },
    ],
    [
      'by the clock of GitHub, not ours',
      {
        'x-ratelimit-remaining': '7',
        'x-ratelimit-reset': String(NOW / 1000 + 3660),
        date: 'Sun, 22 Nov 2026 04:17:00 GMT',
      },
      { remaining: 7, resetIn: 61_000 },
    ],
    [
      'long renewed',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' },
      { remaining: 0, resetIn: 1_000 },
    ],
    ['not named', {}, undefined],
    ['not a number', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'soon' }, undefined],
  ])('is read where it is %s', (_, headers, quota) => {
    expect(githubQuota(new Headers(headers), NOW)).toEqual(quota);
  });

  test('is waited for, and then the query is sent again', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' };
    const exchanges = replay([
      { request: ASK, headers, answer: { data: null, errors: [{ type: 'RATE_LIMITED' }] } },
      { request: ASK, answer: { data: { r0: FOUND } } },
    ]);
    const retry = { ...ONCE, longestQuotaWait: 90_000 };
    const client = clientFor(github, { fetch: exchanges.fetch, key: 'ghs_token', retry });
    const waits: number[] = [];

    const [one] = await github.observe([subject('github:o/a')], {
      ...client,
      holdBack: (wait) => void waits.push(wait),
    });

    expect([one && line(one), waits]).toEqual(['found github:o/a stars=1987', [60_000]]);
  });
});

test('a repository is known by its id, and archived ones by their state', async () => {
  const answer = {
    data: {
      r0: { ...FOUND, id: 'R_1', isArchived: false, isDisabled: false },
      r1: { ...FOUND, id: 'R_2', isArchived: true, isDisabled: false },
      r2: { ...FOUND, id: 3, isArchived: true, isDisabled: true },
    },
  };
  const { observations } = await observe(repositories(3), [{ request: ASK, answer }]);
  const known = observations.map((one) => (one.status === 'found' ? [one.node, one.state] : []));
  expect(known).toEqual([
    ['R_1', undefined],
    ['R_2', 'archived'],
    [undefined, 'disabled'],
  ]);
});

describe('a repository that is known by an id of the old form', () => {
  const OLD = 'MDEwOlJlcG9zaXRvcnkxMzAwMTky';
  const nodes = new Map([['github:o/one', OLD]]);
  const one = { ...FOUND, nameWithOwner: 'o/one', id: 'R_kgDOABPW8A' };

  async function known(...answers: unknown[]) {
    const { fetch, sent } = replay(answers.map((answer) => ({ request: ASK, answer })));
    const client = clientFor(github, { fetch, key: 'ghs_token' });
    const [observation] = await observeAndFollow(['github:o/one'], client, nodes);
    return { observation, sent };
  }

  test('is asked for with ids of the new form', async () => {
    const { sent } = await known({ data: { r0: { ...one, databaseId: 1300192 } } });
    expect(sent[0]?.headers.get('x-github-next-global-id')).toBe('1');
    expect(sent[0]?.json).toMatchObject({ query: expect.stringContaining(' id databaseId ') });
  });

  test('is the same, without another request, when it has the number of the old id', async () => {
    const { observation } = await known({ data: { r0: { ...one, databaseId: 1300192 } } });
    expect(observation).toMatchObject({ node: 'R_kgDOABPW8A', formerNode: OLD });
  });

  test('is the same when the old id still leads to it', async () => {
    const { observation, sent } = await known({ data: { r0: one } }, { data: { r0: one } });
    expect(observation).toMatchObject({ node: 'R_kgDOABPW8A', formerNode: OLD });
    expect(sent[1]?.json).toMatchObject({ variables: { i0: OLD } });
  });

  test('is followed to its new name when another one has taken the old name', async () => {
    const { observation } = await known(
      { data: { r0: { ...one, id: 'R_kgDOB', databaseId: 7 } } },
      { data: { r0: { ...one, nameWithOwner: 'n/one', databaseId: 1300192 } } },
    );
    expect(observation).toMatchObject({
      node: 'R_kgDOABPW8A',
      formerNode: OLD,
      movedTo: subject('github:n/one'),
    });
  });

  test('is still found by its name when the old form has ended', async () => {
    const gone = { data: { r0: null }, errors: [errorAt('r0', 'NOT_FOUND')] };
    const { observation } = await known({ data: { r0: one } }, gone);
    expect(observation).toMatchObject({ status: 'found', node: 'R_kgDOABPW8A' });
  });
});

describe('a repository that is known by its id', () => {
  const keys = ['github:o/gone', 'github:o/taken', 'github:o/here'];
  const nodes = new Map([
    ['github:o/gone', 'R_1'],
    ['github:o/taken', 'R_2'],
    ['github:o/here', 'R_3'],
  ]);
  const byName = {
    data: {
      r0: null,
      r1: { ...FOUND, id: 'R_9', nameWithOwner: 'o/taken' },
      r2: { ...FOUND, id: 'R_3', nameWithOwner: 'o/here' },
    },
    errors: [errorAt('r0', 'NOT_FOUND')],
  };

  async function follow(answer: unknown, status = 200) {
    const { fetch, sent } = replay([
      { request: ASK, answer: byName },
      { request: ASK, answer, status },
    ]);
    const client = clientFor(github, { fetch, key: 'ghs_token' });
    const observations = await observeAndFollow(keys, client, nodes);
    return { observations, lines: observations.map(line), sent };
  }

  test('is followed when its name leads to nothing or to another one', async () => {
    const { observations, lines, sent } = await follow({
      data: {
        r0: { stargazerCount: 5, id: 'R_1', nameWithOwner: 'n/gone' },
        r1: { stargazerCount: 6, id: 'R_2', nameWithOwner: 'n/taken' },
      },
    });
    expect(lines).toEqual([
      'found github:o/gone stars=5',
      'found github:o/taken stars=6',
      'found github:o/here stars=1987',
    ]);
    expect(observations[1]).toMatchObject({ node: 'R_2', movedTo: subject('github:n/taken') });
    expect(sent[1]?.json).toMatchObject({ variables: { i0: 'R_1', i1: 'R_2' } });
  });

  test.each([
    [
      'has none of them',
      { data: { r0: null, r1: null }, errors: [errorAt('r0', 'NOT_FOUND')] },
      200,
    ],
    ['refuses', { message: 'Bad request' }, 400],
  ])('stays as it was seen when GitHub %s', async (_, answer, status) => {
    const { lines, observations } = await follow(answer, status);
    expect(lines).toEqual([
      'missing github:o/gone (has no such public repository)',
      'found github:o/taken stars=1987',
      'found github:o/here stars=1987',
    ]);
    expect(observations[1]).toMatchObject({ node: 'R_9' });
  });
});

/** Asks by name, and then by id. */
async function observeAndFollow(
  keys: readonly string[],
  client: HttpClient,
  nodes: ReadonlyMap<string, string>,
): Promise<Observation[]> {
  const observations = await github.observe(keys.map(subject), client);
  return github.follow?.(observations, client, { fieldsOf: usualFields, nodes }) ?? [];
}
