import { describe, expect, test } from '@jest/globals';
import { explainingFetch, networkProblem } from '../../src/http/network-error.ts';

function failed(cause: object): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('x'), cause) });
}

describe('an error without a response', () => {
  test.each<[cause: object, problem: string | undefined]>([
    [
      { code: 'ENOTFOUND', hostname: 'api.test' },
      'the name api.test could not be resolved (ENOTFOUND)',
    ],
    [{ code: 'EAI_AGAIN' }, 'the name of the host could not be resolved (EAI_AGAIN)'],
    [{ code: 'ECONNREFUSED' }, 'the connection was refused (ECONNREFUSED)'],
    [
      { errors: [Object.assign(new Error('y'), { code: 'ECONNREFUSED' })] },
      'the connection was refused (ECONNREFUSED)',
    ],
    [
      { code: 'SELF_SIGNED_CERT_IN_CHAIN' },
      'the certificate is not trusted (SELF_SIGNED_CERT_IN_CHAIN)',
    ],
    [
      { message: 'Proxy response (403) !== 200 when HTTP Tunneling' },
      'the proxy refused the connection (HTTP 403)',
    ],
    [
      { message: 'Proxy Authentication Required (407)' },
      'the proxy requires a user name and a password (HTTP 407)',
    ],
    [{ code: 'SOMETHING_NEW' }, undefined],
    [{}, undefined],
  ])('%j: %s', async (cause, problem) => {
    const error = failed(cause);
    expect(networkProblem(error)).toBe(problem);
    const send = explainingFetch(() => Promise.reject(error));
    await expect(send('http://api.test')).rejects.toThrow(problem ?? 'fetch failed');
  });

  test('that is its own cause ends', () => {
    const error = new Error('x');
    error.cause = error;
    expect(networkProblem(error)).toBeUndefined();
  });
});
