import type { Fact } from '../fields/fact.ts';
import { subjectKey } from '../subjects/subject.ts';
import type { Entry } from './entries/entry.ts';
import type { SlotsOfList } from './slots/find-slots.ts';
import { type LeftAlone, shownText } from './slots/left-alone.ts';
import type { LeftKind, Slot } from './slots/slot.ts';
import type { StatusPlace } from './slots/status-places.ts';
import { lineCounter } from './syntax/parse.ts';

/** The `ignore` section of the config. Case does not matter. */
export interface Ignore {
  /** Subjects as text, `github:owner/name`, or one count of theirs: `likes:hf:models/owner/name`. */
  readonly subjects: readonly string[];
  /** Headings. Everything below them is ignored. */
  readonly sections: readonly string[];
  /** The names of fields. */
  readonly fields?: readonly string[] | undefined;
}

const BY_SUBJECT = 'The setting `ignore.subjects` names it.';
const BY_FIELD = 'The setting `ignore.fields` names its field.';
const BY_SECTION = 'The setting `ignore.sections` names its section.';

/** Moves what the config ignores from the slots to what is left alone, with the reason. */
export function withoutIgnored(text: string, found: SlotsOfList, ignore: Ignore): SlotsOfList {
  const { fields = [] } = ignore;
  if (ignore.subjects.length + ignore.sections.length + fields.length === 0) return found;
  const subjects = lowerCaseSet(ignore.subjects);
  const sections = lowerCaseSet(ignore.sections);
  const isIncluded = (entry: Entry) =>
    !entry.sections.some((section) => sections.has(section.toLowerCase()));
  const reasonOf = (slot: Slot) =>
    nameReason(slot, subjects, fields) ?? (isIncluded(slot.entry) ? undefined : BY_SECTION);
  const lineOf = lineCounter(text);
  const leftSlots = found.slots.flatMap((slot): LeftAlone[] => {
    const reason = reasonOf(slot);
    // A count that would have been added is not in the text.
    if (slot.from === slot.to || reason === undefined) return [];
    const { from, to, entry } = slot;
    const place = { from, to, line: lineOf(from), text: shownText(text, slot) };
    return [{ ...place, kind: kindOf(slot), reason, entry }];
  });
  const left = found.left.map((one) =>
    isIncluded(one.entry) ? one : { ...one, reason: BY_SECTION },
  );
  const isMarked = ({ entry, subject }: StatusPlace) => {
    const fact = { subject, field: 'archived' } as const;
    return isIncluded(entry) && nameReason(fact, subjects, fields) === undefined;
  };
  return {
    ...found,
    status: found.status.filter(isMarked),
    slots: found.slots.filter((slot) => reasonOf(slot) === undefined),
    unclear: found.unclear.filter(({ entry }) => isIncluded(entry)),
    left: [...left, ...leftSlots].toSorted((a, b) => a.from - b.from),
    entries: found.entries.filter(isIncluded),
  };
}

function kindOf({ isLive = false, from, to, entry }: Slot): LeftKind {
  if (isLive) return 'live-badge';
  if (entry.images.some(({ address }) => address.from <= from && to <= address.to)) {
    return 'static-badge';
  }
  if (entry.markers.some(({ content }) => content.from === from)) return 'marker';
  return entry.cells.some((cell) => cell.from <= from && to <= cell.to) ? 'cell' : 'number';
}

/** Returns why a slot is ignored wherever it is. */
function nameReason(
  { subject, field }: Fact,
  subjects: ReadonlySet<string>,
  fields: readonly string[],
): string | undefined {
  if (fields.includes(field)) return BY_FIELD;
  if (subjects.size === 0) return undefined;
  const key = subjectKey(subject).toLowerCase();
  return subjects.has(key) || subjects.has(`${field}:${key}`) ? BY_SUBJECT : undefined;
}

/** Whether the config names a subject or one of its fields. */
export function isIgnoredSubject(fact: Fact, { subjects }: Pick<Ignore, 'subjects'>): boolean {
  return subjects.length > 0 && nameReason(fact, lowerCaseSet(subjects), []) !== undefined;
}

function lowerCaseSet(texts: readonly string[]): Set<string> {
  return new Set(texts.map((text) => text.toLowerCase()));
}
