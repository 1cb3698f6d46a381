import { type Answer, type Command, type CommandContext, failed } from './command.ts';
import type { Argument, ParsedCommand } from './parse.ts';
import { type EntryRequest, type Prepared, prepare } from './prepare-entry.ts';
import { NOT_UNDERSTOOD } from './replies.ts';
import { runWith } from './run-entries.ts';
import { suggestionText } from './suggestion-text.ts';

/** Adds an entry in the format of its neighbors. */
export const addCommand: Command = {
  name: 'add',
  usage: 'add <link> [to "<section>"]',
  help: 'adds a paper, a repository or a model to a list, in the format of its neighbors',
  least: 'write',
  async run(call, context) {
    const issue = await context.issueToClose();
    const act = ({ prepared }: PreparedEntry) => runWith([prepared], context);
    return withEntry({ call, act, issue }, context);
  },
  suggest(call, context) {
    const { mayClose } = context;
    const act = async (one: PreparedEntry) => ({ markdown: suggestionText({ ...one, mayClose }) });
    return withEntry({ call, act, isSuggestion: true }, context);
  },
};

interface PreparedEntry {
  readonly entry: EntryRequest;
  readonly prepared: Prepared;
}

interface Adding {
  readonly call: ParsedCommand;
  readonly act: (prepared: PreparedEntry) => Promise<Answer>;
  readonly issue?: number | undefined;
  /** A suggestion follows the entries of the base: others may still be withdrawn. */
  readonly isSuggestion?: boolean;
}

async function withEntry(
  { call, act, issue, isSuggestion }: Adding,
  context: CommandContext,
): Promise<Answer> {
  const entry = readArguments(call.args);
  if (typeof entry === 'string') return failed(entry);
  const state = await context.read();
  const model = isSuggestion ? { model: state.before } : {};
  const setting = { state, issue, comment: context.comment, ...model };
  const prepared = await prepare(entry, setting, context);
  if (!('problem' in prepared)) return act({ entry, prepared });
  const { problem, isDone = false, isTemporary = false } = prepared;
  return { markdown: problem, isFailed: !isDone, isTemporary };
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
