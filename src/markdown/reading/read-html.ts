import { addressText, withoutTags } from '../syntax.ts';
import { htmlTags, type Span, type Tag } from './html.ts';
import type { EntryKind } from './page.ts';
import { endCell, endRow, startCell } from './read-table.ts';
import {
  closeEntry,
  currentEntry,
  enterSection,
  isInContainer,
  openEntry,
  type Reading,
} from './reading.ts';

/** The tags that begin an entry, and which kind. */
const ENTRY_TAGS: Record<string, EntryKind> = {
  tr: 'row',
  li: 'item',
  summary: 'item',
  dt: 'item',
  dd: 'item',
  p: 'paragraph',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
};
/** The tags whose end ends what is open inside them. */
const GROUPS = ['table', 'thead', 'tbody', 'ul', 'ol', 'dl', 'details'];
const CODE = ['code', 'pre'];
/** The inline tags that matter; a `<br>` is not worth a parse. */
const WORTH = /^<\/?(?:a|img|code|pre|tr|t[dh]|li|p|summary|table|h[1-6])\b/i;

/** Reads one tag within a Markdown block. */
export function readHtmlTag(span: Span, reading: Reading): void {
  currentEntry(reading)?.hidden.push(span);
  if (WORTH.test(reading.text.slice(span.from, span.to))) readTags(span, reading);
}

/** Reads a block of HTML. Within a row or an item it is a part of that, else an entry. */
export function readHtmlBlock(span: Span, reading: Reading): void {
  const around = isInContainer(reading) ? currentEntry(reading) : undefined;
  const entry = around ?? openEntry(reading, 'html', span);
  reading.comments.push({ ...span, entry });
  readTags(span, reading);
  // What the block opened may stay open: Markdown goes on in the cell of an HTML table.
  if (!around) reading.open.splice(reading.open.indexOf(entry), 1);
  hideUnclosedComment(span, reading);
}

function readTags(span: Span, reading: Reading): void {
  for (const tag of htmlTags(reading.text, span)) readTag(tag, reading);
}

/** A browser goes on with a comment through whatever Markdown makes of the lines below. */
function hideUnclosedComment({ from, to }: Span, reading: Reading): void {
  const html = reading.text.slice(from, to);
  if (html.lastIndexOf('<!--') <= html.lastIndexOf('-->')) return;
  const end = reading.text.indexOf('-->', to);
  reading.hiddenUntil = end < 0 ? reading.text.length : end;
}

function readTag(tag: Tag, reading: Reading): void {
  const { name, kind } = tag;
  currentEntry(reading)?.hidden.push({ from: tag.from, to: tag.to });
  if (name === 'a') readAnchor(tag, reading);
  else if (name === 'img') readImageTag(tag, reading);
  else if (name === 'td' || name === 'th') readCellTag(tag, reading);
  else if (CODE.includes(name)) countCode(kind, reading);
  else if (GROUPS.includes(name)) readGroupTag(tag, reading);
  else if (Object.hasOwn(ENTRY_TAGS, name)) readEntryTag(tag, reading);
}

function readAnchor({ kind, from, to, attributes }: Tag, reading: Reading): void {
  const { anchors } = reading.html;
  const href = attributes.get('href');
  if (kind === 'open' && href) anchors.push({ from, label: to, url: href });
  const anchor = kind === 'close' ? anchors.pop() : undefined;
  if (!anchor) return;
  const url = addressText(reading.text.slice(anchor.url.from, anchor.url.to).trim());
  const label = { from: anchor.label, to: from };
  currentEntry(reading)?.links.push({ from: anchor.from, to, label, url, isHtml: true });
}

function readImageTag({ from, to, attributes }: Tag, reading: Reading): void {
  const address = attributes.get('src');
  if (!address || reading.html.code > 0 || from < reading.hiddenUntil) return;
  currentEntry(reading)?.images.push({ from, to, address });
}

function readCellTag(tag: Tag, reading: Reading): void {
  endCell(reading, tag.from);
  if (tag.kind === 'open') startCell(reading, tag);
}

function readGroupTag({ name, kind, from }: Tag, reading: Reading): void {
  if (name === 'table' && kind === 'open') reading.columns = [];
  if (kind !== 'close') return;
  endRow(reading, from);
  const depth = reading.open.findIndex(({ block, kind: of }) => !block && of !== 'html');
  if (depth >= 0) reading.open.length = depth;
}

/** A new row or item ends the one before it, as a browser takes it. */
function readEntryTag({ name, kind, from, to }: Tag, reading: Reading): void {
  const of = ENTRY_TAGS[name] ?? 'html';
  if (of === 'row') endRow(reading, from);
  const open = reading.open.findLast(({ block, kind: inner }) => !block && inner === of);
  if (open) {
    open.to = kind === 'close' ? to : from;
    if (of === 'heading') {
      const title = withoutTags(reading.text.slice(open.from, open.to));
      enterSection(reading, Number(name.slice(1)), title);
    }
    closeEntry(reading, open);
  }
  const isPart = of === 'paragraph' && isInContainer(reading);
  if (kind === 'open' && !isPart) openEntry(reading, of, { from, to });
}

function countCode(kind: Tag['kind'], { html }: Reading): void {
  if (kind === 'open') html.code += 1;
  else if (kind === 'close') html.code = Math.max(0, html.code - 1);
}
