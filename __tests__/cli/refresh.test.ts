import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { refreshFolder } from '../../src/cli/refresh.ts';
import { parseHistory } from '../../src/history/file.ts';
import { connector } from '../../src/refresh/connect.ts';
import { SOURCES } from '../../src/sources/index.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const SEED = new URL('../../sandbox/fixtures/seed.md', import.meta.url);
const SNAPSHOT = 'data/readme-tally.json';
const CONFIG = '.github/readme-tally.yml';
/** An image of shields.io, which is all that a refresh may touch. */
const BADGE = /https:\/\/img\.shields\.io\/[^)]*/g;
/** Longer than anybody waits, so that a source gives up at once. */
const COME_BACK_TOMORROW = { 'retry-after': '54000' };

const sandbox = useSandbox();
let seed: string;

beforeAll(async () => {
  seed = await readFile(SEED, 'utf8');
});

interface Options {
  readonly files?: readonly string[];
  readonly dryRun?: boolean;
  readonly day?: string;
}

async function refresh(
  folder: string,
  { files = ['README.md'], dryRun = false, day = '2026-11-22' }: Options = {},
): Promise<string> {
  const connect = connector(sandbox.environment(), { token: 'ghs_sandbox' });
  const now = () => new Date(`${day}T03:17:41.123Z`);
  const { text } = await refreshFolder(
    { folder, files, config: CONFIG, dryRun },
    { sources: SOURCES, connect, now },
  );
  return text;
}

/** Everything in a folder, by path. */
async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

async function refusal(work: Promise<string>): Promise<{ name: string; message: string }> {
  const error: unknown = await work.then(
    () => new Error('no error'),
    (thrown) => thrown,
  );
  return error as Error;
}

describe('the seed list', () => {
  test('shows 15 numbers, and every byte around the badges is the same', async () => {
    sandbox.world.set('corpus:59291975', { citations: 6012 });
    sandbox.world.set('github:dmis-lab/biobert', { stars: 1987 });
    sandbox.world.set('hf:models/GanjinZero/biobart-v2-base', { likes: 8 });
    const folder = await temporaryFolder({ 'README.md': seed });

    const output = await refresh(folder);

    const { 'README.md': after = '', [SNAPSHOT]: snapshot = '' } = await contents(folder);
    const value = /: [\d.]+k?(?=\]\(https:\/\/img)/g;
    expect(after.match(value)).toHaveLength(15);
    expect(after.replace(value, '').replace(BADGE, '')).toBe(seed.replace(BADGE, ''));
    expect(after.match(BADGE)).toHaveLength(15);
    expect(after.match(BADGE)?.every((badge) => badge.includes('tally='))).toBe(true);
    expect(after).toContain('badge/citations-6k-');
    expect(after).toContain('badge/Stars-2k-');
    expect(after).toContain('badge/🤗_Likes-8-');
    expect(JSON.parse(snapshot)).toMatchObject({
      version: 1,
      checkedAt: '2026-11-22T03:17:41Z',
      subjects: {
        'corpus:59291975': { citations: { value: 6012, source: 'semantic-scholar' } },
        'github:dmis-lab/biobert': { stars: { value: 1987, source: 'github' } },
        'hf:models/GanjinZero/biobart-v2-base': { likes: { value: 8, source: 'hugging-face' } },
      },
    });
    expect(output).toContain('15 of 15 counts changed.\n');
    expect(sandbox.requests()).toHaveLength(4);
  });

  test('stays as it is in a second run', async () => {
    const folder = await temporaryFolder({ 'README.md': seed });
    await refresh(folder);
    const files = await contents(folder);
    const inode = (await stat(join(folder, 'README.md'))).ino;

    const output = await refresh(folder, { day: '2026-11-23' });

    expect(output).toContain('0 of 15 counts changed.\n');
    expect(await contents(folder)).toEqual(files);
    expect((await stat(join(folder, 'README.md'))).ino).toBe(inode);
  });

  test('says by itself what to count when the snapshot is lost', async () => {
    const key = 'github:microsoft/biogpt';
    sandbox.world.set(key, { stars: 100 });
    const folder = await temporaryFolder({ 'README.md': seed });
    await refresh(folder);
    await rm(join(folder, SNAPSHOT));
    sandbox.world.set(key, { stars: 200 });

    const output = await refresh(folder);

    const { 'README.md': after, [SNAPSHOT]: snapshot = '' } = await contents(folder);
    expect(output).toContain('1 of 15 counts changed.\n');
    expect(after).toContain('badge/Stars-200-');
    expect(Object.keys(JSON.parse(snapshot).subjects)).toHaveLength(15);
  });
});

