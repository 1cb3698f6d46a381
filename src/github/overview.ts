import * as z from 'zod';
import { type HeadCommit, isOurs } from './branches.ts';
import { type GitHub, query, type RepositoryName } from './client.ts';
import { type Contents, verified } from './file-contents.ts';
import type { PullRequestState } from './pull-request.ts';

/** What one query shows of a repository. */
export interface Overview {
  /** The commit at the head of the base. */
  readonly base: string;
  /** What is at the head of our branch; nothing where there is no such branch. */
  readonly ours: HeadCommit | undefined;
  /** The latest pull requests from our branch; nothing where others may hide some of them. */
  readonly pulls: readonly PullRequestState[] | undefined;
  /** The file that was asked for, where it is there and its text came whole. */
  readonly contents: Contents;
}

/** Where to look. */
export interface OverviewQuery {
  readonly base: string;
  readonly ours: string;
  /** The path of a file on the base. */
  readonly file: string;
}

/** As many pull requests as REST gives. */
const PULLS = 30;

const TEXT = `query Glance($owner: String!, $repo: String!, $base: String!, $ours: String!, $head: String!, $file: String!) {
  repository(owner: $owner, name: $repo) {
    base: ref(qualifiedName: $base) { target { oid } }
    ours: ref(qualifiedName: $ours) {
      target { ... on Commit { oid message tree { oid } parents(first: 1) { totalCount nodes { oid } } } }
    }
    file: object(expression: $file) { ... on Blob { oid text } }
    pullRequests(headRefName: $head, first: ${PULLS}, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number url state body baseRefName headRefOid isCrossRepository }
    }
  }
}`;

const Named = z.object({ oid: z.string() });
const Commit = Named.extend({
  message: z.string(),
  tree: Named,
  parents: z.object({ totalCount: z.int(), nodes: z.array(Named) }),
});
const Pull = z.object({
  number: z.int(),
  url: z.string(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  body: z.string(),
  baseRefName: z.string(),
  headRefOid: z.string(),
  isCrossRepository: z.boolean(),
});
const Answer = z.object({
  repository: z.object({
    base: z.object({ target: Named }),
    ours: z.object({ target: Commit }).nullable(),
    file: z.object({ oid: z.string().optional(), text: z.string().nullish() }).nullable(),
    pullRequests: z.object({ nodes: z.array(Pull) }),
  }),
});

/**
 * Looks at everything that a run begins with, in one request. Gives nothing where GitHub does not
 * show all of it, a base that is not there included; REST says then what is wrong.
 */
export async function readOverview(
  github: GitHub,
  name: RepositoryName,
  { base, ours, file }: OverviewQuery,
): Promise<Overview | undefined> {
  const refs = { base: `refs/heads/${base}`, ours: `refs/heads/${ours}`, head: ours };
  const variables = { owner: name.owner, repo: name.repo, ...refs, file: `${refs.base}:${file}` };
  const repository = (await query(github, Answer, { text: TEXT, variables }))?.repository;
  if (repository === undefined) return undefined;
  return {
    base: repository.base.target.oid,
    ours: repository.ours ? headOf(repository.ours.target) : undefined,
    pulls: pullsOf(repository.pullRequests.nodes),
    contents: new Map(verified(repository.file?.oid ?? '', repository.file?.text)),
  };
}

function headOf({ oid, message, tree, parents }: z.infer<typeof Commit>): HeadCommit {
  const ours = isOurs({ message, tree: tree.oid, parents: parents.totalCount });
  return { commit: oid, parent: parents.nodes[0]?.oid, isOurs: ours };
}

/** A fork may have a branch of that name, and so many pull requests that ours is not among these. */
function pullsOf(pulls: readonly z.infer<typeof Pull>[]): Overview['pulls'] {
  const here = pulls.filter(({ isCrossRepository }) => !isCrossRepository);
  if (here.length < pulls.length && pulls.length === PULLS) return undefined;
  return here.map(({ number, url, state, body, baseRefName, headRefOid }) => {
    const isMerged = state === 'MERGED';
    const isOpen = state === 'OPEN';
    return { number, url, isOpen, isMerged, body, base: baseRefName, head: headRefOid };
  });
}
