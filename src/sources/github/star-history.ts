import * as z from 'zod';
import { urlPath } from '../../escape/data.ts';
import { UpstreamError } from '../../http/errors.ts';
import { DAY_MS, dayText } from '../facts.ts';
import type { GivenHistory, HistorySource } from '../history.ts';
import { githubQuota } from './index.ts';

/** The most weeks in one answer. */
const MOST = 30;
const WEEK = 7;
/** Days in `daily`. */
const DAYS = 35;
/** The new week may have no row at once. */
const LATE = 2;

const Row = z.lazy(() =>
  z
    .object({
      /** Seconds since 1970. Weeks begin on Sunday. */
      week: z.int().nonnegative(),
      total: z.int().nonnegative(),
      /** The gain of each day; days to come have none. */
      days: z.array(z.int().nonnegative()).length(WEEK),
    })
    .refine(({ total, days }) => total === sum(days)),
);
/** Rows are checked one by one, since an old one that is invalid only shortens the series. */
const Rows = z.lazy(() => z.array(z.unknown()));

/** The stars that are still held, by the day they were given. An unstar lowers an earlier day. */
export const githubStarHistory: HistorySource = {
  id: 'github-stars',
  name: 'Star history of GitHub',
  count: 'stars',
  // Never the API of an Enterprise server, which has no star history and another token.
  address: { settings: ['TALLY_GITHUB_API_URL'], public: 'https://api.github.com' },
  key: { input: 'history-token', header: (token) => ['authorization', `Bearer ${token}`] },
  headers: { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' },
  // GitHub's secondary limits are 100 concurrent requests and 900 a minute.
  rateLimit: { inFlight: 10, interval: 0 },
  quota: githubQuota,
  covers: ({ kind }) => kind === 'github',
  async ask({ id }, client, now) {
    const query = [
      ['per_page', String(MOST)],
      ['page', '1'],
    ] as const;
    const rows = await client.get(`/repos/${urlPath(id)}/stargazers/history`, Rows, query);
    if (rows.length === 0) return { status: 'refused', reason: 'it has no weeks' };
    const given = weeklyStars(rows, now);
    if (given === undefined) throw new UpstreamError('answer not understood');
    return { status: 'found', given };
  },
};

/**
 * Returns the series of an answer, up to today: the newest weeks that follow each other. Returns
 * nothing where they do not reach today. `now` is in milliseconds since 1970.
 */
export function weeklyStars(rows: readonly unknown[], now: number): GivenHistory | undefined {
  const today = Math.floor(now / DAY_MS);
  const weeks = weeksByDay(rows, today);
  const last = Math.max(...weeks.keys());
  if (last + WEEK + LATE < today + 1) return undefined;
  let first = last;
  while (weeks.has(first - WEEK)) first -= WEEK;
  const count = (last - first) / WEEK + 1;
  const series = Array.from({ length: count }, (_, index) => weeks.get(first + index * WEEK) ?? []);
  const days = series.flat();
  const daily = days.slice(-DAYS);
  // Fewer weeks than there may be are all since the repository was created.
  const isWhole = rows.length < MOST && count === weeks.size && rows.every(isRow);
  return {
    from: dayText(first),
    step: 'week',
    gains: series.map(sum),
    daily: { from: dayText(first + days.length - daily.length), gains: daily },
    ...(isWhole ? { isWhole } : {}),
  };
}

/** A week may be in two rows if a new one began meanwhile. The day of today ends the newest week. */
function weeksByDay(rows: readonly unknown[], today: number): Map<number, readonly number[]> {
  const weeks = new Map<number, readonly number[]>();
  for (const row of rows) {
    const { success, data } = Row.safeParse(row);
    const day = success ? Math.floor((data.week * 1000) / DAY_MS) : Number.POSITIVE_INFINITY;
    if (data && day <= today && !weeks.has(day))
      weeks.set(day, data.days.slice(0, today - day + 1));
  }
  return weeks;
}

function isRow(row: unknown): boolean {
  return Row.safeParse(row).success;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
