import { withoutTags } from '../syntax/parse.ts';
import type { EntryKind } from './entry.ts';
import { htmlTags, type Span, type Tag } from './html-tags.ts';
import { countCode, readAnchor, readImageTag } from './read-html-inline.ts';
import { endCell, endRow, startCell } from './read-table.ts';
import {
  closeDownTo,
  currentEntry,
  type Draft,
  enterSection,
  isInContainer,
  MAX_DEPTH,
  openEntry,
  type ReaderState,
} from './reader-state.ts';

/** The tags that start an entry. */
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
/** The tags that, when closed, close everything inside. */
const TABLES = ['table', 'thead', 'tbody'];
const GROUPS = [...TABLES, 'ul', 'ol', 'dl', 'details'];
const CODE = ['code', 'pre'];
/** The inline tags that are parsed. Others, such as `<br>`, are skipped for speed. */
const RELEVANT_TAG = /^<\/?(?:a|img|picture|source|code|pre|tr|t[dh]|li|p|summary|table|h[1-6])\b/i;

export function readHtmlTag(span: Span, state: ReaderState): void {
  currentEntry(state)?.hidden.push(span);
  if (RELEVANT_TAG.test(state.text.slice(span.from, span.to))) readTags(span, state);
}

/** Within a row or an item the block is part of that, else an entry. */
export function readHtmlBlock(span: Span, state: ReaderState): void {
  if (!isInContainer(state)) {
    state.loose = openEntry(state, 'html', span);
    state.open.pop();
  }
  // Tags of the block may stay open: the cell of an HTML table may contain Markdown.
  readTags(span, state);
  state.loose = undefined;
  hideUnclosedComment(span, state);
}

function readTags(span: Span, state: ReaderState): void {
  for (const tag of htmlTags(state.masked, span)) readTag(tag, state);
}

/** For a browser, a comment that is not closed continues into the Markdown below. */
function hideUnclosedComment({ from, to }: Span, state: ReaderState): void {
  const html = state.text.slice(from, to);
  if (html.lastIndexOf('<!--') <= html.lastIndexOf('-->')) return;
  const end = state.text.indexOf('-->', to);
  state.hiddenUntil = end < 0 ? state.text.length : end + 3;
}

/** Any comment may be half of a marker. */
export function readComment({ from, to }: Span, state: ReaderState): void {
  const entry = currentEntry(state);
  if (!entry) return;
  state.comments.push({ from, to, entry });
}

function readTag(tag: Tag, state: ReaderState): void {
  const { name, kind } = tag;
  currentEntry(state)?.hidden.push({ from: tag.from, to: tag.to });
  if (kind === 'comment') readComment(tag, state);
  else if (name === 'a') readAnchor(tag, state);
  else if (name === 'img' || name === 'source') readImageTag(tag, state);
  else if (name === 'picture') state.html.isPicture = kind === 'open';
  else if (name === 'td' || name === 'th') readCellTag(tag, state);
  else if (CODE.includes(name)) countCode(tag, state);
  else if (GROUPS.includes(name)) readGroupTag(tag, state);
  else if (Object.hasOwn(ENTRY_TAGS, name)) readEntryTag(tag, state);
}

function readCellTag(tag: Tag, state: ReaderState): void {
  endCell(state, tag.from);
  state.html.anchor = undefined;
  if (tag.kind === 'open') startCell(state, tag);
}

/** A new row or item closes only those in the same table or list. */
function readGroupTag(tag: Tag, state: ReaderState): void {
  const { html } = state;
  if (tag.kind !== 'open' && html.tooDeep === 0) closeGroup(tag, state);
  else if (tag.kind !== 'open') html.tooDeep -= 1;
  else if (html.groups.length < MAX_DEPTH) openGroup(tag, state);
  else html.tooDeep += 1;
}

function openGroup({ name, from }: Tag, state: ReaderState): void {
  if (name === 'thead' || name === 'tbody') endEntry('row', from, state);
  const { cell, headings, groups } = state.html;
  const [depth, start] = [state.open.length, state.entries.length];
  groups.push({ name, from, depth, columns: state.columns, cell, headings, start });
  if (name !== 'table') return;
  Object.assign(state.html, { cell: undefined, headings: 0 });
  state.columns = [];
}

function closeGroup({ name, from }: Tag, state: ReaderState): void {
  const { html } = state;
  const index = html.groups.findLastIndex((group) => group.name === name);
  const group = html.groups[index];
  if (!group) return;
  if (TABLES.includes(name)) endRow(state, from);
  if (group.summary) group.summary.details = detailsOf(group.summary, group.start, state);
  closeDownTo(state, group.depth, from);
  html.groups.length = Math.min(html.groups.length, index);
  if (name !== 'table') return;
  state.columns = group.columns;
  Object.assign(html, { cell: group.cell, headings: group.headings });
}

/** More entries than these describe more than one thing. */
const MAX_DETAILS = 20;

function detailsOf(summary: Draft, start: number, { entries }: ReaderState): Draft[] {
  const inside = entries.slice(start, start + MAX_DETAILS + 1);
  return inside.length > MAX_DETAILS ? [] : inside.filter((draft) => draft !== summary);
}

/** Like in a browser, a new row or item closes the previous one. */
function readEntryTag({ name, kind, from, to }: Tag, state: ReaderState): void {
  const of = ENTRY_TAGS[name] ?? 'html';
  const ended = endEntry(of, kind === 'close' ? to : from, state);
  if (ended && of === 'heading') {
    const title = withoutTags(state.text.slice(ended.from, ended.to));
    enterSection(state, Number(name.slice(1)), title);
    for (const draft of new Set([ended, currentEntry(state)])) {
      draft?.headings.push({ from: ended.from, to: ended.to });
    }
  }
  state.html.anchor = undefined;
  const isPart = of === 'paragraph' && isInContainer(state);
  if (kind !== 'open' || isPart || state.open.length >= MAX_DEPTH) return;
  const draft = openEntry(state, of, { from, to });
  draft.hidden.push({ from, to });
  const group = state.html.groups.at(-1);
  if (name === 'summary' && group?.name === 'details') group.summary ??= draft;
}

/** Closes the innermost HTML entry of a kind, if one is open in the same table or list. */
function endEntry(kind: EntryKind, at: number, state: ReaderState): Draft | undefined {
  const { open, html } = state;
  const depth = open.findLastIndex((draft) => !draft.block && draft.kind === kind);
  if (depth < (html.groups.at(-1)?.depth ?? 0)) return undefined;
  if (kind === 'row') endRow(state, at);
  const ended = open[depth];
  closeDownTo(state, depth, at);
  return ended;
}
