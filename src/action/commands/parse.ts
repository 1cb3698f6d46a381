import type { Subject } from '../../subjects/subject.ts';
import { writtenSubject } from './written-link.ts';

/** One argument of a command. */
export interface Argument {
  /** The text without quotes, code ticks and angle brackets; the address of a Markdown link. */
  readonly text: string;
  /** Whether the text was in quotes or code ticks, as names of sections are. */
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
const COMMAND = /^\/tally[ \t]+(\S+)(?:\s(.*))?$/s;
/** Two addresses in a row, with a comma and no space. */
const COMMA = /[,;](?=https?:\/\/)/gi;
/**
 * A Markdown link, a text in quotes or code ticks or an address in angle brackets, with the
 * punctuation behind it; or a word.
 */
const ARGUMENT =
  /(?:[*_~(]{0,9}!?\[[^[\]]*\]\(\s*(?<address>(?:[^\s()]|\([^\s()]*\))+)(?:\s[^()]*)?\)|"(?<straight>[^"]*)"|“(?<curly>[^“”]*)”|`{1,9}(?<code>[^`]+)`{1,9}|<(?<angle>[^<>\s]+)>)[.,;:!?)*_~]*|(?<bare>\S+)/g;

/**
 * Parses the command of a comment. It must start with the first character of the first line, so a
 * command in a quote, in a list or in code is ignored.
 */
export function parseCommand(body: string): ParsedCommand | undefined {
  const [line = ''] = body.split(/\r\n|\r|\n/, 1);
  if (line.length > LONGEST_LINE) return undefined;
  const [, command, rest = ''] = COMMAND.exec(line.trimEnd()) ?? [];
  if (command === undefined) return undefined;
  const found = [...rest.replace(COMMA, ' ').matchAll(ARGUMENT)].slice(0, MOST_ARGUMENTS);
  const name = command.toLowerCase().replace(/[.,:;]$/, '');
  return { command: name, args: found.map(({ groups }) => readArgument(groups)) };
}

/** Of the texts in quotes only an address is a link: `"arxiv:…"` may be the name of a section. */
const URL_START = /^https?:\/\//i;

function readArgument(groups: Readonly<Record<string, string | undefined>> = {}): Argument {
  const { address, straight, curly, code, angle, bare = '' } = groups;
  const quoted = straight ?? curly ?? code;
  const text = quoted?.trim() ?? address ?? angle ?? bare;
  const isName = (straight ?? curly) !== undefined && !URL_START.test(text);
  return {
    text,
    isQuoted: quoted !== undefined,
    subject: isName ? undefined : writtenSubject(text),
  };
}
