import leven from 'leven';
import { ConfigError } from '../../config/config-error.ts';
import { defaultConfig, parseConfig } from '../../config/parse.ts';
import type { Level } from '../../config/permissions.ts';
import { errorAdvice } from '../../github/error-advice.ts';
import { FOR_STRANGERS, isAllowed, mayBeSomebody, permissionOf } from '../../github/permission.ts';
import { readAlone } from '../../github/read-files.ts';
import { react, refuseCommand, reply } from '../../github/reply.ts';
import { StoppedError } from '../../refresh/result.ts';
import { markdownText } from '../../report/escape.ts';
import type { RunResult } from '../run.ts';
import { type Answer, type Command, failed } from './command.ts';
import type { CommentCommand } from './comment-event.ts';
import { type ActionContext, commandContext } from './context.ts';
import { COMMANDS } from './index.ts';

/** What came of a comment, for the job's summary. */
export interface CommentResult {
  /** The reply. */
  readonly markdown: string;
  /** What a maintainer should change: one sentence each. */
  readonly advice: readonly string[];
  /** The run that the command started. */
  readonly night?: RunResult | undefined;
  /** An error that is ours. It was told in the thread, and fails the job. */
  readonly fault?: unknown;
}

/**
 * Takes a command through the filters, does it, and says so in the thread. Throws only before
 * anybody could be told.
 */
export async function handleComment(
  heard: CommentCommand,
  hall: ActionContext,
): Promise<CommentResult> {
  const { github, name } = hall.place;
  const { dryRun } = hall.inputs;
  const command = COMMANDS.find((one) => one.name === heard.call.command);
  const welcome = await welcomeOf(heard, hall, command);
  if (typeof welcome !== 'string') {
    const { refusal, left } = welcome;
    const told = { spot: heard, comments: heard.comments, sentence: refusal, left } as const;
    const advice = dryRun ? NOT_WRITTEN : await refuseCommand(github, name, told);
    return { markdown: refusal, advice: advice ? [advice] : [] };
  }
  if (dryRun) {
    const { fault, ...answer } = await attempt(heard, hall, { command, welcome });
    return { ...answer, advice: [NOT_WRITTEN], fault };
  }
  const { comment } = heard;
  const accepted = await react(github, name, { comment, face: 'eyes' });
  const { fault, ...answer } = await attempt(heard, hall, { command, welcome });
  const { markdown, night, isFailed } = answer;
  const replied = await reply(github, name, { spot: heard, markdown });
  const face = isFailed ? 'confused' : 'rocket';
  const reacted = await react(github, name, { comment, face });
  const advice = [...new Set([accepted, replied, reacted].filter((one) => one !== undefined))];
  return { markdown, advice, night, fault };
}

/** A command that is only tried out leaves no trace in the thread. */
const NOT_WRITTEN = 'Dry run: the reply stands only here, and nothing was written.';

/** What a person may do with a command: have it done, suggest it, or nothing. */
type Welcome =
  | 'run'
  | 'suggest'
  /** `left`: the requests that a stranger still may cost, of two. */
  | { readonly refusal: string; readonly left: 1 | 2 };

/** Finds out what a person may do. For strangers it costs at most the look into the config. */
async function welcomeOf(
  { login, association }: CommentCommand,
  hall: ActionContext,
  command: Command | undefined,
): Promise<Welcome> {
  const mayBeOpen = command?.suggest !== undefined;
  if (!mayBeSomebody(association)) {
    if (!mayBeOpen) return { refusal: FOR_STRANGERS, left: 2 };
    const isOpen = (await leastOf(command, hall)) === 'everybody';
    return isOpen ? 'suggest' : { refusal: FOR_STRANGERS, left: 1 };
  }
  const { github, name } = hall.place;
  const permission = await permissionOf(github, name, login);
  if (permission === 'none' && !mayBeOpen) return { refusal: FOR_STRANGERS, left: 1 };
  const least = command ? await leastOf(command, hall) : 'write';
  if (least === 'everybody') return isAllowed(permission, 'write') ? 'run' : 'suggest';
  if (isAllowed(permission, least)) return 'run';
  return { refusal: `This command takes the role ${least} or more in this repository.`, left: 2 };
}

/** A config that cannot be read changes nobody's rights; the command says what is wrong with it. */
async function leastOf(
  { name: command, least }: Command,
  { place, inputs }: ActionContext,
): Promise<Level | 'everybody'> {
  const { github, name, defaultBranch: branch } = place;
  const { config: path } = inputs;
  try {
    const text = await readAlone(github, name, { branch, path });
    const config = text ? parseConfig(text, path) : defaultConfig();
    const allow: Readonly<Record<string, Level | 'everybody' | undefined>> = config.commands.allow;
    return allow[command] ?? least;
  } catch (error) {
    if (error instanceof ConfigError) return least;
    throw error;
  }
}

/** Does a command. Whatever goes wrong becomes an answer; a fault of ours comes with it. */
async function attempt(
  heard: CommentCommand,
  hall: ActionContext,
  { command, welcome }: { command: Command | undefined; welcome: 'run' | 'suggest' },
): Promise<Answer & { fault?: unknown }> {
  const { call } = heard;
  if (command === undefined) return unknownCommand(call.command);
  try {
    const context = commandContext(hall, heard);
    return (await command[welcome]?.(call, context)) ?? unknownCommand(call.command);
  } catch (error) {
    const known = errorAdvice(error) ?? knownMessage(error);
    if (known !== undefined) return failed(markdownText(known));
    return {
      ...failed('That is a fault of readme-tally’s own; the log of the run has it.'),
      fault: error,
    };
  }
}

/** What a maintainer can change, or a source did. */
function knownMessage(error: unknown): string | undefined {
  return error instanceof ConfigError || error instanceof StoppedError ? error.message : undefined;
}

/** The word itself is not repeated: it may be anything. */
function unknownCommand(word: string): Answer {
  const meant = nearest(
    word,
    COMMANDS.map(({ name }) => name),
  );
  const hint = meant ? `Did you mean \`/tally ${meant}\`?` : '`/tally help` lists them.';
  return failed(`There is no such command. ${hint}`);
}

/** A word that takes more changes than this was not meant. */
const MOST_CHANGES = 3;

/** Gives the name that was probably meant, if any. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, changes: leven(word.slice(0, 50), name) }))
    .toSorted((a, b) => a.changes - b.changes);
  return best && best.changes <= Math.min(MOST_CHANGES, best.name.length - 1)
    ? best.name
    : undefined;
}
