import { createHash } from 'node:crypto';

/** The seed of all samples: `npm run audit-precision -- folder 100 word`. */
const [, , , , WORD = ''] = process.argv;

/** Returns a hash of a text, below 2^32. */
export function numberOf(text: string): number {
  return createHash('sha1').update(`${WORD}${text}`).digest().readUInt32BE(0);
}

/** Draws a sample without replacement, by a generator with a fixed seed (mulberry32). */
export function sample<T>(from: readonly T[], count: number): T[] {
  let state = WORD === '' ? 20_261_124 : numberOf('sample');
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return from
    .map((one) => ({ one, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ one }) => one);
}
