import type { EntryPage } from './entry.ts';
import { readEntries } from './read-entries.ts';

export type EntryReader = (text: string, isMdx?: boolean) => EntryPage;

/**
 * The most characters of which parsed lists are kept in memory. A parsed list takes about ten times
 * its text.
 */
export const MAX_CACHED = 3_000_000;

/**
 * Returns a reader for one run that parses each text once. Beyond `limit` characters it drops the
 * text that was not used for the longest time. Lists that do not fit together are not cached.
 */
export function createEntryReader(
  lists: readonly { readonly text: string }[],
  limit: number = MAX_CACHED,
): EntryReader {
  if (totalLength(lists) > limit) return readEntries;
  const pages = new Map<string, EntryPage>();
  return (text, isMdx = false) => {
    const known = pages.get(text);
    const page = known && known.isMdx === isMdx ? known : readEntries(text, isMdx);
    pages.delete(text);
    pages.set(text, page);
    dropOldest(pages, limit);
    return page;
  };
}

/** A `Map` lists its keys in the order in which they were set. */
function dropOldest(pages: Map<string, EntryPage>, limit: number): void {
  let total = totalLength([...pages.values()]);
  for (const text of pages.keys()) {
    if (total <= limit) return;
    pages.delete(text);
    total -= text.length;
  }
}

function totalLength(lists: readonly { readonly text: string }[]): number {
  return lists.reduce((sum, { text }) => sum + text.length, 0);
}
