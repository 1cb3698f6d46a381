import type { Subject } from './subject.ts';

/** GitHub's account names: 39 characters, no space, no underscore. */
const OWNER = /^[a-z0-9](?:[a-z0-9-]{0,38})$/i;
const REPOSITORY = /^[\w.-]{1,100}$/;
/** Namespaces and names on the Hugging Face Hub. */
const HUB_NAME = /^[\w.-]{1,96}$/;
const DOTS = /^\.+$/;

const HUB_COLLECTIONS = ['models', 'datasets', 'spaces'] as const;
type HubCollection = (typeof HUB_COLLECTIONS)[number];

/** GitHub names are case-insensitive, so the id is in lower case. */
export function githubRepository(owner = '', name = ''): Subject | undefined {
  const bare = name.replace(/\.git$/, '');
  if (!OWNER.test(owner) || !REPOSITORY.test(bare) || DOTS.test(bare)) return undefined;
  return { kind: 'github', id: `${owner}/${bare}`.toLowerCase() };
}

/** `names` is `[namespace, name]`, or `[name]` for a legacy model or dataset. */
export function hubRepository(
  collection: HubCollection,
  names: readonly string[],
): Subject | undefined {
  const valid = names.every((name) => HUB_NAME.test(name) && !DOTS.test(name));
  if (!valid || names.length < 1 || names.length > 2) return undefined;
  return { kind: 'hf', id: [collection, ...names].join('/') };
}

export function isHubCollection(text: string | undefined): text is HubCollection {
  return HUB_COLLECTIONS.some((collection) => collection === text);
}

/** Parses `owner/name`. */
export function parseRepository(id: string): Subject | undefined {
  const [owner, name, ...rest] = id.split('/');
  return rest.length === 0 ? githubRepository(owner, name) : undefined;
}

/** Parses `models/namespace/name`, `datasets/…` or `spaces/…`. */
export function parseHubRepository(id: string): Subject | undefined {
  const [collection, ...names] = id.split('/');
  return isHubCollection(collection) ? hubRepository(collection, names) : undefined;
}

/** Reserved names on GitHub, which are not accounts. */
const PAGES = new Set(
  'about account advisories apps blog business careers codespaces collections contact copilot customer-stories dashboard discussions edu education enterprise enterprises events explore features gist github-copilot home issues join login logout marketplace mcp mobile models new newsroom nonprofit notifications organizations orgs partners premium-support pricing pulls readme repos resources search security sessions settings signup site social-impact solutions sponsors stars team teams topics trending users watching why-github'.split(
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
