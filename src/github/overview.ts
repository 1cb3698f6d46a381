import * as z from 'zod';
import { otherSpelling } from '../config/config-path.ts';
import type { Account, Identity } from './account.ts';
import { HISTORY, History, lastActivity } from './activity.ts';
import { type GitHub, query, type RepositoryName } from './client.ts';
import { type Contents, verified } from './file-contents.ts';
import type { CommitFacts } from './our-commit.ts';
import type { PullRequestState } from './pull-request.ts';
import { ConfigBlob, type ConfigBlobs } from './read-config.ts';

/** What one query returns about a repository. */
export interface Overview {
  /** The node id of the repository. */
  readonly id: string;
  /** The head commit of the base. */
  readonly base: string;
  /** The time of its last commit that neither readme-tally nor a bot made, where it is known. */
  readonly lastActivity: string | undefined;
  /** The account of the token. */
  readonly account: Account;
  /** The head commit of our branch; undefined where the branch does not exist. */
  readonly ours: CommitFacts | undefined;
  /** The latest pull requests from our branch; undefined where those of forks may hide some. */
  readonly pulls: readonly PullRequestState[] | undefined;
  /** The requested file in both spellings of its extension; null for one that does not exist. */
  readonly blobs: ConfigBlobs;
  /** The text of both, where it is complete. */
  readonly contents: Contents;
}

export interface OverviewQuery {
  readonly base: string;
  readonly ours: string;
  /** The path of a file on the base. */
  readonly file: string;
}

/** As many pull requests as REST returns. */
const PULLS = 30;

const TEXT = `query Overview($owner: String!, $repo: String!, $base: String!, $ours: String!, $head: String!, $file: String!, $other: String!) {
  viewer { login databaseId }
  repository(owner: $owner, name: $repo) {
    id
    base: ref(qualifiedName: $base) { target { oid ${HISTORY} } }
    ours: ref(qualifiedName: $ours) {
      target {
        ... on Commit {
          oid message tree { oid } parents(first: 2) { totalCount nodes { oid } }
          author { email user { login databaseId } } committer { email user { login databaseId } }
          signature { isValid wasSignedByGitHub }
        }
      }
    }
    file: object(expression: $file) { ... on Blob { oid text } }
    other: object(expression: $other) { ... on Blob { oid text } }
    pullRequests(headRefName: $head, first: ${PULLS}, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number url state body baseRefName headRefOid isCrossRepository }
    }
  }
}`;

const Named = z.object({ oid: z.string() });
const User = z.lazy(() => z.object({ login: z.string(), databaseId: z.int().nullish() }));
const Actor = z.lazy(() => z.object({ email: z.string().nullable(), user: User.nullable() }));
const Commit = z.lazy(() =>
  Named.extend({
    message: z.string(),
    tree: Named,
    parents: z.object({ totalCount: z.int(), nodes: z.array(Named) }),
    author: Actor.nullable(),
    committer: Actor.nullable(),
    signature: z.object({ isValid: z.boolean(), wasSignedByGitHub: z.boolean() }).nullable(),
  }),
);
const Pull = z.lazy(() =>
  z.object({
    number: z.int(),
    url: z.string(),
    state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
    body: z.string(),
    baseRefName: z.string(),
    headRefOid: z.string(),
    isCrossRepository: z.boolean(),
  }),
);
const Answer = z.lazy(() =>
  z.object({
    viewer: User,
    repository: z.object({
      id: z.string(),
      base: z.object({ target: Named.extend({ history: History.nullish() }) }),
      ours: z.object({ target: Commit }).nullable(),
      file: ConfigBlob,
      other: ConfigBlob.optional(),
      pullRequests: z.object({ nodes: z.array(Pull) }),
    }),
  }),
);

/**
 * Reads both branches, the pull requests and one file in one request. Returns undefined where the
 * response is incomplete, for example without a base; REST requests then report the error.
 */
export async function readOverview(
  github: GitHub,
  name: RepositoryName,
  { base, ours, file }: OverviewQuery,
): Promise<Overview | undefined> {
  const refs = { base: `refs/heads/${base}`, ours: `refs/heads/${ours}`, head: ours };
  const at = (path: string) => `${refs.base}:${path}`;
  const files = { file: at(file), other: at(otherSpelling(file)) };
  const variables = { owner: name.owner, repo: name.repo, ...refs, ...files };
  const answer = await query(github, Answer, { text: TEXT, variables });
  if (answer === undefined) return undefined;
  const { repository, viewer } = answer;
  return {
    id: repository.id,
    base: repository.base.target.oid,
    lastActivity: lastActivity(repository.base.target.history?.nodes ?? []),
    account: { login: viewer.login, id: viewer.databaseId ?? undefined },
    ours: repository.ours ? factsOf(repository.ours.target) : undefined,
    pulls: pullsOf(repository.pullRequests.nodes),
    blobs: { file: repository.file, other: repository.other ?? null },
    contents: new Map(
      [repository.file, repository.other].flatMap((one) => verified(one?.oid ?? '', one?.text)),
    ),
  };
}

function factsOf({ oid, tree, parents, ...commit }: z.infer<typeof Commit>): CommitFacts {
  const { message, author, committer, signature } = commit;
  return {
    sha: oid,
    message,
    tree: tree.oid,
    parents: parents.nodes.map((parent) => parent.oid),
    author: identityOf(author),
    committer: identityOf(committer),
    isSigned: signature?.isValid === true && signature.wasSignedByGitHub,
  };
}

function identityOf(actor: z.infer<typeof Actor> | null): Identity | undefined {
  if (actor === null) return undefined;
  const { email, user } = actor;
  return { email: email ?? '', user: user && { login: user.login, id: user.databaseId } };
}

/** A fork may have a branch of the same name, and more pull requests than one page has. */
function pullsOf(pulls: readonly z.infer<typeof Pull>[]): Overview['pulls'] {
  const here = pulls.filter(({ isCrossRepository }) => !isCrossRepository);
  if (here.length < pulls.length && pulls.length === PULLS) return undefined;
  return here.map(({ number, url, state, body, baseRefName, headRefOid }) => {
    const isMerged = state === 'MERGED';
    const isOpen = state === 'OPEN';
    return { number, url, isOpen, isMerged, body, base: baseRefName, head: headRefOid };
  });
}