describe('a dry run', () => {
  test('changes nothing on the disk', async () => {
    const folder = await temporaryFolder({ 'README.md': seed });

    const output = await refresh(folder, { dryRun: true });

    expect(await contents(folder)).toEqual({ 'README.md': seed });
    expect(output).toContain('15 of 15 counts would change.\n');
  });

  test.each<[what: string, path: string, edit: (text: string) => string]>([
    ['as it is', 'README.md', (text) => text],
    ['with CRLF', 'README.md', (text) => text.replaceAll('\n', '\r\n')],
    ['without a last line end', 'README.md', (text) => text.trimEnd()],
    ['with a byte order mark', 'README.md', (text) => `\uFEFF${text}`],
    ['in a folder with blanks', 'my lists/read me – ✓.md', (text) => text],
  ])('prints a diff that git takes: the list %s', async (_, path, edit) => {
    const [one, other] = await Promise.all([
      temporaryFolder({ [path]: edit(seed) }),
      temporaryFolder({ [path]: edit(seed) }),
    ]);
    await refresh(one, { files: [path] });

    const output = await refresh(other, { files: [path], dryRun: true });
    await writeFile(join(other, 'it.diff'), output);
    const apply = ['apply', '--unidiff-zero', '--whitespace=nowarn', 'it.diff'];
    await promisify(execFile)('git', apply, { cwd: other });

    expect((await contents(other))[path]).toBe((await contents(one))[path]);
  });

  test('prints one diff a list, and none for a list that stays', async () => {
    const files = { 'a.md': seed, 'b.md': '# Nothing to count\n', 'docs/c.md': seed };
    const folder = await temporaryFolder(files);

    const output = await refresh(folder, { files: ['**/*.md'], dryRun: true });

    expect(output.match(/^(---|\+\+\+) [^\s]*/gm)).toEqual([
      '--- a/a.md',
      '+++ b/a.md',
      '--- a/docs/c.md',
      '+++ b/docs/c.md',
    ]);
  });
});

describe('a source that fails', () => {
  test('leaves its numbers alone, and the others are refreshed', async () => {
    const folder = await temporaryFolder({ 'README.md': seed });
    sandbox.semanticScholar.fault({ status: 429, headers: COME_BACK_TOMORROW });

    const output = await refresh(folder);

    const { 'README.md': after = '' } = await contents(folder);
    expect(output).toContain('7 of 15 counts changed.\n');
    expect(output).toContain('Semantic Scholar: 0 of 8 subjects found, 8 failed, in 1 request\n');
    expect(output).toMatch(
      /^not updated {2}citations {2}none yet {2}corpus:59291975 +Semantic Scholar: rate limited/m,
    );
    expect(after.match(/badge\/dynamic\/json\?url=https:\/\/api\.semantic/g)).toHaveLength(8);
  });

  test('never worsens a number that is there', async () => {
    const folder = await temporaryFolder({ 'README.md': seed });
    await refresh(folder);
    const files = await contents(folder);
    for (const server of [
      sandbox.semanticScholar,
      sandbox.github,
      sandbox.huggingFace,
      sandbox.openAlex,
    ]) {
      server.fault({ status: 429, headers: COME_BACK_TOMORROW });
    }

    await expect(refresh(folder, { day: '2027-01-22' })).rejects.toThrow(
      /^No source answered .*Semantic Scholar \(8 of 8\), GitHub \(5 of 5\).* nothing was written\.$/,
    );
    expect(await contents(folder)).toEqual(files);
  });
});

