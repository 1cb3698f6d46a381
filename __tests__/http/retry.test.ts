import { describe, expect, test } from '@jest/globals';
import {
  backoff,
  clearedFetch,
  RETRY_POLICY,
  retryAfter,
  retryOptions,
} from '../../src/http/retry.ts';

const NOW = Date.UTC(2026, 10, 22, 3, 17, 0);
const HOUR = 3_600_000;

test('waits as long as the sample of Semantic Scholar', () => {
  const attempts = [1, 2, 3, 4, 5];
  expect(attempts).toHaveLength(RETRY_POLICY.retries);
  expect(attempts.map((attempt) => backoff(attempt, RETRY_POLICY))).toEqual([
    2_000, 4_000, 8_000, 16_000, 32_000,
  ]);
});

test.each([
  [1, 100],
  [2, 200],
  [3, 250],
  [60, 250],
])('caps the wait before retry %i', (attempt, wait) => {
  expect(backoff(attempt, { ...RETRY_POLICY, firstDelay: 100, longestDelay: 250 })).toBe(wait);
});

test('takes only statuses for passing that say nothing about the request', () => {
  expect(retryOptions(RETRY_POLICY).statusCodes).toEqual([429, 500, 502, 503, 504]);
  expect(retryOptions(RETRY_POLICY, { final: [502, 504] }).statusCodes).toEqual([429, 500, 503]);
});

describe('Retry-After', () => {
  test.each<[header: string | null, wait: number | undefined]>([
    ['30', 30_000],
    ['0', 0],
    [' 7 ', 7_000],
    ['53578', 53_578_000],
    ['Sun, 22 Nov 2026 03:17:45 GMT', 45_000],
    ['Sun, 22 Nov 2026 18:17:00 GMT', 15 * HOUR],
    ['Sun, 22 Nov 2026 03:16:00 GMT', 0],
    ['-5', 0],
    ['soon', undefined],
    ['', undefined],
    ['  ', undefined],
    [null, undefined],
  ])('%j asks to wait %j ms', (header, wait) => {
    expect(retryAfter(header, NOW)).toBe(wait);
  });
});

describe('cleared requests', () => {
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
});
