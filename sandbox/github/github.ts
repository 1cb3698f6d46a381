import { type Answer, bearer, json, type Request } from '../exchange.ts';
import { type SandboxServer, startServer } from '../server.ts';
import type { World } from '../world.ts';
import { type Account, bot, maintainer, owner, stranger, writer } from './accounts.ts';
import type { Call } from './call.ts';
import { startEmulated } from './emulated.ts';
import { createFront } from './front.ts';
import { gitRoutes } from './git-objects.ts';
import { createGraphql } from './graphql.ts';
import type { GraphqlSwitches } from './graphql-root.ts';
import { issueRoutes } from './issues.ts';
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
import { reactionRoutes } from './reactions.ts';
import {
  createRepository,
  type NewRepository,
  openRepository,
  type Repository,
} from './repository.ts';

/** GitHub: a stateful REST API, GraphQL over the world, and their switches. */
export interface GitHub extends SandboxServer {
  readonly graphql: GraphqlSwitches;
  readonly rateLimit: RateLimit;
  /** Whether the Actions token may open pull requests; a repository setting, on at first here. */
  allowPullRequests(allowed: boolean): void;
  /** A repository with exactly these files in one commit. */
  createRepository(repository: NewRepository): Promise<Repository>;
  /** A repository that exists already, by `owner/name`. */
  repository(fullName: string): Repository;
}

/** What the sandbox's GitHub starts with. */
export interface GitHubOptions {
  world: World;
  /** Logins that may own repositories, besides `acme`. emulate cannot add any later. */
  owners?: string[];
}

/** Starts it. */
export async function startGitHub({ world, owners = [] }: GitHubOptions): Promise<GitHub> {
  const accounts: Account[] = [bot, maintainer, writer, stranger, owner(), ...owners.map(owner)];
  const emulated = await startEmulated(accounts);
  const verified = new Set<string>();
  const closings: Closings = new Map();
  const settings = { actionsMayCreate: true };
  const loginOf = ({ request }: Call) =>
    accounts.find(({ token }) => token === bearer(request))?.login;
  const routes = [
    ...pullRoutes(settings, closings),
    ...mergeRoutes(closings),
    ...gitRoutes(verified),
    ...reactionRoutes(loginOf),
    ...peopleRoutes,
    ...issueRoutes,
  ];
  const rest = createFront({ emulated, accounts, routes, verified, url: () => server.url });
  const graphql = createGraphql(world, accounts);
  const rateLimit = createRateLimit();

  async function handle(request: Request): Promise<Answer> {
    const resource = request.path === '/graphql' ? 'graphql' : 'core';
    const [, repository] = request.path.match(/^\/repos\/([^/]+\/[^/]+)/) ?? [];
    const budget = rateLimit.budget(bearer(request), resource, repository);
    budget.used += 1;
    const answer = await answered(request, budget);
    return { ...answer, headers: { ...answer.headers, ...rateLimitHeaders(budget, resource) } };
  }

  async function answered(request: Request, budget: Budget): Promise<Answer> {
    if (request.path === '/graphql') return graphql.answer(request, budget);
    return isOver(budget) ? json(403, errorBody(403)) : rest(request);
  }

  const server = await startServer({ handle, errorBody });
  const closeFront = server.close;
  return Object.assign(server, {
    graphql: graphql.switches,
    rateLimit,
    allowPullRequests(allowed: boolean) {
      settings.actionsMayCreate = allowed;
    },
    createRepository: (repository: NewRepository) => createRepository(rest, repository),
    repository: (fullName: string) => openRepository(rest, fullName),
    async close() {
      await Promise.all([closeFront(), emulated.close()]);
    },
  });
}

function errorBody(status: number): unknown {
  const texts: Record<number, string> = {
    401: 'Bad credentials',
    403: 'API rate limit exceeded for installation.',
    404: 'Not Found',
    429: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    502: "We couldn't respond to your request in time. Sorry about that. Please try resubmitting your request and contact us if the problem persists.",
  };
  return {
    message: texts[status] ?? 'Server Error',
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  };
}
