import { buildSchema, graphql } from 'graphql';
import { drawnCount, drawnDay } from './drawn.ts';
import { type Answer, json, jsonBody, type Request } from './exchange.ts';
import { type SandboxServer, startServer } from './server.ts';
import type { World } from './world.ts';

/** The part of GitLab's schema that is about many projects. */
const SCHEMA = buildSchema(`
  scalar Time
  type Query { projects(fullPaths: [String!], first: Int): ProjectConnection }
  type ProjectConnection { nodes: [Project] }
  type Project {
    id: ID!
    fullPath: ID!
    name: String!
    path: String!
    description: String
    archived: Boolean
    starCount: Int!
    forksCount: Int!
    createdAt: Time
    lastActivityAt: Time
    topics: [String!]
  }
`);
const MOST_PATHS = 50;

/** Projects on GitLab.com, without tokens: a query of many, and the REST API for a single one. */
export async function startGitLab(world: World): Promise<SandboxServer> {
  async function handle(request: Request): Promise<Answer> {
    if (request.path === '/api/graphql') return query(request);
    const [, encoded] = request.path.match(/^\/api\/v4\/projects\/([^/]+)$/) ?? [];
    if (request.method !== 'GET' || encoded === undefined) return refusal(404);
    const key = `gitlab:${decodeURIComponent(encoded)}`;
    // Former paths are found, too.
    return world.counts(key) ? json(200, restProject(world, key)) : notFound();
  }

  async function query(request: Request): Promise<Answer> {
    const body = jsonBody(request) as { query?: string; variables?: Record<string, unknown> };
    if (request.method !== 'POST' || typeof body?.query !== 'string') return refusal(404);
    const rootValue = { projects: (args: { fullPaths?: string[] }) => listed(world, args) };
    const { query: source, variables: variableValues } = body;
    const result = await graphql({
      schema: SCHEMA,
      source,
      rootValue,
      ...(variableValues && { variableValues }),
    });
    return json(200, result);
  }

  return startServer({ handle, refusal });
}

/** What does not exist, or has another path now, is left out. The order is not that of the paths. */
function listed(world: World, { fullPaths = [] }: { fullPaths?: string[] }) {
  if (fullPaths.length > MOST_PATHS) throw new Error(`fullPaths is too long (${MOST_PATHS} most)`);
  const keys = fullPaths.map((path) => `gitlab:${path}`);
  const found = keys.filter((key) => world.counts(key) && !world.isRenamed(key));
  return { nodes: found.map((key) => project(world, key)).toReversed() };
}

function project(world: World, key: string) {
  const { stars = 0, forks = 0 } = world.counts(key) ?? {};
  const details = world.details(key);
  const fullPath = pathOf(world, key);
  const origin = world.origin(key);
  return {
    id: `gid://gitlab/Project/${numberOf(origin)}`,
    fullPath,
    name: fullPath.slice(fullPath.lastIndexOf('/') + 1),
    path: fullPath.slice(fullPath.lastIndexOf('/') + 1),
    description: details.description ?? details.title ?? '',
    archived: details.archived ?? false,
    starCount: stars,
    forksCount: forks,
    createdAt: `${details.date ?? '2019-01-24'}T01:02:03Z`,
    lastActivityAt: `${details.lastActivity ?? drawnDay(origin, 'activity')}T04:05:06Z`,
    topics: [],
  };
}

/** Without a token, it has neither the licence nor whether it is archived. */
function restProject(world: World, key: string) {
  const one = project(world, key);
  const group = one.fullPath.slice(0, one.fullPath.lastIndexOf('/'));
  const { isPerson, name } = world.details(key).owner ?? {};
  return {
    id: numberOf(world.origin(key)),
    description: one.description,
    name: one.name,
    path: one.path,
    path_with_namespace: one.fullPath,
    created_at: one.createdAt,
    default_branch: 'main',
    topics: one.topics,
    web_url: `https://gitlab.com/${one.fullPath}`,
    forks_count: one.forksCount,
    star_count: one.starCount,
    last_activity_at: one.lastActivityAt,
    namespace: {
      id: numberOf(group),
      name: name ?? group.slice(group.lastIndexOf('/') + 1),
      path: group.slice(group.lastIndexOf('/') + 1),
      kind: isPerson ? 'user' : 'group',
      full_path: group,
    },
  };
}

function pathOf(world: World, key: string): string {
  return world.spelled(key).replace(/^gitlab:/i, '');
}

function numberOf(key: string): number {
  return drawnCount(key, 'number', 1_000, 80_000_000);
}

function notFound(): Answer {
  return json(404, { message: '404 Project Not Found' });
}

function refusal(status: number): Answer {
  if (status === 404) return json(404, { error: '404 Not Found' });
  if (status !== 429) return json(status, { message: `${status} Error` });
  return { status, headers: { 'content-type': 'text/plain' }, body: 'Retry later\n' };
}
