import { subjectKey } from '../subjects/subject.ts';
import type { Entry } from './entries/entry.ts';
import type { Span } from './entries/html-tags.ts';
import { findSlots, type SlotOptions } from './slots/find-slots.ts';
import type { Slot, Unclear } from './slots/slot.ts';

/** A list as it stands in a file. */
export interface List {
  readonly path: string;
  readonly text: string;
}

/** A slot and the list that it stands in. */
export interface PlacedSlot extends Slot {
  readonly file: string;
}

/** What is told of a slot when its list is put away. It holds nothing else of the list. */
export interface SlotSummary extends Omit<PlacedSlot, 'entry' | 'write' | 'format'> {
  readonly entry: Pick<Entry, 'line' | 'title'>;
}

/** A place that is not clear, and the list that it stands in. */
export interface PlacedUnclear extends Unclear {
  readonly file: string;
}

/** A list with its slots, those left out that are to be ignored. */
export interface ReadList extends List {
  readonly slots: readonly PlacedSlot[];
  readonly unclear: readonly PlacedUnclear[];
  /** Everything that the list describes, in the order of the text. */
  readonly entries: readonly Entry[];
  /** What is to be taken out, since the config does not ask for it any more. */
  readonly removals: readonly Span[];
}

/** What a maintainer wants to be left alone. */
export interface Ignore {
  /** Subjects as text, `github:owner/name`, or one count of theirs: `likes:hf:models/owner/name`. */
  readonly subjects: readonly string[];
  /** Headings; everything below them is left alone. */
  readonly sections: readonly string[];
}

/** Finds the slots of a list. Upper and lower case do not matter in what is ignored. */
export function readList(
  { path, text }: List,
  { ignore, ...options }: SlotOptions & { readonly ignore: Ignore },
): ReadList {
  const subjects = lowerCaseSet(ignore.subjects);
  const sections = lowerCaseSet(ignore.sections);
  const isHeard = (entry: Entry) =>
    !entry.sections.some((section) => sections.has(section.toLowerCase()));
  const found = findSlots(text, options);
  const slots = found.slots
    .filter((slot) => isHeard(slot.entry) && !isIgnored(slot, subjects))
    .map((slot) => ({ ...slot, file: path }));
  const unclear = found.unclear
    .filter(({ entry }) => isHeard(entry))
    .map((one) => ({ ...one, file: path }));
  const entries = found.entries.filter(isHeard);
  return { path, text, slots, unclear, entries, removals: found.removals };
}

/** Gives what is told of a slot. Written out, since an object that is copied takes a quarter more. */
export function slotSummary(slot: PlacedSlot): SlotSummary {
  const { file, from, to, subject, metric, shown, isLive = false } = slot;
  const { line, title } = slot.entry;
  return { file, from, to, subject, metric, shown, isLive, entry: { line, title } };
}

function isIgnored({ subject, metric }: Slot, ignored: ReadonlySet<string>): boolean {
  const key = subjectKey(subject).toLowerCase();
  return ignored.has(key) || ignored.has(`${metric}:${key}`);
}

function lowerCaseSet(texts: readonly string[]): Set<string> {
  return new Set(texts.map((text) => text.toLowerCase()));
}
