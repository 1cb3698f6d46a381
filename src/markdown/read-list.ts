import { subjectKey } from '../subjects/subject.ts';
import type { Entry } from './entries/entry.ts';
import type { Span } from './entries/html-tags.ts';
import { findSlots, type SlotOptions } from './slots/find-slots.ts';
import type { LeftAlone } from './slots/left-alone.ts';
import type { Slot, Unclear } from './slots/slot.ts';
import { isMdxFile } from './syntax/mdx.ts';

export interface List {
  readonly path: string;
  readonly text: string;
}

export interface PlacedSlot extends Slot {
  readonly file: string;
}

/** The data of a slot for reports. Unlike a slot it keeps no reference to the parsed list. */
export interface SlotSummary extends Omit<PlacedSlot, 'entry' | 'write' | 'format'> {
  readonly entry: Pick<Entry, 'line' | 'title'>;
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
  /** The counts that `show` once added and no longer wants. */
  readonly removals: readonly Span[];
}

/** The `ignore` section of the config. Case does not matter. */
export interface Ignore {
  /** Subjects as text, `github:owner/name`, or one count of theirs: `likes:hf:models/owner/name`. */
  readonly subjects: readonly string[];
  /** Headings. Everything below them is ignored. */
  readonly sections: readonly string[];
}

export function readList(
  { path, text }: List,
  { ignore, ...options }: SlotOptions & { readonly ignore: Ignore },
): ReadList {
  const subjects = lowerCaseSet(ignore.subjects);
  const sections = lowerCaseSet(ignore.sections);
  const isIncluded = (entry: Entry) =>
    !entry.sections.some((section) => sections.has(section.toLowerCase()));
  const found = findSlots(text, { ...options, isMdx: isMdxFile(path) });
  const slots = found.slots
    .filter((slot) => isIncluded(slot.entry) && !isIgnored(slot, subjects))
    .map((slot) => ({ ...slot, file: path }));
  const unclear = found.unclear
    .filter(({ entry }) => isIncluded(entry))
    .map((one) => ({ ...one, file: path }));
  const left = found.left
    .filter(({ entry }) => isIncluded(entry))
    .map((one) => ({ ...one, file: path }));
  const entries = found.entries.filter(isIncluded);
  return { path, text, slots, unclear, left, entries, removals: found.removals };
}

/** Names each property, since an object made by spreading takes a quarter more memory. */
export function slotSummary(slot: PlacedSlot): SlotSummary {
  const { file, from, to, subject, metric, shown, isLive = false } = slot;
  const { line, title } = slot.entry;
  return { file, from, to, subject, metric, shown, isLive, entry: { line, title } };
}

export function leftSummary({ file, line, kind, reason, text, entry }: PlacedLeft): LeftSummary {
  return { file, line, kind, reason, text, entry: entry.title };
}

function isIgnored({ subject, metric }: Slot, ignored: ReadonlySet<string>): boolean {
  const key = subjectKey(subject).toLowerCase();
  return ignored.has(key) || ignored.has(`${metric}:${key}`);
}

function lowerCaseSet(texts: readonly string[]): Set<string> {
  return new Set(texts.map((text) => text.toLowerCase()));
}
