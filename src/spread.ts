/**
 * Gives a whole number from 0 to below `count` that follows from a name alone, so that what has
 * many names does not all fall on the same minute or day.
 */
export function spread(name: string, count: number): number {
  let hash = 0;
  for (const character of name.toLowerCase()) {
    hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  }
  return hash % count;
}
