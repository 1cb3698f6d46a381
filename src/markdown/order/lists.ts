import type { Entry } from '../entries/entry.ts';
import { groupBy } from '../group-by.ts';
import { firstSign, isBlank, isIgnoreLine, lineEnd, lineStart } from './lines.ts';

/** Whether an entry is one of a list or a table. */
export function isListed({ kind, list }: Entry): boolean {
  return list !== undefined && (kind === 'row' || kind === 'item');
}

/** The entries of one list or table, in the order of the text. */
export interface EntryList {
  readonly entries: readonly Entry[];
  /** Whether comments, definitions or text are between its entries. */
  readonly isInterrupted: boolean;
}

/**
 * Returns the lists and tables of a text. What Markdown reads as two lists is one with something in
 * between, unless that introduces the second one: a heading, a line in bold or with a colon, HTML.
 */
export function entryLists(text: string, entries: readonly Entry[]): EntryList[] {
  const listed = entries.filter(isListed);
  const parents = parentsOf(listed);
  const lists: { entries: Entry[]; isInterrupted: boolean }[] = [];
  /** The last list of each entry that has some in it. */
  const last = new Map<Entry | undefined, (typeof lists)[number]>();
  for (const own of groupBy(listed, ({ list }) => list).values()) {
    const [first] = own;
    if (!first) continue;
    const parent = parents.get(first);
    const before = last.get(parent);
    const gap = before && gapBetween(text, before.entries, first);
    if (before && gap !== undefined && gap !== 'end') {
      before.entries.push(...own);
      before.isInterrupted ||= gap === 'interruption';
      continue;
    }
    const list = { entries: [...own], isInterrupted: false };
    lists.push(list);
    last.set(parent, list);
  }
  return lists;
}

/** The innermost row or item around each. */
function parentsOf(listed: readonly Entry[]): Map<Entry, Entry | undefined> {
  const parents = new Map<Entry, Entry | undefined>();
  const open: Entry[] = [];
  for (const entry of listed) {
    while (open.length > 0 && (open.at(-1)?.to ?? 0) <= entry.from) open.pop();
    parents.set(entry, open.at(-1));
    open.push(entry);
  }
  return parents;
}

/** A heading, a rule, a line in bold or italics, one with a colon, or HTML that is no comment. */
const INTRODUCTION = /^(?:#|={2}|-{3}|\*{1,3}[^\s*]|_{1,3}[^\s_]|<[a-z/])|[:：]\**_*$/i;
/** Longer texts introduce nothing. */
const MAX_GAP = 5_000;

function gapBetween(
  text: string,
  before: readonly Entry[],
  next: Entry,
): 'end' | 'nothing' | 'interruption' | undefined {
  const previous = before.at(-1);
  if (!previous || markOf(text, previous) === undefined) return undefined;
  if (markOf(text, previous) !== markOf(text, next)) return 'end';
  const end = previous.from + text.slice(previous.from, previous.to).trimEnd().length;
  const gap = text.slice(lineEnd(text, end), lineStart(text, next.from));
  if (gap.length > MAX_GAP || previous.sections.join('\n') !== next.sections.join('\n'))
    return 'end';
  const lines = gap.split('\n').filter((line) => !isBlank(line));
  if (lines.every(isIgnoreLine)) return 'nothing';
  return lines.some((line) => INTRODUCTION.test(line.trim())) ? 'end' : 'interruption';
}

/** The indentation and the sign of an item of Markdown: two that differ are in two lists. */
function markOf(text: string, { kind, from }: Entry): string | undefined {
  if (kind !== 'item') return undefined;
  const at = firstSign(text, from);
  const sign = /^(?:[-*+]|\d{1,9}[.)])/.exec(text.slice(at, at + 11))?.[0].at(-1);
  return sign && `${at - lineStart(text, at)}${sign}`;
}
