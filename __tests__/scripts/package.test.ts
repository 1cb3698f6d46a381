/** The package as it would be published, installed where nothing else is. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { ACTION, VERSION } from '../../src/config/version.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { readProject } from '../helpers/pages.ts';
import { ROOT } from '../helpers/paths.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const SEED = join(ROOT, 'sandbox/fixtures/seed.md');
const run = promisify(execFile);
const sandbox = useSandbox();

test('it installs offline into an empty folder, alone, and runs there', async () => {
  const tarball = await pack();
  const folder = await temporaryFolder({
    'package.json': '{"private": true}\n',
    'README.md': await readFile(SEED, 'utf8'),
  });
  const install = ['install', '--offline', '--no-audit', '--no-fund', tarball];
  await run('npm', install, { cwd: folder });
  const command = async (...args: string[]) =>
    (await run(join(folder, 'node_modules/.bin/readme-tally'), args, { cwd: folder, env: env() }))
      .stdout;

  const installed = await readdir(join(folder, 'node_modules'));
  expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['readme-tally']);
  expect(await command('--version')).toBe(`${VERSION}\n`);
  expect(await command('init', '--dry-run')).toContain('would be written');
  expect(await command('refresh', '--dry-run')).toContain('15 of 15 counts would change.');
  const schema = join(folder, 'node_modules/readme-tally/schema/config.v1.json');
  expect(JSON.parse(await readFile(schema, 'utf8'))).toHaveProperty('properties.show');
}, 120_000);

test('npx runs it in a folder where nothing is installed, without a network', async () => {
  const folder = await temporaryFolder({ 'README.md': await readFile(SEED, 'utf8') });
  const args = ['--offline', '--yes', `--package=${await pack()}`, 'readme-tally'];
  const cache = { npm_config_cache: join(folder, '.npm'), HOME: folder };
  const npx = (...command: string[]) =>
    run('npx', [...args, ...command], { cwd: folder, env: { ...env(), ...cache } });

  expect(await npx('--version')).toEqual({ stdout: `${VERSION}\n`, stderr: '' });
  expect((await npx('init')).stdout).toContain('.github/workflows/readme-tally.yml');
  const workflow = await readFile(join(folder, '.github/workflows/readme-tally.yml'), 'utf8');
  expect(workflow).toContain(`uses: ${ACTION}`);
}, 120_000);

describe.each(nodesOnThisMachine())('on Node $version', ({ path }) => {
  test('it refreshes a list of 543 counts, and warns of nothing', async () => {
    const rows = Array.from({ length: 543 }, (_, at) => `- [r${at}](https://github.com/o${at}/r)`);
    const live = rows.map(
      (row, at) => `${row} ![Stars](https://img.shields.io/github/stars/o${at}/r)`,
    );
    const folder = await temporaryFolder({ 'README.md': `# List\n\n${live.join('\n')}\n` });
    const script = join(ROOT, 'dist/cli.js');
    const { stdout, stderr } = await run(path, [script, 'refresh', '--dry-run'], {
      cwd: folder,
      env: env(),
      maxBuffer: 16 * 1024 * 1024,
    });

    expect(stdout).toContain('543 of 543 counts would change.');
    expect(stderr).toBe('');
  });
});

test('it has the version that the command says', async () => {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  expect(version).toBe(VERSION);
});

test('the docs and the CI name the versions of Node that it supports', async () => {
  const { engines } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const ci = parse(await readFile(join(ROOT, '.github/workflows/ci.yml'), 'utf8'));
  const oldest = engines.node.replace('>=', '');
  const tested = ci.jobs.command.strategy.matrix.node.map(String);

  expect(tested[0]).toBe(oldest);
  expect(readProject('docs/getting-started.md')).toContain(
    `Node ${oldest} or later; it is tested on ${listed(tested)}.`,
  );
});

function listed(versions: readonly string[]): string {
  return `${versions.slice(0, -1).join(', ')} and ${versions.at(-1)}`;
}

/** Packs the package. Returns the path of the tarball. */
async function pack(): Promise<string> {
  const folder = await temporaryFolder({});
  await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: ROOT,
  });
  const [tarball = ''] = await readdir(folder);
  return join(folder, tarball);
}

function env() {
  return { PATH: process.env.PATH, ...sandbox.environment(), GITHUB_TOKEN: 'ghs_sandbox' };
}

/** The Node of the tests, and the other ones in PATH, one of each version. */
function nodesOnThisMachine(): { version: string; path: string }[] {
  const others = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  const found = [process.execPath, ...others].filter((path) => existsSync(path));
  const versions = found.map((path) => {
    const version = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().slice(1);
    return [version, path] as const;
  });
  return [...new Map(versions.toReversed())].map(([version, path]) => ({ version, path }));
}
