import { plainText, withoutTags } from '../syntax/parse.ts';
import type { Entry, PageLink } from './entry.ts';
import { MAX_TITLE_LENGTH, shortTitle } from './entry.ts';
import type { Draft } from './reader-state.ts';

/** Only this much of a label is read for a title, including tags and addresses. */
const MAX_SOURCE_LENGTH = 10 * MAX_TITLE_LENGTH;
/** Images and emphasis within a label. */
const IMAGE_OR_MARK = /!\[[^\]]{0,999}\]\([^)]{0,1999}\)|[*`]/g;

/**
 * Completes a draft. The title is computed now, since keeping a node for later would keep the whole
 * parse tree in memory.
 */
export function finishEntry(draft: Draft, text: string): Entry {
  const { block: _, firstLink: __, inner, details: inside, ...parts } = draft;
  for (const { from, to } of inner) parts.hidden.push({ from, to });
  // References are resolved last, and a link in HTML is read after the links inside it.
  parts.links.sort((a, b) => a.from - b.from);
  const details = inside.flatMap(({ links }) => links);
  return { ...parts, details, title: shortTitle(titleOf(draft, text)) };
}

/** For links without a node of the parser. A bare address has no text. */
function labelText({ label, isHtml, from }: PageLink, text: string): string {
  if (label.from === from) return '';
  const words = withoutTags(text.slice(label.from, label.to).slice(0, MAX_SOURCE_LENGTH));
  return isHtml ? words : words.replace(IMAGE_OR_MARK, '').trim();
}

function titleOf({ firstLink, block, links, from, to }: Draft, text: string): string {
  for (const link of links) {
    const words =
      link.from === firstLink?.from ? plainText(firstLink, text) : labelText(link, text);
    if (words !== '') return words;
  }
  if (block) return plainText(block, text);
  // Pieces of HTML may be deeply nested, so only the start of each is read.
  return withoutTags(text.slice(from, Math.min(to, from + MAX_SOURCE_LENGTH)));
}
