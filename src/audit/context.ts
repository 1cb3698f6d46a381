import type { HistoryFile } from '../history/schema.ts';
import type { Entry, PageImage, PageLink } from '../markdown/entries/entry.ts';
import { groupBy } from '../markdown/group-by.ts';
import type { List, PlacedSlot, ReadList } from '../markdown/read-list.ts';
import { linkSubject } from '../subjects/link.ts';
import type { Subject } from '../subjects/subject.ts';
import { type SourceData, type SourceLookup, sourceLookup } from './source-data.ts';

export interface AuditLink extends PageLink {
  readonly subject: Subject | undefined;
}

/** A count badge: live, or one that readme-tally wrote. */
export interface AuditBadge extends PlacedSlot {
  readonly image: PageImage;
}

/** An entry with everything that rules read of it. */
export interface AuditEntry {
  readonly list: ReadList;
  readonly entry: Entry;
  /** The item or row that contains it. */
  readonly parent: Entry | undefined;
  readonly links: readonly AuditLink[];
  /** All counts that it shows. */
  readonly slots: readonly PlacedSlot[];
  /** The slots that are badges. */
  readonly badges: readonly AuditBadge[];
}

/** What is known besides the lists; empty when no source was asked. */
export interface Known extends SourceData {
  /** The lists with the numbers of this run, in the same order. */
  readonly rewritten?: readonly List[];
  /** The index of the source data, if it was already made for other lists. */
  readonly lookup?: SourceLookup;
  readonly history?: HistoryFile | undefined;
}

/** The input of the rules. */
export interface AuditContext extends Known {
  readonly lists: readonly ReadList[];
  /** The entries of all lists, in the order of the text. */
  readonly entries: readonly AuditEntry[];
  readonly lookup: SourceLookup;
}

export function auditContext(lists: readonly ReadList[], known: Known = {}): AuditContext {
  const subjects = new Map<string, Subject | undefined>();
  const withSubject = (link: PageLink): AuditLink => {
    if (link.identified) return { ...link, subject: link.identified };
    if (!subjects.has(link.url)) subjects.set(link.url, linkSubject(link.url));
    return { ...link, subject: subjects.get(link.url) };
  };
  const entries = lists.flatMap((list) => {
    const slots = groupBy(list.slots, ({ entry }) => entry);
    const open: Entry[] = [];
    return list.entries.map((entry) => {
      const parent = parentOf(entry, open);
      const links = entry.links.map(withSubject);
      const own = slots.get(entry) ?? [];
      return { list, entry, parent, links, slots: own, badges: badgesAmong(own, entry) };
    });
  });
  return { ...withSourceData(known), lists, entries };
}

export function withSourceData(known: Known): Known & Pick<AuditContext, 'lookup'> {
  return { ...known, lookup: known.lookup ?? sourceLookup(known) };
}

/** `open` holds the entries that may contain the next one. Entries are sorted by their start. */
function parentOf(entry: Entry, open: Entry[]): Entry | undefined {
  while ((open.at(-1)?.to ?? entry.to) < entry.to) open.pop();
  const parent = open.at(-1);
  open.push(entry);
  return parent;
}

function badgesAmong(slots: readonly PlacedSlot[], { images }: Entry): AuditBadge[] {
  if (slots.length === 0) return [];
  const byAddress = new Map(images.map((image) => [image.address.from, image]));
  return slots.flatMap((slot) => {
    const image = byAddress.get(slot.from);
    return image ? [{ ...slot, image }] : [];
  });
}
