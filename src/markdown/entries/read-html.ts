import { entitiesUndone, withoutTags } from '../syntax/parse.ts';
import type { EntryKind } from './entry.ts';
import { htmlTags, type Span, type Tag } from './html-tags.ts';
import { endCell, endRow, startCell } from './read-table.ts';
import {
  closeDownTo,
  currentEntry,
  DEEPEST,
  type Draft,
  enterSection,
  isInContainer,
  isInHeading,
  openEntry,
  type ReaderState,
} from './reader-state.ts';

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
const TABLES = ['table', 'thead', 'tbody'];
const GROUPS = [...TABLES, 'ul', 'ol', 'dl', 'details'];
const CODE = ['code', 'pre'];
/** The inline tags that matter; a `<br>` is not worth a parse. */
const WORTH = /^<\/?(?:a|img|code|pre|tr|t[dh]|li|p|summary|table|h[1-6])\b/i;

/** Reads one tag within a Markdown block. */
export function readHtmlTag(span: Span, reading: ReaderState): void {
  currentEntry(reading)?.hidden.push(span);
  if (WORTH.test(reading.text.slice(span.from, span.to))) readTags(span, reading);
}

/** Reads a block of HTML. Within a row or an item it is a part of that, else an entry. */
export function readHtmlBlock(span: Span, reading: ReaderState): void {
  if (!isInContainer(reading)) {
    reading.loose = openEntry(reading, 'html', span);
    reading.open.pop();
  }
  // What the block opens may stay open: Markdown goes on in the cell of an HTML table.
  readTags(span, reading);
  reading.loose = undefined;
  hideUnclosedComment(span, reading);
}

function readTags(span: Span, reading: ReaderState): void {
  for (const tag of htmlTags(reading.text, span)) readTag(tag, reading);
}

/** A browser goes on with a comment through whatever Markdown makes of the lines below. */
function hideUnclosedComment({ from, to }: Span, reading: ReaderState): void {
  const html = reading.text.slice(from, to);
  if (html.lastIndexOf('<!--') <= html.lastIndexOf('-->')) return;
  const end = reading.text.indexOf('-->', to);
  reading.hiddenUntil = end < 0 ? reading.text.length : end + 3;
}

/** Notes a comment, which may be half of a marker. */
export function readComment({ from, to }: Span, reading: ReaderState): void {
  const entry = currentEntry(reading);
  if (!entry) return;
  reading.comments.push({ from, to, entry });
}

function readTag(tag: Tag, reading: ReaderState): void {
  const { name, kind } = tag;
  currentEntry(reading)?.hidden.push({ from: tag.from, to: tag.to });
  if (kind === 'comment') readComment(tag, reading);
  else if (name === 'a') readAnchor(tag, reading);
  else if (name === 'img') readImageTag(tag, reading);
  else if (name === 'td' || name === 'th') readCellTag(tag, reading);
  else if (CODE.includes(name)) countCode(tag, reading);
  else if (GROUPS.includes(name)) readGroupTag(tag, reading);
  else if (Object.hasOwn(ENTRY_TAGS, name)) readEntryTag(tag, reading);
}

function readAnchor({ kind, from, to, attributes }: Tag, reading: ReaderState): void {
  // A link ends where the next one begins.
  endAnchor(reading, { from, to: kind === 'close' ? to : from });
  const href = attributes.get('href');
  if (kind === 'open' && href) reading.html.anchor = { from, label: to, url: href };
}

/** Ends the open link, whose label goes up to `from` and which itself goes up to `to`. */
function endAnchor(reading: ReaderState, { from, to }: Span): void {
  const { html } = reading;
  const { anchor } = html;
  html.anchor = undefined;
  if (!anchor || html.code > 0) return;
  const url = entitiesUndone(reading.text.slice(anchor.url.from, anchor.url.to).trim());
  const label = { from: anchor.label, to: from };
  const place = { from: anchor.from, to, label, isHtml: true };
  currentEntry(reading)?.links.push({
    ...place,
    url,
    address: anchor.url,
    isClosed: isInHeading(reading),
  });
}

function readImageTag({ from, to, attributes }: Tag, reading: ReaderState): void {
  const address = attributes.get('src');
  if (!address || reading.html.code > 0) return;
  currentEntry(reading)?.images.push({ from, to, address });
}

function readCellTag(tag: Tag, reading: ReaderState): void {
  endCell(reading, tag.from);
  reading.html.anchor = undefined;
  if (tag.kind === 'open') startCell(reading, tag);
}

/** Within a list or a table, items and rows end nothing but each other. */
function readGroupTag(tag: Tag, reading: ReaderState): void {
  const { html } = reading;
  if (tag.kind !== 'open' && html.tooDeep === 0) closeGroup(tag, reading);
  else if (tag.kind !== 'open') html.tooDeep -= 1;
  else if (html.groups.length < DEEPEST) openGroup(tag, reading);
  else html.tooDeep += 1;
}

function openGroup({ name, from }: Tag, reading: ReaderState): void {
  if (name === 'thead' || name === 'tbody') endEntry('row', from, reading);
  const { cell, headings, groups } = reading.html;
  groups.push({ name, depth: reading.open.length, columns: reading.columns, cell, headings });
  if (name !== 'table') return;
  Object.assign(reading.html, { cell: undefined, headings: 0 });
  reading.columns = [];
}

function closeGroup({ name, from }: Tag, reading: ReaderState): void {
  const { html } = reading;
  const index = html.groups.findLastIndex((group) => group.name === name);
  const group = html.groups[index];
  if (!group) return;
  if (TABLES.includes(name)) endRow(reading, from);
  closeDownTo(reading, group.depth, from);
  html.groups.length = Math.min(html.groups.length, index);
  if (name !== 'table') return;
  reading.columns = group.columns;
  Object.assign(html, { cell: group.cell, headings: group.headings });
}

/** A new row or item ends the one before it, as a browser takes it. */
function readEntryTag({ name, kind, from, to }: Tag, reading: ReaderState): void {
  const of = ENTRY_TAGS[name] ?? 'html';
  const ended = endEntry(of, kind === 'close' ? to : from, reading);
  if (ended && of === 'heading') {
    const title = withoutTags(reading.text.slice(ended.from, ended.to));
    enterSection(reading, Number(name.slice(1)), title);
  }
  reading.html.anchor = undefined;
  const isPart = of === 'paragraph' && isInContainer(reading);
  if (kind !== 'open' || isPart || reading.open.length >= DEEPEST) return;
  openEntry(reading, of, { from, to }).hidden.push({ from, to });
}

/** Ends the innermost entry of HTML of a kind, if one is open in the same table or list. */
function endEntry(kind: EntryKind, at: number, reading: ReaderState): Draft | undefined {
  const { open, html } = reading;
  const depth = open.findLastIndex((draft) => !draft.block && draft.kind === kind);
  if (depth < (html.groups.at(-1)?.depth ?? 0)) return undefined;
  if (kind === 'row') endRow(reading, at);
  const ended = open[depth];
  closeDownTo(reading, depth, at);
  return ended;
}

function countCode({ kind, from, to }: Tag, reading: ReaderState): void {
  const { html } = reading;
  if (kind === 'open' && html.code === 0) html.codeFrom = to;
  if (kind === 'open') html.code += 1;
  if (kind !== 'close' || html.code === 0) return;
  html.code -= 1;
  if (html.code === 0) currentEntry(reading)?.hidden.push({ from: html.codeFrom, to: from });
}
