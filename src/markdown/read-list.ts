import { subjectKey } from '../subjects/subject.ts';
import { findSlots, type Slot } from './slots.ts';

/** A list as it stands in a file. */
export interface List {
  readonly path: string;
  readonly text: string;
}

/** A slot and the list that it stands in. */
export interface PlacedSlot extends Slot {
  readonly file: string;
}

/** A list with its slots, those left out that are to be ignored. */
export interface ReadList extends List {
  readonly slots: readonly PlacedSlot[];
}

/** What a maintainer wants to be left alone. */
export interface Ignore {
  /** Subjects as text: `github:owner/name`. */
  readonly subjects: readonly string[];
  /** Headings; everything below them is left alone. */
  readonly sections: readonly string[];
}

/** Finds the slots of a list. Upper and lower case do not matter in what is ignored. */
export function readList({ path, text }: List, ignore: Ignore): ReadList {
  const subjects = lowerCaseSet(ignore.subjects);
  const sections = lowerCaseSet(ignore.sections);
  const slots = findSlots(text)
    .filter(({ subject }) => !subjects.has(subjectKey(subject).toLowerCase()))
    .filter(({ entry }) => !entry.sections.some((section) => sections.has(section.toLowerCase())))
    .map((slot) => ({ ...slot, file: path }));
  return { path, text, slots };
}

function lowerCaseSet(texts: readonly string[]): Set<string> {
  return new Set(texts.map((text) => text.toLowerCase()));
}
