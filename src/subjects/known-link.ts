import { type CodeHost, codeHostOf } from './code-hosts.ts';
import { isHubCollectionPage } from './hugging-face.ts';
import { linkSubject } from './link.ts';
import { linkUrl } from './link-url.ts';
import { type PaperPage, paperPage } from './paper-pages.ts';
import type { Subject } from './subject.ts';

/**
 * What a link is: a subject that is counted, the page of a paper that has no id which a source
 * knows (only its title can say which paper it is), or something known that is not counted.
 */
export type KnownLink =
  | { readonly kind: 'subject'; readonly subject: Subject }
  | ({ readonly kind: 'paper-page' } & PaperPage)
  | { readonly kind: 'known'; readonly site: CodeHost | 'hugging-face-collection' };

/** Says what a link is, as far as its address shows it. */
export function knownLink(link: string): KnownLink | undefined {
  const subject = linkSubject(link);
  if (subject !== undefined) return { kind: 'subject', subject };
  const url = linkUrl(link);
  if (url === undefined) return undefined;
  const page = paperPage(url);
  if (page !== undefined) return { kind: 'paper-page', ...page };
  if (isHubCollectionPage(url)) return { kind: 'known', site: 'hugging-face-collection' };
  const site = codeHostOf(url);
  return site === undefined ? undefined : { kind: 'known', site };
}
