import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ActionRun, runAction, startAction } from '../../sandbox/runner.ts';
import { parseOutputs } from '../../sandbox/runner-outputs.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const METADATA = `
inputs:
  token: { description: t, default: "\${{ github.token }}" }
  dry-run: { description: d, default: 'false' }
  optional: { description: o }
  count: { description: c, default: 3 }
`;

let folder: string;
const sandbox = useSandbox();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runner-test-'));
  await sandbox.github.createRepository({ name: 'list', files: { 'README.md': 'list' } });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** This text as the Action. */
async function actionOf(script: string, more: Partial<ActionRun> = {}): Promise<ActionRun> {
  const entry = join(folder, 'entry.mjs');
  const metadata = join(folder, 'action.yml');
  await writeFile(entry, `import fs from 'node:fs'; const env = process.env; ${script}`);
  await writeFile(metadata, METADATA);
  return { repository: 'acme/list', event: 'schedule', entry, metadata, ...more };
}

async function run(script: string, more: Partial<ActionRun> = {}) {
  return runAction(sandbox, await actionOf(script, more));
}

/** Asks GitHub, so that a test knows when it runs, and never ends of itself. */
const ENDLESS = `
  process.once('SIGTERM', () => { console.log('asked to stop'); process.exit(7); });
  setInterval(() => {}, 1000);
  await fetch(env.GITHUB_API_URL + '/repos/acme/list');
`;

/** Starts it, and sends the signal while it waits for its first answer. */
async function stopped(signal: NodeJS.Signals) {
  const asked = new Promise<void>((resolve) => {
    const match = () => {
      resolve();
      return true;
    };
    sandbox.github.fault({ action: 'hang', match, times: 1 });
  });
  const { kill, finished } = await startAction(sandbox, await actionOf(ENDLESS));
  await asked;
  kill(signal);
  return finished;
}

test('gives the variables of a runner and nothing of this process', async () => {
  process.env.SECRET_OF_THE_MACHINE = 'leaked';
  const { stdout, exitCode } = await run('console.log(JSON.stringify(env))', {
    env: { EXTRA: 'yes' },
  });
  delete process.env.SECRET_OF_THE_MACHINE;
  const env = JSON.parse(stdout);

  expect(exitCode).toBe(0);
  expect(env).toMatchObject({
    ...sandbox.environment(),
    CI: 'true',
    EXTRA: 'yes',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'acme/list',
    GITHUB_REPOSITORY_OWNER: 'acme',
    GITHUB_SHA: await sandbox.github.repository('acme/list').branch('main'),
  });
  expect(env).not.toHaveProperty('SECRET_OF_THE_MACHINE');
});

test('gives every declared input: as set, by default, or empty', async () => {
  const script = `console.log(JSON.stringify(Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('INPUT_')))))`;

  const { stdout } = await run(script, { inputs: { 'dry-run': 'true' } });

  expect(JSON.parse(stdout)).toEqual({
    INPUT_TOKEN: 'ghs_sandbox',
    'INPUT_DRY-RUN': 'true',
    INPUT_OPTIONAL: '',
    INPUT_COUNT: '3',
  });
  await expect(run(script, { inputs: { 'dry-rnu': 'true' } })).rejects.toThrow(
    'declares no input "dry-rnu"',
  );
});

test('hands over the event, starting in an empty workspace', async () => {
  const script = `
    console.log(fs.readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
    const here = process.cwd() === fs.realpathSync(env.GITHUB_WORKSPACE);
    console.error(env.GITHUB_ACTOR, here, fs.readdirSync('.').length);
  `;

  const { stdout, stderr } = await run(script, {
    event: 'issue_comment',
    payload: { action: 'created', sender: { login: 'writer' } },
  });

  expect(JSON.parse(stdout)).toMatchObject({
    action: 'created',
    repository: { full_name: 'acme/list', default_branch: 'main' },
    sender: { login: 'writer' },
  });
  expect(stderr).toBe('writer true 0\n');
});

test('collects exit code, outputs, summary and requests, and clears up', async () => {
  await fetch(`${sandbox.openAlex.url}/works/doi:10.1/before`);
  const script = `
    fs.appendFileSync(env.GITHUB_OUTPUT, 'operation<<ghadelimiter_1\\ncreated\\nghadelimiter_1\\nplain=a=b\\n');
    fs.appendFileSync(env.GITHUB_STEP_SUMMARY, '# Done\\n');
    fs.writeFileSync(env.RUNNER_TEMP + '/left-over', '');
    console.log(env.RUNNER_TEMP);
    await fetch(env.GITHUB_API_URL + '/repos/acme/list');
    process.exitCode = 3;
  `;

  const result = await run(script);

  expect(result).toMatchObject({
    exitCode: 3,
    outputs: { operation: 'created', plain: 'a=b' },
    summary: '# Done\n',
    requests: [{ server: 'github', path: '/repos/acme/list' }],
  });
  expect(existsSync(result.stdout.trim())).toBe(false);
});

test('kills a run that does not end', async () => {
  const { exitCode } = await run('setInterval(() => {}, 1000)', { timeoutMs: 300 });

  expect(exitCode).toBeNull();
});

test('is killed, or asked to stop, while it runs', async () => {
  const killed = await stopped('SIGKILL');
  expect(killed).toMatchObject({ exitCode: null, stdout: '' });
  expect(killed.requests).toMatchObject([{ path: '/repos/acme/list', status: 0 }]);

  expect(await stopped('SIGTERM')).toMatchObject({ exitCode: 7, stdout: 'asked to stop\n' });
});

test.each([-90_000_000, 90_000_000])(
  'can have a clock that is %i ms wrong',
  async (clockSkewMs) => {
    const script = `
    const same = new Date(0).getTime() === 0 && new Date() instanceof Date && Date.UTC(1970) === 0;
    console.log(JSON.stringify([Date.now(), new Date().getTime(), Date.parse(Date()), same]));
  `;
    const before = Date.now();

    const { stdout, stderr } = await run(script, { clockSkewMs });

    const [now, made, printed, same] = JSON.parse(stdout);
    for (const time of [now, made, printed]) {
      expect(Math.abs(time - before - clockSkewMs)).toBeLessThan(60_000);
    }
    expect(same).toBe(true);
    expect(stderr).toBe('');
  },
);

test('lets short waits pass fast, and leaves deadlines alone', async () => {
  const script = `
    const deadline = setTimeout(() => console.log('too early'), 30_000);
    setTimeout((word) => { console.log(word); clearTimeout(deadline); }, 9_000, 'done');
  `;

  expect((await run(script, { isBrisk: true, timeoutMs: 25_000 })).stdout).toBe('done\n');
});

test('reads outputs of several lines, also empty ones', () => {
  expect(parseOutputs('a<<X\none\n\ntwo\nX\nb<<Y\n\nY\nc=\nd<<Z\nZ\n')).toEqual({
    a: 'one\n\ntwo',
    b: '',
    c: '',
    d: '',
  });
  expect(() => parseOutputs('a<<X\none\n')).toThrow('Matching delimiter not found');
  expect(() => parseOutputs('nonsense\n')).toThrow('Invalid format');
});