describe('nothing is written when', () => {
  const VALID = JSON.stringify({ version: 1, checkedAt: '2026-11-21T00:00:00Z', subjects: {} });

  test.each<[what: string, files: Record<string, string>, name: string, sentence: RegExp]>([
    [
      'the snapshot is no JSON',
      { [SNAPSHOT]: '{"version": 1, <<<<<<< HEAD' },
      'SnapshotError',
      /^data\/readme-tally\.json is not JSON\. Restore the file/,
    ],
    [
      'the snapshot is something else',
      { [SNAPSHOT]: '{"version": 1}' },
      'SnapshotError',
      /^data\/readme-tally\.json is not a valid snapshot: at checkedAt/,
    ],
    [
      'the snapshot is of a newer release',
      { [SNAPSHOT]: VALID.replace('1', '2') },
      'SnapshotError',
      /^data\/readme-tally\.json has version 2; .* Update readme-tally\.$/,
    ],
    [
      'the snapshot is a folder',
      { [`${SNAPSHOT}/a`]: '' },
      'ConfigError',
      /^data\/readme-tally\.json is a directory\./,
    ],
    [
      'the config has a key that is none',
      { [CONFIG]: '# ours\nsnapshot: a.json\nthreshhold:\n  percent: 5\n' },
      'ConfigError',
      /^\.github\/readme-tally\.yml:3: "threshhold" is not a setting\. Did you mean "threshold"\?/,
    ],
    [
      'the config has a value that is none',
      { [CONFIG]: 'threshold:\n  percent: many\n' },
      'ConfigError',
      /^\.github\/readme-tally\.yml:2: .*threshold\.percent.*a number/,
    ],
    [
      'the config leads out of the folder',
      { [CONFIG]: 'snapshot: ../readme-tally.json\n' },
      'ConfigError',
      /^\.github\/readme-tally\.yml:1: .*must be inside/,
    ],
  ])('%s', async (_, files, name, sentence) => {
    const all = { 'README.md': seed, ...files };
    const folder = await temporaryFolder(all);

    const error = await refusal(refresh(folder));

    expect(error.name).toBe(name);
    expect(error.message).toMatch(sentence);
    expect(await contents(folder)).toEqual(all);
    expect(sandbox.requests()).toEqual([]);
  });

  test('the snapshot would land outside, through a link', async () => {
    const [folder, outside] = await Promise.all([
      temporaryFolder({ 'README.md': seed }),
      temporaryFolder({}),
    ]);
    await symlink(outside, join(folder, 'data'));

    const { message } = await refusal(refresh(folder));

    expect(message).toMatch(/^data\/readme-tally\.json is a symbolic link\./);
    expect(await contents(outside)).toEqual({});
    expect((await contents(folder))['README.md']).toBe(seed);
  });

  test.each([
    ['../README.md', 'must be inside the repository'],
    ['/etc/passwd', 'relative to the root'],
    ['.git/config', 'outside .git'],
    ['.', 'the path of a file, such as README.md'],
    ['none.md', 'There is no file none.md.'],
  ])('a list cannot be used: %s', async (path, sentence) => {
    const folder = await temporaryFolder({ 'README.md': seed });

    const { name, message } = await refusal(refresh(folder, { files: ['README.md', path] }));

    expect([name, message]).toEqual(['ConfigError', expect.stringContaining(sentence)]);
    expect(await contents(folder)).toEqual({ 'README.md': seed });
    expect(sandbox.requests()).toEqual([]);
  });

  test('the lists have nothing to count', async () => {
    const folder = await temporaryFolder({ 'README.md': '# A list\n' });

    expect(await refresh(folder)).toMatch(/no links to other sites\.\n0 of 0 counts changed\.\n$/);
    expect(await contents(folder)).toEqual({ 'README.md': '# A list\n' });
  });
});

