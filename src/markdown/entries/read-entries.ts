import type { SyntaxNodeRef } from '@lezer/common';
import { maskedText } from '../syntax/mask.ts';
import { lineCounter, parseMarkdown, plainText } from '../syntax/parse.ts';
import type { Entry, EntryKind, EntryPage, PageLink } from './entry.ts';
import { entryTitle } from './entry-title.ts';
import { findMarkers } from './marker.ts';
import { readComment, readHtmlBlock, readHtmlTag } from './read-html.ts';
import { readBareLink, readDefinition, readImage, readLink } from './read-inline.ts';
import { readTableHeader, readTableRow } from './read-table.ts';
import {
  closeDownTo,
  closeEntry,
  createReaderState,
  currentEntry,
  type Draft,
  enterSection,
  isInContainer,
  openEntry,
  type ReaderState,
} from './reader-state.ts';
import { overlapTest } from './spans.ts';

const ENTRIES: Record<string, EntryKind> = {
  TableHeader: 'heading',
  TableRow: 'row',
  ListItem: 'item',
  Paragraph: 'paragraph',
};
const HEADING = /^(?:ATX|Setext)Heading(\d)$/;
const HTML_BLOCK = /^(?:HTML|Comment)Block$/;
const CODE = /^(?:FencedCode|CodeBlock|InlineCode)$/;

/** Takes one pass over one parse. */
export function readEntries(text: string, isMdx = false): EntryPage {
  const masked = maskedText(text, isMdx);
  const state = createReaderState(text, masked, lineCounter(text));
  parseMarkdown(text, masked).iterate({
    enter: (node) => enter(node, state),
    leave: (node) => leave(node, state),
  });
  closeDownTo(state, 0, text.length);
  resolveReferences(state);
  findMarkers(text, state.comments, (marker, { entry }) => entry.markers.push(marker));
  return { text, isMdx, entries: state.entries.map((draft) => finishEntry(draft, text)) };
}

/** Shared by most entries. */
const NONE: readonly PageLink[] = [];

/**
 * Completes a draft. The title is computed now, since keeping a node for later would keep the whole
 * parse tree in memory.
 */
function finishEntry(draft: Draft, text: string): Entry {
  const { block: _, firstLink: __, inner, details: inside, ...parts } = draft;
  for (const { from, to } of inner) parts.hidden.push({ from, to });
  // References are resolved last, and a link in HTML is read after the links inside it.
  parts.links.sort((a, b) => a.from - b.from);
  const links = withoutMarked(parts.links, parts.markers);
  const details = inside.length === 0 ? NONE : inside.flatMap(({ links }) => links);
  return { ...parts, links, details, title: entryTitle(draft, text) };
}

/** What stands between markers is a value, and says nothing about the entry. */
function withoutMarked(links: readonly PageLink[], markers: Entry['markers']): readonly PageLink[] {
  if (markers.length === 0) return links;
  const isBetween = overlapTest(markers);
  // One that is not closed may go around them.
  const isMarked = ({ from }: PageLink) => isBetween({ from, to: from + 1 });
  return links.some(isMarked) ? links.filter((link) => !isMarked(link)) : links;
}

/** GitHub expands references up to this many characters, or up to the length of a longer text. */
const MIN_EXPANSION = 100_000;

/** Stops where GitHub does, so that one long address is not repeated for thousands of labels. */
function resolveReferences({ text, references, definitions }: ReaderState): void {
  let rest = Math.max(text.length, MIN_EXPANSION);
  for (const { label, resolve } of references) {
    const address = definitions.get(label);
    const length = address ? address.to - address.from : 0;
    if (!address || length > rest) continue;
    rest -= length;
    resolve(address);
  }
}

function enter(node: SyntaxNodeRef, state: ReaderState): boolean {
  const { name, from, to } = node;
  const kind = HEADING.test(name) ? 'heading' : ENTRIES[name];
  const isPart = kind === 'paragraph' && isInContainer(state);
  if (to <= state.hiddenUntil) return false;
  if (kind && !isPart) openEntry(state, kind, { from, to, block: node.node });
  if (HEADING.test(name)) currentEntry(state)?.headings.push({ from, to });
  if (HTML_BLOCK.test(name)) {
    readHtmlBlock({ from: Math.max(from, state.hiddenUntil), to }, state);
    return false;
  }
  if (from < state.hiddenUntil) {
    currentEntry(state)?.hidden.push({ from, to: state.hiddenUntil });
    return true;
  }
  if (CODE.test(name)) {
    currentEntry(state)?.hidden.push({ from, to });
    return false;
  }
  if (name === 'Comment') {
    currentEntry(state)?.hidden.push({ from, to });
    readComment({ from, to }, state);
    return false;
  }
  readNode(node, state);
  // The alternative text of an image has no links.
  return name !== 'Image';
}

function readNode(node: SyntaxNodeRef, state: ReaderState): void {
  const { name, from, to } = node;
  const isCode = state.html.code > 0;
  if (name === 'Link' && !isCode) readLink(node.node, state);
  else if (name === 'Image' && !isCode) readImage(node.node, state);
  else if (!isCode && (name === 'Autolink' || (name === 'URL' && isBare(node)))) {
    readBareLink({ from, to }, state);
  } else if (name === 'LinkReference') readDefinition(node.node, state);
  else if (name === 'HTMLTag') readHtmlTag({ from, to }, state);
  else if (name === 'TableHeader') readTableHeader(node.node, state);
}

/** The node of a link's address is a child of the link. */
function isBare(node: SyntaxNodeRef): boolean {
  const parent = node.node.parent?.name;
  return (
    parent !== 'Link' && parent !== 'Image' && parent !== 'LinkReference' && parent !== 'Autolink'
  );
}

function leave(node: SyntaxNodeRef, state: ReaderState): void {
  const heading = HEADING.exec(node.name)?.[1];
  if (heading) enterSection(state, Number(heading), plainText(node.node, state.text));
  if (!heading && !ENTRIES[node.name]) return;
  const draft = state.open.findLast(
    ({ block }) => block?.from === node.from && block.to === node.to,
  );
  if (!draft) return;
  if (node.name === 'TableRow') readTableRow(node.node, draft, state);
  closeEntry(state, draft);
  state.html.anchor = undefined;
  state.html.code = 0;
}
