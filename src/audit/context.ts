import type { List, PlacedSlot, ReadList } from '../markdown/read-list.ts';
import type { Entry, PageImage, PageLink } from '../markdown/reading/page.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import type { Observation } from '../sources/source.ts';
import { linkSubject } from '../subjects/link.ts';
import type { Subject } from '../subjects/subject.ts';

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
  readonly links: readonly AuditLink[];
  readonly badges: readonly AuditBadge[];
}

/** What is known beside the lists; nothing of it when nobody was asked. */
export interface Known {
  /** The lists with the numbers of this run, in the same order. */
  readonly rewritten?: readonly List[];
  readonly snapshot?: Snapshot | undefined;
  readonly observations?: readonly Observation[];
}

/** What rules look at. */
export interface AuditContext extends Known {
  readonly lists: readonly ReadList[];
  /** Those of all lists, in the order of the text. */
  readonly entries: readonly AuditEntry[];
}

/** Puts together what rules look at. */
export function auditContext(lists: readonly ReadList[], known: Known = {}): AuditContext {
  const subjects = new Map<string, Subject | undefined>();
  const withSubject = (link: PageLink): AuditLink => {
    if (!subjects.has(link.url)) subjects.set(link.url, linkSubject(link.url));
    return { ...link, subject: subjects.get(link.url) };
  };
  const entries = lists.flatMap((list) => {
    const badges = badgesOf(list);
    return list.entries.map((entry) => {
      const links = entry.links.map(withSubject);
      return { list, entry, links, badges: badges.get(entry) ?? [] };
    });
  });
  return { ...known, lists, entries };
}

function badgesOf({ slots, entries }: ReadList): Map<Entry, AuditBadge[]> {
  const images = new Map<number, PageImage>();
  for (const entry of entries) {
    for (const image of entry.images) images.set(image.address.from, image);
  }
  const badges = new Map<Entry, AuditBadge[]>();
  for (const slot of slots) {
    const image = images.get(slot.from);
    if (!image) continue;
    const badge = { ...slot, image };
    const others = badges.get(slot.entry);
    if (others) others.push(badge);
    else badges.set(slot.entry, [badge]);
  }
  return badges;
}
