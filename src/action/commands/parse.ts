import { linkSubject } from '../../subjects/link.ts';
import type { Subject } from '../../subjects/subject.ts';
import { parseSubject } from '../../subjects/subject-text.ts';

/** One argument of a command. */
export interface Argument {
  /** As it was written, without quotes and angle brackets. */
  readonly text: string;
  /** Text in quotes is never a link. */
  readonly isQuoted: boolean;
  /** What the link, or the subject as text, leads to. */
  readonly subject?: Subject | undefined;
}

/** A command as it was typed. */
export interface ParsedCommand {
  /** In lower case; it need not be one that exists. */
  readonly command: string;
  readonly args: readonly Argument[];
}

/** A longer first line is no command that a person types. */
const LONGEST_LINE = 4_000;
/** Nobody names more things in a line. */
const MOST_ARGUMENTS = 50;
const COMMAND = /^\/tally[ \t]+(\S+)(.*)$/;
const ARGUMENT = /"([^"]*)"|“([^”]*)”|<([^<>\s]+)>|(\S+)/g;

/**
 * Reads the command of a comment. It is the whole first line and starts with its first character,
 * so a command in a quote, in a list or in code is none.
 */
export function parseCommand(body: string): ParsedCommand | undefined {
  const [line = ''] = body.split(/\r\n|\r|\n/, 1);
  if (line.length > LONGEST_LINE) return undefined;
  const [, command, rest = ''] = COMMAND.exec(line.trimEnd()) ?? [];
  if (command === undefined) return undefined;
  const args = [...rest.matchAll(ARGUMENT)].slice(0, MOST_ARGUMENTS).map(readArgument);
  return { command: command.toLowerCase(), args };
}

function readArgument([, straight, curly, bracketed, bare]: RegExpExecArray): Argument {
  const quoted = straight ?? curly;
  if (quoted !== undefined) return { text: quoted.trim(), isQuoted: true };
  const text = bracketed ?? bare ?? '';
  return { text, isQuoted: false, subject: parseSubject(text) ?? linkSubject(text) };
}
