import type { BlockContext, Element, LeafBlock, LeafBlockParser } from '@lezer/markdown';
import { addressPart, labelPart, titleEnd } from './link-parts.ts';
import { isSpace, skipSpace, unescaped } from './scan.ts';

/** Longer incomplete definitions are dropped, since each line would read them again. */
const MAX_LENGTH = 5_000;

/** The last part of a definition that was parsed; `none` for text that is not a definition. */
type Stage = 'start' | 'label' | 'address' | 'title' | 'none';

interface Definition {
  readonly start: number;
  readonly parts: Element[];
  stage: Stage;
  /** The offset up to which it is parsed. */
  at: number;
}

/** Parses `[label]: address "title"` line by line, at the start of a paragraph. */
export function definitionParser(cx: BlockContext, leaf: LeafBlock): LeafBlockParser | null {
  if (leaf.content[0] !== '[') return null;
  const definition: Definition = { start: leaf.start, parts: [], stage: 'start', at: 0 };
  advance(cx, definition, leaf.content);
  return {
    nextLine: (context, line, block) => {
      if (definition.stage === 'none') return false;
      if (block.content.length > MAX_LENGTH) definition.stage = 'none';
      const indent = line.baseIndent > 0 ? line.basePos : 0;
      const content = `${block.content}\n${' '.repeat(indent)}${line.text.slice(indent)}`;
      const end = advance(context, definition, content);
      return end > -1 && end < content.length ? finish(context, definition, block, end) : false;
    },
    finish: (context, block) => {
      const { stage, at } = definition;
      const isWhole = stage === 'address' || stage === 'title';
      const { length } = block.content;
      if (!isWhole || skipSpace(block.content, at) < length) return false;
      return finish(context, definition, block, length);
    },
  };
}

function finish(cx: BlockContext, { start, parts }: Definition, leaf: LeafBlock, length: number) {
  cx.addLeafElement(leaf, cx.elt('LinkReference', start, start + length, parts));
  return true;
}

/** Continues parsing. Returns the end of the definition, or -1 while it is not known. */
function advance(cx: BlockContext, definition: Definition, content: string): number {
  if (definition.stage === 'start') readLabel(cx, definition, content);
  if (definition.stage === 'label') readAddress(cx, definition, content);
  if (definition.stage === 'title') return lineEnd(content, definition.at);
  return definition.stage === 'address' ? readTitle(cx, definition, content) : -1;
}

function readLabel(cx: BlockContext, definition: Definition, content: string): void {
  const label = labelPart(content, definition.at, { isBlankAllowed: false });
  if (label === 'open') return;
  definition.stage = 'none';
  if (label === 'none' || content[label.to] !== ':') return;
  add(cx, definition, 'LinkLabel', label);
  add(cx, definition, 'LinkMark', { from: label.to, to: label.to + 1 });
  definition.stage = 'label';
}

function readAddress(cx: BlockContext, definition: Definition, content: string): void {
  const address = addressPart(content, skipSpace(content, definition.at));
  if (address === 'open') return;
  definition.stage = address === 'none' ? 'none' : 'address';
  if (address !== 'none') add(cx, definition, 'URL', address);
}

function readTitle(cx: BlockContext, definition: Definition, content: string): number {
  const from = skipSpace(content, definition.at);
  const quote = from > definition.at ? titleEnd(content, from) : undefined;
  const close = quote === undefined ? -1 : unescaped(content, quote)(from + 1);
  const lineOfTitle = close < 0 ? -1 : lineEnd(content, close + 1);
  if (lineOfTitle > 0) {
    add(cx, definition, 'LinkTitle', { from, to: close + 1 });
    definition.stage = 'title';
  }
  const end = lineOfTitle > 0 ? lineOfTitle : lineEnd(content, definition.at);
  return end > 0 && end < content.length ? end : -1;
}

function add(
  cx: BlockContext,
  definition: Definition,
  name: string,
  { from, to }: { from: number; to: number },
): void {
  definition.parts.push(cx.elt(name, from + definition.start, to + definition.start));
  definition.at = to;
}

/** Returns the end of the line if only white space is left in it, else -1. */
function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n') {
    if (!isSpace(text.charCodeAt(at))) return -1;
    at++;
  }
  return at;
}
