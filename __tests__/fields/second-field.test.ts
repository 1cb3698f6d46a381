/** The usual field of a kind stays what it is when the kind gets another one. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { factText, parseFact } from '../../src/fields/fact.ts';
import { rewritten } from '../helpers/rewritten.ts';
import { findSlots } from '../helpers/slots.ts';
import { subject } from '../helpers/subjects.ts';

const FORKS = 'forks';
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
  findSlots(text).map((slot) => `${slot.field} ${factText(slot)} ${slot.shown}`);

describe('a repository, which has other fields than stars,', () => {
  test('means its stars where no field is named', () => {
    const stars = { subject: subject('github:o/r'), field: 'stars' } as const;

    expect(parseFact('github:o/r')).toEqual(stars);
    expect(parseFact('stars:github:o/r')).toEqual(stars);
    expect(factText(stars)).toBe('github:o/r');
  });

  test('names the other field', () => {
    const forks = { subject: subject('github:o/r'), field: FORKS } as const;

    expect(factText(forks)).toBe('forks:github:o/r');
    expect(parseFact('forks:github:o/r')).toEqual(forks);
  });

  test('keeps its cell, badge, live badge and marker of stars', () => {
    const read = findSlots(LIST).map((slot) => `${slot.field} ${factText(slot)}`);

    expect(read).toEqual(READ);
  });

  test('keeps every slot of the seed list, before and after it is published', () => {
    const ofRepositories = slotsOf(published).filter((slot) => slot.includes('github:'));

    expect(ofRepositories).toHaveLength(5);
    expect(ofRepositories.every((slot) => slot.startsWith('stars '))).toBe(true);
    expect(slotsOf(seed)).toHaveLength(slotsOf(published).length);
  });

  test('is written as before', () => {
    expect(rewritten(seed, { numbers })).toBe(published);
    expect(rewritten(published, { numbers })).toBe(published);
  });
});
