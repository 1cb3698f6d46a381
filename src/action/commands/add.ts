import { codeBlock } from '../../escape/markdown.ts';
import { type Answer, type Command, type CommandContext, failed } from './command.ts';
import type { Argument, ParsedCommand } from './parse.ts';
import { type EntryRequest, type Prepared, prepare } from './prepare-entry.ts';
import { NOT_UNDERSTOOD, subjectLink } from './replies.ts';
import { blanksSentence, runWith } from './run-entries.ts';
import { suggestionMark } from './suggestion.ts';

/** Adds an entry in the format of its neighbors. */
export const addCommand: Command = {
  name: 'add',
  usage: 'add <link> [to "<section>"]',
  help: 'adds a paper, a repository or a model to a list, in the format of its neighbors',
  least: 'write',
  run: (call, context) => withEntry(call, context, ({ prepared }) => runWith([prepared], context)),
  suggest: (call, context) =>
    withEntry(call, context, async (prepared) => ({ markdown: suggestion(prepared) })),
};

interface PreparedEntry {
  readonly entry: EntryRequest;
  readonly prepared: Prepared;
}

async function withEntry(
  { args }: ParsedCommand,
  context: CommandContext,
  act: (prepared: PreparedEntry) => Promise<Answer>,
): Promise<Answer> {
  const entry = readArguments(args);
  if (typeof entry === 'string') return failed(entry);
  const { issue, comment } = context;
  const setting = { state: await context.read(), issue, comment };
  const prepared = await prepare(entry, setting, context);
  if (!('problem' in prepared)) return act({ entry, prepared });
  return { markdown: prepared.problem, isFailed: !prepared.isDone };
}

/** A section may be quoted; without quotes it is everything behind `to`. */
function readArguments([link, to, ...words]: readonly Argument[]): EntryRequest | string {
  if (link?.subject === undefined) return NOT_UNDERSTOOD;
  const { subject } = link;
  if (to === undefined) return { subject };
  const section = words.map(({ text }) => text).join(' ');
  const isSection = to.text.toLowerCase() === 'to' && !to.isQuoted && section !== '';
  return isSection ? { subject, section } : `Usage: \`/tally ${addCommand.usage}\`.`;
}

/** A suggestion may wait for long, so the subject is looked up again when it is accepted. */
function suggestion({ entry, prepared }: PreparedEntry): string {
  return [
    suggestionMark(entry),
    `Suggested: ${subjectLink(entry.subject)}, as`,
    codeBlock(prepared.line, 'markdown'),
    blanksSentence(prepared),
    'To add it, comment `/tally accept`, or react to this comment with 👍, which the next scheduled run reads. Both require write access.',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
