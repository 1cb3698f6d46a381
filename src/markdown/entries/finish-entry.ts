import { plainText, withoutTags } from '../syntax/parse.ts';
import type { Entry, PageLink } from './entry.ts';
import type { Draft } from './reader-state.ts';
import { LONGEST_TITLE, shortTitle } from './title.ts';

/** So much of a label is gone through for a title, tags and addresses included. */
const LONGEST_SOURCE = 10 * LONGEST_TITLE;
/** An image within a label. The bounds are those of what could be one. */
const IMAGE_OR_MARK = /!\[[^\]]{0,999}\]\([^)]{0,1999}\)|[*`]/g;

/**
 * Makes the entry of a draft. Its title is put together at once: kept for later, the nodes of one
 * entry would keep the tree of the whole list.
 */
export function finishEntry(draft: Draft, text: string): Entry {
  const { block: _, firstLink: __, inner, ...parts } = draft;
  for (const { from, to } of inner) parts.hidden.push({ from, to });
  // References are known last, and the tags around a link end after what is in it.
  parts.links.sort((a, b) => a.from - b.from);
  return { ...parts, title: shortTitle(titleOf(draft, text)) };
}

/** The text of a link that the parser has no node for; a bare address has none. */
function labelText({ label, isHtml, from }: PageLink, text: string): string {
  if (label.from === from) return '';
  const words = withoutTags(text.slice(label.from, label.to).slice(0, LONGEST_SOURCE));
  return isHtml ? words : words.replace(IMAGE_OR_MARK, '').trim();
}

function titleOf({ firstLink, block, links, from, to }: Draft, text: string): string {
  for (const link of links) {
    const words =
      link.from === firstLink?.from ? plainText(firstLink, text) : labelText(link, text);
    if (words !== '') return words;
  }
  if (block) return plainText(block, text);
  // Pieces of HTML may be deep in each other, so none is gone through to its end.
  return withoutTags(text.slice(from, Math.min(to, from + LONGEST_SOURCE)));
}
