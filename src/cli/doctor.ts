import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_CONFIG } from '../config/config-path.ts';
import { type GitHub, openGitHub } from '../github/client.ts';
import { type Environment, repositoryFetch, USER_AGENT } from '../refresh/connect.ts';
import { type DoctorOptions, examine, FORMATS } from './examine.ts';
import { CONFIG_HELP, exitCodes, FAILED, localPlace } from './options.ts';
import { startProgress } from './progress.ts';
import { screenOf } from './screen.ts';
import { KEYS_HELP, localSources } from './sources.ts';

/** The time limit of all checks, in milliseconds. */
const TIME_LIMIT = 60_000;
const PUBLIC_API = 'https://api.github.com';

interface Flags extends Pick<DoctorOptions, 'config' | 'format' | 'repository'> {
  readonly live?: boolean;
}

/** Adds `readme-tally doctor`. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .argument('[files...]', 'paths or glob patterns of the lists', ['README.md'])
    .description('check the setup: config, snapshot, workflow, repository and sources')
    .option('--repository <owner/name>', 'the repository (default: the Git remote)', repositoryName)
    .option('--config <path>', CONFIG_HELP, DEFAULT_CONFIG)
    .option('--live', 'also ask the APIs that the lists need whether they answer as expected')
    .addOption(new Option('--format <format>', 'output format').choices(FORMATS).default('table'))
    .addHelpText(
      'after',
      exitCodes('a run can work', 'it cannot: at least one problem') + KEYS_HELP,
    )
    .action(async (files: string[], { config, live, ...flags }: Flags, command: Command) => {
      const place = localPlace(files, config, command);
      const { text, fails } = await examineOnTerminal({
        ...flags,
        ...place,
        ...localSources(),
        live: live ? { environment: process.env } : undefined,
        github: githubClient(),
        now: Date.now(),
        signal: AbortSignal.timeout(TIME_LIMIT),
        screen: screenOf(process.stdout, { environment: process.env }),
      });
      process.stdout.write(text);
      if (fails) process.exitCode = FAILED;
    });
}

async function examineOnTerminal(options: DoctorOptions) {
  using progress = startProgress(process.stderr, process.env);
  return await examine({ ...options, onProgress: progress.onProgress });
}

function repositoryName(repository: string): string {
  if (/^[\w.-]+\/[\w.-]+$/.test(repository)) return repository;
  throw new InvalidArgumentError('It must be owner/name.');
}

function githubClient(): DoctorOptions['github'] {
  const token = tokenIn(process.env);
  return token === undefined ? undefined : openLocalGitHub(token, process.env);
}

/** Returns the token for repositories. An empty one counts as absent. */
export function tokenIn({ GITHUB_TOKEN, GH_TOKEN }: Environment): string | undefined {
  return GITHUB_TOKEN || GH_TOKEN || undefined;
}

/** Opens the repository's API with a token; an empty one sends requests without a token. */
export function openLocalGitHub(token: string, { GITHUB_API_URL }: Environment): GitHub {
  const baseUrl = GITHUB_API_URL || PUBLIC_API;
  const log = () => {};
  return openGitHub({ token, baseUrl, userAgent: USER_AGENT, log, fetch: repositoryFetch });
}
