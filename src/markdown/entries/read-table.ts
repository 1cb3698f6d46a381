import type { SyntaxNode } from '@lezer/common';
import { plainText, withoutTags } from '../syntax/parse.ts';
import type { Column } from './entry.ts';
import { shortTitle } from './entry.ts';
import type { Span, Tag } from './html-tags.ts';
import type { Draft, ReaderState } from './reader-state.ts';

/** The column of cells beyond the last heading of an HTML table. */
const NAMELESS: Column = { heading: '' };

/** Sets the columns of a GFM table. */
export function readTableHeader(node: SyntaxNode, state: ReaderState): void {
  const cells = cellSpans(node, state.text);
  const named = new Map(node.getChildren('TableCell').map((cell) => [cell.from, cell]));
  state.columns = cells.map((cell) => {
    const inner = named.get(cell.from);
    return { heading: inner ? shortTitle(plainText(inner, state.text)) : '' };
  });
}

/** Sets the cells of a GFM row. Like GitHub, it drops cells beyond the last heading. */
export function readTableRow(node: SyntaxNode, row: Draft, state: ReaderState): void {
  const spans = cellSpans(node, state.text);
  const dropped = spans.slice(state.columns.length);
  for (const span of dropped) row.dropped.push(span);
  if (dropped[0]) dropFrom(dropped[0].from, row);
  for (const [index, span] of spans.slice(0, state.columns.length).entries()) {
    const column = state.columns[index];
    if (column) row.cells.push({ ...span, column });
  }
}

/** Hides the rest of a row. */
function dropFrom(at: number, { links, images, hidden, to }: Draft): void {
  removeFrom(at, links);
  removeFrom(at, images);
  hidden.push({ from: at, to });
}

function removeFrom<S extends Span>(at: number, parts: S[]): void {
  const kept = parts.filter(({ from }) => from < at);
  parts.length = 0;
  for (const part of kept) parts.push(part);
}

export function startCell(state: ReaderState, { name, to }: Tag): void {
  state.html.cell = to;
  if (name === 'th') state.html.headings += 1;
}

/** Closes the open cell of an HTML table, if there is one. */
export function endCell(state: ReaderState, at: number): void {
  const { html, columns } = state;
  const row = state.open.findLast(({ kind, block }) => kind === 'row' && !block);
  if (html.cell === undefined || !row) return;
  const span = trimmed(state.text, { from: html.cell, to: at });
  row.cells.push({ ...span, column: columns[row.cells.length] ?? NAMELESS });
  html.cell = undefined;
}

/** Closes the open row of an HTML table. A row of headings sets the columns. */
export function endRow(state: ReaderState, at: number): void {
  endCell(state, at);
  const row = state.open.findLast(({ kind, block }) => kind === 'row' && !block);
  if (row && row.cells.length > 0 && state.html.headings === row.cells.length) {
    state.columns = row.cells.map(({ from, to }) => ({
      heading: shortTitle(withoutTags(state.text.slice(from, to))),
    }));
  }
  state.html.headings = 0;
}

/** Finds cells by their pipes, since the parser creates no nodes for empty cells. */
function cellSpans(row: SyntaxNode, text: string): Span[] {
  const pipes = row.getChildren('TableDelimiter').map(({ from }) => from);
  const startsWithPipe = pipes[0] === row.from;
  const starts = startsWithPipe
    ? pipes.map((at) => at + 1)
    : [row.from, ...pipes.map((at) => at + 1)];
  const ends = startsWithPipe ? [...pipes.slice(1), row.to] : [...pipes, row.to];
  const spans = starts.map((from, index) => ({ from, to: ends[index] ?? row.to }));
  // There is no cell after the closing pipe.
  const last = spans.at(-1);
  if (last && text.slice(last.from, last.to).trim() === '') spans.pop();
  return spans.map((span) => trimmed(text, span));
}

function trimmed(text: string, { from, to }: Span): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  // Keep one space on the left of an empty cell.
  return start < end ? { from: start, to: end } : emptyCell({ from, to });
}

function emptyCell({ from, to }: Span): Span {
  const at = Math.min(from + 1, to);
  return { from: at, to: at };
}
