import { describe, expect, test } from '@jest/globals';
import { githubStarHistory, weeklyStars } from '../../../src/sources/github/star-history.ts';
import { askHistories, type HistoryAnswer } from '../../../src/sources/history.ts';
import { clientFor } from '../../helpers/client.ts';
import { fc } from '../../helpers/property.ts';
import { type Exchange, replay } from '../../helpers/replay.ts';
import { subject } from '../../helpers/subjects.ts';
import { useSandbox } from '../../helpers/use-sandbox.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK = 7 * 24 * 60 * 60;
/** A Monday. The week began on 2026-11-29. */
const NOW = Date.UTC(2026, 10, 30, 4, 30);
const SUNDAY = Date.UTC(2026, 10, 29) / 1000;
const HISTORY = 'https://api.github.com/repos/dmis-lab/biobert/stargazers/history';
const REQUEST = `GET ${HISTORY}?per_page=30&page=1`;

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function row(ago: number, days: readonly number[] = [1, 2, 0, 0, 3, 0, 0]) {
  return { week: SUNDAY - ago * WEEK, total: sum(days), days };
}

/** Rows of some weeks, the newest first. The current one has two days so far. */
function rows(count: number) {
  return Array.from({ length: count }, (_, ago) =>
    row(ago, ago === 0 ? [4, 5, 0, 0, 0, 0, 0] : undefined),
  );
}

async function ask(exchanges: readonly Exchange[], key = 'github:dmis-lab/biobert') {
  const { fetch, sent } = replay(exchanges);
  const client = clientFor(githubStarHistory, { fetch, key: 'ghs_test' });
  const [one] = await askHistories([subject(key)], githubStarHistory, client, {
    limit: 1,
    now: NOW,
  });
  return { answer: one?.answer as HistoryAnswer, sent, client };
}

test('one request has the weeks of a repository, with the token', async () => {
  const { answer, sent, client } = await ask([{ request: REQUEST, answer: rows(30) }]);

  expect(client.requests()).toBe(1);
  expect(sent[0]?.headers.get('authorization')).toBe('Bearer ghs_test');
  expect(sent[0]?.headers.get('accept')).toBe('application/vnd.github+json');
  expect(answer).toEqual({
    status: 'found',
    given: {
      from: '2026-05-10',
      step: 'week',
      gains: [...Array.from({ length: 29 }, () => 6), 9],
      // 35 days up to today, a Monday.
      daily: {
        from: '2026-10-27',
        gains: [
          ...[0, 0, 3, 0, 0],
          ...Array.from({ length: 4 }, () => [1, 2, 0, 0, 3, 0, 0]).flat(),
          ...[4, 5],
        ],
      },
    },
  });
});

test('follows a rename on the same server', async () => {
  const location = '/repositories/13/stargazers/history?per_page=30&page=1';
  const { answer } = await ask([
    { request: REQUEST, status: 301, headers: { location }, answer: { message: 'Moved' } },
    { request: `GET https://api.github.com${location}`, answer: rows(2) },
  ]);

  expect(answer).toMatchObject({ status: 'found', given: { gains: [6, 9], isWhole: true } });
});

