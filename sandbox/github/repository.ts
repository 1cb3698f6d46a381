import { type Account, app, bot, maintainer, owner as ownerOf, writer } from './accounts.ts';
import { type Api, createApi, type Rest, send } from './api.ts';
import { type File, writeCommit } from './files.ts';
import type { Commit, PullRequest } from './views.ts';

/** A repository to create. */
export interface NewRepository {
  /** Default: `acme`. Others must be passed to `startSandbox`. */
  owner?: string;
  name: string;
  files: Record<string, File>;
  defaultBranch?: string;
  isPrivate?: boolean;
}

/** A commit to add to a branch. */
export interface NewCommit {
  message?: string;
  /** The token of the author; default: that of the owner. */
  token?: string;
}

/** Reads and changes a repository independently of the Action. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
  /** `owner/name`. */
  readonly fullName: string;
  /**
   * Commits to a branch, which is created from the default branch if it does not exist. `null`
   * deletes a file. Returns the sha.
   */
  commit(branch: string, files: Record<string, File | null>, options?: NewCommit): Promise<string>;
  /** The bytes of a file at a branch, tag or commit, if it exists. */
  readFile(ref: string, path: string): Promise<Buffer | undefined>;
  /** The commit of a branch, if the branch exists. */
  branch(name: string): Promise<string | undefined>;
  /** All pull requests, newest first, as `GET /pulls/{number}` returns them. */
  pullRequests(): Promise<PullRequest[]>;
  /** The commits of a ref, newest first. */
  commits(ref: string): Promise<Commit[]>;
  /** Sets the role of a collaborator; `none` removes it. */
  setPermission(login: string, role: Role): Promise<void>;
  /** Sends any other request, as the owner by default. Throws on failure. */
  api: Api;
}

/** The roles, as GitHub's web pages name them. */
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

/** The name of each role in the API. */
const PERMISSIONS: Record<Exclude<Role, 'none'>, string> = {
  admin: 'admin',
  maintain: 'maintain',
  write: 'push',
  triage: 'triage',
  read: 'pull',
};

/** Creates a repository with one commit, and with the bot and the accounts as collaborators. */
export async function createRepository(rest: Rest, wanted: NewRepository): Promise<Repository> {
  const { owner = ownerOf().login, name, files, defaultBranch = 'main' } = wanted;
  const { isPrivate = false } = wanted;
  const { token } = ownerOf(owner);
  await send(rest, {
    method: 'POST',
    target: '/user/repos',
    token,
    body: { name, private: isPrivate },
  });
  const repository = openRepository(rest, `${owner}/${name}`);
  const { api } = repository;
  const sha = await writeCommit(api, { files, parents: [], message: 'Initial commit' });
  await api('POST', '/git/refs', { body: { ref: `refs/heads/${defaultBranch}`, sha } });
  await api('PATCH', '', { body: { default_branch: defaultBranch } });
  const roles: [Account, Role][] = [
    [bot, 'write'],
    [app, 'write'],
    [maintainer, 'maintain'],
    [writer, 'write'],
  ];
  for (const [account, role] of roles) await repository.setPermission(account.login, role);
  return repository;
}

/** Opens an existing repository. */
export function openRepository(rest: Rest, fullName: string): Repository {
  const [owner = '', name = ''] = fullName.split('/');
  const api = createApi(rest, fullName, ownerOf(owner).token);
  return {
    owner,
    name,
    fullName,
    api,
    branch: (branch) => shaOf(api, branch),
    commit: (branch, files, options) => commit(api, branch, { files, ...options }),
    readFile: (ref, path) => readFile(api, ref, path),
    async pullRequests() {
      const list = await api<PullRequest[]>('GET', '/pulls?state=all&per_page=100');
      return Promise.all(list.map(({ number }) => api<PullRequest>('GET', `/pulls/${number}`)));
    },
    commits: (ref) => api('GET', `/commits?sha=${encodeURIComponent(ref)}&per_page=100`),
    async setPermission(login, role) {
      const path = `/collaborators/${encodeURIComponent(login)}`;
      if (role === 'none') await api('DELETE', path);
      else await api('PUT', path, { body: { permission: PERMISSIONS[role] } });
    },
  };
}

async function shaOf(api: Api, branch: string): Promise<string | undefined> {
  const path = `/git/matching-refs/heads/${encodeURIComponent(branch)}`;
  const refs = await api<{ ref: string; object: { sha: string } }[]>('GET', path);
  return refs.find(({ ref }) => ref === `refs/heads/${branch}`)?.object.sha;
}

interface Committing extends NewCommit {
  files: Record<string, File | null>;
}

async function commit(api: Api, branch: string, wanted: Committing): Promise<string> {
  const { files, message = 'Change files', token } = wanted;
  const existing = await shaOf(api, branch);
  const { default_branch } = await api<{ default_branch: string }>('GET', '');
  const parent = existing ?? (await shaOf(api, default_branch));
  const sha = await writeCommit(api, { files, parents: parent ? [parent] : [], message, token });
  const ref = `refs/heads/${branch}`;
  const path = `/git/refs/heads/${encodeURIComponent(branch)}`;
  await (existing
    ? api('PATCH', path, { body: { sha }, token })
    : api('POST', '/git/refs', { body: { ref, sha }, token }));
  return sha;
}

async function readFile(api: Api, ref: string, path: string): Promise<Buffer | undefined> {
  const found = await api<{ tree: { path: string; sha: string }[] }>(
    'GET',
    `/git/trees/${encodeURIComponent(ref)}?recursive=1`,
  );
  const entry = found.tree.find((each) => each.path === path);
  if (!entry) return undefined;
  const blob = await api<{ content: string }>('GET', `/git/blobs/${entry.sha}`);
  return Buffer.from(blob.content, 'base64');
}
