import { isHubCollectionPage } from './hugging-face.ts';
import { linkSubject, linkUrl } from './link.ts';
import { type PaperPage, paperPage } from './paper-pages.ts';
import { type Subject, subjectKey } from './subject.ts';

/**
 * What an address leads to: a subject, the page of a paper without an id that sources know (it can be
 * identified by its title only), or a known site without counts.
 */
type KnownLink =
  | { readonly kind: 'subject'; readonly subject: Subject }
  | ({ readonly kind: 'paper-page' } & PaperPage)
  | { readonly kind: 'known'; readonly site: CodeHost | 'hugging-face-collection' };

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

/** Returns one key for all addresses of a page: `openreview:YicbFdNTTy`, `doi:10.1093/…`. */
export function linkKey(link: string): string {
  const known = knownLink(link);
  if (known?.kind === 'subject') return subjectKey(known.subject);
  if (known?.kind === 'paper-page') return `${known.site}:${known.id}`;
  return linkUrl(link)?.href ?? link.trim();
}

/** Hosts of repositories, also of those without a source of stars. */
type CodeHost = 'gitlab' | 'codeberg' | 'bitbucket';

/** Includes self-hosted GitLab: `gitlab.llm-jp.nii.ac.jp`. */
const HOSTS: readonly [CodeHost, RegExp][] = [
  ['gitlab', /^(?:www\.)?gitlab\.[a-z0-9.-]+$/],
  ['codeberg', /^(?:www\.)?codeberg\.org$/],
  ['bitbucket', /^(?:www\.)?bitbucket\.org$/],
];

function codeHostOf({ hostname, pathname }: URL): CodeHost | undefined {
  const [owner, name] = pathname.split('/').filter((part) => part !== '');
  if (owner === undefined || name === undefined) return undefined;
  return HOSTS.find(([, host]) => host.test(hostname))?.[0];
}
