import { knownLink } from './known-link.ts';
import { linkUrl } from './link-url.ts';
import { subjectKey } from './subject.ts';

/** Gives one text for all the addresses of one thing: `openreview:YicbFdNTTy`, `doi:10.1093/…`. */
export function linkKey(link: string): string {
  const known = knownLink(link);
  if (known?.kind === 'subject') return subjectKey(known.subject);
  if (known?.kind === 'paper-page') return `${known.site}:${known.id}`;
  return linkUrl(link)?.href ?? link.trim();
}
