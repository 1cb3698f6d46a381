import type { Fact } from '../../fields/fact.ts';
import { type FieldName, hasField } from '../../fields/table.ts';
import { type FamilyGroup, groupOf, isPaper, PAPER_KINDS } from '../../subjects/kinds.ts';
import type { Kind, Subject } from '../../subjects/subject.ts';
import type { Entry, PageLink } from '../entries/entry.ts';
import { linkLooks } from './image-links.ts';
import { linksOfSubjects } from './main-links.ts';
import type { SlotStyle } from './slot-style.ts';

/** One or several fields of each family, in the order in which they are added. */
type ShownFields = {
  readonly [Group in FamilyGroup]?: FieldName | readonly FieldName[] | undefined;
};

/** The `show` section of the config. */
export interface Show extends ShownFields {
  readonly look: SlotStyle;
  /** Whether the alternative text of an added badge ends with its value. */
  readonly hasAlt?: boolean | undefined;
  /** The list's own repository, as `owner/name`. Its stars are not shown. */
  readonly own?: string | undefined;
  /** Headings of the sections to show counts in. Empty: everywhere. */
  readonly sections: readonly string[];
}

/** The kinds of ids of papers by preference, for entries that link to a paper by several ids. */
const PREFERENCE: ReadonlySet<Kind> = new Set<Kind>(['corpus', 's2', ...PAPER_KINDS]);

/** A field to show after a link. */
export interface Wanted {
  readonly link: PageLink;
  readonly count: Fact;
  readonly isLogo: boolean;
}

/** Badges get no count; of a logo and a text that lead to the same, the text gets it. */
export function wantedCounts(text: string, entry: Entry, show: Show): Wanted[] {
  const lookOf = linkLooks(text, entry);
  const all = linksOfSubjects(entry).flatMap(({ link, subject }) => {
    const fields = wantedFields(subject, show);
    const look = fields.length > 0 ? lookOf(link) : 'badge';
    if (look === 'badge') return [];
    return fields.map((field) => ({ link, count: { subject, field }, isLogo: look === 'logo' }));
  });
  const linked = new Set(all.map(({ count }) => count.subject.kind));
  const preferred = [...PREFERENCE].find((kind) => linked.has(kind));
  return all
    .filter(({ count: { subject } }) => !isPaper(subject) || subject.kind === preferred)
    .toSorted((a, b) => Number(a.isLogo) - Number(b.isLogo));
}

function wantedFields(subject: Subject, show: Show): readonly FieldName[] {
  const isOwn = subject.kind === 'github' && subject.id === show.own;
  const fields = isOwn ? [] : [show[groupOf(subject)] ?? []].flat();
  return fields.filter((field) => hasField(subject, field));
}
