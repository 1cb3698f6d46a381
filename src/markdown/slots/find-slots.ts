import type { Entry } from '../entries/entry.ts';
import type { EntryReader } from '../entries/entry-cache.ts';
import type { Span } from '../entries/html-tags.ts';
import { readEntries } from '../entries/read-entries.ts';
import { mergeSpans, overlapTest } from '../entries/spans.ts';
import { badgeSlots } from './badge-slots.ts';
import { type Columns, columnSlots } from './column-slots.ts';
import { type Identified, withIdentified } from './entry-subjects.ts';
import { inlineSlots, type Spelling } from './inline-slots.ts';
import { type LeftAlone, leftAlone } from './left-alone.ts';
import { longAddresses } from './long-addresses.ts';
import { markerSlots } from './marker-slots.ts';
import { planRequestedSlots } from './requested-slots.ts';
import type { Show } from './shown-fields.ts';
import type { Found, LeftSpan, Slot, Unclear } from './slot.ts';
import { standingCounts } from './standing-counts.ts';
import { planStatus, type Status, type StatusPlace } from './status-places.ts';

/** The parts of the config that affect which slots are found. */
export interface SlotOptions {
  readonly columns?: Columns;
  /** The spellings of counts in running text to keep up to date. */
  readonly adopt?: readonly Spelling[];
  /** The counts to add where the list shows none. */
  readonly show?: Show | undefined;
  /** The marks to put behind links; those of earlier runs are removed when absent. */
  readonly status?: Status | undefined;
  readonly identified?: Identified;
  /** Whether the file is MDX, whose comments are those of JavaScript. */
  readonly isMdx?: boolean;
  /** Reads the entries; a run that works on a list several times caches them. */
  readonly read?: EntryReader | undefined;
}

export interface SlotsOfList {
  /** In the order of the text, without overlaps. */
  readonly slots: readonly Slot[];
  readonly unclear: readonly Unclear[];
  /** All that looks like a count and has no slot. */
  readonly left: readonly LeftAlone[];
  readonly entries: readonly Entry[];
  /** The links that have a mark of their status, or may get one. */
  readonly status: readonly StatusPlace[];
  /** The counts and marks that the config once added and no longer wants. */
  readonly removals: readonly Span[];
}

/** Takes one parse, and time that is linear in the text. */
export function findSlots(
  text: string,
  {
    columns = new Map(),
    adopt = [],
    show,
    status,
    identified = new Map(),
    isMdx = false,
    read = readEntries,
  }: SlotOptions = {},
): SlotsOfList {
  const entries = withIdentified(read(text, isMdx).entries, identified);
  const badges = badgeSlots(text, entries);
  const cells = columnSlots(text, entries, { columns, isMdx });
  const words = inlineSlots(text, entries, adopt);
  const markers = markerSlots(text, entries);
  const all = [badges, markers, cells, words];
  const present = withoutOverlaps(all.flatMap((one) => one.slots));
  const standing = show && standingCounts(text, entries, { slots: present, left: unslotted(all) });
  const page = { entries, present, standing, isMdx };
  const { added, removals: parts } = planRequestedSlots(text, page, show);
  const marks = planStatus(text, { entries, slots: present, isMdx }, status);
  const removals = mergeSpans([...parts, ...marks.removals]);
  const slots = withoutOverlaps([...outside(present, removals), ...added]);
  const unclear = all.flatMap((one) => one.unclear).sort((a, b) => a.from - b.from);
  const others = [...all.flatMap((one) => one.left), ...longAddresses(entries)];
  return {
    slots,
    unclear,
    left: leftAlone(text, entries, { slots, unclear, left: others }),
    entries,
    status: marks.places,
    removals,
  };
}

function unslotted(all: readonly Found[]): LeftSpan[] {
  return all.flatMap(({ unclear, left }) => [...unclear, ...left]);
}

/** Keeps the first of two slots that overlap: a badge before a cell or a word. */
function withoutOverlaps(slots: readonly Slot[]): Slot[] {
  const kept: Slot[] = [];
  for (const slot of slots.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = kept.at(-1);
    if (!last || slot.from >= last.to) kept.push(slot);
  }
  return kept;
}

function outside(slots: readonly Slot[], spans: readonly Span[]): readonly Slot[] {
  if (spans.length === 0) return slots;
  const isTakenOut = overlapTest(spans);
  return slots.filter((slot) => !isTakenOut(slot));
}
