/** Papers behind pages that no source knows are found by their titles, once, or by the config. */
import { beforeAll, expect, test } from '@jest/globals';
import { bot } from '../../sandbox/github/accounts.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { connector } from '../../src/refresh/connect.ts';
import { refresh } from '../../src/refresh/refresh.ts';
import type { RefreshResult } from '../../src/refresh/result.ts';
import { changesTable } from '../../src/report/tables.ts';
import { formatSnapshot, parseSnapshot } from '../../src/snapshot/file.ts';
import { howIdentified } from '../../src/snapshot/title-matches.ts';
import { SOURCES } from '../../src/sources/index.ts';
import { subject } from '../helpers/subjects.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();
beforeAll(() => {
  const { world } = sandbox;
  world.describe('arxiv:2010.11929', { title: 'An Image is Worth 16x16 Words', year: 2020 });
  world.set('arxiv:2010.11929', { citations: 45_000 });
  world.describe('arxiv:2112.10752', { title: 'Latent Diffusion of High Resolution', year: 2012 });
  world.set('arxiv:2112.10752', { citations: 15_000 });
  world.set('arxiv:1706.03762', { citations: 130_000 });
});
const LIST = `- [An image is worth 16x16 words!](https://openreview.net/forum?id=YicbFdNTTy)
- [An image of something else](https://openreview.net/forum?id=AAAAAAAAAA)
- [Latent diffusion of high resolution](https://openaccess.thecvf.com/content/CVPR2022/html/A_Latent_CVPR_2022_paper.html)
- [Paper](https://openreview.net/forum?id=BBBBBBBBBB)
- [Attention is all you need](https://proceedings.neurips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html)
`;

const IDENTIFY = `identify:
  "https://papers.nips.cc/paper/2017/file/3f5ee243547dee91fbd053c1c4a845aa-Paper.pdf": arxiv:1706.03762
`;

async function run(settings: string, before?: RefreshResult) {
  const sent = sandbox.requests().length;
  const refreshed = await refresh(
    {
      lists: before?.lists ?? [{ path: 'README.md', text: LIST }],
      snapshot: before && parseSnapshot(formatSnapshot(before.snapshot), 'snapshot.json'),
      config: parseConfig(`show: {papers: citations}\n${settings}`, 'config.yml'),
      checkedAt: '2026-11-22T03:17:41Z',
    },
    {
      sources: SOURCES.map((source) => ({
        ...source,
        rateLimit: { ...source.rateLimit, interval: 0 },
      })),
      connect: connector(sandbox.environment(), { token: bot.token }),
    },
  );
  const matches = sandbox
    .requests()
    .slice(sent)
    .filter(({ path }) => path.includes('/match'));
  return {
    refreshed,
    matches: matches.length,
    lines: (refreshed.lists[0]?.text ?? '').split('\n'),
  };
}

test('only the same title and year are believed, and a paper is looked for once', async () => {
  const { refreshed, matches, lines } = await run(IDENTIFY);
  expect(matches).toBe(3);
  expect(lines[0]).toContain('45k');
  expect(lines[4]).toContain('130k');
  const [, other, late, short] = LIST.split('\n');
  expect(lines.slice(1, 4)).toEqual([other, late, short]);
  const on = '2026-11-22';
  expect(refreshed.snapshot.identified).toEqual({
    'openreview:YicbFdNTTy': { subject: 'arxiv:2010.11929', by: 'title', on },
    'openreview:AAAAAAAAAA': { by: 'title', on },
    'cvf:A_Latent_CVPR_2022_paper': { by: 'title', on },
  });
  expect(refreshed.remembers).toBe(true);
  const { rows } = changesTable({ result: refreshed, fresh: [], snapshotPath: 'x.json' });
  expect(rows.map((row) => row.at(-1))).toEqual(['matched by title', '']);

  const again = await run(IDENTIFY, refreshed);
  expect(again.matches).toBe(0);
  expect(again.lines).toEqual(lines);
  expect(again.refreshed.remembers).toBe(false);
});

test('what looking for titles costs is counted, with the numbers or without', async () => {
  const { refreshed, matches } = await run(IDENTIFY);
  const sent = sandbox.requests().filter(({ server }) => server === 'semanticScholar').length;
  const costs = ({ usage }: RefreshResult) =>
    usage.map(({ source, subjects, requests }) => ({ source, subjects, requests }));
  expect(costs(refreshed)).toContainEqual({
    source: 'semantic-scholar',
    subjects: 2,
    requests: matches + 1,
  });

  const text = '- [A study that nobody knows](https://openreview.net/forum?id=EEEEEEEEEE)\n';
  const { identified: _, subjects: __, ...rest } = refreshed.snapshot;
  const snapshot = { ...rest, subjects: {} };
  const alone = await run('', { ...refreshed, snapshot, lists: [{ path: 'README.md', text }] });
  expect(costs(alone.refreshed)).toEqual([
    { source: 'semantic-scholar', subjects: 0, requests: 1 },
  ]);
  const after = sandbox.requests().filter(({ server }) => server === 'semanticScholar').length;
  expect(after - sent).toBe(1);
});

test('no more titles are looked for than the config allows', async () => {
  expect((await run('limits: {titles: 1}')).matches).toBe(1);
  expect((await run('limits: {titles: 0}')).matches).toBe(0);
});

test('how it was found can be shown', async () => {
  const { refreshed } = await run(IDENTIFY);
  const identify = { 'https://a.org/x': 'arxiv:1706.03762' };
  const how = (key: string) => howIdentified(subject(key), identify, refreshed.snapshot);
  expect(how('arxiv:2010.11929')).toEqual([
    'openreview:YicbFdNTTy was found to be arxiv:2010.11929 by its title, on 2026-11-22.',
  ]);
  expect(how('arxiv:1706.03762')).toEqual([
    'The config says that https://a.org/x is arxiv:1706.03762.',
  ]);
  expect(how('arxiv:1901.08746')).toEqual([]);
});

test('where the page has no year, that of the row has to agree', async () => {
  const row = (year: number, page: string) =>
    `| [An image is worth 16x16 words](https://openreview.net/forum?id=${page}) | ${year} | |\n`;
  const text = `| Title | Year | Citations |\n| - | - | - |\n${row(2020, 'CCCCCCCCCC')}${row(2015, 'DDDDDDDDDD')}`;
  const refreshed = await refresh(
    {
      lists: [{ path: 'README.md', text }],
      snapshot: undefined,
      config: parseConfig('', 'config.yml'),
      checkedAt: '2026-11-22T03:17:41Z',
    },
    {
      sources: SOURCES.map((source) => ({
        ...source,
        rateLimit: { ...source.rateLimit, interval: 0 },
      })),
      connect: connector(sandbox.environment(), { token: bot.token }),
    },
  );
  expect(refreshed.snapshot.identified).toMatchObject({
    'openreview:CCCCCCCCCC': { subject: 'arxiv:2010.11929' },
    'openreview:DDDDDDDDDD': { by: 'title' },
  });
  expect(refreshed.snapshot.identified?.['openreview:DDDDDDDDDD']).not.toHaveProperty('subject');
});
