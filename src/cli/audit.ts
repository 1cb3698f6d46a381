import { type Command, Option } from 'commander';
import { SEVERITIES, type Severity } from '../audit/finding.ts';
import { auditFolder, FORMATS, type Format } from '../local-audit.ts';
import type { LocalSources } from '../local-refresh.ts';
import type { LocalPlace } from './load.ts';

const CODES = `
Exit codes: 0 nothing that fails, 1 findings as bad as --fail-on says, or the run failed, 2 wrong usage.`;

interface Flags {
  readonly config: string;
  readonly format: Format;
  readonly offline?: boolean;
  readonly fix?: boolean;
  readonly failOn: Severity | 'never';
}

/** What the command needs of the door. */
export interface Means {
  readonly place: (files: string[], config: string) => LocalPlace;
  readonly sources: () => LocalSources;
  readonly config: string;
  readonly keys: string;
}

/** Adds `readme-tally audit`. */
export function addAudit(program: Command, { place, sources, config, keys }: Means): void {
  program
    .command('audit')
    .description('say what is wrong in lists on this disk')
    .argument('[files...]', 'paths or glob patterns of the lists', ['README.md'])
    .option('--config <path>', 'the config file, which may be absent', config)
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('table'))
    .option('--offline', 'ask nobody: only what the lists and the snapshot say')
    .option('--fix', 'apply the fixes that need no judgement')
    .addOption(
      new Option('--fail-on <severity>', 'the mildest finding that makes the exit code 1')
        .choices([...SEVERITIES, 'never'])
        .default('error'),
    )
    .addHelpText('after', CODES + keys)
    .action(async (files: string[], { config: path, ...flags }: Flags) => {
      const { offline = false, fix = false, format, failOn } = flags;
      const options = { ...place(files, path), format, offline, fix, failOn };
      const { text, fails } = await auditFolder(options, sources());
      process.stdout.write(text);
      if (fails) process.exitCode = 1;
    });
}
