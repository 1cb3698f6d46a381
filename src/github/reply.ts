import { type GitHub, isRefusal, type RepositoryName } from './client.ts';
import { errorAdvice } from './error-advice.ts';
import { isOwn, ownInThread, PAGE } from './own-comments.ts';

/** What is put on a command: accepted, done, not done. */
export type Reaction = 'eyes' | 'rocket' | 'confused';

/** A comment, and the issue or pull request that it stands on. */
export interface CommentThread {
  readonly issue: number;
  readonly comment: number;
  /** When the comment was written: a reply to it is not older. */
  readonly at: string;
}

/** GitHub takes 65,536 characters. */
const BODY_LIMIT = 60_000;
/** Stands in the one comment of an issue that tells strangers why nothing is done for them. */
const STRANGERS = '<!-- readme-tally:strangers -->';

/** Puts a face on a comment; one that is there stays. Gives a sentence when GitHub does not let us. */
export function react(
  github: GitHub,
  name: RepositoryName,
  { comment, face }: { comment: number; face: Reaction },
): Promise<string | undefined> {
  return orSentence('The comment has no reaction.', async () => {
    const { reactions } = github;
    await reactions.createForIssueComment({ ...name, comment_id: comment, content: face });
  });
}

/**
 * Answers a comment: in the reply that it has, which is known by a mark nobody sees, or in a new
 * one. Gives a sentence when GitHub does not let us.
 */
export function reply(
  github: GitHub,
  name: RepositoryName,
  { spot, markdown }: { spot: CommentThread; markdown: string },
): Promise<string | undefined> {
  const mark = `<!-- readme-tally:reply ${spot.comment} -->`;
  const body = `${mark}\n${fitting(markdown)}`;
  return orSentence('There is no reply to the comment.', async () => {
    const found = await findMarked(github, name, { ...spot, mark });
    if (found === undefined) {
      await github.issues.createComment({ ...name, issue_number: spot.issue, body });
    } else if (found.body !== body) {
      await github.issues.updateComment({ ...name, comment_id: found.id, body });
    }
  });
}

/**
 * Tells a stranger that nothing is done: a face on the comment, and one sentence in the whole
 * issue. It costs two requests at the most. An issue with no other comment cannot have the sentence
 * yet; in another one it is looked for, and where it is missing it shows the face itself. Where
 * only one request is `left`, nothing is looked for.
 */
export async function refuseCommand(
  github: GitHub,
  name: RepositoryName,
  {
    spot,
    comments,
    sentence,
    left = 2,
  }: { spot: CommentThread; comments: number; sentence: string; left?: 1 | 2 },
): Promise<string | undefined> {
  const { issue, comment } = spot;
  const mayBeSaid = comments > 1;
  const isSaid = mayBeSaid && (left === 1 || (await isToldOf(github, name, { issue, comments })));
  const isAlone = mayBeSaid || left === 1;
  const face = isAlone ? '😕 ' : '';
  const body = `${STRANGERS}\n${face}${sentence}`;
  const tell = () =>
    orSentence('There is no reply to the comment.', async () => {
      await github.issues.createComment({ ...name, issue_number: issue, body });
    });
  if (isAlone && !isSaid) return tell();
  const refused = await react(github, name, { comment, face: 'confused' });
  return isSaid ? refused : ((await tell()) ?? refused);
}

/** In a thread of several pages the sentence may stand on any of them, so nothing is said there. */
async function isToldOf(
  github: GitHub,
  name: RepositoryName,
  { issue, comments }: { issue: number; comments: number },
): Promise<boolean> {
  if (comments > PAGE) return true;
  const { data } = await github.issues.listComments({
    ...name,
    issue_number: issue,
    per_page: PAGE,
  });
  return data.some((one) => isOwn(one) && (one.body ?? '').startsWith(STRANGERS));
}

async function findMarked(
  github: GitHub,
  name: RepositoryName,
  { issue, at, mark }: { issue: number; at: string; mark: string },
): Promise<{ id: number; body: string } | undefined> {
  for await (const { comment, body } of ownInThread(github, name, { issue, since: at })) {
    if (body.startsWith(mark)) return { id: comment, body };
  }
  return undefined;
}

function fitting(markdown: string): string {
  if (markdown.length <= BODY_LIMIT) return markdown;
  return `${markdown.slice(0, markdown.lastIndexOf('\n', BODY_LIMIT))}\n\nThe rest is too long for a comment.`;
}

/** A refusal is a sentence; a connection that broke is not. */
async function orSentence(what: string, act: () => Promise<void>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (isRefusal(error, [403], /resource not accessible/i)) {
      return `${what} Give the job the permissions issues: write and pull-requests: write.`;
    }
    if (isRefusal(error, [403, 404, 410, 422])) return `${what} ${errorAdvice(error)}`;
    throw error;
  }
}
