import { describe, expect, test } from '@jest/globals';
import { recognizeStaticBadge } from '../../../src/markdown/badges/static-badge.ts';
import { subject } from '../../helpers/subjects.ts';

const S = 'https://img.shields.io/badge/';
const stars = { subject: subject('github:o/r'), field: 'stars' } as const;

describe('a typed badge', () => {
  test.each([
    ['Citations-2-9cf', 'citations', '2'],
    ['citations-2-9cf.svg?style=flat', 'citations', '2'],
    ['GitHub%20Stars-3,139-blue', 'stars', '3,139'],
    ['GitHub_Stars-4.8k-blue', 'stars', '4.8k'],
    ['%E2%AD%90-4.8k-blue', 'stars', '4.8k'],
    ['Stars-%E2%AD%90_12-blue', 'stars', '12'],
    ['citations-N.A.-red', 'citations', undefined],
    ['Likes-7-red', 'likes', '7'],
  ])('%s', (path, field, shown) => {
    const badge = recognizeStaticBadge(S + path);
    expect([badge?.field, badge?.shown]).toEqual([field, shown]);
  });

  test.each([
    ['Stars-4.8k-blue', 'Stars-5k-blue?tally=github:o/r'],
    ['Stars-4.8k-blue?style=flat', 'Stars-5k-blue?style=flat&tally=github:o/r'],
    ['Stars-1-blue?a=b&amp;c=d', 'Stars-5k-blue?a=b&amp;c=d&amp;tally=github:o/r'],
    ['Stars-%E2%AD%90_12-blue', 'Stars-⭐_5k-blue?tally=github:o/r'],
    ['Stars-N%2FA-red.svg#x', 'Stars-5k-red.svg?tally=github:o/r#x'],
  ])('%s is written as %s', (path, written) => {
    expect(recognizeStaticBadge(S + path)?.write('5k', stars)).toBe(S + written);
  });
});

describe('no typed badge', () => {
  test.each([
    'Paper-2024-red',
    'CVPR-2023-blue',
    'Website-9cf',
    'Stars-Top_100_repos-blue',
    'arXiv-2301.00001-red',
    'Stars-blue',
    'Stars-Welcome-blue',
    'Python-3.8-blue',
    'Stars-1-2-3-blue',
  ])('%s', (path) => {
    expect(recognizeStaticBadge(S + path)).toBeUndefined();
  });

  test('another address', () => {
    expect(recognizeStaticBadge('https://x.y/badge/Stars-1-blue')).toBeUndefined();
  });
});
