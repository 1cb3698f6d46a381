import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import type { HttpClient } from '../../src/http/client.ts';
import { UpstreamError } from '../../src/http/errors.ts';
import { refresh } from '../../src/refresh/refresh.ts';
import type { RefreshInput, RefreshResult } from '../../src/refresh/result.ts';
import { dayAt, dayNumber } from '../../src/snapshot/dates.ts';
import type { HistorySource } from '../../src/sources/history.ts';
import type { HistoryAnswer } from '../../src/sources/history-answer.ts';
import type { Source } from '../../src/sources/source.ts';

const CONFIG = parseConfig('history: {stars: true}', '.github/readme-tally.yml');
const FIRST = dayNumber('2026-01-05');
const PATH = 'data/readme-tally-history.json';
const GIVEN = { from: '2025-12-28', step: 'week', gains: [3, 4] } as const;

const CLIENT: HttpClient = {
  get: () => Promise.reject(new Error('not asked')),
  post: () => Promise.reject(new Error('not asked')),
  requests: () => 0,
  hasKey: () => true,
  isKeyRefused: () => false,
  holdBack: () => {},
};

/** A list of repositories, and what a source says of their past. */
class World {
  readonly names: string[];
  readonly asked: string[] = [];
  answer: (id: string) => HistoryAnswer = () => ({ status: 'found', given: GIVEN });
  stars = 100;
  private list: string;
  private snapshot: RefreshInput['snapshot'];
  private history: NonNullable<RefreshInput['histories']> = [];

  constructor(count: number) {
    this.names = Array.from({ length: count }, (_, index) => `o/r${index}`);
    this.list = this.names
      .map((name) => `- ![s](https://img.shields.io/github/stars/${name})\n`)
      .join('');
  }

  /** Runs on a day after the first one. What is due or published is kept, as by the Action. */
  async run(day: number, input: Partial<RefreshInput> = {}): Promise<RefreshResult> {
    const before = this.list;
    const result = await refresh(
      {
        lists: [{ path: 'README.md', text: this.list }],
        snapshot: this.snapshot,
        histories: this.history,
        mayKeepHistory: true,
        config: CONFIG,
        checkedAt: `${dayAt(FIRST + day)}T03:17:41Z`,
        ...input,
      },
      { sources: [this.source()], historySources: [this.past()], connect: () => CLIENT },
    );
    this.list = result.lists[0]?.text ?? '';
    this.snapshot = result.snapshot;
    const { historyFile: file } = result;
    if (file && (file.isDue || this.list !== before)) {
      this.history = [{ path: PATH, text: file.text }];
    }
    return result;
  }

  private source(): Source {
    return {
      ...NAMED,
      id: 'github',
      requests: 100,
      gives: ['stars'],
      observe: async (subjects) =>
        subjects.map((subject) => {
          const values = { stars: this.stars };
          return { status: 'found', subject, source: 'github', values };
        }),
    };
  }

  private past(): HistorySource {
    return {
      ...NAMED,
      id: 'github-stars',
      count: 'stars',
      ask: async ({ id }) => {
        this.asked.push(id);
        return this.answer(id);
      },
    };
  }
}

const NAMED = {
  name: 'Source',
  address: { settings: [], public: 'https://example.org' },
  rateLimit: { inFlight: 4, interval: 0 },
  covers: ({ kind }: { kind: string }) => kind === 'github',
};

test('1,000 repositories are asked for once each, in ten runs that are kept', async () => {
  const world = new World(1_000);
  for (let week = 0; week < 10; week += 1) {
    await world.run(7 * week);
    expect(world.asked).toHaveLength(100 * (week + 1));
  }
  expect(new Set(world.asked)).toEqual(new Set(world.names));
  const { historyFile } = await world.run(70);
  expect(world.asked).toHaveLength(1_000);
  expect(historyFile?.text.length).toBeLessThan(1_500_000);
});

test('a gap of our own series is asked for again, once', async () => {
  const world = new World(2);
  await world.run(0);
  await world.run(8);
  expect(world.asked).toHaveLength(2);
  await world.run(40);
  expect(world.asked).toHaveLength(4);
  await world.run(47);
  expect(world.asked).toHaveLength(4);
});

