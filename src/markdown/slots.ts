import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import type { Count } from '../subjects/subject-text.ts';
import { recogniseBadge } from './badges/badge.ts';
import { lastChild, lineCounter, NESTED_LIST, parseMarkdown, plainText } from './syntax.ts';

/** One table row, list item, paragraph or heading that shows at least one count. */
export interface Entry {
  /** The line on which the entry starts, from 1. */
  readonly line: number;
  /** What the entry is about: the text of its first link, else of its first words. */
  readonly title: string;
  /** The headings above the entry, outermost first. */
  readonly sections: readonly string[];
}

/** A place in a list that shows one count. */
export interface Slot extends Count {
  /** The span that an edit replaces, in UTF-16 units of the list's text. */
  readonly from: number;
  readonly to: number;
  /** The number that stands there now; nothing for a live badge. */
  readonly shown: string | undefined;
  readonly entry: Entry;
  /** Gives the text of the span with this number in it. */
  readonly write: (number: string) => string;
}

/** The blocks that are entries. The innermost one around a slot is the slot's entry. */
const ENTRY = /^(?:TableRow|TableHeader|ListItem|Paragraph|ATXHeading\d|SetextHeading\d)$/;
const HEADING = /^(?:ATX|Setext)Heading(\d)$/;
/** Nothing in a comment or in code is shown as a badge, so nothing there is a slot. */
const UNSEEN = /^(?:Comment|CommentBlock|FencedCode|CodeBlock|InlineCode)$/;

interface Walk {
  readonly text: string;
  readonly slots: Slot[];
  readonly sections: string[];
  readonly line: (offset: number) => number;
  /** The entry blocks around the cursor, innermost last. */
  readonly blocks: SyntaxNode[];
  /** Entries by the offset of their block, made when the first slot is met. */
  readonly entries: Map<number, Entry>;
}

/** Finds every slot of a list, in the order of the text. Takes one pass over one parse. */
export function findSlots(text: string): Slot[] {
  const line = lineCounter(text);
  const walk: Walk = { text, slots: [], sections: [], line, blocks: [], entries: new Map() };
  parseMarkdown(text).iterate({
    enter: (node) => enter(node, walk),
    leave: (node) => leave(node, walk),
  });
  return walk.slots;
}

function enter(node: SyntaxNodeRef, walk: Walk): boolean {
  if (UNSEEN.test(node.name)) return false;
  if (ENTRY.test(node.name)) walk.blocks.push(node.node);
  if (node.name === 'Image') addSlot(node.node, walk);
  return true;
}

function leave(node: SyntaxNodeRef, walk: Walk): void {
  if (ENTRY.test(node.name)) walk.blocks.pop();
  const level = HEADING.exec(node.name)?.[1];
  if (level === undefined) return;
  walk.sections.length = Math.min(walk.sections.length, Number(level) - 1);
  while (walk.sections.length < Number(level) - 1) walk.sections.push('');
  walk.sections.push(plainText(node.node, walk.text));
}

function addSlot(image: SyntaxNode, walk: Walk): void {
  const address = lastChild(image, 'URL');
  if (address === undefined) return;
  const { from, to } = addressSpan(address, walk.text);
  const badge = recogniseBadge(walk.text.slice(from, to));
  if (badge) walk.slots.push({ ...badge, from, to, entry: entryAround(image, walk) });
}

/** The address may stand in angle brackets, which are not part of it. */
function addressSpan({ from, to }: SyntaxNode, text: string): { from: number; to: number } {
  return text[from] === '<' ? { from: from + 1, to: to - 1 } : { from, to };
}

function entryAround(image: SyntaxNode, walk: Walk): Entry {
  const block = innermostEntry(walk.blocks) ?? image;
  const known = walk.entries.get(block.from);
  if (known) return known;
  const sections = walk.sections.filter((section) => section !== '');
  const entry = { line: walk.line(block.from), title: entryTitle(block, walk.text), sections };
  walk.entries.set(block.from, entry);
  return entry;
}

/** A paragraph inside a list item is part of that item. */
function innermostEntry(blocks: readonly SyntaxNode[]): SyntaxNode | undefined {
  const last = blocks.at(-1);
  const before = blocks.at(-2);
  return last?.name === 'Paragraph' && before?.name === 'ListItem' ? before : last;
}

function entryTitle(block: SyntaxNode, text: string): string {
  let title = '';
  block.cursor().iterate((node) => {
    if (title === '' && node.name === 'Link') title = plainText(node.node, text);
    return title === '' && !NESTED_LIST.test(node.name);
  });
  return title || plainText(block, text);
}
