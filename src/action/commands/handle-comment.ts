import leven from 'leven';
import { ConfigError } from '../../config/config-error.ts';
import { defaultConfig, parseConfig } from '../../config/parse.ts';
import type { Level } from '../../config/permissions.ts';
import { markdownText } from '../../escape/markdown.ts';
import { readAccount } from '../../github/account.ts';
import { errorAdvice } from '../../github/error-advice.ts';
import { isAllowed, mayHaveAccess, NO_ACCESS, permissionOf } from '../../github/permission.ts';
import { readConfigFile } from '../../github/read-config.ts';
import { react, refuseCommand, reply } from '../../github/reply.ts';
import { StoppedError } from '../../refresh/result.ts';
import type { RunResult } from '../run.ts';
import { type Answer, type Command, failed } from './command.ts';
import type { CommentCommand } from './comment-event.ts';
import { type ActionContext, commandContext } from './context.ts';
import { COMMANDS } from './index.ts';

/** The result of a comment, for the job summary. */
export interface CommentResult {
  /** The reply. */
  readonly markdown: string;
  /** What a maintainer should change: one sentence each. */
  readonly advice: readonly string[];
  /** The run that the command started. */
  readonly runResult?: RunResult | undefined;
  /** An unexpected error. The reply mentions it, and the job fails with it. */
  readonly fault?: unknown;
}

/** Checks who wrote a command, runs it, and replies. Throws only when no reply can be sent. */
export async function handleComment(
  request: CommentCommand,
  context: ActionContext,
): Promise<CommentResult> {
  const { dryRun } = context.inputs;
  const command = COMMANDS.find((one) => one.name === request.call.command);
  const access = await accessOf(request, context, command);
  if (typeof access !== 'string') {
    const advice = dryRun ? NOT_WRITTEN : await refuse(request, context, access);
    return { markdown: access.refusal, advice: advice ? [advice] : [] };
  }
  if (!dryRun) return runAndReply(request, context, { command, access });
  const { fault, ...answer } = await runCommand(request, context, { command, access });
  return { ...answer, advice: [NOT_WRITTEN], fault };
}

/** A dry run does not write to the thread. */
const NOT_WRITTEN = 'Dry run: the reply was not posted, and nothing was written.';

function refuse(
  request: CommentCommand,
  { repository: { github, name } }: ActionContext,
  { refusal, left }: Refusal,
): Promise<string | undefined> {
  const { comments } = request;
  return refuseCommand(github, name, { thread: request, comments, sentence: refusal, left });
}

async function runAndReply(
  request: CommentCommand,
  context: ActionContext,
  { command, access }: Permitted,
): Promise<CommentResult> {
  const { github, name } = context.repository;
  const { comment } = request;
  const accepted = await react(github, name, { comment, reaction: 'eyes' });
  const { fault, ...answer } = await runCommand(request, context, { command, access });
  const { markdown, runResult, isFailed } = answer;
  const account = accepted.account ?? (await readAccount(github));
  const replied = await reply(github, name, { thread: request, markdown, account });
  const reaction = isFailed ? 'confused' : 'rocket';
  const reacted = await react(github, name, { comment, reaction });
  const advice = [
    ...new Set([accepted.advice, replied, reacted.advice].filter((one) => one !== undefined)),
  ];
  return { markdown, advice, runResult, fault };
}

interface Refusal {
  readonly refusal: string;
  /** The requests that may still be spent on a stranger, of two. */
  readonly left: 1 | 2;
}

/** What a person may do with a command: run it, or suggest it. */
type Access = 'run' | 'suggest';

/** A command, undefined where there is none of that name, and what its author may do with it. */
interface Permitted {
  readonly command: Command | undefined;
  readonly access: Access;
}

/** Finds out what a person may do. For strangers at most the config is read. */
async function accessOf(
  { login, association }: CommentCommand,
  context: ActionContext,
  command: Command | undefined,
): Promise<Access | Refusal> {
  const mayBeOpen = command?.suggest !== undefined;
  if (!mayHaveAccess(association)) {
    if (!mayBeOpen) return { refusal: NO_ACCESS, left: 2 };
    const isOpen = (await requiredLevel(command, context)) === 'everybody';
    return isOpen ? 'suggest' : { refusal: NO_ACCESS, left: 1 };
  }
  const { github, name } = context.repository;
  const permission = await permissionOf(github, name, login);
  if (permission === 'none' && !mayBeOpen) return { refusal: NO_ACCESS, left: 1 };
  const least = command ? await requiredLevel(command, context) : 'write';
  if (least === 'everybody') return isAllowed(permission, 'write') ? 'run' : 'suggest';
  if (isAllowed(permission, least)) return 'run';
  return { refusal: `This command requires ${least} access to the repository.`, left: 2 };
}

/** An invalid config changes nobody's access; the command reports what is wrong with it. */
async function requiredLevel(
  { name: command, least }: Command,
  { repository, inputs }: ActionContext,
): Promise<Level | 'everybody'> {
  const { github, name, defaultBranch: branch } = repository;
  const { config: path } = inputs;
  try {
    const file = await readConfigFile(github, name, { branch, path });
    const config = file ? parseConfig(file.text, file.path) : defaultConfig();
    const allow: Readonly<Record<string, Level | 'everybody' | undefined>> = config.commands.allow;
    return allow[command] ?? least;
  } catch (error) {
    if (error instanceof ConfigError) return least;
    throw error;
  }
}

/** Runs a command. Every error becomes an answer; an unexpected one is returned with it. */
async function runCommand(
  request: CommentCommand,
  context: ActionContext,
  { command, access }: Permitted,
): Promise<Answer & { fault?: unknown }> {
  const { call } = request;
  try {
    const answer = await command?.[access]?.(call, commandContext(context, request));
    return answer ?? unknownCommand(call.command);
  } catch (error) {
    const advice = errorAdvice(error);
    if (advice !== undefined) return failed(advice);
    const known = knownMessage(error);
    if (known !== undefined) return failed(markdownText(known));
    return {
      ...failed('An internal error of readme-tally occurred. The log of the run has the details.'),
      fault: error,
    };
  }
}

/** Returns the message of an error that a maintainer or a source caused. */
function knownMessage(error: unknown): string | undefined {
  return error instanceof ConfigError || error instanceof StoppedError ? error.message : undefined;
}

/** The word is not repeated, since it may be anything. */
function unknownCommand(word: string): Answer {
  const names = COMMANDS.map(({ name }) => name);
  const name = nearest(word, names);
  const hint = name ? `Did you mean \`/tally ${name}\`?` : '`/tally help` lists the commands.';
  return failed(`Unknown command. ${hint}`);
}

/** The most changes between a word and the command that is suggested for it. */
const MOST_CHANGES = 3;

/** Returns the name that is closest to a word, if any is close. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, changes: leven(word.slice(0, 50), name) }))
    .toSorted((a, b) => a.changes - b.changes);
  return best && best.changes <= Math.min(MOST_CHANGES, best.name.length - 1)
    ? best.name
    : undefined;
}
