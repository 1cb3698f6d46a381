import type { PageEntry } from './model.ts';

/** The entries of one list, whose headings may begin with the list's own name. */
export interface ListEntries {
  readonly title: string | undefined;
  readonly entries: readonly PageEntry[];
}

/**
 * Removes the heading that all entries of a list have in common, which names the list. Of several
 * lists, each becomes a section.
 */
export function joinLists(lists: readonly ListEntries[]): PageEntry[] {
  return lists.flatMap(({ title, entries }) => {
    const top = entries[0]?.sections[0];
    const isCommon = top !== undefined && entries.every(({ sections }) => sections[0] === top);
    const own = isCommon && (title === top || entries.some(({ sections }) => sections.length > 1));
    const head = lists.length > 1 ? [title ?? entries[0]?.file ?? ''] : [];
    if (!own && head.length === 0) return entries;
    return entries.map((entry) => {
      const sections = own ? entry.sections.slice(1) : entry.sections;
      return { ...entry, sections: [...head, ...sections] };
    });
  });
}

/** Makes the ids of entries distinct, in the order of the lists. */
export function withDistinctIds(entries: readonly PageEntry[]): PageEntry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const count = (seen.get(entry.id) ?? 0) + 1;
    seen.set(entry.id, count);
    return count === 1 ? entry : { ...entry, id: `${entry.id}~${count}` };
  });
}

/** Returns an id as it was before `withDistinctIds`: the subject, where the entry has one. */
export function withoutNumber(id: string): string {
  return id.replace(/~\d+$/, '');
}
