export type Order = 'ascending' | 'descending';

/** Like the argument of `Array.prototype.sort`. */
export type Compare = (one: string, other: string) => number;

/** The share of neighbours in order. Lists that are edited by hand have exceptions. */
const AGREEMENT = 0.8;
/** Fewer steps may be in order by chance. */
const MIN_STEPS = 2;

/**
 * Detects the order of texts, such as the titles or ISO dates of a section. Equal neighbours are
 * ignored.
 */
export function keptOrder(texts: readonly string[], compare: Compare): Order | undefined {
  let up = 0;
  let down = 0;
  for (const [index, text] of texts.slice(1).entries()) {
    const step = compare(texts[index] ?? '', text);
    if (step < 0) up++;
    if (step > 0) down++;
  }
  const steps = up + down;
  if (steps < MIN_STEPS) return undefined;
  if (up / steps >= AGREEMENT) return 'ascending';
  return down / steps >= AGREEMENT ? 'descending' : undefined;
}

/**
 * Returns the index to insert a text at: where the fewest others are on the wrong side, since lists
 * that are edited by hand have exceptions. Among equal texts, the new one is the first in a
 * descending section, else the last.
 */
export function placeInOrder(
  text: string,
  texts: readonly string[],
  { order, compare }: { readonly order: Order; readonly compare: Compare },
): number {
  const isDescending = order === 'descending';
  const isAfter = texts.map((other) => {
    return isDescending ? compare(text, other) >= 0 : compare(text, other) < 0;
  });
  let wrong = isAfter.filter((after) => !after).length;
  let best = { index: 0, wrong };
  for (const [index, after] of isAfter.entries()) {
    wrong += after ? 1 : -1;
    if (wrong < best.wrong || (wrong === best.wrong && !isDescending)) {
      best = { index: index + 1, wrong };
    }
  }
  return best.index;
}

/** Ignores case. */
export const compareTitles: Compare = (one, other) => {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** Compares ISO dates up to the shorter length: `2024` equals `2024-03`. */
export const compareDates: Compare = (one, other) => {
  const length = Math.min(one.length, other.length);
  return compareTitles(one.slice(0, length), other.slice(0, length));
};
