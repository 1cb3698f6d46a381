import {
  type BlockContext,
  type LeafBlock,
  type Line,
  type MarkdownConfig,
  Table,
} from '@lezer/markdown';
import { definitionParser } from './definitions.ts';

/** Lines within more deeply nested quotes and lists are read as paragraphs. */
const MAX_DEPTH = 50;
/** The marks of later lines of a quote are not kept. */
const MAX_QUOTED = 1_000;
/** No delimiter row is indented by this much. */
const INDENTED = /^[>\s]{500}/;

/** The parser's tables, without its pattern that takes quadratic time in leading spaces. */
export const LINEAR_TABLE: MarkdownConfig = {
  ...Table,
  parseBlock: (Table.parseBlock ?? []).map((spec) => ({
    ...spec,
    endLeaf: (cx, line, leaf) =>
      !INDENTED.test(cx.peekLine()) && (spec.endLeaf?.(cx, line, leaf) ?? false),
  })),
};

/** Block parsers that take linear time at any nesting depth. */
export const LINEAR_BLOCKS: MarkdownConfig = {
  parseBlock: [
    { name: 'LinkReference', leaf: definitionParser },
    { name: 'TooDeep', before: 'Blockquote', parse: readDeepLine, endLeaf: forgetQuoteMarks },
  ],
};

/** The number of quoted lines of a paragraph or table. */
const LINES = new WeakMap<LeafBlock, number>();

/**
 * The parser inserts each `>` into the paragraph or table that contains it, in linear time per mark.
 * Drops the marks beyond `MAX_QUOTED`, which nothing needs. Never ends the block: the parser calls
 * this for each line.
 */
function forgetQuoteMarks(_: BlockContext, line: Line, leaf: LeafBlock): boolean {
  if (line.markers.length === 0) return false;
  const lines = (LINES.get(leaf) ?? 0) + 1;
  LINES.set(leaf, lines);
  if (lines > MAX_QUOTED) line.markers.length = 0;
  return false;
}

/** Avoids the parser's pass over all open quotes and lists for each line. */
function readDeepLine(cx: BlockContext, line: Line): boolean {
  if (cx.depth <= MAX_DEPTH || line.next < 0) return false;
  const from = cx.lineStart + line.pos;
  const text = line.text.slice(line.pos);
  cx.nextLine();
  cx.addElement(cx.elt('Paragraph', from, from + text.length, cx.parser.parseInline(text, from)));
  return true;
}
