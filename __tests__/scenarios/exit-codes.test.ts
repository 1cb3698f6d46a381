/** What the local command says about interrupted runs, missing files and exit codes. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { useBundle } from '../helpers/bundle.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { seed } from '../helpers/run.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const bundle = useBundle('src/cli.ts');
const sandbox = useSandbox();

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

function start(cwd: string, args: readonly string[], environment: Record<string, string> = {}) {
  const env = { ...sandbox.environment(), ...environment };
  const child = spawn(process.execPath, [bundle(), ...args], { cwd, env });
  return { child, ended: ended(child) };
}

function ended(child: ChildProcess): Promise<Ended> {
  const text = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text.out += part;
  });
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    text.err += part;
  });
  return new Promise((done) =>
    child.on('close', (code, signal) => done({ code, signal, ...text })),
  );
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a run with %i, and nothing is written', async (signal, expected) => {
  const folder = await temporaryFolder({ 'README.md': seed });
  sandbox.semanticScholar.fault({ action: 'hang' });
  const { child, ended: run } = start(folder, ['refresh'], { GITHUB_TOKEN: 'ghs_sandbox' });
  while (sandbox.requests().length === 0) await setTimeout(20);
  await setTimeout(100);
  child.kill(signal);
  const { code, err, out } = await run;
  expect([code, err, out]).toEqual([expected, 'The run was cancelled; nothing was written.\n', '']);
});

test('a config file that was named has to exist; the default need not', async () => {
  const folder = await temporaryFolder({ 'README.md': '# A list\n' });
  const named = ['refresh', 'remove', 'audit', 'doctor'].map(
    (name) =>
      start(folder, [name, '--config', 'ours.yml', ...(name === 'audit' ? ['--offline'] : [])])
        .ended,
  );
  for (const { code, err, out } of (await Promise.all(named)).slice(0, 3)) {
    expect([code, err, out]).toEqual([
      2,
      expect.stringMatching(/^There is no file ours\.yml\./),
      '',
    ]);
  }
  const { code, out } = (await named[3]) ?? {};
  expect([code, out]).toEqual([
    1,
    expect.stringMatching(/^problem +config +There is no file ours/m),
  ]);
  expect((await start(folder, ['remove']).ended).code).toBe(0);
});

test('every command documents its exit codes', async () => {
  const folder = await temporaryFolder({});
  const commands = ['init', 'refresh', 'remove', 'audit', 'doctor'];
  const helps = await Promise.all(commands.map((name) => start(folder, [name, '--help']).ended));
  for (const { code, out } of helps) {
    expect(code).toBe(0);
    expect(out).toMatch(/\nExit codes: 0 .*, 1 .*,\n {2}2 .*, 130 /);
  }
});

/** Root may write everywhere. */
const asUser = process.getuid?.() === 0 ? test.skip : test;

asUser('a folder that is read-only is named', async () => {
  const folder = await temporaryFolder({ 'README.md': seed });
  await chmod(folder, 0o555);
  const { code, err } = await start(folder, ['refresh'], { GITHUB_TOKEN: 'ghs_sandbox' }).ended;
  await chmod(folder, 0o755);
  expect([code, err]).toEqual([1, expect.stringMatching(/cannot be written: permission denied/)]);
  expect(err).not.toContain(join(folder, '.'));
});

test('colors are written where they are forced, and elsewhere not', async () => {
  const folder = await temporaryFolder({
    'README.md': '- [A](https://a.org) ![s](https://img.shields.io/badge/Stars-2k-blue?tally=no)\n',
  });
  const args = ['audit', '--offline', '--fail-on', 'never'];
  const [plain, colored] = await Promise.all([
    start(folder, args).ended,
    start(folder, args, { FORCE_COLOR: '1' }).ended,
  ]);
  expect(plain.out).not.toContain('\u001B');
  expect(colored.out).toContain('\u001B[1mREADME.md\u001B[22m');
});

/** `script` of util-linux runs a command in a pseudo-terminal. */
const hasScript = spawnSync('script', ['--version']).stdout?.includes('util-linux') ?? false;
const onTerminal = hasScript ? test : test.skip;

function startOnTerminal(cwd: string, args: readonly string[]) {
  const run = [process.execPath, bundle(), ...args].join(' ');
  const command = `stty rows 24 cols 80; exec ${run}`;
  const env = { ...sandbox.environment(), PATH: process.env.PATH, GITHUB_TOKEN: 'ghs_sandbox' };
  const child = spawn('script', ['-qec', command, '/dev/null'], { cwd, env });
  return { child, ended: ended(child) };
}

onTerminal('Ctrl-C on a terminal ends the bars, and the run with 130', async () => {
  const folder = await temporaryFolder({ 'README.md': seed });
  sandbox.semanticScholar.fault({ action: 'hang' });
  const { child, ended: run } = startOnTerminal(folder, ['refresh']);
  while (sandbox.requests().length === 0) await setTimeout(20);
  await setTimeout(300);
  child.stdin.write('\u0003');
  const { code, out } = await run;
  expect(out).toMatch(/Semantic Scholar.*0 of 8, \d s/);
  expect(out).toContain('The run was cancelled; nothing was written.');
  expect(code).toBe(130);
});

onTerminal('a terminal gets colors and headings', async () => {
  const folder = await temporaryFolder({ 'README.md': seed });
  const { ended: run } = startOnTerminal(folder, ['refresh', '--dry-run']);
  const { code, out } = await run;
  expect(code).toBe(0);
  expect(out).toContain('\u001B[1mChanges\u001B[22m');
  expect(out).toContain('\u001B[1m15 of 15 counts would change.\u001B[22m');
});
