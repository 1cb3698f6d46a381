/** The orders that a section can keep. */
export type Order = 'ascending' | 'descending';

/** Says which of two texts comes first: below zero the first one, zero neither. */
export type Compare = (one: string, other: string) => number;

/** So much of the neighbours must agree; a list kept by hand has its slips. */
const AGREEMENT = 0.8;
/** Two entries are in some order by chance. */
const MIN_STEPS = 2;

/**
 * Says in which order texts stand, such as the titles or the ISO dates of a section's entries.
 * Equal ones say nothing. Gives nothing where no order is kept, or too few texts show one.
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
 * Gives the index before which a new text goes, from 0 to the length: where the fewest others stand
 * on its wrong side, since a list kept by hand has its slips. Among equal ones the newest entry
 * stands where a reader looks first: on top of a descending section, else below the others.
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

/** Upper and lower case do not matter. */
export const compareTitles: Compare = (one, other) => {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** Compares ISO dates as far as both go: `2024` is no earlier than `2024-03`. */
export const compareDates: Compare = (one, other) => {
  const length = Math.min(one.length, other.length);
  return compareTitles(one.slice(0, length), other.slice(0, length));
};
