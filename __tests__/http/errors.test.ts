import { describe, expect, test } from '@jest/globals';
import { failureOfStatus, UpstreamError, type UpstreamFailure } from '../../src/http/errors.ts';

describe('a status means', () => {
  test.each<[status: number, failure: UpstreamFailure]>([
    [302, 'request refused'],
    [400, 'request refused'],
    [401, 'key refused'],
    [403, 'key refused'],
    [404, 'not found'],
    [408, 'request refused'],
    [410, 'not found'],
    [422, 'request refused'],
    [429, 'rate limited'],
    [451, 'request refused'],
    [500, 'internal error'],
    [502, 'internal error'],
    [503, 'internal error'],
    [504, 'internal error'],
    [520, 'internal error'],
  ])('%i: %s', (status, failure) => {
    expect(failureOfStatus(status, { hasKey: true })).toBe(failure);
  });

  test.each([401, 403])('%i without a key: no key was refused', (status) => {
    expect(failureOfStatus(status, { hasKey: false })).toBe('request refused');
  });
});

describe('an upstream error', () => {
  test('says the failure and the status, and nothing of the body', () => {
    const error = new UpstreamError('rate limited', { status: 429, body: 'for key s3cr3t' });

    expect(String(error)).toBe('UpstreamError: rate limited (HTTP 429)');
    expect(error).toMatchObject({ failure: 'rate limited', status: 429, body: 'for key s3cr3t' });
  });

  test('says the failure alone when there was no answer', () => {
    expect(new UpstreamError('too slow')).toMatchObject({
      message: 'too slow',
      status: undefined,
      body: '',
    });
  });
});
