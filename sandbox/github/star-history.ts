import { type Answer, json, type Request } from '../exchange.ts';
import type { World } from '../world.ts';
import { type Call, type Route, repoPath } from './call.ts';
import { repositoryId } from './graphql-root.ts';
import type { StarLogs } from './star-log.ts';

const DAY = 24 * 60 * 60;
const DAYS = 7;
/** The first Sunday after 1970-01-01, in days. */
const SUNDAY = 3;
const MAX_ROWS = 30;
const MAX_PAGES = 100;
const PATH = '/stargazers/history';

/** The stars that a repository still has, by the week and the day on which they were given. */
export function starHistoryRoutes(world: World, logs: StarLogs): Route[] {
  const byName = async ({ request, repo }: Call) => {
    const key = repo.replace('/repos/', 'github:');
    if (!world.counts(key)) return notFound();
    if (!world.isRenamed(key)) return history(world, key, logs, request);
    return moved(`/repositories/${repositoryId(world, key)}${PATH}?${request.query}`);
  };
  const byId = async ({ request, params }: Call) => {
    const id = Number(params.id);
    const key = world.known('github:').find((one) => repositoryId(world, one) === id);
    return key === undefined ? notFound() : history(world, key, logs, request);
  };
  return [
    { method: 'GET', path: repoPath(PATH), answer: byName },
    { method: 'GET', path: new RegExp(`^/repositories/(?<id>\\d+)${PATH}$`), answer: byId },
  ];
}

/** All these requests with a token count against one limit, whatever repository they are about. */
export function isStarHistory({ path }: Request): boolean {
  return path.endsWith(PATH);
}

function history(world: World, key: string, logs: StarLogs, { query, headers }: Request): Answer {
  const page = Number(query.get('page') ?? 1);
  if (page > MAX_PAGES) {
    return json(422, { message: `Pagination is limited to ${MAX_PAGES} pages`, status: '422' });
  }
  const size = Math.min(Number(query.get('per_page') ?? MAX_ROWS), MAX_ROWS);
  const weeks = weeksOf(logs.logOf(key));
  const last = Math.max(1, Math.ceil(weeks.length / size));
  const address = `http://${headers.host}/repositories/${repositoryId(world, key)}${PATH}`;
  const to = (target: number, rel: string) =>
    `<${address}?per_page=${size}&page=${target}>; rel="${rel}"`;
  const links = [
    ...(page > 1 ? [to(page - 1, 'prev'), to(1, 'first')] : []),
    ...(page < last ? [to(page + 1, 'next'), to(last, 'last')] : []),
  ];
  const link = links.length > 0 ? { link: links.join(', ') } : {};
  return json(200, weeks.slice((page - 1) * size, page * size), link);
}

/** One row for each week from that of the creation to the current one, the newest first. */
function weeksOf({ created, today, log }: ReturnType<StarLogs['logOf']>) {
  const first = startOfWeek(created);
  const count = (startOfWeek(today) - first) / DAYS + 1;
  return Array.from({ length: count }, (_, back) => {
    const start = first + (count - 1 - back) * DAYS;
    const days = Array.from({ length: DAYS }, (__, day) => log.get(start + day) ?? 0);
    return { week: start * DAY, total: days.reduce((total, stars) => total + stars, 0), days };
  });
}

function startOfWeek(day: number): number {
  return SUNDAY + Math.floor((day - SUNDAY) / DAYS) * DAYS;
}

function notFound(): Answer {
  return json(404, { message: 'Not Found', status: '404' });
}

function moved(location: string): Answer {
  return json(301, { message: 'Moved Permanently', url: location }, { location });
}
