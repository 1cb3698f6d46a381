import { mainPath } from '../../subjects/kinds.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { Entry, PageLink } from '../entries/entry.ts';
import { overlapTest } from '../entries/spans.ts';
import { subjectOfLink } from './entry-subjects.ts';
import { linkLooks } from './image-links.ts';

/** A link to the main page of a subject. */
export interface MainLink {
  readonly link: PageLink;
  readonly subject: Subject;
}

/**
 * Returns the links of an entry behind which something may be put; of a logo and a text that lead to
 * the same, the text first. Badges, numbers and headings are none.
 */
export function mainLinks(text: string, entry: Entry): MainLink[] {
  const lookOf = linkLooks(text, entry);
  const isAnchor = overlapTest(entry.headings);
  const links = linksOfSubjects(entry).flatMap(({ link, subject }) => {
    if (isAnchor(link)) return [];
    const look = lookOf(link);
    if (look === 'badge' || (look === 'text' && !hasWords(text, link))) return [];
    return [{ link, subject, look }];
  });
  return links.toSorted((a, b) => Number(a.look === 'logo') - Number(b.look === 'logo'));
}

/** Returns the links of an entry to main pages, without those in the labels of others. */
export function linksOfSubjects(entry: Entry): MainLink[] {
  // Links are in order, so a link that ends before the label of an earlier one is inside that label.
  let labelEnd = 0;
  return entry.links.flatMap((link) => {
    const isInside = link.to <= labelEnd;
    labelEnd = Math.max(labelEnd, link.label.to);
    if (isInside || link.isClosed) return [];
    const subject = subjectOfLink(link);
    const isMain = subject && (link.identified || isMainPage(link.url, subject));
    return isMain ? [{ link, subject }] : [];
  });
}

/** Longer labels have words. */
const MAX_NUMBER = 50;

/** `[87](https://github.com/owner/name)` is a number. */
function hasWords(text: string, { label: { from, to } }: PageLink): boolean {
  return to - from > MAX_NUMBER || /\p{L}/u.test(text.slice(from, to));
}

/** Links to an issue, a license or a file are not about the repository itself. */
function isMainPage(url: string, subject: Subject): boolean {
  const path = mainPath(subject);
  if (path === undefined) return true;
  const name = `/${path.toLowerCase()}`;
  const page = url.toLowerCase().slice(url.toLowerCase().indexOf(name) + name.length);
  return /^(?:\.git)?\/?(?:tree\/.*|[?#].*)?$/.test(page);
}
