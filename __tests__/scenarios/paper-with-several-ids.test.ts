/** A paper that a list names by two of its ids is asked for once, and has one number. */
import { expect, test } from '@jest/globals';
import { bot } from '../../sandbox/github/accounts.ts';
import { defaultConfig } from '../../src/config/parse.ts';
import { connector } from '../../src/refresh/connect.ts';
import { refresh } from '../../src/refresh/refresh.ts';
import type { RefreshResult } from '../../src/refresh/result.ts';
import { formatSnapshot, parseSnapshot } from '../../src/snapshot/file.ts';
import { SOURCES } from '../../src/sources/index.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();
const LIST = `- BioBERT ![c](https://img.shields.io/badge/citations-0-blue?tally=corpus:59291975)
- BioBERT again ![c](https://img.shields.io/badge/citations-0-blue?tally=arxiv:1901.08746)
- Another one ![c](https://img.shields.io/badge/citations-0-blue?tally=arxiv:1706.03762)
- A repository ![s](https://img.shields.io/badge/stars-0-blue?tally=github:dmis-lab/biobert)
`;

async function run(before: RefreshResult | undefined, day: number) {
  const sent = sandbox.requests().length;
  const snapshot = before && parseSnapshot(formatSnapshot(before.snapshot), 'snapshot.json');
  const refreshed = await refresh(
    {
      lists: before?.lists ?? [{ path: 'README.md', text: LIST }],
      snapshot,
      config: defaultConfig(),
      checkedAt: `2026-11-${day}T03:17:41Z`,
    },
    {
      sources: SOURCES.map((source) => ({
        ...source,
        rateLimit: { ...source.rateLimit, interval: 0 },
      })),
      connect: connector(sandbox.environment(), { token: bot.token }),
    },
  );
  const batches = sandbox
    .requests()
    .slice(sent)
    .filter(({ path }) => path.includes('/batch'));
  return { refreshed, batches };
}

const numbers = ({ lists }: RefreshResult) =>
  [...(lists[0]?.text ?? '').matchAll(/citations-([^-]+)-/g)].map(([, number]) => number);

test('one paper, one request, one number', async () => {
  const { world } = sandbox;
  world.describe('arxiv:1901.08746', { aliases: ['corpus:59291975'] });
  world.alias('corpus:59291975', 'arxiv:1901.08746');
  world.set('arxiv:1901.08746', { citations: 6012 });
  world.set('arxiv:1706.03762', { citations: 130_000 });

  const first = await run(undefined, 22);
  expect(numbers(first.refreshed)).toEqual(['6k', '6k', '130k']);
  expect(first.refreshed.snapshot.aliases).toEqual({ 'corpus:59291975': 'arxiv:1901.08746' });
  expect(first.refreshed.usage[0]).toMatchObject({ subjects: 3 });

  world.set('arxiv:1901.08746', { citations: 7300 });
  const second = await run(first.refreshed, 23);
  expect(numbers(second.refreshed)).toEqual(['7.3k', '7.3k', '130k']);
  expect(second.refreshed.usage[0]).toMatchObject({ subjects: 2 });
  expect(second.batches).toHaveLength(1);
  const { subjects } = second.refreshed.snapshot;
  expect(subjects['corpus:59291975']?.citations).toEqual(subjects['arxiv:1901.08746']?.citations);
});

test('a repository is known by its id, and by its state', async () => {
  sandbox.world.describe('github:dmis-lab/biobert', { archived: true });
  const { refreshed } = await run(undefined, 24);
  expect(refreshed.snapshot.subjects['github:dmis-lab/biobert']).toMatchObject({
    node: expect.stringMatching(/^R_/),
    state: 'archived',
  });
});
