import { type GitHub, type RepositoryName, statusOf } from './octokit.ts';
import type { PullRequest } from './pull-request.ts';

const OPEN = '<!-- readme-tally:foreign-commits -->';
const DONE = '<!-- readme-tally:rebuilt -->';
const TICKED = /^- \[x\] rebuild this branch/im;
/** A page of comments; the question is asked again when it is further down. */
const MOST_COMMENTS = 100;

/** The question to a person, whether to throw commits away that are not ours. */
export interface Question {
  /** The comment that asks; nothing where it is still to be asked. */
  readonly comment: number | undefined;
  readonly isTicked: boolean;
}

/** Finds our question on a pull request, and whether somebody answered it. */
export async function findQuestion(
  github: GitHub,
  name: RepositoryName,
  { number, author }: PullRequest,
): Promise<Question> {
  const { data } = await github.issues.listComments({
    ...name,
    issue_number: number,
    per_page: MOST_COMMENTS,
  });
  // Anybody may write a comment with our marker in it, but only its author's counts as ours.
  const ours = data.find(({ body, user }) => body?.startsWith(OPEN) && user?.login === author);
  return { comment: ours?.id, isTicked: ours !== undefined && TICKED.test(ours.body ?? '') };
}

/** Asks, once. Gives a sentence when GitHub does not let us. */
export async function askQuestion(
  github: GitHub,
  name: RepositoryName,
  { number }: PullRequest,
  branch: string,
): Promise<string | undefined> {
  const body = `${OPEN}\nThere are commits of somebody else on \`${branch}\`. They stay, and readme-tally leaves this branch alone until they are merged, taken off, or given up:\n\n- [ ] rebuild this branch\n\n<sub>Ticking the box throws those commits away on the next run.</sub>`;
  try {
    await github.issues.createComment({ ...name, issue_number: number, body });
    return undefined;
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    return 'It could not say so on the pull request; give the job the permission issues: write.';
  }
}

/** Says under the question that it was done, so that later commits make for a new one. */
export async function closeQuestion(
  github: GitHub,
  name: RepositoryName,
  comment: number,
): Promise<void> {
  const body = `${DONE}\n- [x] rebuild this branch\n\nDone: the branch holds the numbers and nothing else again.`;
  await github.issues.updateComment({ ...name, comment_id: comment, body });
}