test('a run is due once a week, and asks for nothing in between', async () => {
  const world = new World(150);
  expect((await world.run(0)).historyFile?.isDue).toBe(true);
  expect((await world.run(1)).historyFile?.isDue).toBe(false);
  expect(world.asked).toHaveLength(100);
  expect((await world.run(7)).historyFile?.isDue).toBe(true);
  expect(world.asked).toHaveLength(150);
});

test('a refusal is named and not asked for again for 30 days', async () => {
  const world = new World(1);
  world.answer = () => ({ status: 'refused', reason: 'HTTP 404' });
  const { refused } = await world.run(0);
  expect(refused).toEqual([{ key: 'github:o/r0', reason: 'HTTP 404' }]);
  for (const day of [7, 14, 21, 28]) await world.run(day);
  expect(world.asked).toHaveLength(1);
  world.answer = () => ({ status: 'found', given: GIVEN });
  const { history } = await world.run(35);
  expect(history?.subjects['github:o/r0']?.stars?.given?.gains).toEqual([3, 4]);
  expect(history?.subjects['github:o/r0']?.stars?.refused).toBeUndefined();
});

test('requests that all fail change nothing but the history', async () => {
  const [good, bad, without] = [new World(20), new World(20), new World(20)];
  bad.answer = () => {
    throw new UpstreamError('internal error');
  };
  const config = parseConfig('', '.github/readme-tally.yml');
  const results = [await good.run(0), await bad.run(0), await without.run(0, { config })];
  const others = results.map(({ history: _, historyFile: __, refused: ___, usage, ...rest }) => ({
    ...rest,
    usage: usage.filter(({ source }) => source !== 'github-stars'),
  }));
  expect(JSON.stringify(others[1])).toBe(JSON.stringify(others[0]));
  expect(JSON.stringify(others[2])).toBe(JSON.stringify(others[0]));
  expect(bad.asked.length).toBeLessThan(10);
  expect(results[1]?.history?.subjects['github:o/r1']?.stars?.seen?.totals).toEqual([100]);
  expect(results[2]?.historyFile).toBeUndefined();
});

describe('nothing is asked for', () => {
  test.each<[string, Partial<RefreshInput>]>([
    ['where it could not be kept', { mayKeepHistory: false }],
    ['in a run for some subjects', { only: new Set(['github:o/r0']) }],
    ['where only our own series is wanted', { config: parseConfig('history: {}', 'x.yml') }],
    [
      'over the limit',
      { config: parseConfig('{history: {stars: true}, limits: {history: 0}}', 'x.yml') },
    ],
  ])('%s', async (_, input) => {
    const world = new World(2);
    await world.run(0, input);
    expect(world.asked).toEqual([]);
  });
});

test('a broken file is reported and left as it is', async () => {
  const world = new World(2);
  const result = await world.run(0, { histories: [{ path: PATH, text: '<<<<<<< HEAD' }] });
  expect(result.historyProblem).toMatch(/^data\/readme-tally-history\.json is not JSON\. Restore/);
  expect(result.historyFile).toBeUndefined();
  expect(result.changes).toHaveLength(2);
  expect(world.asked).toEqual([]);
});

test('the newer file of our branch counts, and is published again by a run for one subject', async () => {
  const world = new World(1);
  const base = '{"version":1,"updatedAt":"2026-01-01T00:00:00Z","subjects":{}}';
  const branch = base.replace('01-01', '01-04');
  const histories = [base, branch].map((text) => ({ path: PATH, text }));
  const { historyFile } = await world.run(0, { histories });
  expect(historyFile).toMatchObject({ isAhead: true, isDue: false });
  const only = new Set(['github:o/r0'] as const);
  const one = await world.run(0, { histories, only });
  expect(one.historyFile).toMatchObject({ isAhead: true, isDue: false });
  expect(JSON.parse(one.historyFile?.text ?? '')).toEqual(JSON.parse(branch));
});
