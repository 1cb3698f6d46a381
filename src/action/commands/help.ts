import type { Command } from './command.ts';

/** Makes the command that lists the others. */
export function helpCommand(others: readonly Command[]): Command {
  const help: Command = {
    name: 'help',
    usage: 'help',
    help: 'lists the commands',
    least: 'write',
    run: async () => ({ markdown: helpText([...others, help]) }),
  };
  return help;
}

function helpText(commands: readonly Command[]): string {
  const lines = commands.map(({ usage, help }) => `- \`/tally ${usage}\` ${help}`);
  return ['The first line of a comment, from its first character on:', '', ...lines].join('\n');
}
