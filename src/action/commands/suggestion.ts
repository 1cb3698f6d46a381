import * as z from 'zod';
import { subjectKey } from '../../subjects/subject.ts';
import { parseSubject } from '../../subjects/subject-text.ts';
import type { Asked } from './prepare-entry.ts';

/** A comment of ours that shows an entry which somebody without rights asked for. */
export interface Suggestion {
  readonly asked: Asked;
  readonly comment: number;
  /** Nothing in a pull request. */
  readonly issue: number | undefined;
  /** The comment's text. */
  readonly body: string;
}

const Suggested = z.object({ subject: z.string(), section: z.string().optional() });

/** Stands below the mark of the reply, so that only a comment that begins with ours counts. */
const SUGGESTION = /^<!-- readme-tally:reply \d+ -->\r?\n<!-- readme-tally:suggestion (\{.*\}) -->/;

/** Writes what was suggested where nobody sees it; a comment cannot be ended by what stands in it. */
export function suggestionMark({ subject, section }: Asked): string {
  const json = JSON.stringify({ subject: subjectKey(subject), section }).replace(
    /[<>-]/g,
    (one) => `\\u00${one.charCodeAt(0).toString(16)}`,
  );
  return `<!-- readme-tally:suggestion ${json} -->`;
}

/** Reads it back out of a comment of ours; nothing where it suggests nothing, or not any more. */
export function readSuggestion(body: string): Asked | undefined {
  const [, json] = SUGGESTION.exec(body) ?? [];
  if (json === undefined) return undefined;
  const { data } = Suggested.safeParse(parsed(json));
  const subject = data && parseSubject(data.subject);
  return subject && { subject, ...(data.section === undefined ? {} : { section: data.section }) };
}

/** Gives the suggestions that wait among comments of ours. */
export function suggestionsIn(comments: readonly Omit<Suggestion, 'asked'>[]): Suggestion[] {
  return comments.flatMap((comment) => {
    const asked = readSuggestion(comment.body);
    return asked === undefined ? [] : [{ ...comment, asked }];
  });
}

/** What the comment says once it is decided: the mark of the suggestion goes, that of the reply stays. */
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
