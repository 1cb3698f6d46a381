import { codeBlock } from '../../report/escape.ts';
import { type Answer, type Command, type CommandContext, failed } from './command.ts';
import type { Argument, ParsedCommand } from './parse.ts';
import { type Asked, type Prepared, prepare } from './prepare-entry.ts';
import { NOT_UNDERSTOOD, subjectLink } from './replies.ts';
import { blanksSentence, runWith } from './run-entries.ts';
import { suggestionMark } from './suggestion.ts';

/** Adds an entry, written as its neighbours are. */
export const addCommand: Command = {
  name: 'add',
  usage: 'add <link> [to "<section>"]',
  help: 'adds a paper, a repository or a model to a list, written as its neighbours are',
  least: 'write',
  run: (call, context) => withEntry(call, context, ({ prepared }) => runWith([prepared], context)),
  suggest: (call, context) =>
    withEntry(call, context, async (entry) => ({ markdown: suggestion(entry) })),
};

interface Entry {
  readonly asked: Asked;
  readonly prepared: Prepared;
}

async function withEntry(
  { args }: ParsedCommand,
  context: CommandContext,
  act: (entry: Entry) => Promise<Answer>,
): Promise<Answer> {
  const asked = readAsked(args);
  if (typeof asked === 'string') return failed(asked);
  const { issue, comment } = context;
  const setting = { start: await context.read(), issue, comment };
  const prepared = await prepare(asked, setting, context);
  if (!('problem' in prepared)) return act({ asked, prepared });
  return { markdown: prepared.problem, isFailed: !prepared.isDone };
}

/** A section is best quoted, but what follows `to` can be nothing else. */
function readAsked([link, to, ...words]: readonly Argument[]): Asked | string {
  if (link?.subject === undefined) return NOT_UNDERSTOOD;
  const { subject } = link;
  if (to === undefined) return { subject };
  const section = words.map(({ text }) => text).join(' ');
  const isSection = to.text.toLowerCase() === 'to' && !to.isQuoted && section !== '';
  return isSection ? { subject, section } : `Write it as \`/tally ${addCommand.usage}\`.`;
}

/** A suggestion may wait for long, so what it adds is looked up again when it is accepted. */
function suggestion({ asked, prepared }: Entry): string {
  return [
    suggestionMark(asked),
    `Suggested: ${subjectLink(asked.subject)}, as`,
    codeBlock(prepared.line, 'markdown'),
    blanksSentence(prepared),
    'Somebody with write access adds it by `/tally accept`, or by a 👍 on this comment, which the next scheduled run sees.',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
