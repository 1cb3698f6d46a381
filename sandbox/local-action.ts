/**
 * Starts the sandbox with a list, and prints the `.env` of `npx @github/local-action`, which runs
 * the sources of the Action against it. Usage: `npm run -s sandbox > .env`, or, for the run of a
 * comment, `npm run -s sandbox -- '/tally status' > .env`. Ctrl-C ends it.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setFirstNumbers } from './demo/numbers.ts';
import { bot, maintainer } from './github/accounts.ts';
import { comment } from './github/events.ts';
import type { Repository } from './github/repository.ts';
import { runnerFiles, runnerVariables } from './runner-environment.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';

const SEED = resolve(import.meta.dirname, 'fixtures', 'seed.md');
/** Set by the shell that runs the Action. */
const OF_THE_SHELL = ['PATH', 'HOME', 'NODE_COMPILE_CACHE'];

const [body] = process.argv.slice(2);
const sandbox = await startSandbox();
const folder = await mkdtemp(join(tmpdir(), 'readme-tally-sandbox-'));
const repository = await createList(sandbox);
process.stdout.write(await dotEnv(repository));
process.stderr.write(
  `The sandbox runs. In another terminal: npx @github/local-action run . src/action/main.ts .env
Pull requests: ${sandbox.github.url}/repos/${repository.fullName}/pulls
Ctrl-C ends it.\n`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());

async function createList({ github, world }: Sandbox): Promise<Repository> {
  setFirstNumbers(world);
  const files = { 'README.md': await readFile(SEED, 'utf8') };
  return github.createRepository({ name: 'medical-llms', files });
}

/** Writes the variables of a scheduled run, or of the run of a comment. */
async function dotEnv(list: Repository): Promise<string> {
  const event = body === undefined ? 'schedule' : 'issue_comment';
  const sender = { login: maintainer.login, type: 'User' };
  const fields = { repository: await list.api<object>('GET', ''), sender };
  const payload = body === undefined ? fields : { ...fields, ...(await comment(list, { body })) };
  const variables = await runnerVariables(sandbox, {
    repository: list.fullName,
    event,
    actor: payload.sender.login,
    files: await runnerFiles(folder, payload),
  });
  const lines = Object.entries(variables)
    .filter(([name]) => !OF_THE_SHELL.includes(name))
    .map(([name, value]) => `${name}=${value}`);
  return `${['INPUT_FILES=README.md', 'INPUT_DRY-RUN=false', `INPUT_TOKEN=${bot.token}`, ...lines].join('\n')}\n`;
}

async function end(): Promise<void> {
  await sandbox[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}
