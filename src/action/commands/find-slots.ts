import type { Config } from '../../config/schema.ts';
import { slotOptions } from '../../config/slot-options.ts';
import type { EntryReader } from '../../markdown/entries/entry-cache.ts';
import {
  type List,
  type PlacedSlot,
  type PlacedStatus,
  readList,
  statusSummary,
} from '../../markdown/read-list.ts';
import type { Snapshot } from '../../snapshot/schema.ts';
import { identifiedSubjects } from '../../snapshot/title-matches.ts';
import { isPaper } from '../../subjects/kinds.ts';
import { linkSubject } from '../../subjects/link.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';

const NOTHING_IGNORED = { subjects: [], sections: [] };

interface Read {
  readonly lists: readonly List[];
  readonly config: Config;
  readonly snapshot?: Snapshot | undefined;
  readonly readEntries?: EntryReader;
}

/** Returns every slot of the lists, including those that the config ignores. */
export function allSlots(
  { lists, config, snapshot, readEntries }: Read,
  own: string,
): PlacedSlot[] {
  const found = identifiedSubjects(snapshot ?? {});
  const options = slotOptions(config, own, found);
  const settings = { ...options, ignore: NOTHING_IGNORED, read: readEntries };
  return lists.flatMap((list) => {
    const read = readList(list, settings);
    return [...read.slots, ...read.status.flatMap(markSlot)].sort((a, b) => a.from - b.from);
  });
}

/** A mark of a repository shows whether it is archived, or its last commit. */
function markSlot(place: PlacedStatus): PlacedSlot[] {
  if (place.shown === undefined) return [];
  const { entry, write } = place;
  return [{ ...statusSummary(place), entry, write: () => write(place.shown?.kind) }];
}

/**
 * Returns the slots of a subject. A paper has several ids: where no slot has this one, the slots of
 * papers in the entries that link to it are returned.
 */
export function slotsOf(slots: readonly PlacedSlot[], subject: Subject): readonly PlacedSlot[] {
  const same = slots.filter((slot) => isSame(slot.subject, subject));
  if (same.length > 0 || !isPaper(subject)) return same;
  return slots.filter((slot) => {
    return isPaper(slot.subject) && slot.entry.links.some(({ url }) => leadsTo(url, subject));
  });
}

function leadsTo(url: string, subject: Subject): boolean {
  const found = linkSubject(url);
  return found !== undefined && isSame(found, subject);
}

function isSame(a: Subject, b: Subject): boolean {
  return subjectKey(a).toLowerCase() === subjectKey(b).toLowerCase();
}
