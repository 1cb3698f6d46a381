import type { VenueClaim } from '../fields/venue/record.ts';
import { venueIn } from '../snapshot/judge-venue.ts';
import { isPaper } from '../subjects/kinds.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import type { AuditContext, AuditEntry } from './context.ts';
import { mainPapers } from './papers.ts';

/** An entry about one published paper. */
export interface PublishedPaper {
  readonly at: AuditEntry;
  readonly subject: Subject;
  /** All ids of the paper in the entry. */
  readonly subjects: readonly Subject[];
  readonly claim: VenueClaim;
  /** Whether two runs agree on it. */
  readonly isConfirmed: boolean;
}

/** Returns the entries about one paper whose venue is known. */
export function publishedPapers({ entries, lookup, snapshot }: AuditContext): PublishedPaper[] {
  const known = snapshot?.subjects ?? {};
  if (!Object.values(known).some(({ fields }) => fields?.venue !== undefined)) return [];
  return entries.flatMap((at) => {
    const subjects = papersOf(at);
    const [first] = subjects;
    const keys = new Set(subjects.map((subject) => lookup.paperKey(subject)));
    if (!first || keys.size !== 1 || !isAbout(at)) return [];
    const venue = [...keys, ...subjects.map(subjectKey)]
      .map((key) => venueIn(known[key]))
      .find((one) => one !== undefined);
    if (venue === undefined) return [];
    const { isConfirmed, ...claim } = venue;
    return [{ at, subject: first, subjects, claim, isConfirmed }];
  });
}

function papersOf({ links, slots }: AuditEntry): Subject[] {
  const named = [...links, ...slots].flatMap(({ subject }) => subject ?? []);
  return named.filter(isPaper);
}

/** Running text may mention a paper that it is not about. */
function isAbout(at: AuditEntry): boolean {
  const { kind } = at.entry;
  return kind === 'row' || kind === 'item' || (kind !== 'heading' && mainPapers(at).length > 0);
}
