import { plainText, withoutTags } from '../syntax.ts';
import type { Entry } from './page.ts';
import type { Draft } from './reading.ts';

/** Makes the entry of a draft. Its title is put together only when somebody asks for it. */
export function entryOf(draft: Draft, text: string): Entry {
  const { block: _, firstLink: __, inner, ...parts } = draft;
  for (const { from, to } of inner) parts.hidden.push({ from, to });
  // References are known last, and the tags around a link end after what is in it.
  parts.links.sort((a, b) => a.from - b.from);
  let title: string | undefined;
  return {
    ...parts,
    get title() {
      title ??= titleOf(draft, text);
      return title;
    },
  };
}

function titleOf({ firstLink, block, links, from, to }: Draft, text: string): string {
  const named = firstLink ? plainText(firstLink, text) : '';
  if (named !== '') return named;
  for (const { label, isHtml } of links) {
    const words = isHtml ? withoutTags(text.slice(label.from, label.to)) : '';
    if (words !== '') return words;
  }
  return block ? plainText(block, text) : withoutTags(text.slice(from, to));
}
