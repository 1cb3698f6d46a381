import type { SyntaxNodeRef } from '@lezer/common';
import { lineCounter, parseMarkdown, plainText } from '../syntax.ts';
import { entryOf } from './entry.ts';
import { findMarkers } from './marker.ts';
import type { EntryKind, Page } from './page.ts';
import { readHtmlBlock, readHtmlTag } from './read-html.ts';
import { readBareLink, readDefinition, readImage, readLink } from './read-inline.ts';
import { readTableHeader, readTableRow } from './read-table.ts';
import {
  closeEntry,
  currentEntry,
  enterSection,
  isInContainer,
  openEntry,
  type Reading,
  startReading,
} from './reading.ts';

/** The blocks that are entries. */
const ENTRIES: Record<string, EntryKind> = {
  TableHeader: 'row',
  TableRow: 'row',
  ListItem: 'item',
  Paragraph: 'paragraph',
};
const HEADING = /^(?:ATX|Setext)Heading(\d)$/;
const COMMENT = /^Comment(?:Block)?$/;
const CODE = /^(?:FencedCode|CodeBlock|InlineCode)$/;

/** Reads a list in one pass over one parse. */
export function readPage(text: string): Page {
  const reading = startReading(text, lineCounter(text));
  parseMarkdown(text).iterate({
    enter: (node) => enter(node, reading),
    leave: (node) => leave(node, reading),
  });
  for (const { label, resolve } of reading.references) {
    const address = reading.definitions.get(label);
    if (address) resolve(address);
  }
  findMarkers(text, reading.comments, (marker, { entry }) => entry.markers.push(marker));
  return { text, entries: reading.entries.map((draft) => entryOf(draft, text)) };
}

function enter(node: SyntaxNodeRef, reading: Reading): boolean {
  const { name, from, to } = node;
  const kind = HEADING.test(name) ? 'heading' : ENTRIES[name];
  const isPart = kind === 'paragraph' && isInContainer(reading);
  if (kind && !isPart) openEntry(reading, kind, { from, to, block: node.node });
  if (from < reading.hiddenUntil) return to > reading.hiddenUntil;
  if (COMMENT.test(name)) return readComment(node, reading);
  if (CODE.test(name)) {
    currentEntry(reading)?.hidden.push({ from, to });
    return false;
  }
  readNode(node, reading);
  return true;
}

function readNode(node: SyntaxNodeRef, reading: Reading): void {
  const { name, from, to } = node;
  const isCode = reading.html.code > 0;
  if (name === 'Link' && !isCode) readLink(node.node, reading);
  else if (name === 'Image' && !isCode) readImage(node.node, reading);
  else if (name === 'Autolink' || (name === 'URL' && isBare(node))) {
    readBareLink({ from, to }, reading);
  } else if (name === 'LinkReference') readDefinition(node.node, reading);
  else if (name === 'HTMLBlock') readHtmlBlock({ from, to }, reading);
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

function readComment({ from, to }: SyntaxNodeRef, reading: Reading): false {
  // A comment between blocks may hold a marker, which then is an entry by itself.
  const around = currentEntry(reading);
  const entry = around ?? openEntry(reading, 'html', { from, to });
  if (!around) closeEntry(reading, entry);
  reading.comments.push({ from, to, entry });
  entry.hidden.push({ from, to });
  return false;
}

function leave(node: SyntaxNodeRef, reading: Reading): void {
  const heading = HEADING.exec(node.name)?.[1];
  if (heading) enterSection(reading, Number(heading), plainText(node.node, reading.text));
  if (!heading && !ENTRIES[node.name]) return;
  const draft = reading.open.findLast(
    ({ block }) => block?.from === node.from && block.to === node.to,
  );
  if (!draft) return;
  if (node.name === 'TableRow') readTableRow(node.node, draft, reading);
  closeEntry(reading, draft);
  reading.html.anchors.length = 0;
  reading.html.code = 0;
}
