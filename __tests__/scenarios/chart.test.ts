import { expect, test } from '@jest/globals';
import { asksForStars } from '../../sandbox/github/own-queries.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { runFleetOnce } from '../helpers/fleet.ts';
import { CONFIG, proposed, runOnce, writes } from '../helpers/run.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();

const CHART = 'docs/tally.svg';
const LIST = ['o/large', 'o/small']
  .map((name) => `- [${name}](x) ![s](https://img.shields.io/github/stars/${name})\n`)
  .join('');
const FILES = { 'README.md': LIST, [CONFIG]: `chart: ./${CHART}\n` };

function set(large: number, small: number): void {
  sandbox.world.set('github:o/large', { stars: large });
  sandbox.world.set('github:o/small', { stars: small });
}

/** The files that the newest pull request changes. */
async function changedFiles(repository: Repository): Promise<string[]> {
  const [pull] = await repository.pullRequests();
  const path = `/pulls/${pull?.number}/files`;
  const changed = await repository.api<{ filename: string }[]>('GET', path);
  return changed.map(({ filename }) => filename).toSorted();
}

const stampIn = (svg: string) => /data-tally="([^"]*)"/.exec(svg)?.[1];
const at = (day: number) => ({ at: `2026-11-${day}T03:17:41Z` });

test('a pull request contains the chart, which changes once a week and is no reason for one', async () => {
  set(10_000, 500);
  const repository = await sandbox.github.createRepository({ name: 'charted', files: FILES });
  const files = () => changedFiles(repository);

  await runOnce(sandbox, repository, at(16));
  const first = await proposed(repository, CHART);
  expect(stampIn(first)).toBe('2026-11-16 stars=10500');
  expect(await files()).toEqual(['README.md', 'data/readme-tally.json', CHART]);

  const again = await runOnce(sandbox, repository, at(24));
  expect([again.published.operation, writes(again.requests)]).toEqual(['none', []]);
  const ofRepository = again.requests.filter(
    (one) => one.server === 'github' && !asksForStars(one),
  );
  expect(ofRepository.length).toBeLessThanOrEqual(4);

  await repository.api('PUT', '/pulls/1/merge');
  const merged = await runOnce(sandbox, repository, at(17));
  expect([merged.published.operation, writes(merged.requests)]).toEqual(['none', []]);

  // One list entry changes by three per cent, and the total by much less.
  set(10_000, 515);
  await runOnce(sandbox, repository, at(18));
  expect(await files()).toEqual(['README.md', 'data/readme-tally.json']);
  expect(await proposed(repository, CHART)).toBe(first);

  set(10_000, 560);
  await runOnce(sandbox, repository, at(23));
  expect(await files()).toEqual(['README.md', 'data/readme-tally.json', CHART]);
  expect(stampIn(await proposed(repository, CHART))).toBe('2026-11-23 stars=10560');

  // The chart of the pull request stays, too.
  set(10_000, 580);
  const before = await proposed(repository, CHART);
  await runOnce(sandbox, repository, at(24));
  expect(await proposed(repository)).toContain('580');
  expect(await proposed(repository, CHART)).toBe(before);
});

test('with a history file, the chart shows its totals and that of the run', async () => {
  set(1_000, 50);
  const seen = { from: '2026-09-01', source: 'github', days: [0, 70], totals: [700, 980] };
  const history = {
    version: 1,
    updatedAt: '2026-11-15T03:17:41Z',
    subjects: { 'github:o/large': { stars: { seen } } },
  };
  const files = {
    ...FILES,
    [CONFIG]: `${FILES[CONFIG]}history: {stars: true}\n`,
    'data/readme-tally-history.json': JSON.stringify(history),
  };
  const repository = await sandbox.github.createRepository({ name: 'with-history', files });
  await runOnce(sandbox, repository);
  const svg = await proposed(repository, CHART);
  // The other repository counts with its first total before it was seen.
  expect(svg).toContain('Stars of 2 entries: 750 on 1 Sep 2026, 1,050 on 22 Nov 2026.');
  const kept = JSON.parse(await proposed(repository, 'data/readme-tally-history.json'));
  expect(kept.subjects['github:o/large'].stars.seen.totals).toEqual([700, 980, 1_000]);
});

test('a repository of a fleet gets the same chart', async () => {
  set(3_000, 40);
  const repositories = [];
  for (const name of ['chart-own', 'chart-fleet']) {
    repositories.push(await sandbox.github.createRepository({ name, files: FILES }));
  }
  const [own, one] = repositories;
  if (own === undefined || one === undefined) throw new Error('Two were created.');
  await runOnce(sandbox, own);
  await runFleetOnce(sandbox, 'repositories: [acme/chart-fleet]\n');
  expect(stampIn(await proposed(one, CHART))).toMatch(/ stars=3040$/);
  expect(await proposed(one, CHART)).toBe(await proposed(own, CHART));
});

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"/>\n';
test.each<[string, Record<string, string>, string]>([
  ['another picture', { [CHART]: PICTURE }, 'a file of that name is no chart of readme-tally'],
  [
    'a list instead of a folder',
    { [CONFIG]: 'chart: README.md/a.svg\n' },
    '`README.md` is something else',
  ],
  ['a folder of its name', { [`${CHART}/a.md`]: '# A\n' }, '`docs/tally.svg` is something else'],
  ['Git LFS', { 'docs/.gitattributes': '*.svg filter=lfs\n' }, 'Git LFS tracks it'],
])('where there is %s, the lists change and nothing is overwritten', async (_, more, problem) => {
  set(10_000, 500);
  const name = `no-chart-${problem.length}`;
  const files = { ...FILES, ...more };
  const repository = await sandbox.github.createRepository({ name, files });
  const { published, advice } = await runOnce(sandbox, repository);

  expect(published.operation).toBe('created');
  expect(advice).toEqual([expect.stringContaining(problem)]);
  expect(await proposed(repository)).toContain('10k');
  for (const [path, text] of Object.entries(more))
    expect(await proposed(repository, path)).toBe(text);
  expect(await changedFiles(repository)).toEqual(['README.md', 'data/readme-tally.json']);
});
