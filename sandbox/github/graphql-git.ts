import { GraphQLError } from 'graphql';
import type { Api } from './api.ts';

/** The fields of `Repository` about its contents, as resolvers of graphql-js. */
export interface GitFields {
  ref(asked: { qualifiedName: string }): Promise<unknown>;
  object(asked: { oid?: string; expression?: string }): Promise<unknown>;
  pullRequests(asked: PullsAsked): Promise<unknown>;
}

export interface PullsAsked {
  headRefName?: string;
  first?: number;
  orderBy?: { field: string; direction: string };
}

/** The size in bytes at which GitHub truncates the text of a file. */
const LONGEST_TEXT = 512_000;
/** The number of bytes in which Git looks for a NUL to detect binary files. */
const BINARY_BYTES = 8_000;

/** Resolves the fields from the repository of the REST API. */
export function gitFields(api: Api): GitFields {
  return {
    async ref({ qualifiedName }) {
      const sha = await headOf(api, qualifiedName);
      const target = sha && (() => commitOf(api, sha));
      return target ? { name: qualifiedName.replace('refs/heads/', ''), target } : null;
    },
    async object({ oid, expression }) {
      const sha = oid ?? (await shaAt(api, expression ?? ''));
      return sha === undefined ? null : blobOf(api, sha);
    },
    pullRequests: (asked) => pullsOf(api, asked),
  };
}

/** Returns the commit of a ref, by its whole name. */
export async function headOf(api: Api, qualifiedName: string): Promise<string | undefined> {
  const path = `/git/${encodeURI(qualifiedName.replace('refs/', 'ref/'))}`;
  return (await orNothing(api<{ object: { sha: string } }>('GET', path)))?.object.sha;
}

interface Actor {
  email: string;
}

interface User {
  login: string;
  id: number;
}

interface Commit {
  commit: {
    message: string;
    tree: { sha: string };
    author: Actor;
    committer: Actor;
    verification: { verified: boolean };
  };
  author: User | null;
  committer: User | null;
  parents: { sha: string }[];
}

async function commitOf(api: Api, sha: string): Promise<unknown> {
  const { commit, parents, ...users } = await api<Commit>('GET', `/commits/${sha}`);
  const { message, tree, author, committer, verification } = commit;
  return {
    __typename: 'Commit',
    oid: sha,
    message,
    tree: { oid: tree.sha },
    history: ({ first = 0 }: { first?: number }) => historyOf(api, sha, first),
    author: actorOf(author, users.author),
    committer: actorOf(committer, users.committer),
    signature: verification.verified
      ? { __typename: 'GpgSignature', isValid: true, wasSignedByGitHub: true }
      : null,
    parents: ({ first = 0 }: { first?: number }) => ({
      totalCount: parents.length,
      nodes: parents.slice(0, first).map((parent) => ({ oid: parent.sha })),
    }),
  };
}

interface ListedCommit {
  sha: string;
  commit: {
    message: string;
    author: { email: string };
    committer: { date: string };
  };
}

async function historyOf(api: Api, sha: string, first: number): Promise<unknown> {
  const commits = await api<ListedCommit[]>('GET', `/commits?sha=${sha}&per_page=${first}`);
  const nodes = commits.map(({ sha: oid, commit }) => ({
    oid,
    message: commit.message,
    committedDate: commit.committer.date,
    author: { email: commit.author.email },
  }));
  return { totalCount: nodes.length, nodes };
}

/** The schema has no bots as users of commits. */
function actorOf({ email }: Actor, user: User | null): unknown {
  const isPerson = user !== null && !user.login.endsWith('[bot]');
  return { email, user: isPerson ? { login: user.login, databaseId: user.id } : null };
}

/** Of Git's revision syntax, only `branch:path` is supported. */
async function shaAt(api: Api, expression: string): Promise<string | undefined> {
  const [, branch, path] = /^([^:]+):(.+)$/s.exec(expression) ?? [];
  if (branch === undefined) throw new GraphQLError(`The sandbox plays no ${expression}.`);
  const commit = await headOf(api, branch);
  if (commit === undefined) return undefined;
  const { tree } = await api<{ tree: { path: string; sha: string }[] }>(
    'GET',
    `/git/trees/${commit}?recursive=1`,
  );
  return tree.find((entry) => entry.path === path)?.sha;
}

async function blobOf(api: Api, sha: string): Promise<unknown> {
  const blob = await orNothing(api<{ content: string }>('GET', `/git/blobs/${sha}`));
  if (blob === undefined) return null;
  const bytes = Buffer.from(blob.content, 'base64');
  const isBinary = bytes.subarray(0, BINARY_BYTES).includes(0);
  return {
    __typename: 'Blob',
    oid: sha,
    byteSize: bytes.length,
    isBinary,
    isTruncated: bytes.length > LONGEST_TEXT,
    text: isBinary ? null : bytes.subarray(0, LONGEST_TEXT).toString('utf8'),
  };
}

interface Pull {
  number: number;
  html_url: string;
  state: 'open' | 'closed';
  merged_at: string | null;
  title: string;
  body: string | null;
  head: { ref: string; sha: string };
  base: { ref: string };
}

/** Returns pull requests, newest first, as REST does. Forks are not supported. */
async function pullsOf(
  api: Api,
  { headRefName, first = 0, orderBy }: PullsAsked,
): Promise<{ totalCount: number; nodes: unknown[] }> {
  if (orderBy?.field !== 'CREATED_AT' || orderBy.direction !== 'DESC') {
    throw new GraphQLError('The sandbox lists pull requests newest first, and no other way.');
  }
  const all = await api<Pull[]>('GET', '/pulls?state=all&per_page=100');
  const pulls = all.filter(({ head }) => headRefName === undefined || head.ref === headRefName);
  const nodes = pulls.slice(0, first).map((pull) => ({
    number: pull.number,
    url: pull.html_url,
    state: pull.merged_at ? 'MERGED' : pull.state.toUpperCase(),
    title: pull.title,
    body: pull.body ?? '',
    baseRefName: pull.base.ref,
    headRefName: pull.head.ref,
    headRefOid: pull.head.sha,
    isCrossRepository: false,
  }));
  return { totalCount: pulls.length, nodes };
}

/** Missing objects are null in GraphQL. */
function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch(() => undefined);
}
