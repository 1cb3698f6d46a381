import type { Entry, PageImage, PageLink } from '../markdown/entries/entry.ts';
import { groupBy } from '../markdown/group-by.ts';
import type { List, PlacedSlot, ReadList } from '../markdown/read-list.ts';
import { linkSubject } from '../subjects/link.ts';
import type { Subject } from '../subjects/subject.ts';
import { type SourceData, type SourceLookup, sourceLookup } from './source-data.ts';

/** A link, and what it leads to where that is known. */
export interface AuditLink extends PageLink {
  readonly subject: Subject | undefined;
}

/** A count badge, live or one of ours. */
export interface AuditBadge extends PlacedSlot {
  readonly image: PageImage;
}

/** An entry with everything that rules ask of it. */
export interface AuditEntry {
  readonly list: ReadList;
  readonly entry: Entry;
  /** The item or row around it, where it is in one. */
  readonly parent: Entry | undefined;
  readonly links: readonly AuditLink[];
  /** The counts that it shows, in whatever way. */
  readonly slots: readonly PlacedSlot[];
  /** Those of them that are badges. */
  readonly badges: readonly AuditBadge[];
}

/** What is known beside the lists; nothing of it when nobody was asked. */
export interface Known extends SourceData {
  /** The lists with the numbers of this run, in the same order. */
  readonly rewritten?: readonly List[];
  /** What sources have said, put in order, where that was done before for other lists. */
  readonly told?: SourceLookup;
}

/** What rules look at. */
export interface AuditContext extends Known {
  readonly lists: readonly ReadList[];
  /** Those of all lists, in the order of the text. */
  readonly entries: readonly AuditEntry[];
  readonly told: SourceLookup;
}

/** Puts together what rules look at. */
export function auditContext(lists: readonly ReadList[], known: Known = {}): AuditContext {
  const subjects = new Map<string, Subject | undefined>();
  const withSubject = (link: PageLink): AuditLink => {
    if (link.meant) return { ...link, subject: link.meant };
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

/** What is known, and what sources have said of it put in order. */
export function withSourceData(known: Known): Known & Pick<AuditContext, 'told'> {
  return { ...known, told: known.told ?? sourceLookup(known) };
}

/** Entries come by where they start, so what is open and ends before this one is around nothing. */
function parentOf(entry: Entry, open: Entry[]): Entry | undefined {
  while ((open.at(-1)?.to ?? entry.to) < entry.to) open.pop();
  const parent = open.at(-1);
  open.push(entry);
  return parent;
}

function badgesAmong(slots: readonly PlacedSlot[], { images }: Entry): AuditBadge[] {
  if (slots.length === 0) return [];
  const places = new Map(images.map((image) => [image.address.from, image]));
  return slots.flatMap((slot) => {
    const image = places.get(slot.from);
    return image ? [{ ...slot, image }] : [];
  });
}
