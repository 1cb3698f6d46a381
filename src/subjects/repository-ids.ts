import type { Subject } from './subject.ts';

/** GitHub's account names: 39 characters, no space, no underscore. */
const OWNER = /^[a-z0-9](?:[a-z0-9-]{0,38})$/i;
const REPOSITORY = /^[\w.-]{1,100}$/;
/** Namespaces and names on the Hugging Face Hub. */
const HUB_NAME = /^[\w.-]{1,96}$/;
const DOTS = /^\.+$/;

export const HUB_COLLECTIONS = ['models', 'datasets', 'spaces'] as const;
export type HubCollection = (typeof HUB_COLLECTIONS)[number];

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
