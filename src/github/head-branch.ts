import type { AccountReader } from './account.ts';
import { type BaseBranch, type HeadBranch, headOf, readCommit } from './branches.ts';
import type { GitHub, RepositoryName } from './client.ts';
import { marksOf, type OwnRecord } from './managed-body.ts';
import { type CommitFacts, isOurMessage, isOurs } from './our-commit.ts';
import { findPullRequest, latestPullRequest, type PullRequestState } from './pull-request.ts';
import { readTree } from './tree.ts';
import { isOnlyUpdated } from './updated-branch.ts';

/** What decides whose the head branch is. */
interface HeadQuery {
  readonly branch: string;
  readonly base: BaseBranch;
  readonly account: AccountReader;
  /** What the overview has; undefined where GitHub did not answer it. */
  readonly known:
    | {
        readonly ours: CommitFacts | undefined;
        readonly pulls: readonly PullRequestState[] | undefined;
      }
    | undefined;
}

/**
 * Reads the branch of the pull request; undefined when it does not exist. Takes one request where
 * its head commit is known and ours, or a person's without doubt.
 */
export async function readHeadBranch(
  github: GitHub,
  name: RepositoryName,
  query: HeadQuery,
): Promise<HeadBranch | undefined> {
  const { branch, known } = query;
  const head = known ? known.ours : await readHead(github, name, branch);
  if (head === undefined) return undefined;
  const [tree, isOurs] = await Promise.all([
    readTree(github, name, head.sha),
    isReplaceable(github, name, { ...query, head }),
  ]);
  const ownCommit = isOurs ? undefined : recordedCommit(query);
  return { commit: head.sha, parent: head.parents[0], tree, isOurs, ownCommit };
}

async function readHead(
  github: GitHub,
  name: RepositoryName,
  branch: string,
): Promise<CommitFacts | undefined> {
  const sha = await headOf(github, name, branch);
  return sha === undefined ? undefined : readCommit(github, name, sha);
}

/** Reads the record of the pull request only where the account of this run did not make the commit. */
async function isReplaceable(
  github: GitHub,
  name: RepositoryName,
  { head, branch, base, account: reader, known }: HeadQuery & { readonly head: CommitFacts },
): Promise<boolean> {
  const account = await reader();
  const pulls = known?.pulls;
  const latest = pulls && latestPullRequest(pulls, base.branch);
  if (isOurs(head, { account, record: recordOf(latest) })) return true;
  if (head.parents.length === 1 && !isOurMessage(head.message)) return false;
  const pull = pulls ? latest : await findPullRequest(github, name, { branch, base: base.branch });
  const ours = { account, record: recordOf(pull) };
  if (isOurs(head, ours)) return true;
  return isOnlyUpdated(github, name, { ...ours, head, base: base.commit });
}

function recordedCommit({ base, known }: HeadQuery): string | undefined {
  return recordOf(known?.pulls && latestPullRequest(known.pulls, base.branch)).commit;
}

function recordOf(pull: PullRequestState | undefined): OwnRecord {
  return (pull && marksOf(pull.body)) ?? {};
}
