import { parseSubject } from '../../subjects/kinds.ts';
import { linkSubject } from '../../subjects/link.ts';
import type { EntryReader } from '../entries/entry-cache.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { List } from '../read-list.ts';
import type { Columns } from '../slots/column-slots.ts';
import { type Added, applyAddition } from './add-entry.ts';
import type { Addition } from './addition.ts';
import { type EntryLocation, findSubject } from './find-subject.ts';

export interface Candidate {
  readonly file: string;
  readonly section: string;
}

/** The list with the new entry, or why it was not added. */
export type Placed =
  | (Added & { readonly file: string })
  | { readonly refusal: 'not understood' }
  | { readonly refusal: 'duplicate'; readonly place: EntryLocation }
  /** No section fits, or several do. */
  | { readonly refusal: 'section'; readonly candidates: readonly Candidate[] }
  /** No neighbour can be used as a template. */
  | { readonly refusal: 'shape'; readonly candidates: readonly Candidate[] };

/**
 * Adds an entry to the one list with a section for it. Refuses it when any list has an entry for the
 * subject under any of its ids.
 */
export function placeAddition(
  lists: readonly List[],
  addition: Omit<Addition, 'file'>,
  read: EntryReader = readEntries,
  columns?: Columns,
): Placed {
  const subject = parseSubject(addition.subject);
  if (!subject) return { refusal: 'not understood' };
  const linked = addition.links.paper === undefined ? undefined : linkSubject(addition.links.paper);
  const place = findSubject(lists, linked ? [subject, linked] : [subject], read);
  if (place) return { refusal: 'duplicate', place };
  const results = lists.map(({ path, text }) => ({
    file: path,
    result: applyAddition(text, { ...addition, file: path }, read, columns),
  }));
  const added = results.flatMap(({ file, result }) =>
    'problem' in result ? [] : [{ ...result, file }],
  );
  if (added.length === 1 && added[0]) return added[0];
  const candidates = results.flatMap(({ file, result }) =>
    ('problem' in result ? result.sections : [result.section]).map((section) => ({
      file,
      section,
    })),
  );
  const isShape = results.some(({ result }) => 'problem' in result && result.problem === 'shape');
  return { refusal: isShape && added.length === 0 ? 'shape' : 'section', candidates };
}
