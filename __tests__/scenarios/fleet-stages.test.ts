/** The stages of a fleet as processes of their own, joined by files only. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bot, installation } from '../../sandbox/github/accounts.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { digestOf } from '../../src/fleet/files/digested-file.ts';
import { FleetReport } from '../../src/report/fleet/report.ts';
import { useBundle } from '../helpers/bundle.ts';
import { compileCache } from '../helpers/paths.ts';
import { proposed, runOnce } from '../helpers/run.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const command = useBundle('src/cli.ts');
const sandbox = useSandbox({ owners: ['beta'] });
const SNAPSHOT = 'data/readme-tally.json';
const CONFIG = 'repositories: [acme/st-*, beta/st-*, acme/nowhere]\n';
const PAPERS = ['arxiv:1901.08746', 'doi:10.1000/unknown']
  .map((key) => `- [P](x) <!-- tally:citations ${key} --><!-- /tally -->\n`)
  .join('');
const LISTS = {
  'acme/st-a': `${stars('o/one')}${PAPERS}`,
  'acme/st-b': stars('o/one') + stars('o/two'),
  'beta/st-c': stars('o/two') + stars('o/three'),
};

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let folder: string;
let outputs: { plan: string; collect: string; second: string; publish: string };
let digests: string;
let ran: { read: Ran[]; publish: Ran[]; report: Ran };

function stars(name: string): string {
  return `- [${name}](x) ![s](https://img.shields.io/github/stars/${name})\n`;
}

/** Runs a stage with one token, and nothing else in its environment. */
function stage(args: readonly string[], token: string | undefined): Promise<Ran> {
  const tokens = token === undefined ? {} : { GITHUB_TOKEN: token };
  const env = { ...compileCache, ...sandbox.environment(), ...tokens };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command(), 'fleet', ...args],
      { cwd: folder, env },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

async function collect(parts: string, known: readonly string[]): Promise<string> {
  let all = '';
  for (const part of JSON.parse(parts)) {
    const flags = ['--part', JSON.stringify(part), ...known];
    const { out, err } = await stage(['collect', ...flags], bot.token);
    expect(err).toBe('');
    all += ` ${JSON.parse(out).digests}`;
  }
  return all;
}

