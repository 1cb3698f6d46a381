import { linkSubject } from '../../subjects/link.ts';
import type { Subject } from '../../subjects/subject.ts';
import { parseSubject } from '../../subjects/subject-text.ts';

/** One argument of a command. */
export interface Argument {
  /** The text without quotes and angle brackets. */
  readonly text: string;
  /** A text in quotes is never a link. */
  readonly isQuoted: boolean;
  /** The subject of a link, or of a text such as `github:owner/name`. */
  readonly subject?: Subject | undefined;
}

/** A command as written. */
export interface ParsedCommand {
  /** In lower case; it may not exist. */
  readonly command: string;
  readonly args: readonly Argument[];
}

/** A longer first line is not read. */
const LONGEST_LINE = 4_000;
const MOST_ARGUMENTS = 50;
const COMMAND = /^\/tally[ \t]+(\S+)(.*)$/;
const ARGUMENT = /"([^"]*)"|“([^”]*)”|<([^<>\s]+)>|(\S+)/g;

/**
 * Parses the command of a comment. It must start with the first character of the first line, so a
 * command in a quote, in a list or in code is ignored.
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
