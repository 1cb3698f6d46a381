import { githubRepository } from './repository-ids.ts';
import type { Subject } from './subject.ts';

/** First parts of a path on GitHub that are pages of GitHub's own and no account. */
const PAGES = new Set(
  'about apps blog codespaces collections contact customer-stories enterprise events explore features issues login logout marketplace new notifications orgs pricing pulls search security sessions settings site sponsors stars topics trending users'.split(
    ' ',
  ),
);
const HOSTS = /^(?:www\.)?github\.com$/;
const RAW = 'raw.githubusercontent.com';

/** Reads the repository from the address of any page under it. */
export function githubLink({ hostname, pathname }: URL): Subject | undefined {
  if (!HOSTS.test(hostname) && hostname !== RAW) return undefined;
  const [owner = '', name = ''] = pathname.split('/').filter((part) => part !== '');
  if (PAGES.has(owner.toLowerCase())) return undefined;
  return githubRepository(owner, name);
}
