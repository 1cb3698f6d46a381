import {
  type BlockContext,
  type LeafBlock,
  type Line,
  type MarkdownConfig,
  Table,
} from '@lezer/markdown';
import { definitionParser } from './definitions.ts';

/** Quotes and lists that are deeper in each other than this are lines of text. */
const DEEPEST = 50;
/** Of more lines of a quote than this the marks are not kept. */
const MOST_QUOTED = 1_000;
/** A delimiter row does not stand behind more blanks than this. */
const INDENTED = /^[>\s]{500}/;

/** Tables, but for a pattern of the parser's that takes blanks at the start of a line by the square. */
export const LINEAR_TABLE: MarkdownConfig = {
  ...Table,
  parseBlock: (Table.parseBlock ?? []).map((spec) => ({
    ...spec,
    endLeaf: (cx, line, leaf) =>
      !INDENTED.test(cx.peekLine()) && (spec.endLeaf?.(cx, line, leaf) ?? false),
  })),
};

/** Ways of reading blocks whose time grows with the text, however deep they stand in each other. */
export const LINEAR_BLOCKS: MarkdownConfig = {
  parseBlock: [
    { name: 'LinkReference', leaf: definitionParser },
    { name: 'TooDeep', before: 'Blockquote', parse: readDeepLine, endLeaf: forgetQuoteMarks },
  ],
};

/** How many lines of a quote a paragraph or a table has. */
const LINES = new WeakMap<LeafBlock, number>();

/**
 * The parser puts each `>` into the paragraph or table that it stands in, for which it goes through
 * all of it. Nobody needs those of a thousand lines. Ends nothing; this is asked on each line.
 */
function forgetQuoteMarks(_: BlockContext, line: Line, leaf: LeafBlock): boolean {
  if (line.markers.length === 0) return false;
  const lines = (LINES.get(leaf) ?? 0) + 1;
  LINES.set(leaf, lines);
  if (lines > MOST_QUOTED) line.markers.length = 0;
  return false;
}

/** For each line the parser goes through all quotes and lists that are open. */
function readDeepLine(cx: BlockContext, line: Line): boolean {
  if (cx.depth <= DEEPEST || line.next < 0) return false;
  const from = cx.lineStart + line.pos;
  const text = line.text.slice(line.pos);
  cx.nextLine();
  cx.addElement(cx.elt('Paragraph', from, from + text.length, cx.parser.parseInline(text, from)));
  return true;
}
