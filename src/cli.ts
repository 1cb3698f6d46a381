#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { addAudit } from './cli/audit.ts';
import { addChart } from './cli/chart.ts';
import { addDoctor } from './cli/doctor.ts';
import { fileSentence } from './cli/files/file-error.ts';
import { addFleet } from './cli/fleet.ts';
import { addInit } from './cli/init/command.ts';
import { exitCodes, FAILED, SIGNAL_CODES, WRONG_USAGE } from './cli/options.ts';
import { addPage } from './cli/page.ts';
import { addRefresh } from './cli/refresh.ts';
import { addRemove } from './cli/remove.ts';
import { screenOf } from './cli/screen.ts';
import { ConfigError } from './config/config-error.ts';
import { VERSION } from './config/version.ts';
import { terminalText } from './escape/plain.ts';
import { ProxyError, useProxy } from './http/proxy.ts';
import { CancelledError } from './refresh/result.ts';
import { wrapLine } from './report/terminal/screen.ts';

// `readme-tally … | head` closes the pipe early, which is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

await runCommand();

async function runCommand(): Promise<void> {
  try {
    await useProxy(process.env);
    await program().parseAsync();
  } catch (error) {
    // Commander has printed its message. `--help` and `--version` end up here with exit code 0.
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    const sentence = fileSentence(error, { verb: 'read' }) ?? message;
    const screen = screenOf(process.stderr, { environment: process.env });
    const lines = sentence.split('\n').flatMap((line) => wrapLine(terminalText(line), screen, 0));
    process.stderr.write(`${lines.join('\n')}\n`);
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof ConfigError || error instanceof ProxyError) return WRONG_USAGE;
  if (error instanceof CancelledError) return SIGNAL_CODES[error.signal] ?? FAILED;
  return FAILED;
}

function program(): Command {
  const command = new Command('readme-tally')
    .description('Keeps citation, star and like counts in READMEs up to date.')
    .version(VERSION)
    .addHelpText('after', exitCodes('success', 'a failure, or findings and problems'))
    .exitOverride();
  addInit(command);
  addRefresh(command);
  addRemove(command);
  addAudit(command);
  addPage(command);
  addChart(command);
  addDoctor(command);
  addFleet(command);
  return command;
}
