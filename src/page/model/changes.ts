import { claimText } from '../../fields/venue/claim.ts';
import type { Entry } from '../../markdown/entries/entry.ts';
import type { ReadList } from '../../markdown/read-list.ts';
import { venuesOf } from '../../markdown/venues/venues-of.ts';
import type { Day } from '../../snapshot/dates.ts';
import type { FieldRecord } from '../../snapshot/field-record.ts';
import { type KnownVenue, venueIn } from '../../snapshot/judge-venue.ts';
import { recordOf } from '../../snapshot/records.ts';
import type { SubjectRecord } from '../../snapshot/schema.ts';
import type { EntryChange } from './model.ts';

/** Returns what changed about an entry, of what the records of its subjects have the day of. */
export function changesOf(
  list: ReadList,
  entry: Entry,
  records: readonly SubjectRecord[],
): EntryChange[] {
  const published = records.flatMap((record) => publishedChange(list, entry, record));
  // An entry may link to a paper by several ids.
  return [...records.flatMap(archivedChange), ...published.slice(0, 1)];
}

/** The list shows it as a flag, or the state of the repository says so. */
function archivedChange(subject: SubjectRecord): EntryChange[] {
  const record = recordOf(subject, 'archived');
  const day = record?.value === true ? sinceOf(record) : subject.archivedOn;
  return day === undefined ? [] : [{ kind: 'archived', day, what: '' }];
}

/** A paper is published when its venue is proved and the entry shows that venue. */
function publishedChange(list: ReadList, entry: Entry, subject: SubjectRecord): EntryChange[] {
  const record = recordOf(subject, 'venue');
  const day = record && sinceOf(record);
  const venue = record && venueIn(subject);
  if (!day || !venue?.isConfirmed || !isOfThatTime(venue, day)) return [];
  return showsVenue(list, entry, venue) ? [{ kind: 'published', day, what: claimText(venue) }] : [];
}

/** A paper whose venue is seen long after it was published is no news. */
function isOfThatTime({ year }: KnownVenue, day: Day): boolean {
  return year === undefined || year >= Number(day.slice(0, 4)) - 1;
}

function showsVenue(list: ReadList, entry: Entry, { venue, year }: KnownVenue): boolean {
  return venuesOf(list, entry).slots.some(
    ({ shown, isLinkName = false }) =>
      !isLinkName &&
      shown?.venue === venue &&
      (shown.year === undefined || year === undefined || shown.year === year),
  );
}

function sinceOf(record: FieldRecord): Day | undefined {
  return 'since' in record && typeof record.since === 'string' ? record.since : undefined;
}
