import { describe, expect, test } from '@jest/globals';
import { GAIN_NAMES, gainField, isGain } from '../../src/fields/gains.ts';
import { FIELDS } from '../../src/fields/table.ts';
import { ADOPTED, fieldOfWords } from '../../src/fields/words.ts';

test('a gain is that of a count of the same families', () => {
  for (const name of GAIN_NAMES) {
    const { of, days, families, label } = gainField(name);
    expect(isGain(name)).toBe(true);
    expect(FIELDS[of]).toMatchObject({ type: 'count', families });
    expect(label).toBe(`${of} ${days}d`);
  }
  expect(isGain('stars')).toBe(false);
  expect(isGain('constructor')).toBe(false);
});

describe('a heading', () => {
  test.each([
    ['Stars 30d', 'stars-30d'],
    ['New stars (30 days)', 'stars-30d'],
    ['⭐ 30d', 'stars-30d'],
    ['stars, last 30 days', 'stars-30d'],
    ['30-day stars', 'stars-30d'],
    ['GitHub stars in the last 7 days', 'stars-7d'],
    ['+stars 7d', 'stars-7d'],
    ['Citations / 90d', 'citations-90d'],
    ['❤️ 30d', 'likes-30d'],
    ['Stars', undefined],
    ['30d', undefined],
    ['Stars 300d', undefined],
    ['Stars 14d', undefined],
    ['Starship 30d', undefined],
  ])('%j names %s', (heading, name) => {
    expect(fieldOfWords(heading, GAIN_NAMES)).toBe(name);
  });

  test.each(['Stars 30d', 'New stars (30 days)', '⭐ 7d', 'Likes 30d', 'Citations 90d'])(
    '%j is not adopted without a setting',
    (heading) => {
      expect(fieldOfWords(heading)).toBeUndefined();
      expect(fieldOfWords(heading, ADOPTED)).toBeUndefined();
    },
  );
});
