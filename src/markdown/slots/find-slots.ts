import type { Entry } from '../entries/entry.ts';
import type { EntryReader } from '../entries/entry-cache.ts';
import type { Span } from '../entries/html-tags.ts';
import { readEntries } from '../entries/read-entries.ts';
import { mergeSpans, overlapTest } from '../entries/spans.ts';
import { badgeSlots } from './badge-slots.ts';
import { type Columns, columnSlots } from './column-slots.ts';
import { type Identified, withIdentified } from './entry-subjects.ts';
import { inlineSlots, type Spelling } from './inline-slots.ts';
import { markerSlots } from './marker-slots.ts';
import { planRequestedSlots, type Show } from './requested-slots.ts';
import type { Slot, Unclear } from './slot.ts';

/** What the config says about finding slots. */
export interface SlotOptions {
  /** Columns that show a metric under another name, or none. */
  readonly columns?: Columns;
  /** Spellings of counts in running text that are to be kept up to date. */
  readonly adopt?: readonly Spelling[];
  /** Counts that are to be shown where the list shows none. */
  readonly show?: Show | undefined;
  /** What links mean whose addresses do not tell. */
  readonly identified?: Identified;
  /** Reads the entries; a run that works on a list several times caches them. */
  readonly read?: EntryReader | undefined;
}

/** Everything that one list shows. */
export interface SlotsOfList {
  /** In the order of the text; no two overlap. */
  readonly slots: readonly Slot[];
  readonly unclear: readonly Unclear[];
  readonly entries: readonly Entry[];
  /** What `show` once put there and is not asked for any more. */
  readonly removals: readonly Span[];
}

/** Finds every slot of a list. Takes one parse, and passes that grow with the text. */
export function findSlots(
  text: string,
  {
    columns = new Map(),
    adopt = [],
    show,
    identified = new Map(),
    read = readEntries,
  }: SlotOptions = {},
): SlotsOfList {
  const entries = withIdentified(read(text).entries, identified);
  const badges = badgeSlots(text, entries);
  const cells = columnSlots(text, entries, columns);
  const words = inlineSlots(text, entries, adopt);
  const found = [...badges.slots, ...markerSlots(text, entries), ...cells.slots, ...words.slots];
  const present = withoutOverlaps(found);
  const { added, removals: parts } = planRequestedSlots(text, { entries, present }, show);
  const removals = mergeSpans(parts);
  return {
    slots: withoutOverlaps([...outside(present, removals), ...added]),
    unclear: [...badges.unclear, ...cells.unclear, ...words.unclear].sort(
      (a, b) => a.from - b.from,
    ),
    entries,
    removals,
  };
}

/** Keeps the first of two slots that claim the same text: a badge before a cell or a word. */
function withoutOverlaps(slots: readonly Slot[]): Slot[] {
  const kept: Slot[] = [];
  for (const slot of slots.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = kept.at(-1);
    if (!last || slot.from >= last.to) kept.push(slot);
  }
  return kept;
}

/** Leaves out the slots that are taken out of the list. */
function outside(slots: readonly Slot[], spans: readonly Span[]): readonly Slot[] {
  if (spans.length === 0) return slots;
  const isTakenOut = overlapTest(spans);
  return slots.filter((slot) => !isTakenOut(slot));
}
