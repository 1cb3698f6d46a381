import { type Answer, json } from '../exchange.ts';
import type { World } from '../world.ts';
import { type Call, type Route, repoPath } from './call.ts';

const DAY = 24 * 60 * 60;
const WEEK = 7 * DAY;
/** The first Sunday after 1970-01-01, in seconds. */
const SUNDAY = 3 * DAY;
const MAX_ROWS = 30;
const MAX_PAGES = 100;

/** The stars that a repository still has, by the week and the day on which they were given. */
export function starHistoryRoutes(world: World): Route[] {
  return [
    {
      method: 'GET',
      path: repoPath('/stargazers/history'),
      answer: async (call) => answer(world, call),
    },
  ];
}

function answer(world: World, { request, repo }: Call): Answer {
  const key = repo.replace('/repos/', 'github:');
  const { stars } = world.counts(key) ?? {};
  if (stars === undefined) return json(404, { message: 'Not Found', status: '404' });
  const page = Number(request.query.get('page') ?? 1);
  if (page > MAX_PAGES) {
    return json(422, { message: `Pagination is limited to ${MAX_PAGES} pages`, status: '422' });
  }
  const rows = Math.min(Number(request.query.get('per_page') ?? MAX_ROWS), MAX_ROWS);
  const weeks = weeksOf(stars, world.details(key).date ?? '2019-01-24');
  return json(200, weeks.slice((page - 1) * rows, page * rows));
}

/** One row for each week since the creation, the newest first. Early weeks have the remainder. */
function weeksOf(stars: number, created: string) {
  const first = startOfWeek(Date.parse(created) / 1000);
  const last = startOfWeek(Date.now() / 1000);
  const count = (last - first) / WEEK + 1;
  return Array.from({ length: count }, (_, back) => {
    const index = count - 1 - back;
    const total = Math.floor(stars / count) + (index < stars % count ? 1 : 0);
    const days = Array.from({ length: 7 }, (_, day) => (day === 0 ? total : 0));
    return { week: first + index * WEEK, total, days };
  });
}

function startOfWeek(seconds: number): number {
  return SUNDAY + Math.floor((seconds - SUNDAY) / WEEK) * WEEK;
}
