import type { Entry, PageLink } from './entry.ts';
import { entryTitle } from './entry-title.ts';
import type { Draft } from './reader-state.ts';

/** Shared by most entries. */
const NONE: readonly PageLink[] = [];

/**
 * Completes a draft. The title is computed now, since keeping a node for later would keep the whole
 * parse tree in memory.
 */
export function finishEntry(draft: Draft, text: string): Entry {
  const { block: _, firstLink: __, inner, details: inside, ...parts } = draft;
  for (const { from, to } of inner) parts.hidden.push({ from, to });
  // References are resolved last, and a link in HTML is read after the links inside it.
  parts.links.sort((a, b) => a.from - b.from);
  const details = inside.length === 0 ? NONE : inside.flatMap(({ links }) => links);
  return { ...parts, details, title: entryTitle(draft, text) };
}
