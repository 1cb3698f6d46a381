import { createHash } from 'node:crypto';
import * as z from 'zod';
import { embeddedJson } from '../../escape/data.ts';
import { parseSubject } from '../../subjects/kinds.ts';
import { subjectKey } from '../../subjects/subject.ts';
import type { EntryRequest, Prepared } from './prepare-entry.ts';

/** A comment of readme-tally with an entry that a person without write access suggested. */
export interface Suggestion {
  readonly entry: EntryRequest;
  /** A digest of the line that the comment shows, its list and its section. */
  readonly shown: string;
  /** Whether its issue held nothing else, and was opened by whoever suggested the entry. */
  readonly mayClose: boolean;
  readonly comment: number;
  /** The number of its issue or pull request. */
  readonly thread: number;
  /** The comment's text. */
  readonly body: string;
}

const Mark = z.lazy(() =>
  z.object({
    subject: z.string(),
    file: z.string(),
    section: z.string(),
    shown: z.string(),
    closes: z.literal(true).optional(),
  }),
);

/** Only valid below the mark of a reply, at the start of the comment. */
const SUGGESTION = /^<!-- readme-tally:reply \d+ -->\n<!-- readme-tally:suggestion (\{.*\}) -->/;
const BLOCK = /^(`{3,})markdown\n(.*)\n\1$/m;

/** Writes the mark of a suggestion: what is suggested, and a digest of what the comment shows. */
export function suggestionMark(
  { subject }: Pick<EntryRequest, 'subject'>,
  { request, line }: Pick<Prepared, 'request' | 'line'>,
  { mayClose }: { mayClose: boolean },
): string {
  const { file, section = '' } = request;
  const place = { subject: subjectKey(subject), file, section };
  const shown = digestOf({ ...place, line });
  const mark = { ...place, shown, ...(mayClose ? { closes: true } : {}) };
  return `<!-- readme-tally:suggestion ${embeddedJson(mark)} -->`;
}

interface Shown {
  readonly subject: string;
  readonly file: string;
  readonly section: string;
  readonly line: string;
}

function digestOf({ subject, file, section, line }: Shown): string {
  const text = JSON.stringify([subject, file, section, line]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Returns whether an entry is still what a suggestion shows: the same line in the same section. */
export function isAsShown({ entry, shown }: Suggestion, { request, line }: Prepared): boolean {
  const { file, section = '' } = request;
  return shown === digestOf({ subject: subjectKey(entry.subject), file, section, line });
}

/**
 * Reads the suggestion of a comment; undefined where it has none, is decided, or shows another line
 * than its mark says, since somebody edited it.
 */
export function readSuggestion(
  body: string,
): Pick<Suggestion, 'entry' | 'shown' | 'mayClose'> | undefined {
  const text = body.replaceAll('\r\n', '\n');
  const [, json] = SUGGESTION.exec(text) ?? [];
  const [, , line] = BLOCK.exec(text) ?? [];
  if (json === undefined || line === undefined) return undefined;
  const mark = Mark.safeParse(parsed(json)).data;
  if (mark === undefined) return undefined;
  const subject = parseSubject(mark.subject);
  if (subject === undefined || mark.shown !== digestOf({ ...mark, line })) return undefined;
  const { shown, section } = mark;
  return { entry: { subject, section }, shown, mayClose: mark.closes === true };
}

/** Returns the open suggestions among comments. Only those of the account of this run count. */
export function suggestionsIn(
  comments: readonly (Pick<Suggestion, 'comment' | 'thread' | 'body'> & {
    readonly isOwn: boolean;
  })[],
): Suggestion[] {
  return comments.flatMap(({ comment, thread, body, isOwn }) => {
    const suggestion = isOwn ? readSuggestion(body) : undefined;
    return suggestion ? [{ ...suggestion, comment, thread, body }] : [];
  });
}

/** Returns the text of a decided suggestion: it keeps the mark of the reply, not that of the suggestion. */
export function decided(body: string, sentence: string): string {
  const [mark = ''] = body.split(/\r?\n/, 1);
  return `${mark}\n${sentence}`;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
