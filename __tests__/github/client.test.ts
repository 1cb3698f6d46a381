import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { type GitHub, openGitHub, query } from '../../src/github/client.ts';
import { errorAdvice } from '../../src/github/error-advice.ts';
import { explainingFetch } from '../../src/http/network-error.ts';

const BRANCH = { owner: 'o', repo: 'r', ref: 'heads/main' };

/** Sends requests that fail before a response with this code. */
function failing(code: string) {
  let requests = 0;
  const cause = Object.assign(new Error(code), { code, hostname: 'api.test' });
  const send = explainingFetch(() => {
    requests += 1;
    return Promise.reject(new TypeError('fetch failed', { cause }));
  });
  const options = { token: 't', baseUrl: 'http://api.test', userAgent: 't', log: () => {} };
  return { github: openGitHub({ ...options, fetch: send }), requests: () => requests };
}

test.each([
  ['ENOTFOUND', 'the name api.test could not be resolved (ENOTFOUND)'],
  ['EAI_AGAIN', 'the name api.test could not be resolved (EAI_AGAIN)'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'the certificate is not trusted (SELF_SIGNED_CERT_IN_CHAIN)'],
])('a request that fails with %s is not sent again', async (code, problem) => {
  const { github, requests } = failing(code);
  const error: unknown = await github.git.getRef(BRANCH).catch((failure: unknown) => failure);

  expect(errorAdvice(error)).toContain(`GitHub was not reached: ${problem.replaceAll('_', '\\_')}`);
  expect(requests()).toBe(1);
});

test('a refused connection is tried again', async () => {
  const { github, requests } = failing('ECONNREFUSED');
  await expect(github.git.getRef({ ...BRANCH, request: { retries: 1 } })).rejects.toThrow();

  expect(requests()).toBe(2);
});

describe('GraphQL', () => {
  const shape = z.object({ x: z.string() });
  const read = (github: GitHub) => query(github, shape, { text: 'query X { x }', variables: {} });
  const options = { token: 't', baseUrl: 'http://api.test', userAgent: 't', log: () => {} };

  /** A client, and how many requests were on their way at the same time, at most. */
  function counting() {
    const requests = { times: [] as number[], open: 0, most: 0 };
    const send = async () => {
      requests.times.push(performance.now());
      requests.open += 1;
      requests.most = Math.max(requests.most, requests.open);
      await new Promise((resolve) => setTimeout(resolve, 20));
      requests.open -= 1;
      return Response.json({ data: { x: 'y' } });
    };
    return { github: openGitHub({ ...options, fetch: send }), requests };
  }

  test('queries are sent up to ten at the same time, without a pause', async () => {
    const { github, requests } = counting();
    const start = performance.now();
    const answers = await Promise.all(Array.from({ length: 30 }, () => read(github)));

    expect(answers).toEqual(Array.from({ length: 30 }, () => ({ x: 'y' })));
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(requests.most).toBeGreaterThan(4);
    expect(requests.most).toBeLessThanOrEqual(10);
  });

  test('mutations are sent a second apart, and queries do not wait for them', async () => {
    const { github, requests } = counting();
    const start = performance.now();
    const writing = Promise.all([1, 2].map(() => github.graphql('mutation X { x }', {})));
    await read(github);

    expect(performance.now() - start).toBeLessThan(900);
    await writing;
    const [first = 0, , last = 0] = requests.times;
    expect(last - first).toBeGreaterThan(900);
  });

  test.each([
    ['REST', (github: GitHub) => github.git.getRef(BRANCH)],
    ['a query', read],
  ])('a secondary limit is waited for by %s, and twice at most', async (_, ask) => {
    let requests = 0;
    const send = async () => {
      requests += 1;
      const message = 'You have exceeded a secondary rate limit.';
      return Response.json({ message }, { status: 403, headers: { 'retry-after': '0.05' } });
    };
    const start = performance.now();
    await ask(openGitHub({ ...options, fetch: send })).catch(() => undefined);

    expect(requests).toBe(3);
    expect(performance.now() - start).toBeGreaterThan(95);
  });

  test('the hourly limit is not waited for when it resets late', async () => {
    let requests = 0;
    const reset = String(Math.round(Date.now() / 1000) + 600);
    const send = async () => {
      requests += 1;
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
      const errors = [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }];
      return Response.json({ data: null, errors }, { headers });
    };

    expect(await read(openGitHub({ ...options, fetch: send }))).toBeUndefined();
    expect(requests).toBe(1);
  });
});
