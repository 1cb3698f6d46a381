import type { Subject } from './subject.ts';

const OWNER = /^[a-z0-9](?:[\w.-]{0,39})$/i;
const NAME = /^[\w.-]{1,100}$/;
/** Reserved names of repositories. */
const NO_NAME = /^(?:\.{1,2}|-|.{0,100}\.(?:wiki|rss|atom))$/i;
const HOSTS = ['codeberg.org', 'www.codeberg.org'];

/** Reserved names on Codeberg, which are not accounts (Forgejo's list of reserved names). */
const PAGES = new Set(
  'admin api assets attachments avatar avatars captcha commits devtest error explore favicon.ico ghost issues login manifest.json metrics milestones new notifications org pulls raw repo repo-avatars robots.txt search ssh_info swagger.v1.json user v2'.split(
    ' ',
  ),
);

/** Parses `owner/name`. Names are case-insensitive, so the id is in lower case. */
export function codebergRepository(path: string): Subject | undefined {
  const [owner = '', name = '', ...rest] = path.split('/');
  const bare = name.replace(/\.git$/, '');
  const isValid = OWNER.test(owner) && NAME.test(bare) && !NO_NAME.test(bare);
  if (rest.length > 0 || !isValid || PAGES.has(owner.toLowerCase())) return undefined;
  return { kind: 'codeberg', id: `${owner}/${bare}`.toLowerCase() };
}

/** Parses the address of any page of a repository. */
export function codebergLink({ hostname, pathname }: URL): Subject | undefined {
  if (!HOSTS.includes(hostname)) return undefined;
  const [owner = '', name = ''] = pathname.split('/').filter((part) => part !== '');
  return codebergRepository(`${owner}/${name}`);
}
