import type { Config } from '../config/schema.ts';
import { factText } from '../fields/fact.ts';
import { gainField, isGain } from '../fields/gains.ts';
import { activityField, type FieldName, hasField } from '../fields/table.ts';
import { isIgnoredSubject } from '../markdown/ignore.ts';
import { orderSubjects } from '../markdown/order/order-subjects.ts';
import {
  type PlacedStatus,
  type ReadList,
  type SlotSummary,
  statusSummary,
} from '../markdown/read-list.ts';

/** Returns the marks of repositories that a list shows. */
export function shownMarks({ status }: ReadList): SlotSummary[] {
  return status.filter(({ shown }) => shown !== undefined).map((place) => statusSummary(place));
}

/**
 * Returns what a run needs to know, and the list does not show: what decides about the marks of
 * repositories, and what the entries are ordered by.
 */
export function hiddenFacts(
  list: ReadList,
  config: Pick<Config, 'status' | 'sort' | 'ignore'>,
): SlotSummary[] {
  const forMarks = list.status.flatMap((place) =>
    statusFields(place, config).map((field) => factOf(place, field)),
  );
  if (config.sort === undefined) return forMarks;
  const known = new Set(list.slots.map(factText));
  const forOrder = orderSubjects(list, config.sort).flatMap(({ entry, subject, rule }) => {
    const fact = { subject, field: rule.by };
    if (known.has(factText(fact)) || isIgnoredSubject(fact, config.ignore)) return [];
    return [{ ...hidden(list.path, entry), ...fact }];
  });
  return [...forMarks, ...forOrder];
}

/** Adds the counts that gains follow from. */
export function withCounts(facts: readonly SlotSummary[]): SlotSummary[] {
  const known = new Set(facts.map(factText));
  const counts = facts.flatMap((fact) => {
    if (!isGain(fact.field)) return [];
    const count = { ...fact, to: fact.from, field: gainField(fact.field).of, shown: undefined };
    return known.has(factText(count)) ? [] : [count];
  });
  return [...facts, ...counts];
}

/** What is archived does not rise. */
function statusFields(
  { subject, by }: PlacedStatus,
  { status }: Pick<Config, 'status'>,
): FieldName[] {
  const fields: FieldName[] = [
    ...((status?.archived ?? by) === undefined ? [] : (['archived'] as const)),
    ...(status?.inactive === undefined ? [] : [activityField(subject)]),
    ...(by === undefined ? [] : [by]),
  ];
  return fields.filter((field) => hasField(subject, field));
}

function factOf(place: PlacedStatus, field: FieldName): SlotSummary {
  return { ...hidden(place.file, place.entry), subject: place.subject, field };
}

function hidden(
  file: string,
  entry: ReadList['entries'][number],
): Omit<SlotSummary, 'subject' | 'field'> {
  const { from, line, title } = entry;
  return { file, from, to: from, shown: undefined, isLive: false, entry: { line, title } };
}
