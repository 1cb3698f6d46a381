import { createHash } from 'node:crypto';
import * as z from 'zod';
import { embeddedJson } from '../../escape/data.ts';
import type { RecentComment } from '../../github/recent-comments.ts';
import { subjectKey } from '../../subjects/subject.ts';
import type { CommentCommand } from './comment-event.ts';
import type { ParsedCommand } from './parse.ts';
import { readSuggestion } from './suggestion.ts';

/** What a reply to a suggestion records about it. */
const Asked = z.lazy(() =>
  z.object({
    /** The person who suggested. */
    by: z.string(),
    /** What was suggested, as a digest; absent where a later attempt may succeed. */
    for: z.string().optional(),
    /** Whether the reply only says that the limit is reached. */
    isOver: z.boolean().optional(),
  }),
);
type Asked = z.infer<typeof Asked>;

const ASKED = /^<!-- readme-tally:asked (\{[^\n]*\}) -->$/m;
/** The mark of a suggestion has to stay the first line of the reply. */
const SUGGESTION_LINE = /^<!-- readme-tally:suggestion [^\n]*\n/;

/** Adds the record of a suggestion to a reply, where cutting the end of the reply does not remove it. */
export function withRecord(markdown: string, asked: Asked): string {
  const mark = `<!-- readme-tally:asked ${embeddedJson(asked)} -->\n`;
  const [first = ''] = SUGGESTION_LINE.exec(markdown) ?? [];
  return `${first}${mark}${markdown.slice(first.length)}`;
}

/** Returns a digest of what a command suggests, the same for every spelling of its link. */
export function suggestionDigest({ args }: ParsedCommand): string {
  const words = args.map(({ subject, text }) => (subject ? subjectKey(subject) : text));
  const key = JSON.stringify(words.map((word) => word.toLowerCase()));
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

/** The start of the day of a comment, in UTC, as an ISO time stamp. */
export function startOfDay({ at }: Pick<CommentCommand, 'at'>): string {
  return `${new Date(at).toISOString().slice(0, 10)}T00:00:00Z`;
}

/** `answered`: it has a reply already; `over`: its author has reached the limit of the day. */
type Standing = 'new' | 'answered' | 'over' | 'over before';

/** Compares a suggestion with the latest replies of readme-tally. `limit` 0: no limit. */
export function standingOf(
  request: Pick<CommentCommand, 'call' | 'at' | 'issue' | 'comment' | 'person'>,
  { replies, limit }: { replies: readonly RecentComment[]; limit: number },
): Standing {
  const digest = suggestionDigest(request.call);
  const records = replies.flatMap((reply) => recordOf(reply, request));
  if (records.some((one) => one.for === digest && answers(one, request))) return 'answered';
  const today = records.filter(({ by, isToday }) => by === request.person && isToday);
  const count = today.filter(({ isOver }) => !isOver).length;
  if (limit === 0 || count < limit) return 'new';
  return today.some(({ isOver }) => isOver) ? 'over before' : 'over';
}

interface Record extends Asked {
  readonly thread: number;
  readonly isToday: boolean;
  /** Whether the reply shows an entry that nobody has decided about. */
  readonly isOpen: boolean;
}

/** The reply to the comment itself, which a job that runs again rewrites, does not count. */
function recordOf(
  { body, thread, at }: RecentComment,
  request: Pick<CommentCommand, 'at' | 'comment'>,
): Record[] {
  if (isReplyTo(body, request.comment)) return [];
  const asked = parsed(ASKED.exec(body)?.[1]);
  if (asked === undefined) return [];
  const isToday = Date.parse(at) >= Date.parse(startOfDay(request));
  return [{ ...asked, thread, isToday, isOpen: readSuggestion(body) !== undefined }];
}

/** Another person sees an open suggestion where it is shown: in the same thread. */
function answers(
  { by, thread, isOpen, isToday }: Record,
  { person, issue }: Pick<CommentCommand, 'person' | 'issue'>,
): boolean {
  if (by === person) return isOpen || isToday;
  return isOpen && thread === issue;
}

/** Returns whether a comment is the reply to another one. */
export function isReplyTo(body: string, comment: number): boolean {
  return body.startsWith(`<!-- readme-tally:reply ${comment} -->`);
}

function parsed(json: string | undefined): Asked | undefined {
  if (json === undefined) return undefined;
  try {
    return Asked.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
