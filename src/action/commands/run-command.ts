import leven from 'leven';
import { ConfigError } from '../../config/config-error.ts';
import { markdownText } from '../../escape/markdown.ts';
import type { RunResult } from '../../fleet/repository/run.ts';
import { errorAdvice } from '../../github/error-advice.ts';
import { StoppedError } from '../../refresh/result.ts';
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

/** A command, undefined where there is none of that name, and what its author may do with it. */
export interface Permitted {
  readonly command: Command | undefined;
  readonly access: 'run' | 'suggest';
}

/** Runs a command. Every error becomes an answer; an unexpected one is returned with it. */
export async function runCommand(
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
    if (advice !== undefined) return { ...failed(advice), isTemporary: true };
    const known = knownMessage(error);
    if (known !== undefined) return { ...failed(markdownText(known)), isTemporary: true };
    return {
      ...failed('An internal error of readme-tally occurred. The log of the run has the details.'),
      isTemporary: true,
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
