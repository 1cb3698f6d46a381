/** The package as it would be published, installed where nothing else is. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { VERSION } from '../../src/config/version.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { ROOT } from '../helpers/paths.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const SEED = join(ROOT, 'sandbox/fixtures/seed.md');
const run = promisify(execFile);
const sandbox = useSandbox();

test('it installs offline into an empty folder, alone, and runs there', async () => {
  const packed = await temporaryFolder({});
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', packed];
  await run('npm', pack, { cwd: ROOT });
  const [tarball = ''] = await readdir(packed);
  const folder = await temporaryFolder({
    'package.json': '{"private": true}\n',
    'README.md': await readFile(SEED, 'utf8'),
  });
  const install = ['install', '--offline', '--no-audit', '--no-fund', join(packed, tarball)];
  await run('npm', install, { cwd: folder });
  const env = { PATH: process.env.PATH, ...sandbox.environment(), GITHUB_TOKEN: 'ghs_sandbox' };
  const command = async (...args: string[]) =>
    (await run(join(folder, 'node_modules/.bin/readme-tally'), args, { cwd: folder, env })).stdout;

  const installed = await readdir(join(folder, 'node_modules'));
  expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['readme-tally']);
  expect(await command('--version')).toBe(`${VERSION}\n`);
  expect(await command('init', '--dry-run')).toContain('would be written');
  expect(await command('refresh', '--dry-run')).toContain('15 of 15 counts would change.');
  const schema = join(folder, 'node_modules/readme-tally/schema/config.v1.json');
  expect(JSON.parse(await readFile(schema, 'utf8'))).toHaveProperty('properties.show');
}, 120_000);

test('it has the version that the command says', async () => {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  expect(version).toBe(VERSION);
});
