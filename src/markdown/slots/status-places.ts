import { listItemText } from '../../escape/markdown.ts';
import { GAIN_NAMES, type GainName } from '../../fields/gains.ts';
import { activityField, type FieldName, hasField } from '../../fields/table.ts';
import { isPaper } from '../../subjects/kinds.ts';
import { type Subject, type SubjectKey, subjectKey } from '../../subjects/subject.ts';
import type { Entry, PageLink } from '../entries/entry.ts';
import type { Span } from '../entries/html-tags.ts';
import { markerText } from '../entries/marker.ts';
import { groupBy } from '../group-by.ts';
import { mainLinks } from './main-links.ts';
import { firstOpenComment } from './requested-slots.ts';
import type { Slot } from './slot.ts';
import { type StatusKind, type StatusMark, statusMarks } from './status-marks.ts';

/** The `status` section of the config. */
export interface Status {
  /** The marks. A status without one is not marked. */
  readonly archived?: string | undefined;
  readonly inactive?: string | undefined;
  readonly rising?: string | undefined;
  /** The gain that decides about `rising`. */
  readonly by?: GainName | undefined;
  /** The list's own repository, as `owner/name`, which gets no mark. */
  readonly own?: string | undefined;
}

/** A link that has a mark, or may get one: of a repository, or of what has the gain of `rising`. */
export interface StatusPlace extends Span {
  readonly subject: Subject;
  readonly entry: Entry;
  /** The text of the span. */
  readonly current: string;
  /** The mark that it has, as written. */
  readonly shown?: { readonly kind: StatusKind; readonly mark: string };
  /** The gain that decides whether it rises; absent where it gets no such mark. */
  readonly by?: GainName | undefined;
  /** Whether a mark shows that it is archived, where it is. */
  readonly marksArchived: boolean;
  /** Whether the entry shows in another way that the repository is archived. */
  readonly isShownElsewhere: boolean;
  /** Returns the text of the span with a mark, or without any. */
  readonly write: (kind: StatusKind | undefined) => string;
}

/** Where marks belong, and those that do not. */
export interface StatusPlan {
  readonly places: readonly StatusPlace[];
  readonly removals: readonly Span[];
}

interface Page {
  readonly entries: readonly Entry[];
  /** What the list shows otherwise. */
  readonly slots: readonly Slot[];
  readonly isMdx: boolean;
}

/** Finds the links that get a mark where it applies. Without `status`, all marks are removed. */
export function planStatus(
  text: string,
  { entries, slots, isMdx }: Page,
  status: Status | undefined,
): StatusPlan {
  const flags = slots.filter(({ field }) => field === 'archived');
  const taken = groupBy<Entry, Slot>(flags, ({ entry }) => entry);
  const plans = entries.map((entry) => {
    const marks = statusMarks(text, entry);
    if (status === undefined) return { places: [], removals: marks };
    return planEntry(text, { entry, marks, isMdx, taken: taken.get(entry) ?? [] }, status);
  });
  return {
    places: plans.flatMap(({ places }) => places),
    removals: plans.flatMap(({ removals }) => removals),
  };
}

interface EntryMarks {
  readonly entry: Entry;
  readonly marks: readonly StatusMark[];
  readonly taken: readonly Slot[];
  readonly isMdx: boolean;
}

function planEntry(
  text: string,
  { entry, marks, taken, isMdx }: EntryMarks,
  status: Status,
): StatusPlan {
  const links = linksOf(text, entry, status);
  const places: StatusPlace[] = [];
  const kept = new Set<StatusMark>();
  const elsewhere = new Set(taken.map(({ subject }) => subjectKey(subject)));
  for (const [key, { link, subject }] of links) {
    const mark = marks.find(({ marker }) => subjectKey(marker.subject) === key);
    if (mark) kept.add(mark);
    const marksArchived = status.archived !== undefined && hasField(subject, 'archived');
    const by = risesBy(subject, status);
    const place = { entry, subject, by, marksArchived, isShownElsewhere: elsewhere.has(key) };
    places.push({
      ...place,
      ...(mark ? shownMark(text, mark) : { from: link.to, to: link.to, current: '' }),
      write: (kind) => markText({ subject, by }, kind && { kind, mark: status[kind] ?? '' }, isMdx),
    });
  }
  return { places, removals: marks.filter((mark) => !kept.has(mark)) };
}

function risesBy(subject: Subject, { rising, by }: Status): GainName | undefined {
  return rising !== undefined && by && hasField(subject, by) ? by : undefined;
}

function shownMark(
  text: string,
  { from, to, kind, marker: { content } }: StatusMark,
): Pick<StatusPlace, 'from' | 'to' | 'shown' | 'current'> {
  const current = text.slice(from, to);
  return { from, to, current, shown: { kind, mark: text.slice(content.from, content.to) } };
}

/** The first link of each subject, and of one paper only: its ids are one. A mark in a heading would change the anchor of its section. */
function linksOf(
  text: string,
  entry: Entry,
  status: Status,
): Map<SubjectKey, { readonly link: PageLink; readonly subject: Subject }> {
  const links = new Map<SubjectKey, { link: PageLink; subject: Subject }>();
  if (entry.kind === 'heading' || entry.links.length === 0) return links;
  let end: number | undefined;
  for (const { link, subject } of mainLinks(text, entry)) {
    if (!hasField(subject, 'archived') && !risesBy(subject, status)) continue;
    if (subject.kind === 'github' && subject.id === status.own) continue;
    if (isPaper(subject) && [...links.values()].some((one) => isPaper(one.subject))) continue;
    end ??= firstOpenComment(text, entry);
    const key = subjectKey(subject);
    if (link.to <= end && !links.has(key)) links.set(key, { link, subject });
  }
  return links;
}

function markText(
  { subject, by }: Pick<StatusPlace, 'subject' | 'by'>,
  shown: { readonly kind: StatusKind; readonly mark: string } | undefined,
  isMdx: boolean,
): string {
  if (shown === undefined) return '';
  const { kind, mark } = shown;
  const fact = { subject, field: statusField(kind, { subject, by }) };
  const status = kind === 'archived' ? undefined : kind;
  return ` ${markerText(fact, listItemText(mark), { isShown: false, isMdx, status })}`;
}

/** Returns the field that a mark follows from. */
export function statusField(
  kind: StatusKind | undefined,
  { subject, by }: Pick<StatusPlace, 'subject' | 'by'>,
): FieldName {
  if (kind === 'rising') return by ?? GAIN_NAMES.find((name) => hasField(subject, name)) ?? 'stars';
  return kind === 'inactive' ? activityField(subject) : 'archived';
}
