import { expect, test } from '@jest/globals';
import { openGitHub } from '../../src/github/client.ts';
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
