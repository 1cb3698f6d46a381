import { acceptCommand } from './accept.ts';
import { addCommand } from './add.ts';
import type { Command } from './command.ts';
import { dropCommand } from './drop.ts';
import { helpCommand } from './help.ts';
import { ignoreCommand, unignoreCommand } from './ignore.ts';
import { refreshCommand } from './refresh.ts';
import { statusCommand } from './status.ts';
import { whyCommand } from './why.ts';

const WORKING: readonly Command[] = [
  refreshCommand,
  statusCommand,
  whyCommand,
  addCommand,
  acceptCommand,
  dropCommand,
  ignoreCommand,
  unignoreCommand,
];

/** Every command, in the order in which the help shows them. */
export const COMMANDS: readonly Command[] = [...WORKING, helpCommand(WORKING)];
