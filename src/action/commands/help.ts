import type { Command } from './command.ts';

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
  return ['Write a command as the first line of a comment:', '', ...lines].join('\n');
}
