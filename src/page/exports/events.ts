import { formatNumber } from '../../fields/number-style.ts';
import { gainIn } from '../../history/series.ts';
import { type Day, dayAt, dayNumber, daysBetween } from '../../snapshot/dates.ts';
import { lastDay } from '../model/gains.ts';
import type { PageEntry, PageModel } from '../model/model.ts';
import { WEEK } from '../series.ts';
import { SECTION_MARK } from '../view/row.ts';

export type EventKind = 'added' | 'published' | 'archived' | 'risen';

/** Something that happened to an entry. */
export interface ListEvent {
  readonly kind: EventKind;
  readonly day: Day;
  readonly entry: PageEntry;
  /** What changed: `+312 stars`, `NAACL 2025`. */
  readonly what: string;
}

/** All events of a day, which are one item of the feed. */
export interface DayOfEvents {
  readonly day: Day;
  readonly events: readonly ListEvent[];
}

/** The longest time that a feed looks back, in days. */
const PERIOD = 90;
const MOST_RISEN = 10;

/** Returns the events of the last days, newest first: one group for each day that has any. */
export function eventsOf(model: PageModel): DayOfEvents[] {
  const today = lastDay(model);
  if (today === undefined) return [];
  const all = [...changesOf(model), ...risenOf(model, today)];
  const byDay = new Map<Day, ListEvent[]>();
  for (const event of all) {
    const age = daysBetween(event.day, today);
    if (age >= 0 && age <= PERIOD) byDay.set(event.day, [...(byDay.get(event.day) ?? []), event]);
  }
  return [...byDay]
    .map(([day, events]) => ({ day, events }))
    .toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

/**
 * An entry was added when its first value was seen, except near the start of the snapshot, when the
 * sources may not have answered for all entries.
 */
function changesOf({ entries }: PageModel): ListEvent[] {
  const seen = entries.map((entry) => ({ entry, day: firstSeen(entry) }));
  const start = seen.reduce<Day | undefined>((first, { day }) => earlier(first, day), undefined);
  return seen.flatMap(({ entry, day }) => {
    const isNew = start !== undefined && day !== undefined && daysBetween(start, day) >= WEEK;
    const added = isNew ? [addedEvent(entry, day)] : [];
    // What an entry was when it came is no change.
    const changes = entry.changes.filter(
      (change) => day === undefined || daysBetween(day, change.day) >= WEEK,
    );
    return [...added, ...changes.map((change) => ({ ...change, entry }))];
  });
}

function addedEvent(entry: PageEntry, day: Day): ListEvent {
  return { kind: 'added', day, entry, what: entry.sections.join(SECTION_MARK) };
}

function firstSeen({ values }: PageEntry): Day | undefined {
  let first: Day | undefined;
  for (const some of values.values()) {
    for (const { firstSeen } of some) first = earlier(first, firstSeen);
  }
  return first;
}

function earlier(one: Day | undefined, other: Day | undefined): Day | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

/** What rose most in the week that ended on the last Sunday, so that a week has one such day. */
function risenOf({ entries, columns }: PageModel, today: Day): ListEvent[] {
  const end = dayNumber(today);
  const sunday = end - ((end + DAYS_SINCE_SUNDAY) % WEEK);
  const counts = columns.filter(({ type }) => type === 'count');
  const risen = entries.flatMap((entry) =>
    counts.flatMap((column) =>
      (entry.values.get(column.id) ?? []).flatMap(({ series }) => {
        const gain = gainIn(series, WEEK, sunday) ?? 0;
        return gain > 0 ? [{ entry, column, gain }] : [];
      }),
    ),
  );
  return risen
    .toSorted((a, b) => b.gain - a.gain)
    .slice(0, MOST_RISEN)
    .map(({ entry, column, gain }) => {
      const what = `+${formatNumber(gain, 'grouped')} ${column.label.toLowerCase()}`;
      return { kind: 'risen', day: dayAt(sunday), entry, what };
    });
}

/** Of 1970-01-01, the day with number 0. */
const DAYS_SINCE_SUNDAY = 4;
