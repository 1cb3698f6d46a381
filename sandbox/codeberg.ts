import { drawnCount, drawnDay, drawnFrom } from './drawn.ts';
import { type Answer, json, type Request } from './exchange.ts';
import { type SandboxServer, startServer } from './server.ts';
import type { World } from './world.ts';

const LANGUAGES = ['Go', 'Rust', 'C', 'Python', ''] as const;

/** Repositories on Codeberg, without tokens: Forgejo's API for a single one. */
export async function startCodeberg(world: World): Promise<SandboxServer> {
  function handle(request: Request): Answer {
    const [, path] = request.path.match(/^\/api\/v1\/repos\/([^/]+\/[^/]+)$/) ?? [];
    if (request.method !== 'GET' || path === undefined) return refusal(404);
    const key = `codeberg:${decodeURIComponent(path)}`;
    if (!world.counts(key)) return refusal(404);
    if (!world.isRenamed(key)) return json(200, repository(world, key));
    const location = `/api/v1/repos/${pathOf(world, key)}`;
    return { status: 307, headers: { location }, body: '' };
  }

  return startServer({ handle, refusal });
}

function repository(world: World, key: string) {
  const { stars = 0, forks = 0, watchers, issues } = world.counts(key) ?? {};
  const details = world.details(key);
  const path = pathOf(world, key);
  const origin = world.origin(key);
  const [owner = '', name = ''] = path.split('/');
  return {
    id: drawnCount(origin, 'number', 1_000, 900_000),
    owner: { login: owner, full_name: details.owner?.name ?? '' },
    name,
    full_name: path,
    description: details.description ?? details.title ?? '',
    empty: false,
    private: false,
    fork: false,
    mirror: false,
    size: 1024,
    language: details.language ?? drawnFrom(origin, 'language', LANGUAGES),
    html_url: `https://codeberg.org/${path}`,
    website: details.homepage ?? '',
    stars_count: stars,
    forks_count: forks,
    watchers_count: watchers ?? Math.round(stars / 40),
    open_issues_count: issues ?? drawnCount(origin, 'issues', 1, 400) - 1,
    open_pr_counter: 0,
    release_counter: 0,
    default_branch: 'main',
    archived: details.archived ?? false,
    archived_at: '1970-01-01T00:00:00Z',
    created_at: `${details.date ?? '2019-01-24'}T01:02:03+01:00`,
    updated_at: `${details.lastActivity ?? drawnDay(origin, 'activity')}T04:05:06+01:00`,
    topics: [],
  };
}

function pathOf(world: World, key: string): string {
  return world.spelled(key).replace(/^codeberg:/i, '');
}

function refusal(status: number): Answer {
  const url = 'https://codeberg.org/api/swagger';
  if (status === 404) {
    return json(404, { errors: null, message: "The target couldn't be found.", url });
  }
  if (status !== 429) return json(status, { message: '', url });
  return { status, headers: { 'content-type': 'text/html' }, body: '<h1>429</h1>\n' };
}
