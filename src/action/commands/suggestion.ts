import * as z from 'zod';
import { subjectKey } from '../../subjects/subject.ts';
import { parseSubject } from '../../subjects/subject-text.ts';
import type { EntryRequest } from './prepare-entry.ts';

/** A comment of readme-tally with an entry that a person without write access suggested. */
export interface Suggestion {
  readonly entry: EntryRequest;
  readonly comment: number;
  /** Undefined in a pull request. */
  readonly issue: number | undefined;
  /** The comment's text. */
  readonly body: string;
}

const Suggested = z.object({ subject: z.string(), section: z.string().optional() });

/** Only valid below the mark of a reply, at the start of the comment. */
const SUGGESTION = /^<!-- readme-tally:reply \d+ -->\r?\n<!-- readme-tally:suggestion (\{.*\}) -->/;

/** Writes a suggestion as an HTML comment. `<`, `>` and `-` are escaped, so that it cannot end early. */
export function suggestionMark({ subject, section }: EntryRequest): string {
  const json = JSON.stringify({ subject: subjectKey(subject), section }).replace(
    /[<>-]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
  return `<!-- readme-tally:suggestion ${json} -->`;
}

/** Reads the suggestion of a comment; undefined where it has none, or is decided. */
export function readSuggestion(body: string): EntryRequest | undefined {
  const [, json] = SUGGESTION.exec(body) ?? [];
  if (json === undefined) return undefined;
  const { data } = Suggested.safeParse(parsed(json));
  const subject = data && parseSubject(data.subject);
  return subject && { subject, ...(data.section === undefined ? {} : { section: data.section }) };
}

/** Returns the open suggestions among comments of readme-tally. */
export function suggestionsIn(comments: readonly Omit<Suggestion, 'entry'>[]): Suggestion[] {
  return comments.flatMap((comment) => {
    const entry = readSuggestion(comment.body);
    return entry === undefined ? [] : [{ ...comment, entry }];
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
