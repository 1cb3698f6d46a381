import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { COMMAND } from '../../src/config/version.ts';
import { temporaryFolder } from './folder.ts';
import { compileCache, ROOT } from './paths.ts';

const run = promisify(execFile);
const CLI = join(ROOT, 'dist/cli.js');
/** A word: in quotes, or up to the next space. */
const WORD = /'([^']*)'|"([^"]*)"|(\S+)/g;

/** GitHub's own tool, which is no dependency: sandbox/local-action.test.ts does what it does. */
const LOCAL_ACTION = '@github/local-action';

/** Returns the commands of a block, one a line, without their comments. */
export function commandsOf(code: string): string[] {
  return code
    .split('\n')
    .flatMap((line) => line.replace(/(?:^|\s)#.*$/, '').split(' && '))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * Does a command of a page as far as that is possible here, and gives what is wrong with it; nothing
 * when it does what the page shows. readme-tally itself really runs, in a folder with a list.
 */
export async function tryCommand(command: string, sandbox: Sandbox): Promise<string | undefined> {
  const [name = '', ...args] = wordsOf(command.replace(/^GITHUB_TOKEN=\S+ /, ''));
  if (name === 'cd') return args.length === 1 ? undefined : 'cd takes one folder';
  if (name === 'apt-get') return args[0] === 'install' ? undefined : 'installs nothing';
  if (name === 'npm') return npmProblem(args.filter((word) => word !== '-s'));
  if (name === 'npx') return npxProblem(args, sandbox);
  if (name !== 'node') return `nobody says how to try ${name}`;
  const [script = ''] = args;
  return existsSync(join(ROOT, script)) ? undefined : `${script} is not there`;
}

function wordsOf(command: string): string[] {
  const [before = ''] = command.split(' > ');
  return [...before.matchAll(WORD)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );
}

async function npmProblem([verb = '', script = '']: readonly string[]): Promise<
  string | undefined
> {
  if (['ci', 'cit'].includes(verb)) return undefined;
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const wanted = verb === 'run' ? script : verb;
  return wanted in scripts ? undefined : `package.json has no script ${wanted}`;
}

/** npx runs the command that package.json names; other programs are those of the dependencies. */
async function npxProblem(
  [name = '', ...args]: readonly string[],
  sandbox: Sandbox,
): Promise<string | undefined> {
  const { bin } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  if (COMMAND === `npx ${name}`) {
    return 'readme-tally' in bin ? cliProblem(args, sandbox) : 'package.json has no such command';
  }
  if (name === LOCAL_ACTION) {
    const [, folder = '', entry = ''] = args;
    return existsSync(join(ROOT, folder, entry)) ? undefined : `${entry} is not there`;
  }
  return existsSync(join(ROOT, 'node_modules/.bin', name)) ? undefined : `${name} is no command`;
}

/** 2 is wrong usage; 1 says that there is something to see to. */
async function cliProblem(args: readonly string[], sandbox: Sandbox): Promise<string | undefined> {
  const seed = await readFile(join(ROOT, 'sandbox/fixtures/seed.md'), 'utf8');
  const folder = await temporaryFolder({ 'README.md': seed, 'docs/more.md': seed });
  const env = {
    ...compileCache,
    PATH: process.env.PATH,
    ...sandbox.environment(),
    GITHUB_TOKEN: 'ghs_sandbox',
  };
  try {
    await run(process.execPath, [CLI, ...args], { cwd: folder, env });
    return undefined;
  } catch (error) {
    const { code, stderr } = error as { code?: number; stderr?: string };
    return code === 1 ? undefined : `exit code ${code}: ${stderr}`;
  }
}