test('the snapshot stands where the config says, in a folder that is made', async () => {
  const files = { 'README.md': seed, [CONFIG]: 'snapshot: site/data/counts.json\n' };
  const folder = await temporaryFolder(files);
  await mkdir(join(folder, 'site'));

  await refresh(folder);

  expect(Object.keys(await contents(folder)).toSorted()).toEqual([
    CONFIG,
    'README.md',
    'site/data/counts.json',
  ]);
});

describe('the chart of the config', () => {
  const list = '- [o/r](x) ![s](https://img.shields.io/github/stars/o/r)\n';
  const files = { 'README.md': list, [CONFIG]: 'chart: docs/tally.svg\n' };
  const chartIn = (folder: string) => readFile(join(folder, 'docs/tally.svg'), 'utf8');

  test('is written when a list changes, and not in a dry run', async () => {
    sandbox.world.set('github:o/r', { stars: 1_000 });
    const folder = await temporaryFolder(files);
    await refresh(folder, { dryRun: true, day: '2026-11-16' });
    expect(Object.keys(await contents(folder)).toSorted()).toEqual(Object.keys(files).toSorted());

    await refresh(folder, { day: '2026-11-16' });
    const first = await chartIn(folder);
    expect(first).toContain('data-tally="2026-11-16 stars=1000"');

    sandbox.world.set('github:o/r', { stars: 1_100 });
    await refresh(folder, { day: '2026-11-23' });
    expect(await chartIn(folder)).toContain('data-tally="2026-11-23 stars=1100"');
  });

  test('is not written over another picture', async () => {
    const folder = await temporaryFolder({ ...files, 'docs/tally.svg': '<svg/>' });
    expect(await refresh(folder)).toContain('is no chart of readme-tally. Delete it,');
    expect(await chartIn(folder)).toBe('<svg/>');
  });
});

describe('the history beside the snapshot', () => {
  const path = 'data/readme-tally-history.json';
  const list = '- [o/h](x) ![s](https://img.shields.io/github/stars/o/h)\n';
  const files = { 'README.md': list, [CONFIG]: 'history: {stars: true}\n' };
  const historyIn = (folder: string) => readFile(join(folder, path), 'utf8');
  const totals = async (folder: string) =>
    parseHistory(await historyIn(folder), path).subjects['github:o/h']?.stars?.seen?.totals;

  test('is written with a list or once a week, and not in a dry run or when switched off', async () => {
    sandbox.world.set('github:o/h', { stars: 1_000 });
    const folder = await temporaryFolder(files);
    await refresh(folder, { dryRun: true, day: '2026-11-16' });
    expect(Object.keys(await contents(folder)).toSorted()).toEqual(Object.keys(files).toSorted());

    await refresh(folder, { day: '2026-11-16' });
    expect(await totals(folder)).toEqual([1_000]);
    const first = await contents(folder);
    await refresh(folder, { day: '2026-11-16' });
    await refresh(folder, { day: '2026-11-17' });
    expect(await contents(folder)).toEqual(first);

    await refresh(folder, { day: '2026-11-23' });
    expect(await totals(folder)).toEqual([1_000, 1_000]);
    const kept = await historyIn(folder);
    await writeFile(join(folder, CONFIG), '');
    sandbox.world.set('github:o/h', { stars: 2_000 });
    await refresh(folder, { day: '2026-11-30' });
    expect((await contents(folder))['README.md']).not.toBe(first['README.md']);
    expect(await historyIn(folder)).toBe(kept);
  });

  test('is left as it is where it is invalid, and named', async () => {
    const folder = await temporaryFolder({ ...files, [path]: '{"version": 2}' });
    expect(await refresh(folder)).toContain(`${path} has version 2`);
    expect(await historyIn(folder)).toBe('{"version": 2}');
  });
});
