import { githubRepository } from './repository-ids.ts';
import type { Subject } from './subject.ts';

/** Reserved names on GitHub, which are not accounts. */
const PAGES = new Set(
  'about account apps blog business careers codespaces collections contact copilot customer-stories dashboard discussions edu education enterprise enterprises events explore features gist github-copilot home issues join login logout marketplace mcp mobile models new newsroom nonprofit notifications organizations orgs partners premium-support pricing pulls readme repos resources search security sessions settings signup site social-impact solutions sponsors stars team teams topics trending users watching why-github'.split(
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