describe('the answer', () => {
  test.each<[what: string, exchange: Partial<Exchange>, answer: string]>([
    ['404', { status: 404, answer: { message: 'Not Found' } }, 'refused not found (HTTP 404)'],
    ['422', { status: 422, answer: {} }, 'refused request refused (HTTP 422)'],
    ['202', { status: 202, answer: {} }, 'failed answer not understood (HTTP 202)'],
    ['202 without a body', { status: 202, answer: '' }, 'failed answer not understood (HTTP 202)'],
    ['500', { status: 500, answer: {} }, 'failed internal error (HTTP 500)'],
    ['a page in HTML', { answer: '<!doctype html>' }, 'failed answer not understood'],
    ['a cut connection', { answer: new TypeError('fetch failed') }, 'failed not reachable'],
    ['no week', { answer: [] }, 'refused it has no weeks'],
    ['an object', { answer: { weeks: [] } }, 'refused answer not understood'],
    ['no valid week', { answer: [null, 7, {}, []] }, 'refused answer not understood'],
    ['a week of 6 days', { answer: [row(0, [1, 2, 3, 4, 5, 6])] }, 'refused answer not understood'],
    [
      'a negative gain',
      { answer: [row(0, [1, -1, 0, 0, 0, 0, 0])] },
      'refused answer not understood',
    ],
    ['another total', { answer: [{ ...row(0), total: 7 }] }, 'refused answer not understood'],
    ['an old end', { answer: rows(9).slice(2) }, 'refused answer not understood'],
    ['weeks to come', { answer: [row(-1), row(-2)] }, 'refused answer not understood'],
    [
      'a huge week',
      { answer: [{ ...row(0), week: 2 ** 53 - 1 }] },
      'refused answer not understood',
    ],
  ])('%s', async (_, exchange, expected) => {
    const { answer } = await ask([{ request: REQUEST, answer: [], ...exchange }]);

    expect(answer.status === 'found' ? answer : `${answer.status} ${answer.reason}`).toBe(expected);
  });

  test('a redirect to another host is not followed, since the token would be sent there', async () => {
    const headers = { location: 'https://evil.example.org/' };
    const { answer } = await ask([{ request: REQUEST, status: 301, headers, answer: {} }]);

    expect(answer).toEqual({ status: 'refused', reason: 'request refused (HTTP 301)' });
  });
});

describe('the series', () => {
  const given = (answer: readonly unknown[], now = NOW) => weeklyStars(answer, now);

  test('of a repository without stars is all zeros, and whole', () => {
    expect(given([row(0, [0, 0, 0, 0, 0, 0, 0])])).toEqual({
      from: '2026-11-29',
      step: 'week',
      gains: [0],
      daily: { from: '2026-11-29', gains: [0, 0] },
      isWhole: true,
    });
  });

  test('ends today, whatever the days to come have', () => {
    const saturday = Date.UTC(2026, 11, 5, 23, 59);
    const answer = [row(-1, [1, 1, 1, 1, 1, 1, 1]), row(0, [1, 2, 3, 4, 5, 6, 7]), row(1)];

    expect(given(answer)?.gains).toEqual([6, 3]);
    expect(given(answer, saturday)?.gains).toEqual([6, 28]);
    expect(given(answer, saturday + 60_000)?.gains).toEqual([6, 28, 1]);
  });

  test('may end yesterday when a week has just begun', () => {
    const sunday = Date.UTC(2026, 11, 6, 0, 5);

    expect(given(rows(2), sunday)).toMatchObject({ gains: [6, 9], isWhole: true });
    expect(given(rows(2), sunday + DAY_MS)?.gains).toEqual([6, 9]);
    expect(given(rows(2), sunday + 2 * DAY_MS)).toBeUndefined();
  });

  test('has a week once that is in two rows', () => {
    const twice = [row(0), row(1), row(1, [9, 0, 0, 0, 0, 0, 0]), row(2)];

    expect(given(twice)).toMatchObject({ gains: [6, 6, 3], isWhole: true });
    // Thirty rows are not all, though they have only 29 weeks.
    expect(given([row(0), ...rows(29)])?.isWhole).toBeUndefined();
    expect(given(rows(29))?.isWhole).toBe(true);
  });

  test('is that of the newest weeks without a gap', () => {
    const answer = [row(0), row(1), { ...row(2), total: 'six' }, row(3)];

    expect(given(answer)).toEqual({
      from: '2026-11-22',
      step: 'week',
      gains: [6, 3],
      daily: { from: '2026-11-22', gains: [1, 2, 0, 0, 3, 0, 0, 1, 2] },
    });
    expect(given([row(0), row(2)])?.gains).toEqual([3]);
    expect(given([row(0), row(2)])?.isWhole).toBeUndefined();
  });

  test('does not depend on the order of the rows, or on the hour at which weeks begin', () => {
    const shifted = rows(4).map((one) => ({ ...one, week: one.week + 7 * 3_600 }));

    expect(given([...rows(4)].reverse())).toEqual(given(rows(4)));
    expect(given(shifted)).toEqual(given(rows(4)));
  });

  test('ignores members that it does not know', () => {
    expect(given(rows(3).map((one) => ({ ...one, net: -1, month: null })))).toEqual(given(rows(3)));
  });

  test('of any answer is valid, or there is none', () => {
    const gain = fc.oneof(fc.nat({ max: 9 }), fc.constantFrom(-1, 0.5, 2 ** 60, Number.NaN, null));
    const days = fc.oneof(fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }), fc.array(gain));
    const valid = fc.tuple(fc.integer({ min: -2, max: 40 }), days).map(([ago, of]) => {
      return { week: SUNDAY - ago * WEEK, total: sum(of as number[]), days: of };
    });
    const other = fc.oneof(fc.jsonValue(), fc.record({ week: fc.maxSafeInteger(), days }));
    const answers = fc.array(fc.oneof({ weight: 5, arbitrary: valid }, other), { maxLength: 35 });
    const seen = { found: 0 };
    fc.assert(
      fc.property(answers, (answer) => {
        const series = weeklyStars(answer, NOW);
        if (series === undefined) return;
        seen.found++;
        const { from, gains, daily = { from: '', gains: [] } } = series;
        const end = (Date.parse(from) - Date.parse(daily.from)) / DAY_MS;

        expect(gains.every((one) => Number.isSafeInteger(one) && one >= 0)).toBe(true);
        expect(new Date(from).getUTCDay()).toBe(0);
        expect(Date.parse(from) + gains.length * 7 * DAY_MS).toBeGreaterThan(NOW - 2 * DAY_MS);
        expect(daily.gains.length).toBeLessThanOrEqual(35);
        expect(Date.parse(daily.from) + (daily.gains.length - 1) * DAY_MS).toBeLessThanOrEqual(NOW);
        if (gains.length <= 5) expect(end).toBe(0);
        expect(sum(daily.gains)).toBeLessThanOrEqual(sum(gains));
      }),
      { numRuns: 2_000 },
    );
    expect(seen.found).toBeGreaterThan(50);
  });
});

