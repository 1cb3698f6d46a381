import { describe, expect, test } from '@jest/globals';
import { findSlots } from '../../src/markdown/slots/find-slots.ts';
import { SPELLINGS } from '../../src/markdown/slots/inline-slots.ts';

const OPTIONS = {
  adopt: SPELLINGS,
  show: { repositories: 'stars', look: 'text', sections: [] },
} as const;
const MANY = 10_000;
const numbered = (write: (n: number) => string) => Array.from({ length: MANY }, (_, n) => write(n));

describe('finds all slots in time in', () => {
  test.each([
    [
      'one entry of many links and numbers',
      `<ul><li>${numbered((n) => `<a href="https://github.com/o/r${n}">x</a> ⭐ ${n}, `).join('')}</ul>`,
      MANY,
    ],
    [
      'a table of many rows',
      `|a|Stars|\n|-|-|\n${numbered((n) => `|[x](https://github.com/o/r${n})|${n}|`).join('\n')}`,
      MANY,
    ],
    [
      'a row of many badges',
      `<p>${numbered((n) => `<img src="https://img.shields.io/github/stars/o/r${n}">`).join('')}</p>`,
      MANY,
    ],
    // A number with a star stands there already, so `show` adds none.
    ['digits of a megabyte', `- [x](https://github.com/o/r) ${'1,'.repeat(500_000)}⭐`, 0],
    ['comments that never open', `- [x](https://github.com/o/r) ${'<!-- '.repeat(MANY)}`, 1],
  ])('%s', (_, text, count) => {
    expect(findSlots(text, OPTIONS).slots).toHaveLength(count);
  });
});
