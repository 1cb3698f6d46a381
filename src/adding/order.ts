/** The orders that a section can keep. */
export type Order = 'ascending' | 'descending';

/** So much of the neighbours must agree; a list kept by hand has its slips. */
const AGREEMENT = 0.8;
/** Two entries are in some order by chance. */
const LEAST_STEPS = 2;

/**
 * Says in which order texts stand, such as the titles or the ISO dates of a section's entries.
 * Equal ones say nothing. Gives nothing where no order is kept, or too few texts show one.
 */
export function keptOrder(texts: readonly string[]): Order | undefined {
  let up = 0;
  let down = 0;
  for (const [index, text] of texts.slice(1).entries()) {
    const step = compare(texts[index] ?? '', text);
    if (step < 0) up++;
    if (step > 0) down++;
  }
  const steps = up + down;
  if (steps < LEAST_STEPS) return undefined;
  if (up / steps >= AGREEMENT) return 'ascending';
  return down / steps >= AGREEMENT ? 'descending' : undefined;
}

/**
 * Gives the index before which a new text goes, from 0 to the length. Among equal ones the newest
 * entry stands where a reader looks first: on top of a descending section, else below the others.
 */
export function placeInOrder(text: string, texts: readonly string[], order: Order): number {
  const index = texts.findIndex((other) =>
    order === 'descending' ? compare(text, other) >= 0 : compare(text, other) < 0,
  );
  return index < 0 ? texts.length : index;
}

/** Upper and lower case do not matter. */
function compare(one: string, other: string): number {
  const a = one.toLowerCase();
  const b = other.toLowerCase();
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
