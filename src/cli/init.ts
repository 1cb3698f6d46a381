import type { Command } from 'commander';
import { ConfigError } from '../config/config-error.ts';
import { initFolder } from './init/init.ts';
import { ACTION } from './init/workflow-file.ts';
import { DEFAULT_CONFIG, localPlace } from './options.ts';

interface InitFlags {
  readonly config: string;
  readonly action: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** Adds `readme-tally init`. */
export function addInit(program: Command): void {
  program
    .command('init')
    .description('look at the lists of this checkout, and write the workflow that counts in them')
    .argument('[files...]', 'paths or glob patterns of the lists; found when left out')
    .option('--config <path>', 'where a config goes, if one is needed', DEFAULT_CONFIG)
    .option('--action <owner/name@ref>', 'the Action that the workflow uses', ACTION)
    .option('--dry-run', 'write nothing, show what would be written')
    .option('--force', 'replace files that are there')
    .action(async (files: string[], { dryRun = false, force = false, ...flags }: InitFlags) => {
      const place = localPlace(files, flags.config);
      const action = checked(flags.action);
      process.stdout.write(await initFolder({ ...place, action, dryRun, force }));
    });
}

function checked(action: string): string {
  if (/^[\w.-]+\/[\w.-]+@[\w./-]+$/.test(action)) return action;
  throw new ConfigError([
    `${JSON.stringify(action)} is not an Action. Write it as owner/readme-tally@v1.`,
  ]);
}
