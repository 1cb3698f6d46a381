import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { VERSION } from '../src/config/version.ts';
import { useBundle } from './helpers/bundle.ts';
import { temporaryFolder } from './helpers/folder.ts';
import { compileCache, SEED } from './helpers/paths.ts';
import { useSandbox } from './helpers/use-sandbox.ts';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const command = useBundle('src/cli.ts');
const sandbox = useSandbox();
let seed: string;

beforeAll(async () => {
  seed = await readFile(SEED, 'utf8');
});

/** Runs the command as a shell does, with nothing in its environment but what is given. */
async function run(
  folder: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Run> {
  const env = { ...compileCache, ...sandbox.environment(), ...environment };
  const child = spawn(process.execPath, [command(), ...args], { cwd: folder, env });
  const output = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.err += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { code, ...output };
}

/** What each source was given as a key. */
function keysSeen(): Record<string, string | undefined> {
  return Object.fromEntries(
    sandbox
      .requests()
      .map(({ server, headers }) => [server, headers.authorization ?? headers['x-api-key']]),
  );
}

test('refreshes README.md in the folder where it is called, with keys of the environment', async () => {
  sandbox.world.set('github:dmis-lab/biobert', { stars: 1987 });
  const folder = await temporaryFolder({ 'README.md': seed });

  const { code, out, err } = await run(folder, ['refresh'], {
    GITHUB_TOKEN: 'ghs_sandbox',
    SEMANTIC_SCHOLAR_API_KEY: 's2-key',
    HF_TOKEN: 'hf_sandbox',
  });

  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^README\.md:9 +stars +live badge +→ +2k +BioBERT/m);
  expect(out).toContain('\nGitHub: 5 of 5 subjects found, in 1 request\n');
  expect(out).toMatch(/\n15 of 15 counts changed\.\n$/);
  expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain('badge/Stars-2k-');
  expect((await readdir(folder)).toSorted()).toEqual(['README.md', 'data']);
  expect(keysSeen()).toEqual({
    github: 'Bearer ghs_sandbox',
    semanticScholar: 's2-key',
    huggingFace: 'Bearer hf_sandbox',
  });
});

test('with --dry-run it prints a diff and changes nothing', async () => {
  const folder = await temporaryFolder({ 'docs/list.md': seed });
  const file = join(folder, 'docs/list.md');

  const { code, out } = await run(folder, ['refresh', '--dry-run', file], {
    GH_TOKEN: 'ghs_sandbox',
    GITHUB_TOKEN: '',
    HF_TOKEN: '',
  });

  expect(code).toBe(0);
  expect(out).toMatch(/^--- a\/docs\/list\.md\t?\n\+\+\+ b\/docs\/list\.md\t?\n@@ -5,8 \+5,8 @@\n/);
  expect(out).toMatch(/\n15 of 15 counts would change\.\n$/);
  expect(await readFile(file, 'utf8')).toBe(seed);
  expect(await readdir(folder)).toEqual(['docs']);
  expect(keysSeen()).toEqual({ github: 'Bearer ghs_sandbox' });
});

test('needs no key; a source that refuses is no reason to fail', async () => {
  const folder = await temporaryFolder({ 'README.md': seed });
  sandbox.huggingFace.fault({ status: 429, headers: { 'retry-after': '54000' } });

  const { code, out } = await run(folder, ['refresh']);

  expect(code).toBe(0);
  expect(out).toMatch(
    /^not updated {2}stars {2}none yet {2}github:dmis-lab\/biobert +GitHub: no token$/m,
  );
  expect(out).toContain('Hugging Face: 0 of 2 subjects found, 2 failed, in 2 requests');
  expect(out).toMatch(/\n8 of 15 counts changed\.\n$/);
});

