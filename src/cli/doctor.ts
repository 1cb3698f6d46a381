import { type Command, InvalidArgumentError, Option } from 'commander';
import { openGitHub } from '../github/client.ts';
import { type DoctorOptions, examine, FORMATS } from '../local-doctor.ts';
import { repositoryFetch, USER_AGENT } from '../refresh/connect.ts';
import { FAILED } from './exit-codes.ts';
import { KEYS_HELP } from './keys.ts';
import { DEFAULT_CONFIG, localPlace } from './options.ts';
import { localSources } from './sources.ts';

/** An examination ends after so many milliseconds, whatever hangs. */
const LONGEST = 60_000;
const PUBLIC_API = 'https://api.github.com';

type Flags = Pick<DoctorOptions, 'config' | 'format' | 'repository'>;

/** Adds `readme-tally doctor`. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('say whether everything that a nightly run needs is there')
    .option('--repository <owner/name>', 'the repository, instead of the Git remote', checked)
    .option('--config <path>', 'the config file, which may be absent', DEFAULT_CONFIG)
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('table'))
    .addHelpText('after', `\nExit codes: 0 fine, 1 a problem, 2 wrong usage.${KEYS_HELP}`)
    .action(async ({ config, ...flags }: Flags) => {
      const { folder, config: path } = localPlace([], config);
      const { sources, connect } = localSources();
      const { text, fails } = await examine({
        ...flags,
        folder,
        config: path,
        sources,
        connect,
        github: door(),
        now: Date.now(),
        signal: AbortSignal.timeout(LONGEST),
      });
      process.stdout.write(text);
      if (fails) process.exitCode = FAILED;
    });
}

function checked(repository: string): string {
  if (/^[\w.-]+\/[\w.-]+$/.test(repository)) return repository;
  throw new InvalidArgumentError('Write it as owner/name.');
}

function door(): DoctorOptions['github'] {
  const { env } = process;
  const token = env.GITHUB_TOKEN || env.GH_TOKEN;
  if (!token) return undefined;
  const baseUrl = env.GITHUB_API_URL || PUBLIC_API;
  const log = () => {};
  return openGitHub({ token, baseUrl, userAgent: USER_AGENT, log, fetch: repositoryFetch });
}
