import type { ReadComment } from '../../github/own-comments.ts';
import { subjectKey } from '../../subjects/subject.ts';
import { type Argument, type ParsedCommand, parseCommand } from './parse.ts';

const COMMENT = /<!--(?:(?!<!--)[^>])*-->/g;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Returns whether the text of an issue holds nothing but what a command asks for: its link, or the
 * command itself. Merging a pull request must not close an issue that holds more.
 */
export function holdsOnly(body: string | null | undefined, call: ParsedCommand): boolean {
  const subject = call.args[0]?.subject;
  if (subject === undefined) return false;
  const key = subjectKey(subject).toLowerCase();
  const isOfCall = (argument: Argument) =>
    argument.subject !== undefined && subjectKey(argument.subject).toLowerCase() === key;
  return (body ?? '')
    .replaceAll(COMMENT, '')
    .split(/\r\n|\r|\n/)
    .every(
      (line) =>
        isCommand(line) ||
        argumentsOf(line).every((one) => !LETTER.test(one.text) || isOfCall(one)),
    );
}

/** Returns whether a comment is a command, so that it asks for nothing else. */
export function isCommand(body: string): boolean {
  return parseCommand(body.trim()) !== undefined && !body.trim().includes('\n');
}

/** Returns whether a thread has nothing but commands and the replies to them. */
export function hasOnlyCommands(comments: readonly ReadComment[]): boolean {
  return comments.every(({ isOwn, body }) => isOwn || isCommand(body));
}

/** Reads the links of a line as those of a command are read. */
function argumentsOf(line: string): readonly Argument[] {
  return parseCommand(`/tally add ${line}`)?.args ?? [];
}
