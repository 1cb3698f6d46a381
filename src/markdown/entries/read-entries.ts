import type { SyntaxNodeRef } from '@lezer/common';
import { lineCounter, parseMarkdown, plainText } from '../syntax/parse.ts';
import type { EntryKind, EntryPage } from './entry.ts';
import { finishEntry } from './finish-entry.ts';
import { findMarkers } from './marker.ts';
import { readComment, readHtmlBlock, readHtmlTag } from './read-html.ts';
import { readBareLink, readDefinition, readImage, readLink } from './read-inline.ts';
import { readTableHeader, readTableRow } from './read-table.ts';
import {
  closeDownTo,
  closeEntry,
  createReaderState,
  currentEntry,
  enterSection,
  isInContainer,
  openEntry,
  type ReaderState,
} from './reader-state.ts';

/** The blocks that are entries. */
const ENTRIES: Record<string, EntryKind> = {
  TableHeader: 'heading',
  TableRow: 'row',
  ListItem: 'item',
  Paragraph: 'paragraph',
};
const HEADING = /^(?:ATX|Setext)Heading(\d)$/;
const HTML_BLOCK = /^(?:HTML|Comment)Block$/;
const CODE = /^(?:FencedCode|CodeBlock|InlineCode)$/;

/** Reads a list in one pass over one parse. */
export function readEntries(text: string): EntryPage {
  const reading = createReaderState(text, lineCounter(text));
  parseMarkdown(text).iterate({
    enter: (node) => enter(node, reading),
    leave: (node) => leave(node, reading),
  });
  closeDownTo(reading, 0, text.length);
  resolveReferences(reading);
  findMarkers(text, reading.comments, (marker, { entry }) => entry.markers.push(marker));
  return { text, entries: reading.entries.map((draft) => finishEntry(draft, text)) };
}

/** GitHub expands references up to this many characters, or the length of a longer text. */
const LEAST_EXPANSION = 100_000;

/** Stops where GitHub does, so that one long address is not read with each of a thousand labels. */
function resolveReferences({ text, references, definitions }: ReaderState): void {
  let rest = Math.max(text.length, LEAST_EXPANSION);
  for (const { label, resolve } of references) {
    const address = definitions.get(label);
    const length = address ? address.to - address.from : 0;
    if (!address || length > rest) continue;
    rest -= length;
    resolve(address);
  }
}

function enter(node: SyntaxNodeRef, reading: ReaderState): boolean {
  const { name, from, to } = node;
  const kind = HEADING.test(name) ? 'heading' : ENTRIES[name];
  const isPart = kind === 'paragraph' && isInContainer(reading);
  if (to <= reading.hiddenUntil) return false;
  if (kind && !isPart) openEntry(reading, kind, { from, to, block: node.node });
  if (HTML_BLOCK.test(name)) {
    readHtmlBlock({ from: Math.max(from, reading.hiddenUntil), to }, reading);
    return false;
  }
  if (from < reading.hiddenUntil) {
    currentEntry(reading)?.hidden.push({ from, to: reading.hiddenUntil });
    return true;
  }
  if (CODE.test(name)) {
    currentEntry(reading)?.hidden.push({ from, to });
    return false;
  }
  if (name === 'Comment') {
    currentEntry(reading)?.hidden.push({ from, to });
    readComment({ from, to }, reading);
    return false;
  }
  readNode(node, reading);
  // What stands in place of an image is no more than words.
  return name !== 'Image';
}

function readNode(node: SyntaxNodeRef, reading: ReaderState): void {
  const { name, from, to } = node;
  const isCode = reading.html.code > 0;
  if (name === 'Link' && !isCode) readLink(node.node, reading);
  else if (name === 'Image' && !isCode) readImage(node.node, reading);
  else if (!isCode && (name === 'Autolink' || (name === 'URL' && isBare(node)))) {
    readBareLink({ from, to }, reading);
  } else if (name === 'LinkReference') readDefinition(node.node, reading);
  else if (name === 'HTMLTag') readHtmlTag({ from, to }, reading);
  else if (name === 'TableHeader') readTableHeader(node.node, reading);
}

/** A bare address is a node of its own; the address of a link is part of that link. */
function isBare(node: SyntaxNodeRef): boolean {
  const parent = node.node.parent?.name;
  return (
    parent !== 'Link' && parent !== 'Image' && parent !== 'LinkReference' && parent !== 'Autolink'
  );
}

function leave(node: SyntaxNodeRef, reading: ReaderState): void {
  const heading = HEADING.exec(node.name)?.[1];
  if (heading) enterSection(reading, Number(heading), plainText(node.node, reading.text));
  if (!heading && !ENTRIES[node.name]) return;
  const draft = reading.open.findLast(
    ({ block }) => block?.from === node.from && block.to === node.to,
  );
  if (!draft) return;
  if (node.name === 'TableRow') readTableRow(node.node, draft, reading);
  closeEntry(reading, draft);
  reading.html.anchor = undefined;
  reading.html.code = 0;
}