async function publish(known: readonly string[], groups = 2): Promise<Ran[]> {
  const all: Ran[] = [];
  for (const part of JSON.parse(outputs.publish).slice(0, groups)) {
    const flags = ['--part', JSON.stringify(part), ...known];
    all.push(await stage(['publish', ...flags], installation(part.owner).token));
  }
  return all;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readme-tally-fleet-'));
  await mkdir(join(folder, '.github'));
  await writeFile(join(folder, '.github/readme-tally-fleet.yml'), CONFIG);
  sandbox.world.remove('doi:10.1000/unknown');
  for (const [name, text] of Object.entries(LISTS)) {
    const [owner = '', repository = ''] = name.split('/');
    await sandbox.github.createRepository({
      owner,
      name: repository,
      files: { 'README.md': text },
    });
  }
  const read = [];
  for (const owner of ['acme', 'beta']) {
    read.push(await stage(['read', '--owner', owner], installation(owner).token));
  }
  outputs = JSON.parse((await stage(['plan'], undefined)).out);
  const known = ['--plan', outputs.plan];
  digests = await collect(outputs.collect, known);
  digests += await collect(outputs.second, [...known, '--digests', digests]);
  const checked = [...known, '--digests', digests];
  const published = await publish(checked);
  ran = { read, publish: published, report: await stage(['report', ...checked], undefined) };
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

test('each repository gets the pull request of a run of its own', async () => {
  expect([...ran.read, ...ran.publish].map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  expect(JSON.parse(outputs.publish)).toEqual([
    { group: 0, owner: 'acme', repositories: 'st-a\nst-b' },
    { group: 1, owner: 'beta', repositories: 'st-c' },
  ]);
  for (const [name, text] of Object.entries(LISTS)) {
    const [owner = '', repository = ''] = name.split('/');
    const files = { 'README.md': text };
    const own = await sandbox.github.createRepository({ owner, name: `own-${repository}`, files });
    await runOnce(sandbox, own, { token: installation(owner).token });
    const one = sandbox.github.repository(name);
    expect(await proposed(one)).toBe(await proposed(own));
    expect(await withoutTime(one)).toEqual(await withoutTime(own));
    expect((await one.pullRequests()).map(({ title }) => title)).toEqual(
      (await own.pullRequests()).map(({ title }) => title),
    );
  }
});

test('the report says what became of each repository, and the job fails with those that refuse', async () => {
  expect(ran.report.code).toBe(1);
  const report = FleetReport.parse(
    JSON.parse(await readFile(join(folder, '.readme-tally-fleet/fleet.json'), 'utf8')),
  );
  expect(report.repositories.map(({ repository, operation }) => [repository, operation])).toEqual([
    ['acme/nowhere', 'refused'],
    ['acme/st-a', 'created'],
    ['acme/st-b', 'created'],
    ['beta/st-c', 'created'],
  ]);
  const sent = report.sources.map(({ source, subjects, requests }) => [source, subjects, requests]);
  expect(sent).toEqual([
    ['semantic-scholar', 2, 1],
    ['github', 3, 1],
    ['openalex', 1, 1],
  ]);
  expect(report.problems).toEqual([]);
});

describe('a file of a stage', () => {
  const path = () => join(folder, '.readme-tally-fleet/answers/github-0.json');

  async function published(change: (text: string) => Promise<void>) {
    const text = await readFile(path(), 'utf8');
    try {
      await change(text);
      const [run] = await publish(['--plan', outputs.plan, '--digests', digests], 1);
      const report = await readFile(join(folder, '.readme-tally-fleet/reports/0.json'), 'utf8');
      return { run, report: FleetReport.parse(JSON.parse(report).body) };
    } finally {
      await writeFile(path(), text);
    }
  }

  const forged = (text: string, stars: number) => {
    const { body } = JSON.parse(text);
    for (const { is } of body.observations) is.values = { stars };
    return JSON.stringify({ digest: digestOf(body), body });
  };

  test.each<[name: string, change: (text: string) => Promise<void>]>([
    ['withheld', () => rm(path())],
    ['cut', (text) => writeFile(path(), text.slice(0, -200))],
    ['forged with a digest of its own', (text) => writeFile(path(), forged(text, 999_999))],
  ])('that is %s leaves its subjects for the next run, and nothing worse', async (_, change) => {
    const before = await Promise.all(
      ['acme/st-a', 'acme/st-b'].map((name) => proposed(sandbox.github.repository(name))),
    );
    const { run, report } = await published(change);
    expect(run?.code).toBe(0);
    expect(report.problems).toEqual([
      expect.stringMatching(
        /^answers\/github-0\.json .* Its 3 subjects are left for the next run\.$/,
      ),
    ]);
    const reasons = report.repositories.flatMap(({ kept }) => kept.map(({ reason }) => reason));
    expect(reasons).toContainEqual(expect.stringContaining('GitHub: left for the next run'));
    const after = await Promise.all(
      ['acme/st-a', 'acme/st-b'].map((name) => proposed(sandbox.github.repository(name))),
    );
    expect(after).toEqual(before);
  });

  test('a plan with another digest ends the stage', async () => {
    const [run] = await publish(['--plan', 'f'.repeat(64), '--digests', digests], 1);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run?.err).toContain('plan.json is not what its stage wrote: its digest differs.');
  });
});

async function withoutTime(repository: Repository): Promise<unknown> {
  const { checkedAt: _, ...snapshot } = JSON.parse(await proposed(repository, SNAPSHOT));
  return JSON.parse(JSON.stringify(snapshot).replace(/2026-\d\d-\d\d/g, 'day'));
}
