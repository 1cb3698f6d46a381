import type { Command } from 'commander';
import { ConfigError } from '../../config/config-error.ts';
import { DEFAULT_CONFIG } from '../../config/config-path.ts';
import { ACTION } from '../../config/version.ts';
import { exitCodes, localPlace } from '../options.ts';
import { screenOf } from '../screen.ts';
import { conversation } from './conversation.ts';
import { initFolder } from './init.ts';

interface InitFlags {
  readonly config: string;
  readonly action: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly keepAlive?: boolean;
  readonly page?: boolean;
  readonly yes?: boolean;
}

/** Adds `readme-tally init`. */
export function addInit(program: Command): void {
  program
    .command('init')
    .description('set up this repository: write the workflow and, if needed, the config file')
    .argument(
      '[files...]',
      'paths or glob patterns of the lists; by default, all Markdown files are searched',
    )
    .option('--config <path>', 'path of the config file, if one is needed', DEFAULT_CONFIG)
    .option('--action <owner/name@ref>', 'the Action that the workflow uses', ACTION)
    .option('--keep-alive', 'also write a workflow that keeps the schedule enabled')
    .option('--page', 'also publish a page of the lists with GitHub Pages')
    .option('--yes', 'ask nothing: use the defaults, as without a terminal')
    .option('--dry-run', 'write nothing; print the files')
    .option('--force', 'overwrite existing files')
    .addHelpText(
      'after',
      exitCodes('the files are written or up to date', 'a file could not be written'),
    )
    .action(async (files: string[], flags: InitFlags) => {
      const place = localPlace(files, flags.config);
      const action = actionName(flags.action);
      const { dryRun = false, force = false, keepAlive = false, yes = false } = flags;
      const hasPage = flags.page === true;
      const isTalk = !yes && process.stdin.isTTY && process.stdout.isTTY;
      const talk = isTalk ? conversation : undefined;
      const screen = screenOf(process.stdout, { environment: process.env });
      const wanted = { dryRun, force, keepAlive, hasPage };
      const text = await initFolder({ ...place, action, ...wanted, conversation: talk, screen });
      process.stdout.write(text);
    });
}

function actionName(action: string): string {
  if (/^[\w.-]+\/[\w.-]+@[\w./-]+$/.test(action)) return action;
  throw new ConfigError([
    `${JSON.stringify(action)} is not a valid Action. It must be like owner/readme-tally@v1.`,
  ]);
}
