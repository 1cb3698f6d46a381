import { type Answer, bearer, type Request } from '../exchange.ts';
import { type SandboxServer, startServer } from '../server.ts';
import type { World } from '../world.ts';
import {
  type Account,
  app,
  bot,
  installation,
  maintainer,
  owner,
  stranger,
  writer,
} from './accounts.ts';
import type { Call, Route } from './call.ts';
import { commentListRoutes } from './comment-lists.ts';
import { startEmulated } from './emulated.ts';
import { gitRoutes } from './git-objects.ts';
import { createGraphql } from './graphql.ts';
import type { GraphqlSwitches } from './graphql-root.ts';
import { issueRoutes } from './issues.ts';
import { listingRoutes } from './listings.ts';
import { mergeRoutes } from './merge.ts';
import { peopleRoutes } from './people.ts';
import type { Closings } from './pull.ts';
import { pullRoutes } from './pulls.ts';
import {
  type Budget,
  createRateLimit,
  isOver,
  type RateLimit,
  rateLimitHeaders,
} from './rate-limit.ts';
import { type Reactions, reactionRoutes } from './reactions.ts';
import { overBudget, refusal } from './refusals.ts';
import {
  createRepository,
  type NewRepository,
  openRepository,
  type Repository,
} from './repository.ts';
import { createProxy } from './request-handler.ts';
import { createSettings, type RepositorySettings, type SettingsOf } from './settings.ts';
import { createGuard } from './settings-guard.ts';
import { settingsRoutes } from './settings-routes.ts';
import { isStarHistory, starHistoryRoutes } from './star-history.ts';
import { createStarLogs, type StarHistory, type StarLogs } from './star-log.ts';
import { updateBranchRoutes } from './update-branch.ts';

/** GitHub: a stateful REST API and a GraphQL API, with their settings. */
export interface GitHub extends SandboxServer {
  readonly graphql: GraphqlSwitches;
  readonly rateLimit: RateLimit;
  /** When stars were given; by default evenly since a repository was created. */
  readonly starHistory: StarHistory;
  /** Sets whether the Actions token may open pull requests; default: true. */
  allowPullRequests(allowed: boolean): void;
  /** The settings of a repository, by `owner/name`: archived, empty, protected, … */
  settings(fullName: string): RepositorySettings;
  /** Creates a repository with these files in one commit. */
  createRepository(repository: NewRepository): Promise<Repository>;
  /** Opens an existing repository, by `owner/name`. */
  repository(fullName: string): Repository;
}

export interface GitHubOptions {
  world: World;
  /** Logins that can own repositories, besides `acme`. emulate cannot add any later. */
  owners?: string[];
}

/** The accounts of every sandbox. */
const EVERYBODY: readonly Account[] = [bot, app, maintainer, writer, stranger, owner()];

export async function startGitHub({ world, owners = [] }: GitHubOptions): Promise<GitHub> {
  const logins = [owner().login, ...owners];
  const accounts = [...EVERYBODY, ...owners.map(owner), ...logins.map(installation)];
  const created: string[] = [];
  const emulated = await startEmulated(accounts);
  const verified = new Set<string>();
  const closings: Closings = new Map();
  const starLogs = createStarLogs(world);
  const pullSettings = { actionsMayCreate: true };
  const settings = createSettings();
  const loginOf = ({ request }: Call) =>
    accounts.find(({ token }) => token === bearer(request))?.login;
  const routes = routesOf({
    world,
    starLogs,
    settings,
    pullSettings,
    closings,
    verified,
    created,
    loginOf,
  });
  const parts = { emulated, accounts, routes, verified, url: () => server.url };
  const rest = createProxy(parts);
  const guarded = createProxy({ ...parts, guard: createGuard(settings) });
  const graphql = createGraphql({ world, accounts, rest: guarded });
  const rateLimit = createRateLimit();

  async function handle(request: Request): Promise<Answer> {
    const resource = request.path === '/graphql' ? 'graphql' : 'core';
    const budget = rateLimit.budget(bearer(request), resource, limitedRepository(request));
    budget.used += 1;
    const answer = await answered(request, budget);
    return { ...answer, headers: { ...answer.headers, ...rateLimitHeaders(budget, resource) } };
  }

  async function answered(request: Request, budget: Budget): Promise<Answer> {
    if (request.path === '/graphql') return graphql.answer(request, budget);
    return isOver(budget) ? overBudget() : guarded(request);
  }

  const server = await startServer({ handle, refusal });
  const closeFront = server.close;
  return Object.assign(server, {
    graphql: graphql.switches,
    rateLimit,
    settings,
    starHistory: starLogs,
    allowPullRequests(allowed: boolean) {
      pullSettings.actionsMayCreate = allowed;
    },
    async createRepository(wanted: NewRepository) {
      const repository = await createRepository(rest, wanted);
      created.push(repository.fullName);
      return repository;
    },
    repository: (fullName: string) => openRepository(rest, fullName),
    async close() {
      await Promise.all([closeFront(), emulated.close()]);
    },
  });
}

/** Returns the repository whose limit a request counts against, with a token of Actions. */
function limitedRepository(request: Request): string | undefined {
  return isStarHistory(request) ? undefined : /^\/repos\/([^/]+\/[^/]+)/.exec(request.path)?.[1];
}

interface RouteParts {
  world: World;
  starLogs: StarLogs;
  settings: SettingsOf;
  pullSettings: { actionsMayCreate: boolean };
  closings: Closings;
  verified: Set<string>;
  created: readonly string[];
  loginOf: (call: Call) => string | undefined;
}

function routesOf(parts: RouteParts): Route[] {
  const { world, starLogs, settings, pullSettings, closings, verified, created, loginOf } = parts;
  const reactions: Reactions = new Map();
  return [
    ...pullRoutes(pullSettings, closings),
    ...mergeRoutes(closings),
    ...updateBranchRoutes(closings),
    ...gitRoutes(verified),
    ...reactionRoutes(reactions, loginOf),
    ...commentListRoutes(reactions),
    ...peopleRoutes,
    ...issueRoutes,
    ...settingsRoutes(settings),
    ...listingRoutes(settings, created),
    ...starHistoryRoutes(world, starLogs),
  ];
}
