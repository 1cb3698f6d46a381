import { githubRepository } from './repository-ids.ts';
import type { Subject } from './subject.ts';

/** Reserved names on GitHub, which are not accounts. */
const PAGES = new Set(
  'about apps blog codespaces collections contact customer-stories enterprise events explore features issues login logout marketplace new notifications orgs pricing pulls search security sessions settings site sponsors stars topics trending users'.split(
    ' ',
  ),
);
const HOSTS = /^(?:www\.)?github\.com$/;
const RAW = 'raw.githubusercontent.com';

/** Parses the address of any page of a repository. */
export function githubLink({ hostname, pathname }: URL): Subject | undefined {
  if (!HOSTS.test(hostname) && hostname !== RAW) return undefined;
  const [owner = '', name = ''] = pathname.split('/').filter((part) => part !== '');
  if (PAGES.has(owner.toLowerCase())) return undefined;
  return githubRepository(owner, name);
}
