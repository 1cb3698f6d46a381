import { linkSubject } from '../../subjects/link.ts';
import { linkKey } from '../../subjects/link-key.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { Entry, PageLink } from '../entries/entry.ts';

/** What links mean that their addresses do not tell, or tell wrongly; by `linkKey`. */
export type Identified = ReadonlyMap<string, Subject>;

/** Gives the subject of a link: what it was found to mean, else what its address says. */
export function meantBy({ url, meant }: PageLink): Subject | undefined {
  return meant ?? linkSubject(url);
}

/** Puts down at the links of entries what they were found to mean. */
export function withIdentified(
  entries: readonly Entry[],
  identified: Identified,
): readonly Entry[] {
  if (identified.size === 0) return entries;
  return entries.map((entry) => {
    const links = entry.links.map((link) => withMeaning(link, identified));
    return links.some(({ meant }) => meant !== undefined) ? { ...entry, links } : entry;
  });
}

function withMeaning(link: PageLink, identified: Identified): PageLink {
  const meant = identified.get(linkKey(link.url));
  return meant === undefined ? link : { ...link, meant };
}
