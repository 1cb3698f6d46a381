import leven from 'leven';

/** A word that takes more changes than this was not meant. */
const MOST_CHANGES = 3;

/** Gives the name that was probably meant, if any. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, changes: leven(word.slice(0, 50), name) }))
    .toSorted((a, b) => a.changes - b.changes);
  return best && best.changes <= Math.min(MOST_CHANGES, best.name.length - 1)
    ? best.name
    : undefined;
}
