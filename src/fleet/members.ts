import type { FleetConfig } from '../config/fleet.ts';
import { isPattern, matchesName, splitName } from '../config/fleet-names.ts';
import type { GitHub, RepositoryName } from '../github/client.ts';
import { errorAdvice } from '../github/error-advice.ts';
import {
  findRepository,
  installedRepositories,
  type ListedRepository,
  ownerRepositories,
} from '../github/list-repositories.ts';
import type { Paths } from '../github/read-repository.ts';

/** A repository of a fleet. */
export interface Member {
  readonly name: RepositoryName;
  /** `owner/name`. */
  readonly fullName: string;
  readonly defaultBranch: string;
  readonly paths: Paths;
  /** Whether the config names it; others may have no lists. */
  readonly isNamed: boolean;
}

/** A repository that is left out, and why. */
export interface Refusal {
  readonly fullName: string;
  /** A Markdown sentence. */
  readonly reason: string;
}

export interface Members {
  readonly members: readonly Member[];
  readonly refused: readonly Refusal[];
  /** Private repositories that are left out, since the fleet runs where everybody can read it. */
  readonly hidden: number;
}

/** How the repositories of a fleet are found. */
export interface MemberOptions {
  readonly github: GitHub;
  /** The only owner; all of them when absent. */
  readonly owner?: string | undefined;
  /** Whether everybody can read the logs, the summary and the artifacts of the run. */
  readonly isPublic: boolean;
}

const ARCHIVED = 'The repository is archived. Unarchive it, or remove it from the fleet.';

/** A repository that the config names, with where its lists and its config are. */
interface Named {
  readonly name: string;
  readonly files?: readonly string[] | undefined;
  readonly config?: string | undefined;
}

/** A repository that the config asks for. */
interface Wanted {
  readonly listed: ListedRepository;
  readonly named?: Named;
}

/**
 * Finds the repositories of a fleet, each once, sorted by name. A pattern needs one request for each
 * 100 repositories of its owner.
 */
export async function findMembers(config: FleetConfig, options: MemberOptions): Promise<Members> {
  const refused: Refusal[] = [];
  const wanted = new Map<string, Wanted>();
  const add = (one: Wanted) => {
    const key = fullNameOf(one.listed).toLowerCase();
    if (one.named || !wanted.has(key)) wanted.set(key, one);
  };
  for (const listed of await listedBy(config, options)) add({ listed });
  for (const named of namedIn(config, options.owner)) {
    const found = await findNamed(named.name, wanted, options.github);
    if ('reason' in found) refused.push(found);
    else add({ listed: found, named });
  }
  const isExcluded = (one: Wanted) =>
    config.exclude.some((pattern) => matchesName(fullNameOf(one.listed), pattern));
  const kept = [...wanted.values()].filter((one) => !isExcluded(one));
  const shown = kept.filter(({ listed }) => !(options.isPublic && listed.isPrivate));
  for (const { listed, named } of shown) {
    if (listed.isArchived && named)
      refused.push({ fullName: fullNameOf(listed), reason: ARCHIVED });
  }
  const members = shown
    .filter(({ listed }) => !listed.isArchived)
    .map((one) => memberOf(one, config));
  const hidden = kept.length - shown.length;
  return { members: members.toSorted(byName), refused: refused.toSorted(byName), hidden };
}

/** Those of the installation, and those that a pattern matches. */
async function listedBy(
  config: FleetConfig,
  { github, owner }: MemberOptions,
): Promise<ListedRepository[]> {
  const patterns = config.repositories.filter(
    (one): one is string => typeof one === 'string' && isPattern(one) && isOf(one, owner),
  );
  if (patterns.length === 0 && !config.installed) return [];
  const installed = await installedRepositories(github);
  const listed = new Map<string, readonly ListedRepository[]>();
  for (const pattern of patterns) {
    const { owner: whose } = splitName(pattern);
    const known = listed.get(whose) ?? installed ?? (await ownerRepositories(github, whose));
    listed.set(whose, known);
  }
  const matched = patterns.flatMap((pattern) =>
    (listed.get(splitName(pattern).owner) ?? []).filter((one) =>
      matchesName(fullNameOf(one), pattern),
    ),
  );
  const all = config.installed ? (installed ?? []) : [];
  return [...all.filter((one) => isOf(fullNameOf(one), owner)), ...matched];
}

function namedIn({ repositories }: FleetConfig, owner: string | undefined): Named[] {
  const named = repositories.map((one) => (typeof one === 'string' ? { name: one } : one));
  return named.filter(({ name }) => !isPattern(name) && isOf(name, owner));
}

/** A repository that moved to another owner is not followed: nobody here chose that owner. */
async function findNamed(
  fullName: string,
  known: ReadonlyMap<string, Wanted>,
  github: GitHub,
): Promise<ListedRepository | Refusal> {
  const before = known.get(fullName.toLowerCase());
  if (before) return before.listed;
  const name = splitName(fullName);
  try {
    const found = await findRepository(github, name);
    if (isOf(fullNameOf(found), name.owner)) return found;
    const reason = `The repository has moved to another owner. Name it in the config of the fleet as it is called now.`;
    return { fullName, reason };
  } catch (error) {
    const reason = errorAdvice(error);
    if (reason === undefined) throw error;
    return { fullName, reason };
  }
}

function memberOf({ listed, named }: Wanted, config: FleetConfig): Member {
  const { name, defaultBranch } = listed;
  const { files = config.files, config: path = config.config } = named ?? {};
  const paths = { files, config: path, defaults: config.defaults };
  return { name, fullName: fullNameOf(listed), defaultBranch, paths, isNamed: named !== undefined };
}

function fullNameOf({ name: { owner, repo } }: Pick<ListedRepository, 'name'>): string {
  return `${owner}/${repo}`;
}

function isOf(fullName: string, owner: string | undefined): boolean {
  return owner === undefined || matchesName(fullName, `${owner}/*`);
}

function byName(one: { fullName: string }, other: { fullName: string }): number {
  return one.fullName < other.fullName ? -1 : 1;
}
