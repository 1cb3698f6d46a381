import { describe, expect, test } from '@jest/globals';
import type { Observation } from '../../src/sources/source.ts';
import { withoutVanished } from '../../src/sources/vanished.ts';
import { line, subject } from '../helpers/subjects.ts';

/** Observations by a letter each: Found, Missing, Uncertain, faiLed, Deferred; lower case: new. */
function observations(letters: string): Observation[] {
  return [...letters].map((letter, at): Observation => {
    const about = { subject: subject(`github:${isKnown(letter) ? 'known' : 'new'}/r${at}`) };
    const rest = { ...about, source: 'github', reason: 'because' };
    if (/f/i.test(letter)) return { ...rest, status: 'found', values: { stars: at } };
    if (/u/i.test(letter)) return { ...rest, status: 'missing', isUncertain: true };
    const statuses = { m: 'missing', l: 'failed', d: 'deferred' } as const;
    return { ...rest, status: statuses[letter.toLowerCase() as 'm'] };
  });
}

const isKnown = (letter: string) => letter === letter.toUpperCase();

function statuses(letters: string): string {
  const checked = withoutVanished(
    observations(letters),
    ({ id }, source) => source === 'github' && id.startsWith('known/'),
  );
  const letter = { found: 'f', missing: 'm', failed: 'l', deferred: 'd' };
  return checked.map(({ status }) => letter[status]).join('');
}

describe('a source', () => {
  test.each([
    ['all of them', 'MMMM'],
    ['all but one', 'MMMMF'],
    ['more than half', 'FFMMM'],
    ['both of two', 'MM'],
    ['more than half of those that were answered', 'FMMLLLDD'],
    ['all, beside new ones that it knows', 'MMMfff'],
  ])('that has lost %s (%s) is not believed', (_, letters) => {
    expect(statuses(letters)).toBe(letters.replace(/[fmFM]/g, 'l').toLowerCase());
  });

  test.each([
    ['half', 'FFMM'],
    ['the only one', 'M'],
    ['one of two', 'FM'],
    ['none, while new ones are missing', 'Fmmmmm'],
    ['none, in a first run', 'mmmm'],
  ])('that has lost %s (%s) is believed', (_, letters) => {
    expect(statuses(letters)).toBe(letters.toLowerCase());
  });

  test('that refuses the id of a known paper has failed for it, and lacks a new one', () => {
    expect(statuses('FFUu')).toBe('fflm');
    expect(statuses('UUUF')).toBe('lllf');
  });
});

test('the reason has the numbers', () => {
  const [first] = withoutVanished(observations('MMMF'), () => true);
  expect(first && line(first)).toBe(
    'failed github:known/r0 (left out of this run, because 3 of 4 subjects that it knew before are missing at once)',
  );
});
