/** The usual metric of a kind stays what it is when the kind gets another one. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { isCounted, KINDS } from '../../src/subjects/kinds.ts';
import { METRICS, type Metric } from '../../src/subjects/subject.ts';
import { countText, parseCount } from '../../src/subjects/subject-text.ts';
import { rewritten } from '../helpers/rewritten.ts';
import { findSlots } from '../helpers/slots.ts';
import { subject } from '../helpers/subjects.ts';

const FORKS = 'forks' as Metric;
const numbers = { citations: 1234, stars: 5678, likes: 910, downloads: 1112 };
const seed = readFileSync(new URL('../../sandbox/fixtures/seed.md', import.meta.url), 'utf8');
const published = rewritten(seed, { numbers });

const LIST = `
| Name | Stars |
|---|---|
| [a](https://github.com/o/a) | 12 |

- ![stars](https://img.shields.io/badge/stars-5-blue?tally=github:o/b)
- ![live](https://img.shields.io/github/stars/o/c)
- [d](https://github.com/o/d) <!-- tally:stars github:o/d -->7<!-- /tally -->
`;
const READ = ['stars github:o/a', 'stars github:o/b', 'stars github:o/c', 'stars github:o/d'];

const slotsOf = (text: string) =>
  findSlots(text).map((slot) => `${slot.metric} ${countText(slot)} ${slot.shown}`);

describe.each<[string, Metric[]]>([
  ['with a second metric', ['stars', FORKS]],
  ['with a second metric in front', [FORKS, 'stars']],
])('a repository %s', (_, metrics) => {
  const before = { seed: slotsOf(seed), published: slotsOf(published) };

  beforeEach(() => {
    (METRICS as unknown as Metric[]).push(FORKS);
    jest.replaceProperty(KINDS as { github: object }, 'github', { ...KINDS.github, metrics });
  });

  afterEach(() => {
    jest.restoreAllMocks();
    (METRICS as unknown as Metric[]).pop();
  });

  test('has it', () => {
    expect(isCounted(subject('github:o/r'), FORKS)).toBe(true);
  });

  test('means its stars where no metric is named', () => {
    const stars = { subject: subject('github:o/r'), metric: 'stars' } as const;

    expect(parseCount('github:o/r')).toEqual(stars);
    expect(parseCount('stars:github:o/r')).toEqual(stars);
    expect(countText(stars)).toBe('github:o/r');
  });

  test('names the other metric', () => {
    const forks = { subject: subject('github:o/r'), metric: FORKS };

    expect(countText(forks)).toBe('forks:github:o/r');
    expect(parseCount('forks:github:o/r')).toEqual(forks);
  });

  test('keeps its cell, badge, live badge and marker of stars', () => {
    const read = findSlots(LIST).map((slot) => `${slot.metric} ${countText(slot)}`);

    expect(read).toEqual(READ);
  });

  test('keeps every slot of the seed list, before and after it is published', () => {
    expect(before.published.filter((slot) => slot.startsWith('stars '))).toHaveLength(5);
    expect({ seed: slotsOf(seed), published: slotsOf(published) }).toEqual(before);
  });

  test('is written as before', () => {
    expect(rewritten(seed, { numbers })).toBe(published);
    expect(rewritten(published, { numbers })).toBe(published);
  });
});
