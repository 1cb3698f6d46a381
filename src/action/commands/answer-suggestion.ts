import { readAccount } from '../../github/account.ts';
import { type Posting, postAnswer } from '../../github/post-answer.ts';
import { recentComments } from '../../github/recent-comments.ts';
import { plural } from '../../report/phrases.ts';
import type { CommentCommand } from './comment-event.ts';
import type { ActionContext } from './context.ts';
import { type CommentResult, type Permitted, runCommand } from './run-command.ts';
import {
  isReplyTo,
  standingOf,
  startOfDay,
  suggestionDigest,
  withRecord,
} from './suggestion-history.ts';

/** The reply is for the job summary only: the thread has one already. */
const SKIPPED = {
  answered: 'Skipped: this suggestion was answered before.',
  'over before': 'Skipped: its author has reached the limit of suggestions per day.',
};

/**
 * Answers a suggestion of a person without access: the same suggestion once, and no more than
 * `limit` per person and day. Takes at most six requests to the repository, and two where nothing
 * is answered.
 */
export async function answerSuggestion(
  request: CommentCommand,
  context: ActionContext,
  { limit, ...permitted }: Permitted & { readonly limit: number },
): Promise<CommentResult> {
  const { github, name } = context.repository;
  const account = context.overview?.account ?? (await readAccount(github));
  const replies = await recentComments(github, name, { account, since: startOfDay(request) });
  const standing = standingOf(request, { replies, limit });
  if (standing === 'answered' || standing === 'over before') {
    return { markdown: SKIPPED[standing], advice: [] };
  }
  const by = request.person;
  if (standing === 'over') {
    const markdown = withRecord(overSentence(limit), { by, isOver: true });
    return post(request, context, { markdown, account, isFailed: true, isRerun: false });
  }
  const { fault, ...answer } = await runCommand(request, context, permitted);
  const record = answer.isTemporary ? { by } : { by, for: suggestionDigest(request.call) };
  const markdown = withRecord(answer.markdown, record);
  const isRerun = replies.some(({ body }) => isReplyTo(body, request.comment));
  const posted = await post(request, context, { ...answer, account, markdown, isRerun });
  return { ...posted, fault };
}

function overSentence(limit: number): string {
  return `You have made ${plural(limit, 'suggestion')} today, which is the limit. Further ones of today are not read; suggest again tomorrow (UTC).`;
}

async function post(
  request: CommentCommand,
  { repository: { github, name } }: ActionContext,
  answer: Pick<Posting, 'markdown' | 'account' | 'isRerun'> & { readonly isFailed?: boolean },
): Promise<CommentResult> {
  const { markdown, isFailed, ...posting } = answer;
  const reaction = isFailed ? 'confused' : 'rocket';
  const advice = await postAnswer(github, name, {
    thread: request,
    markdown,
    reaction,
    account: posting.account,
    isRerun: posting.isRerun,
  });
  return { markdown, advice };
}
