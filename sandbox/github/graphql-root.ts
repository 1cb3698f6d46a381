import { createHash } from 'node:crypto';
import type { Details, World } from '../world.ts';
import type { Api } from './api.ts';
import { commentMutations } from './graphql-comments.ts';
import { typedError } from './graphql-errors.ts';
import { factFields } from './graphql-facts.ts';
import { gitFields, type PullsAsked } from './graphql-git.ts';
import { type RefUpdate, updateRefs } from './graphql-refs.ts';
import { threadFields, type Viewer } from './graphql-thread.ts';
import { type Budget, remaining } from './rate-limit.ts';

/** An error for one repository instead of its data. */
export interface RepositoryError {
  /** For example `FORBIDDEN`. */
  type: string;
  message?: string;
  extensions?: Record<string, unknown>;
}

/** Faults within a response with status 200. */
export interface GraphqlSwitches {
  /** The number of repositories per query above which `RESOURCE_LIMITS_EXCEEDED` is returned. */
  resourceLimit: number;
  /** Errors by `owner/name` in lower case. */
  errors: Map<string, RepositoryError>;
  /** Whether repositories are still found by ids of the old form. */
  oldIds: boolean;
}

/** The data of one query. */
export interface RootParts {
  world: World;
  switches: GraphqlSwitches;
  budget: Budget;
  /** The names of the repositories that were asked for, by their node id. */
  names: Map<string, string>;
  /** Whether the request asks for ids of the new form. */
  wantsNewIds: boolean;
  /** Returns the API of a repository, by `owner/name`. */
  apiOf(fullName: string): Api;
  /** Reads the account of the token. */
  viewer(): Promise<Viewer>;
}

interface RefsInput {
  repositoryId: string;
  refUpdates: RefUpdate[];
  clientMutationId?: string | null;
}

interface RepositoryArguments {
  owner: string;
  name: string;
  followRenames: boolean;
}

/** Creates the root value, whose functions graphql-js calls with the arguments of a field. */
export function createRoot(parts: RootParts): Record<string, unknown> {
  const { world, switches, budget, names, wantsNewIds, apiOf, viewer } = parts;
  let resolved = 0;

  function repository({ owner, name, followRenames }: RepositoryArguments): unknown {
    const asked = `${owner}/${name}`;
    resolved += 1;
    if (resolved > switches.resourceLimit) {
      const message = 'Resource limits for this query exceeded.';
      throw typedError('RESOURCE_LIMITS_EXCEEDED', message);
    }
    const error = switches.errors.get(asked.toLowerCase());
    if (error) throw typedError(error.type, error.message ?? error.type, error.extensions);
    const key = `github:${asked}`;
    const isGone = !world.counts(key) || (world.isRenamed(key) && !followRenames);
    if (isGone) {
      const message = `Could not resolve to a Repository with the name '${asked}'.`;
      throw typedError('NOT_FOUND', message);
    }
    const described = describe(world, key, wantsNewIds);
    names.delete(String(described.id));
    names.set(String(described.id), asked);
    const git = gitFields(apiOf(asked));
    const { pullRequests } = described;
    return {
      ...described,
      ...git,
      ...threadFields(apiOf(asked), viewer),
      // How many there are is a fact of the world, not of the repository of the REST API.
      pullRequests: (args: PullsAsked) => (args.first ? git.pullRequests(args) : pullRequests),
    };
  }

  function rateLimit(): unknown {
    return {
      cost: 1,
      limit: budget.limit,
      used: budget.used,
      remaining: remaining(budget),
      resetAt: new Date(budget.reset * 1000).toISOString(),
      nodeCount: 0,
    };
  }

  /** Finds a repository by its id, which renames do not change. */
  function node({ id }: { id: string }): unknown {
    const found = world.known('github:').find((key) => {
      const { oldId, newId } = nodeIds(repositoryId(world, key));
      return id === newId || (switches.oldIds && id === oldId);
    });
    if (found) return { ...describe(world, found, wantsNewIds), __typename: 'Repository' };
    throw typedError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
  }

  async function changeRefs({ input }: { input: RefsInput }): Promise<unknown> {
    const { repositoryId, refUpdates, clientMutationId = null } = input;
    const name = names.get(repositoryId);
    if (name === undefined) {
      const message = `Could not resolve to a node with the global id of '${repositoryId}'`;
      throw typedError('NOT_FOUND', message);
    }
    await updateRefs(apiOf(name), refUpdates);
    return { clientMutationId };
  }

  /** The repository of the last query comes first. */
  const repositories = () => [...new Set([...names.values()].reverse())].map(apiOf);
  const mutations = { updateRefs: changeRefs, ...commentMutations(repositories) };
  return { repository, rateLimit, node, viewer, ...mutations };
}

function describe(world: World, key: string, wantsNewIds: boolean): Record<string, unknown> {
  const nameWithOwner = world.spelled(key).slice('github:'.length);
  const [login = '', name = ''] = nameWithOwner.split('/');
  const details = world.details(key);
  const { stars = 0, forks = 0 } = world.counts(key) ?? {};
  const databaseId = repositoryId(world, key);
  const { oldId, newId } = nodeIds(databaseId);
  return {
    // As for a repository from before October 2021.
    id: wantsNewIds ? newId : oldId,
    databaseId,
    name,
    nameWithOwner,
    owner: ownerOf(login, details),
    url: `https://github.com/${nameWithOwner}`,
    stargazerCount: stars,
    forkCount: forks,
    isDisabled: details.disabled ?? false,
    isEmpty: false,
    isFork: false,
    isLocked: false,
    isPrivate: details.isPrivate ?? false,
    visibility: details.isPrivate ? 'PRIVATE' : 'PUBLIC',
    pushedAt: '2026-11-01T04:05:06Z',
    updatedAt: '2026-11-01T04:05:06Z',
    homepageUrl: details.homepage ?? null,
    ...factFields(world, key),
  };
}

function ownerOf(login: string, { owner = {} }: Details): Record<string, unknown> {
  const { isPerson = false, name = null } = owner;
  return { __typename: isPerson ? 'User' : 'Organization', login, name };
}

/** The two forms of an id: base64 of a text, and of MessagePack's array of 0 and the number. */
function nodeIds(databaseId: number): { oldId: string; newId: string } {
  const packed = Buffer.from([0x92, 0x00, 0xce, 0, 0, 0, 0]);
  packed.writeUInt32BE(databaseId, 3);
  return {
    oldId: Buffer.from(`010:Repository${databaseId}`).toString('base64'),
    newId: `R_${packed.toString('base64url')}`,
  };
}

/** The number of a repository, which renames do not change. */
export function repositoryId(world: World, key: string): number {
  return createHash('sha1').update(world.origin(key)).digest().readUInt32BE(0) & 0x7fffffff;
}
