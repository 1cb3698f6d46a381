import type { SyntaxNode } from '@lezer/common';
import { plainText, withoutTags } from '../syntax/parse.ts';
import type { Column } from './entry.ts';
import type { Span, Tag } from './html-tags.ts';
import type { Draft, ReaderState } from './reader-state.ts';
import { shortTitle } from './title.ts';

/** A cell beyond the last heading of an HTML table. */
const NAMELESS: Column = { heading: '' };

/** Notes the headings of a GFM table's columns. */
export function readTableHeader(node: SyntaxNode, reading: ReaderState): void {
  const cells = cellSpans(node, reading.text);
  const named = new Map(node.getChildren('TableCell').map((cell) => [cell.from, cell]));
  reading.columns = cells.map((cell) => {
    const inner = named.get(cell.from);
    return { heading: inner ? shortTitle(plainText(inner, reading.text)) : '' };
  });
}

/** Gives a GFM row its cells. Cells beyond the last heading are dropped, as GitHub does. */
export function readTableRow(node: SyntaxNode, row: Draft, reading: ReaderState): void {
  const spans = cellSpans(node, reading.text);
  const dropped = spans.slice(reading.columns.length);
  for (const span of dropped) row.dropped.push(span);
  if (dropped[0]) dropFrom(dropped[0].from, row);
  for (const [index, span] of spans.slice(0, reading.columns.length).entries()) {
    const column = reading.columns[index];
    if (column) row.cells.push({ ...span, column });
  }
}

/** Nobody sees what stands in a row from here on. */
function dropFrom(at: number, { links, images, hidden, to }: Draft): void {
  cutFrom(at, links);
  cutFrom(at, images);
  hidden.push({ from: at, to });
}

function cutFrom<S extends Span>(at: number, parts: S[]): void {
  const kept = parts.filter(({ from }) => from < at);
  parts.length = 0;
  for (const part of kept) parts.push(part);
}

/** Begins a cell of an HTML table. */
export function startCell(reading: ReaderState, { name, to }: Tag): void {
  reading.html.cell = to;
  if (name === 'th') reading.html.headings += 1;
}

/** Ends the open cell of an HTML table, if there is one. */
export function endCell(reading: ReaderState, at: number): void {
  const { html, columns } = reading;
  const row = reading.open.findLast(({ kind, block }) => kind === 'row' && !block);
  if (html.cell === undefined || !row) return;
  const span = trimmed(reading.text, { from: html.cell, to: at });
  row.cells.push({ ...span, column: columns[row.cells.length] ?? NAMELESS });
  html.cell = undefined;
}

/** Ends the open row of an HTML table. A row of nothing but headings names the columns. */
export function endRow(reading: ReaderState, at: number): void {
  endCell(reading, at);
  const row = reading.open.findLast(({ kind, block }) => kind === 'row' && !block);
  if (row && row.cells.length > 0 && reading.html.headings === row.cells.length) {
    reading.columns = row.cells.map(({ from, to }) => ({
      heading: shortTitle(withoutTags(reading.text.slice(from, to))),
    }));
  }
  reading.html.headings = 0;
}

/** The parser makes no node for an empty cell, so cells are counted by the pipes between them. */
function cellSpans(row: SyntaxNode, text: string): Span[] {
  const pipes = row.getChildren('TableDelimiter').map(({ from }) => from);
  const startsWithPipe = pipes[0] === row.from;
  const starts = startsWithPipe
    ? pipes.map((at) => at + 1)
    : [row.from, ...pipes.map((at) => at + 1)];
  const ends = startsWithPipe ? [...pipes.slice(1), row.to] : [...pipes, row.to];
  const spans = starts.map((from, index) => ({ from, to: ends[index] ?? row.to }));
  // What follows a closing pipe is no cell.
  const last = spans.at(-1);
  if (last && text.slice(last.from, last.to).trim() === '') spans.pop();
  return spans.map((span) => trimmed(text, span));
}

function trimmed(text: string, { from, to }: Span): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  // An empty cell keeps one blank on its left.
  return start < end ? { from: start, to: end } : emptyCell({ from, to });
}

function emptyCell({ from, to }: Span): Span {
  const at = Math.min(from + 1, to);
  return { from: at, to: at };
}
