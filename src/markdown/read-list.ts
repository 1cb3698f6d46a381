import type { FieldName } from '../fields/table.ts';
import type { Entry } from './entries/entry.ts';
import type { Span } from './entries/html-tags.ts';
import { type Ignore, withoutIgnored } from './ignore.ts';
import { findSlots, type SlotOptions } from './slots/find-slots.ts';
import type { LeftAlone } from './slots/left-alone.ts';
import type { Slot, Unclear } from './slots/slot.ts';
import { type StatusPlace, statusField } from './slots/status-places.ts';
import { isMdxFile } from './syntax/mdx.ts';

export interface List {
  readonly path: string;
  readonly text: string;
}

export interface PlacedSlot extends Slot {
  readonly file: string;
}

/** The data of a slot for reports. Unlike a slot it keeps no reference to the parsed list. */
export interface SlotSummary
  extends Pick<PlacedSlot, 'file' | 'from' | 'to' | 'subject' | 'field' | 'shown' | 'isLive'> {
  readonly entry: Pick<Entry, 'line' | 'title'>;
}

export interface PlacedStatus extends StatusPlace {
  readonly file: string;
}

export interface PlacedUnclear extends Unclear {
  readonly file: string;
}

export interface PlacedLeft extends LeftAlone {
  readonly file: string;
}

/** The data of a `PlacedLeft` for reports. It keeps no reference to the parsed list. */
export interface LeftSummary
  extends Pick<PlacedLeft, 'file' | 'line' | 'kind' | 'reason' | 'text'> {
  /** The title of the entry. */
  readonly entry: string;
}

/** A parsed list, without what the config ignores. */
export interface ReadList extends List {
  readonly slots: readonly PlacedSlot[];
  readonly unclear: readonly PlacedUnclear[];
  /** All that looks like a count and is not kept up to date, in the order of the text. */
  readonly left: readonly PlacedLeft[];
  /** In the order of the text. */
  readonly entries: readonly Entry[];
  /** The links that have a mark of their status, or may get one. */
  readonly status: readonly PlacedStatus[];
  /** The counts and marks that the config once added and no longer wants. */
  readonly removals: readonly Span[];
}

export function readList(
  { path, text }: List,
  { ignore, ...options }: SlotOptions & { readonly ignore: Ignore },
): ReadList {
  const all = findSlots(text, { ...options, isMdx: isMdxFile(path) });
  const { slots, unclear, left, entries, status, removals } = withoutIgnored(text, all, ignore);
  return {
    path,
    text,
    slots: slots.map((slot) => ({ ...slot, file: path })),
    unclear: unclear.map((one) => ({ ...one, file: path })),
    left: left.map((one) => ({ ...one, file: path })),
    entries,
    status: status.map((one) => ({ ...one, file: path })),
    removals,
  };
}

/** Names each property, since an object made by spreading takes a quarter more memory. */
export function slotSummary(slot: PlacedSlot): SlotSummary {
  const { file, from, to, subject, field, shown, isLive = false } = slot;
  const { line, title } = slot.entry;
  return { file, from, to, subject, field, shown, isLive, entry: { line, title } };
}

export function leftSummary({ file, line, kind, reason, text, entry }: PlacedLeft): LeftSummary {
  return { file, line, kind, reason, text, entry: entry.title };
}

export function statusSummary(
  place: PlacedStatus,
  field: FieldName = statusField(place.shown?.kind, place),
): SlotSummary {
  const { file, from, to, subject, entry } = place;
  // Other marks show no value.
  const shown = field === 'archived' ? place.shown?.mark : undefined;
  const { line, title } = entry;
  return { file, from, to, subject, field, shown, isLive: false, entry: { line, title } };
}
