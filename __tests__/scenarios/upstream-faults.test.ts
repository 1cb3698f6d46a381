import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { closedPort, startWitness } from '../../sandbox/elsewhere.ts';
import { redirectTo } from '../../sandbox/fault-kinds.ts';
import { bot } from '../../sandbox/github/accounts.ts';
import type { UpstreamName } from '../../sandbox/sandbox.ts';
import { Config } from '../../src/config/schema.ts';
import { readList } from '../../src/markdown/read-list.ts';
import { refresh } from '../../src/refresh/refresh.ts';
import type { RefreshResult } from '../../src/refresh/result.ts';
import { jobSummary } from '../../src/report/summary.ts';
import { formatSnapshot, parseSnapshot } from '../../src/snapshot/file.ts';
import { isKept } from '../../src/snapshot/verdict.ts';
import { quickSources } from '../helpers/quick-connect.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';
import { FAULTS } from './upstream-faults.ts';

const SUBJECTS = {
  'arxiv:1901.08746': { citations: 6_012 },
  'arxiv:2204.03905': { citations: 131 },
  'github:o/one': { stars: 1_987 },
  'github:o/two': { stars: 12 },
  'likes:hf:models/o/one': { likes: 351 },
  'likes:hf:models/o/two': { likes: 7 },
};
const LIST = Object.keys(SUBJECTS)
  .map(
    (count) =>
      `- [x](https://example.org) <!-- tally:${fieldOf(count)} ${subjectOf(count)} -->?<!-- /tally -->\n`,
  )
  .join('');
const config = Config.parse({ numbers: { default: 'plain' } });
const KEYS = { github: bot.token, 'hugging-face': 'hf_s3cr3t', openalex: 'oa_s3cr3t' };
const SECRETS = new RegExp(`${Object.values(KEYS).join('|')}|fields=|select=|expand=`);
const UPSTREAMS: readonly UpstreamName[] = ['semanticScholar', 'github', 'huggingFace', 'openAlex'];

const sandbox = useSandbox();
let first: RefreshResult;
let tried = 0;

beforeAll(async () => {
  for (const [count, numbers] of Object.entries(SUBJECTS)) {
    sandbox.world.set(subjectOf(count), numbers);
  }
  first = await run('2026-11-01', LIST);
  // Everything moves, so that a fault which hides behind a quiet threshold would show.
  for (const [count, numbers] of Object.entries(SUBJECTS)) {
    const more = Object.entries(numbers).map(([field, value]) => [field, value * 2]);
    sandbox.world.set(subjectOf(count), Object.fromEntries(more));
  }
});

beforeEach(() => {
  sandbox.huggingFace.token = KEYS['hugging-face'];
  sandbox.openAlex.apiKey = KEYS.openalex;
});

afterAll(async () => {
  process.stdout.write(`${tried} faults of upstreams were tried.\n`);
});

function fieldOf(count: string): string {
  if (count.startsWith('likes:')) return 'likes';
  return count.startsWith('github:') ? 'stars' : 'citations';
}

function subjectOf(count: string): string {
  return count.replace(/^likes:/, '');
}

async function run(day: string, text: string, before?: RefreshResult): Promise<RefreshResult> {
  const checkedAt = `${day}T03:17:41Z`;
  const lists = [{ path: 'README.md', text }];
  const input = { lists, snapshot: before?.snapshot, config, checkedAt };
  return refresh(input, quickSources(sandbox, KEYS));
}

/** The numbers that the list shows, in order. */
function numbers({ lists: [list] }: RefreshResult): number[] {
  const options = { ignore: { subjects: [], sections: [] } };
  const { slots } = readList({ path: 'README.md', text: list?.text ?? '' }, options);
  return slots.map(({ shown }) => Number(shown));
}

/** The old number, the new one, and the one that OpenAlex knows, which is higher than the old. */
function allowed(before: number): number[] {
  return [before, before * 2, Math.floor(before * 2 * sandbox.openAlex.coverage)];
}

/** The list without what stands in its slots. */
function outside({ lists: [list] }: RefreshResult): string {
  return (list?.text ?? '').replace(/-->[^<]*<!-- \/tally/g, '--><!-- /tally');
}

test('the first run counts everything', () => {
  expect(numbers(first)).toEqual([6_012, 131, 1_987, 12, 351, 7]);
});

describe.each(UPSTREAMS)('%s', (upstream) => {
  test.each(FAULTS)('$name', async ({ fault }) => {
    tried++;
    // OpenAlex is asked only when Semantic Scholar has nothing to say.
    if (upstream === 'openAlex') sandbox.semanticScholar.fault({ status: 404 });
    const isStars = upstream === 'github' ? { match: isGraphql } : {};
    sandbox[upstream].fault({ ...fault, ...isStars });

    const second = await run('2026-11-22', first.lists[0]?.text ?? '', first);

    const before = numbers(first);
    for (const [index, number] of numbers(second).entries()) {
      expect(allowed(before[index] ?? 0)).toContain(number);
    }
    expect(outside(second)).toBe(outside(first));
    expect(parseSnapshot(formatSnapshot(second.snapshot), 'x.json')).toEqual(second.snapshot);
    for (const verdict of second.verdicts.filter(isKept)) expect(verdict.reason).toMatch(/\w/);
    const report = { result: second, fresh: [], snapshotPath: 'x.json' };
    const summary = jobSummary(report, { operation: 'none' }, { dryRun: false });
    expect(summary + formatSnapshot(second.snapshot)).not.toMatch(SECRETS);
  });
});

describe.each(UPSTREAMS)('%s', (upstream) => {
  test('redirects to another host, which gets neither key nor question', async () => {
    await using witness = await startWitness();
    if (upstream === 'openAlex') sandbox.semanticScholar.fault({ status: 404 });
    sandbox[upstream].fault(redirectTo(`${witness.url}/collect`));

    const second = await run('2026-11-22', first.lists[0]?.text ?? '', first);

    expect(witness.requests()).toEqual([]);
    expect(second.usage.some(({ failed }) => failed > 0)).toBe(true);
  });
});

test('keys that expired are dropped where that helps, and named', async () => {
  sandbox.huggingFace.token = 'hf_new';
  sandbox.openAlex.apiKey = 'oa_new';
  sandbox.semanticScholar.fault({ status: 404 });

  const second = await run('2026-11-22', first.lists[0]?.text ?? '', first);

  const dropped = second.usage.filter(({ isKeyRefused }) => isKeyRefused).map(({ name }) => name);
  expect(dropped).toEqual(['Hugging Face', 'OpenAlex']);
  expect(numbers(second).slice(2)).toEqual([3_974, 24, 702, 14]);
});

test('sources on whose port nobody listens change nothing', async () => {
  await using port = await closedPort();
  const gone = { environment: () => mapped(sandbox.environment(), port.url) };

  const sources = quickSources(gone, KEYS);
  const lists = first.lists;
  const checkedAt = '2026-11-22T03:17:41Z';
  const second = await refresh({ lists, snapshot: first.snapshot, config, checkedAt }, sources);

  expect(second.allFailed).toBe(true);
  expect(numbers(second)).toEqual(numbers(first));
});

function mapped(settings: Record<string, string>, url: string): Record<string, string> {
  return Object.fromEntries(Object.keys(settings).map((name) => [name, url]));
}

function isGraphql({ path }: { path: string }): boolean {
  return path === '/graphql';
}
