import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { bot } from '../../../sandbox/github/accounts.ts';
import { type GitHub, startGitHub } from '../../../sandbox/github/github.ts';
import { createWorld, type World } from '../../../sandbox/world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const world: World = createWorld();
let github: GitHub;
let count = 0;
/** A name of its own for each test. */
let name = '';

beforeAll(async () => {
  github = await startGitHub({ world });
});
afterAll(() => github.close());
beforeEach(() => {
  count += 1;
  name = `glacier/list-${count}`;
});

interface Row {
  week: number;
  total: number;
  days: number[];
}

async function get(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${bot.token}` };
  return fetch(`${github.url}${path}`, { headers, ...init });
}

async function weeks(query = ''): Promise<Row[]> {
  return (await (await get(`/repos/${name}/stargazers/history${query}`)).json()) as Row[];
}

/** All pages. */
async function allWeeks(): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page++) {
    const more = await weeks(`?page=${page}`);
    if (more.length === 0) return rows;
    rows.push(...more);
  }
}

const sum = (rows: Row[]) => rows.reduce((stars, { total }) => stars + total, 0);

/** The day that is so many days ago. */
const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

test('has a row for each week since the creation, and adds up to the count', async () => {
  world.set(`github:${name}`, { stars: 1987 });
  world.describe(`github:${name}`, { date: '2020-02-05' });
  const rows = await allWeeks();

  expect(sum(rows)).toBe(1987);
  expect(rows.map(({ week }, at) => week - (rows[at + 1]?.week ?? week - 604_800))).toEqual(
    rows.map(() => 604_800),
  );
  expect(rows.every(({ total, days }) => days.reduce((a, b) => a + b, 0) === total)).toBe(true);
  expect(new Date((rows[0]?.week ?? 0) * 1000).getUTCDay()).toBe(0);
  // The Sunday before the creation.
  expect(new Date((rows.at(-1)?.week ?? 0) * 1000).toISOString()).toMatch(/^2020-02-02T00:00:00/);
});

test('has 30 rows at most, and links to the next page until the last one', async () => {
  world.set(`github:${name}`, { stars: 5 });
  world.describe(`github:${name}`, { date: ago(7 * 40) });
  const first = await get(`/repos/${name}/stargazers/history?per_page=100`);
  const link = first.headers.get('link') ?? '';
  const [, next = ''] = /<([^>]+)>; rel="next"/.exec(link) ?? [];
  const second = await fetch(next);

  expect(await first.json()).toHaveLength(30);
  expect(next).toMatch(/\/repositories\/\d+\/stargazers\/history\?per_page=30&page=2$/);
  expect((await second.json()) as Row[]).toHaveLength(11);
  expect(second.headers.get('link')).not.toContain('rel="next"');
  expect(await weeks('?page=3')).toEqual([]);
  expect((await get(`/repos/${name}/stargazers/history?page=101`)).status).toBe(422);
});

test('gives new stars today, and takes back the oldest, as the count changes', async () => {
  world.set(`github:${name}`, { stars: 100 });
  world.describe(`github:${name}`, { date: ago(99) });
  const before = await allWeeks();
  world.set(`github:${name}`, { stars: 107 });
  const more = await allWeeks();
  world.set(`github:${name}`, { stars: 104 });
  const fewer = await allWeeks();

  expect([before, more, fewer].map(sum)).toEqual([100, 107, 104]);
  expect(more[0]?.total).toBe((before[0]?.total ?? 0) + 7);
  expect(more.slice(1)).toEqual(before.slice(1));
  expect(fewer[0]).toEqual(more[0]);
  expect(fewer.at(-1)?.total).toBeLessThan(more.at(-1)?.total ?? 0);
});

test('an unstar lowers the week in which the star was given', async () => {
  world.set(`github:${name}`, { stars: 0 });
  world.describe(`github:${name}`, { date: ago(60) });
  github.starHistory.star(name, 40, ago(30));
  github.starHistory.star(name, 2);
  const before = await weeks();
  github.starHistory.unstar(name, 15, ago(30));
  const after = await weeks();

  expect(world.counts(`github:${name}`)?.stars).toBe(27);
  expect([sum(before), sum(after)]).toEqual([42, 27]);
  expect(before.map(({ total }) => total).filter(Boolean)).toEqual([2, 40]);
  expect(after.map(({ total }) => total).filter(Boolean)).toEqual([2, 25]);
  expect(() => github.starHistory.unstar(name, 26, ago(30))).toThrow('fewer stars');
});

test('is all zeros without a star, and missing with the repository', async () => {
  world.set(`github:${name}`, { stars: 0 });
  world.describe(`github:${name}`, { date: ago(14) });
  const rows = await weeks();

  expect(rows).toHaveLength(3);
  expect(sum(rows)).toBe(0);
  world.remove(`github:${name}`);
  expect((await get(`/repos/${name}/stargazers/history`)).status).toBe(404);
});

test('redirects from an old name', async () => {
  world.set(`github:${name}`, { stars: 12 });
  world.rename(`github:${name}`, `github:${name}-new`);
  const old = await get(`/repos/${name}/stargazers/history`, { redirect: 'manual' });
  const followed = await get(old.headers.get('location') ?? '');

  expect(old.status).toBe(301);
  expect(old.headers.get('location')).toMatch(/^\/repositories\/\d+\/stargazers\/history\?/);
  expect(await followed.json()).toHaveLength(30);
});

test('counts against one limit of the token, whatever repository it is about', async () => {
  const remaining = (answer: Response) => Number(answer.headers.get('x-ratelimit-remaining'));
  const first = remaining(await get(`/repos/${name}/stargazers/history`));
  const second = remaining(await get(`/repos/${name}-other/stargazers/history`));

  expect(second).toBe(first - 1);
});
