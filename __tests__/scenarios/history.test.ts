import { describe, expect, test } from '@jest/globals';
import type { Repository } from '../../sandbox/github/repository.ts';
import { parseHistory } from '../../src/history/file.ts';
import type { HistoryFile } from '../../src/history/schema.ts';
import { timestamp } from '../../src/snapshot/dates.ts';
import { BRANCH, CONFIG, proposed, runOnce, writes } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const PATH = 'data/readme-tally-history.json';
const SNAPSHOT = 'data/readme-tally.json';
const NAMES = ['history/one', 'history/two', 'history/three'];
const LIST = NAMES.map(
  (name) =>
    `- [${name}](https://github.com/${name}) ![s](https://img.shields.io/github/stars/${name})\n`,
).join('');
const FILES = { 'README.md': LIST, [CONFIG]: 'history: {stars: true}\n' };
const KEY = 'github:history/one';

const sandbox = useSandbox();

/** The sandbox gives the star history up to today. */
function inDays(days: number): string {
  return timestamp(new Date(Date.now() + days * 24 * 60 * 60 * 1000));
}

function asked(requests: readonly { path: string }[]): number {
  return requests.filter(({ path }) => path.includes('/stargazers/history')).length;
}

async function historyOn(repository: Repository, ref = BRANCH): Promise<HistoryFile> {
  return parseHistory(String(await repository.readFile(ref, PATH)), PATH);
}

function starsOf({ subjects }: HistoryFile) {
  const { seen, given } = subjects[KEY]?.stars ?? {};
  const sum = given?.gains.reduce((total, gain) => total + gain, 0);
  return { totals: seen?.totals, sum, on: given?.on };
}

test('both series are kept for months, and what the source rewrites stays as we saw it', async () => {
  const repository = await createRepository(sandbox, FILES);
  sandbox.world.set(KEY, { stars: 1_000 });
  const first = await runOnce(sandbox, repository, { at: inDays(0) });
  expect(first.published.operation).toBe('created');
  expect(asked(first.requests)).toBe(3);
  const before = starsOf(await historyOn(repository));
  expect(before.totals).toEqual([1_000]);

  const second = await runOnce(sandbox, repository, { at: inDays(0.01) });
  expect(asked(second.requests)).toBe(0);
  expect(writes(second.requests)).toEqual([]);

  sandbox.github.starHistory.unstar('history/one', 300, inDays(-30).slice(0, 10));
  const third = await runOnce(sandbox, repository, { at: inDays(1) });
  expect(third.published.operation).toBe('updated');
  expect(asked(third.requests)).toBe(0);
  const after = starsOf(await historyOn(repository));
  expect(after).toEqual({ ...before, totals: [1_000, 700] });

  // What is merged stays, and a run without news writes nothing for a week.
  const text = await proposed(repository);
  const merged = {
    'README.md': text,
    [SNAPSHOT]: await proposed(repository, SNAPSHOT),
    [PATH]: await proposed(repository, PATH),
  };
  await repository.commit('main', merged);
  const closing = await runOnce(sandbox, repository, { at: inDays(2) });
  expect(closing.published.operation).toBe('closed');
  const quiet = await runOnce(sandbox, repository, { at: inDays(3) });
  expect(writes(quiet.requests)).toEqual([]);

  // Then, the totals are kept on our branch, without a pull request.
  const weekly = await runOnce(sandbox, repository, { at: inDays(9) });
  expect(weekly.published.operation).toBe('none');
  expect(asked(weekly.requests)).toBe(0);
  expect(starsOf(await historyOn(repository)).totals).toEqual([1_000, 700, 700]);
  expect(await proposed(repository)).toBe(text);
  const next = await runOnce(sandbox, repository, { at: inDays(10) });
  expect(writes(next.requests)).toEqual([]);
  const ofRepository = next.requests.filter(
    ({ server, path }) => server === 'github' && !path.includes('/issues'),
  );
  expect(ofRepository.length).toBeLessThanOrEqual(6);

  // A run with news keeps what the branch has, whether the source answers or not.
  sandbox.world.set(KEY, { stars: 900 });
  const news = await runOnce(sandbox, repository, { at: inDays(11) });
  expect(news.published.operation).toBe('created');
  expect(starsOf(await historyOn(repository)).totals).toEqual([1_000, 700, 700, 900]);

  // A gap in our own series is filled by the source, which has rewritten the past.
  sandbox.world.set(KEY, { stars: 910 });
  const later = await runOnce(sandbox, repository, { at: inDays(60) });
  expect(asked(later.requests)).toBe(3);
});

test('a history that is switched off stays on the base, and nothing more of it is kept', async () => {
  const repository = await createRepository(sandbox, FILES);
  sandbox.world.set(KEY, { stars: 1_000 });
  await runOnce(sandbox, repository, { at: inDays(0) });
  const paths = ['README.md', SNAPSHOT, PATH];
  const texts = await Promise.all(paths.map((path) => proposed(repository, path)));
  const merged = Object.fromEntries(paths.map((path, index) => [path, texts[index] ?? '']));
  await repository.commit('main', merged);
  await runOnce(sandbox, repository, { at: inDays(1) });
  await runOnce(sandbox, repository, { at: inDays(8) });
  expect((await historyOn(repository)).updatedAt).not.toBe(
    (await historyOn(repository, 'main')).updatedAt,
  );

  await repository.commit('main', { [CONFIG]: '' });
  const off = await runOnce(sandbox, repository, { at: inDays(9) });
  expect(off.published.operation).toBe('none');
  await expect(repository.readFile(BRANCH, SNAPSHOT)).rejects.toThrow('answered 404');
  sandbox.world.set(KEY, { stars: 2_000 });
  const news = await runOnce(sandbox, repository, { at: inDays(10) });
  expect(news.published.operation).toBe('created');
  expect(asked(news.requests)).toBe(0);
  expect(await proposed(repository, PATH)).toBe(merged[PATH]);
});

describe('a run without usable histories', () => {
  test('differs in nothing else when all requests fail', async () => {
    const names = ['README.md', SNAPSHOT];
    const runs = [];
    const at = inDays(0);
    for (const config of ['history: {stars: true}\n', 'limits: {titles: 20}\n']) {
      const repository = await createRepository(sandbox, { ...FILES, [CONFIG]: config });
      sandbox.github.fault({ match: ({ path }) => path.includes('/stargazers/'), status: 502 });
      const { report, published, advice } = await runOnce(sandbox, repository, { at });
      sandbox.clearFaults();
      const files = await Promise.all(names.map((name) => proposed(repository, name)));
      const [pull] = await repository.pullRequests();
      const { operation } = published;
      const { changes, findings } = report.result;
      runs.push({
        files,
        body: pull?.body?.split('<!--')[0],
        title: pull?.title,
        operation,
        changes,
        findings,
        advice,
      });
    }
    expect(runs[0]).toEqual(runs[1]);
  });

  test('leaves an invalid file alone, and names it', async () => {
    const repository = await createRepository(sandbox, { ...FILES, [PATH]: '{"version": 2}' });
    const run = await runOnce(sandbox, repository, { at: inDays(0) });
    expect(run.published.operation).toBe('created');
    expect(asked(run.requests)).toBe(0);
    expect(await proposed(repository, PATH)).toBe('{"version": 2}');
    expect(run.advice.join()).toContain(`${PATH} has version 2`);
  });

  test('is a dry run', async () => {
    const repository = await createRepository(sandbox, FILES);
    const run = await runOnce(sandbox, repository, { at: inDays(0), dryRun: true });
    expect(asked(run.requests)).toBe(0);
  });
});
