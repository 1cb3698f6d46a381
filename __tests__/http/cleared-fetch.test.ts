import { expect, test } from '@jest/globals';
import { clearedFetch } from '../../src/http/retry.ts';

async function cleared(headers: Record<string, string>): Promise<Response> {
  return clearedFetch(async () => new Response('{}', { status: 429, headers }))('https://x.org');
}

test('keeps status and headers, without those that APIs use each in their own way', async () => {
  const { status, headers } = await cleared({
    'retry-after': '7',
    'x-error-code': 'RepoNotFound',
    'x-ratelimit-reset': '1795320000',
    'x-rate-limit-reset': '1795320000',
    'x-ratelimit-remaining': '0',
    ratelimit: '"api";r=0;t=55',
    'ratelimit-reset': '55',
  });

  expect(status).toBe(429);
  expect(headers.get('retry-after')).toBe('7');
  expect(headers.get('x-error-code')).toBe('RepoNotFound');
  expect([...headers.keys()].filter((name) => name.includes('rate'))).toEqual([]);
});

test.each(['soon', '0', '-5', 'Sun, 22 Nov 2015 03:17:45 GMT'])(
  'asks for no wait with `Retry-After: %s`',
  async (value) => {
    expect((await cleared({ 'retry-after': value })).headers.get('retry-after')).toBeNull();
  },
);