describe('in the sandbox', () => {
  const sandbox = useSandbox();
  const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

  async function askFor(key: string) {
    const baseUrl = sandbox.environment().TALLY_GITHUB_API_URL ?? '';
    const client = clientFor(githubStarHistory, { fetch, baseUrl, key: 'ghs_sandbox' });
    const now = Date.now();
    const [one] = await askHistories([subject(key)], githubStarHistory, client, { limit: 1, now });
    if (one?.answer.status !== 'found') throw new Error(JSON.stringify(one?.answer));
    return one.answer.given;
  }

  test('a whole series adds up to the count, before and after an unstar', async () => {
    const { world, github } = sandbox;
    world.set('github:glacier/young', { stars: 321 });
    world.describe('github:glacier/young', { date: ago(150) });
    const before = await askFor('github:glacier/young');
    github.starHistory.star('glacier/young', 9, ago(3));
    github.starHistory.unstar('glacier/young', 50, ago(120));
    const after = await askFor('github:glacier/young');

    expect(before.isWhole).toBe(true);
    expect(sum(before.gains)).toBe(321);
    expect(sum(after.gains)).toBe(world.counts('github:glacier/young')?.stars);
    expect(sum(after.gains)).toBe(280);
    expect(sum(after.daily?.gains ?? [])).toBe(sum(before.daily?.gains ?? []) + 9);
    expect(sum(after.gains.slice(0, 8))).toBeLessThan(sum(before.gains.slice(0, 8)));
  });

  test('of an old repository has 30 weeks, under an old name, too', async () => {
    sandbox.world.set('github:glacier/old', { stars: 4_000 });
    sandbox.world.rename('github:glacier/old', 'github:glacier/renamed');
    const given = await askFor('github:glacier/old');

    expect(given.gains).toHaveLength(30);
    expect(given.isWhole).toBeUndefined();
    expect(given.daily?.gains).toHaveLength(35);
    expect(given.daily?.from).toBe(ago(34));
  });
});