describe('says what is wrong in a sentence', () => {
  const FILES = {
    'README.md': '# A list\n',
    'broken.json': '<<<<<<< HEAD',
    'broken.yml': 'snapshot: broken.json\n',
    'wrong.yml': '# ours\nsnapshott: a.json\n',
  };
  interface Case {
    readonly args: readonly string[];
    readonly code: number;
    readonly says: RegExp;
    readonly environment?: Record<string, string>;
  }
  const CASES: readonly (readonly [what: string, expected: Case])[] = [
    ['no command', { args: [], code: 2, says: /^Usage: readme-tally/ }],
    ['a misspelt command', { args: ['refesh'], code: 2, says: /Did you mean refresh\?/ }],
    [
      'a misspelt option',
      { args: ['refresh', '--dryrun'], code: 2, says: /Did you mean --dry-run\?/ },
    ],
    [
      'a list that is not there',
      { args: ['refresh', 'none.md'], code: 2, says: /^There is no file none\.md\. .*\n$/ },
    ],
    [
      'two lists that cannot be used',
      {
        args: ['refresh', '..', '/etc/passwd'],
        code: 2,
        says: /^"\.\." is not a valid path: .*\n"\/etc\/passwd" is not a valid path: .*\n$/,
      },
    ],
    [
      'a wrong config',
      {
        args: ['refresh', '--config', 'wrong.yml'],
        code: 2,
        says: /^wrong\.yml:2: "snapshott" is not a setting\. Did you mean "snapshot"\?/,
      },
    ],
    [
      'an address that is none',
      {
        args: ['refresh'],
        environment: { TALLY_HUGGING_FACE_URL: 'huggingface.co' },
        code: 2,
        says: /^TALLY_HUGGING_FACE_URL is not a valid URL\. .*\n$/,
      },
    ],
    [
      'a broken snapshot',
      {
        args: ['refresh', '--config', 'broken.yml'],
        code: 1,
        says: /^broken\.json is not JSON\. .*\n$/,
      },
    ],
  ];
  const runs = new Map<string, Run>();
  let folder: string;

  // All at the same time: most of each is the start of Node.
  beforeAll(async () => {
    folder = await temporaryFolder({
      ...FILES,
      'README.md':
        '![Likes](https://img.shields.io/badge/dynamic/json?url=https://huggingface.co/api/models/a/b&query=%24.likes)\n',
    });
    await Promise.all(
      CASES.map(async ([what, { args, environment }]) => {
        runs.set(what, await run(folder, args, environment));
      }),
    );
  });

  test.each(CASES)('%s', (what, { code, says }) => {
    const { out, err, ...exit } = runs.get(what) ?? { out: '', err: '' };

    expect(exit).toEqual({ code });
    expect(err).toMatch(says);
    expect(err).not.toMatch(/^ +at /m);
    expect(out).toBe('');
  });
});

test('help and version are no mistakes', async () => {
  const folder = await temporaryFolder({});
  const [help, version] = await Promise.all([
    run(folder, ['refresh', '--help']),
    run(folder, ['--version']),
  ]);

  expect(help).toMatchObject({ code: 0, err: '', out: expect.stringContaining('--dry-run') });
  expect(help.out).toContain('GITHUB_TOKEN');
  expect(version).toEqual({ code: 0, err: '', out: `${VERSION}\n` });
});

test('a reader that has seen enough is no failure', async () => {
  const folder = await temporaryFolder({ 'README.md': seed });
  const env = { ...sandbox.environment(), GITHUB_TOKEN: 'ghs_sandbox' };
  const child = spawn(process.execPath, [command(), 'refresh', '--dry-run'], { cwd: folder, env });
  child.stdout.destroy();
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, err]).toEqual([0, '']);
});

describe('audit', () => {
  const list = '- [A](https://a.org) ![s](https://img.shields.io/badge/Stars-2k-blue?tally=no)\n';

  test('says offline what is wrong, and fails from the severity that is asked for', async () => {
    const folder = await temporaryFolder({ 'README.md': list });
    const mild = await run(folder, ['audit', '--offline']);
    expect(mild).toMatchObject({ code: 0, err: '' });
    expect(mild.out).toMatch(/^README\.md\n {6}1 {2}warning {2}unclear-slot {2}A: /);
    const strict = await run(folder, ['audit', '--offline', '--fail-on', 'warning']);
    expect(strict.code).toBe(1);
    expect(sandbox.requests()).toEqual([]);
  });

  test('asks the sources otherwise, and writes nothing', async () => {
    const folder = await temporaryFolder({ 'README.md': seed });
    const { code, out } = await run(folder, ['audit', '--format', 'json', '--fail-on', 'never'], {
      GITHUB_TOKEN: 'token',
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toBeInstanceOf(Array);
    expect(sandbox.requests().length).toBeGreaterThan(0);
    expect(await readdir(folder)).toEqual(['README.md']);
  });

  test.each([[['--format', 'xml']], [['--fail-on', 'always']], [['--config', '../c.yml']]])(
    '%j is wrong usage',
    async (args) => {
      const folder = await temporaryFolder({ 'README.md': list });
      expect((await run(folder, ['audit', '--offline', ...args])).code).toBe(2);
    },
  );
});

describe('doctor', () => {
  beforeAll(async () => {
    await sandbox.github.createRepository({ name: 'examined', files: { 'README.md': seed } });
  });

  function examine(args: readonly string[], environment: Record<string, string> = {}) {
    return temporaryFolder({}).then((folder) => run(folder, ['doctor', ...args], environment));
  }

  const ours = ['--repository', 'acme/examined'];

  test('exits 0 where all is well, and says what the token may still ask', async () => {
    const { code, out, err } = await examine(ours, { GITHUB_TOKEN: 'ghs_sandbox' });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^ok +token +It can read the repository\. \d+ requests are left this hour\.$/m,
    );
  });

  test('exits 1 with a token that GitHub refuses, and 2 with an option that is none', async () => {
    expect(await examine(ours, { GITHUB_TOKEN: 'ghp_unknown' })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^problem +token +GitHub rejected it\. Renew it\.$/m),
    });
    expect(await examine(['--format', 'xml'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('table, json'),
    });
  });

  test('says of a token that may only read what to grant', async () => {
    const { code, out } = await examine(ours, { GITHUB_TOKEN: 'ghp_stranger' });
    expect(code).toBe(0);
    expect(out).toMatch(/^warning +token +It can read the repository, but not write\. Grant it:/m);
  });
});
