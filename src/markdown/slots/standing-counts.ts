import { type Fact, factText } from '../../fields/fact.ts';
import { ADOPTED } from '../../fields/words.ts';
import type { Entry } from '../entries/entry.ts';
import { overlapTest } from '../entries/spans.ts';
import { groupBy } from '../group-by.ts';
import { starredNumbers, withEntries } from './left-alone.ts';
import type { LeftSpan, Slot } from './slot.ts';

/** Counts in running text: `3,386 GitHub stars`, `551 upvotes`, `cited by 12`. */
const IN_WORDS =
  /(?<![\w.,])\d[\d.,]{0,15}\s?[kKM]?\+?\s(?:GitHub\s)?(?:stars|stargazers|citations|likes|upvotes|downloads)\b|\bcited by:?\s\d[\d.,]{0,15}/gi;
/** The same in code: `<code>6778⭐</code>`. */
const IN_CODE = /(?<![\w.,])\d[\d.,]{0,15}\s?[kKM]?\s?(?:⭐|★|🌟)/gu;
/** Spans that show a number; an address or a live image may count anything. */
const NUMBERS: readonly LeftSpan['kind'][] = ['number', 'cell', 'typed-badge'];

/** Returns how many counts a text has in words and in code, in whatever notation. */
export function writtenCounts(text: string): number {
  return [IN_WORDS, IN_CODE].reduce((sum, one) => sum + (text.match(one)?.length ?? 0), 0);
}

/** A number as the text of a link: `[87](https://github.com/owner/name/stargazers)`. */
const NUMBER = /^[^\p{L}\d]{0,10}\d[\d.,]{0,15}\s?[kKM万]?\+?[^\p{L}\d]{0,10}$/u;

/** Whether a span has a link in it that is not a number itself. */
function hasNamedLink(text: string, { entry, from, to }: LeftSpan): boolean {
  return entry.links.some(({ label, ...link }) => {
    if (link.from < from || to < link.to) return false;
    return !NUMBER.test(text.slice(label.from, Math.min(label.to, label.from + MAX_NUMBER)));
  });
}

/** In UTF-16 units; a longer text is cut and then no number. */
const MAX_NUMBER = 50;

/** Returns how many counts each entry shows that have no slot. */
export function standingCounts(
  text: string,
  entries: readonly Entry[],
  { slots, left }: { slots: readonly Slot[]; left: readonly LeftSpan[] },
): ReadonlyMap<Entry, number> {
  const isSlot = overlapTest(slots);
  const named = [
    ...left.filter(({ kind }) => NUMBERS.includes(kind)),
    ...starredNumbers(text, entries),
  ];
  const counts = new Map<Entry, number>();
  const add = (entry: Entry, more: number) => counts.set(entry, (counts.get(entry) ?? 0) + more);
  // What `show` adds after a link in a cell would change what the cell is.
  const free = named.filter(
    (span) => !isSlot(span) && !(span.kind === 'cell' && hasNamedLink(text, span)),
  );
  for (const { entry } of free) add(entry, 1);
  const isNamed = overlapTest(free);
  const words = [...text.matchAll(IN_WORDS)].map((match) => {
    return { from: match.index, to: match.index + match[0].length };
  });
  for (const [entry, spans] of withEntries(words, entries)) {
    const isHidden = overlapTest(entry.hidden);
    const own = spans.filter((span) => !isSlot(span) && !isNamed(span) && !isHidden(span));
    add(entry, own.length);
  }
  return counts;
}

/**
 * Leaves out links that have their number already, under another id or in a notation without a
 * slot: each count that belongs to no link of the entry is that of one link.
 */
export function withoutCounted<W extends { readonly count: Fact }>(
  wanted: readonly W[],
  {
    taken,
    standing,
    kept,
  }: { taken: readonly Slot[]; standing: number; kept: ReadonlySet<string> },
): W[] {
  const texts = new Set(wanted.map(({ count }) => factText(count)));
  const unmatched = taken.filter((slot) => !texts.has(factText(slot))).map(({ field }) => field);
  let left = standing;
  return wanted.filter(({ count }) => {
    if (kept.has(factText(count))) return true;
    const at = unmatched.indexOf(count.field);
    if (at >= 0) unmatched.splice(at, 1);
    else if (left > 0 && ADOPTED.includes(count.field)) left -= 1;
    else return true;
    return false;
  });
}

/** Counts as text, by the start of a link. */
export type CountsOfLinks = ReadonlyMap<number, ReadonlySet<string>>;

/** Returns the counts that the summary of a `<details>` shows, for each link in it. */
export function countedBySummary(present: readonly Slot[]): CountsOfLinks {
  const summaries = present.filter(({ entry }) => entry.details.length > 0);
  const counts = new Map<number, ReadonlySet<string>>();
  for (const [entry, slots] of groupBy<Entry, Slot>(summaries, ({ entry }) => entry)) {
    const own = new Set(slots.map(factText));
    for (const { from } of entry.details) {
      const outer = counts.get(from);
      counts.set(from, outer ? new Set([...outer, ...own]) : own);
    }
  }
  return counts;
}
