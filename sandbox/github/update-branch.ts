import { type Answer, json } from '../exchange.ts';
import { type Call, invalid, type Route, repoPath } from './call.ts';
import { mergedTree } from './merge.ts';
import { branchSha, type Closings, followed, type Pull } from './pull.ts';
import type { Repository } from './repository.ts';

/** The committer of what a person does on GitHub's pages. */
const GITHUB = { name: 'GitHub', email: 'noreply@github.com' };

/** `PUT /pulls/{number}/update-branch`. emulate would keep the tree of the head. */
export function updateBranchRoutes(closings: Closings): Route[] {
  async function update(call: Call): Promise<Answer> {
    const found = await call.ask<Pull>('GET', `${call.repo}/pulls/${call.params.number}`);
    if (!found.ok) return call.passOn();
    const pull = await followed(call, found.data, closings);
    const base = await branchSha(call, pull.base.ref);
    const tree = base && pull.state === 'open' ? await mergedTree(call, base, pull) : undefined;
    if (!base || !tree) return invalid({ message: 'merge conflict between base and head' });
    const made = await call.ask<{ sha: string }>('POST', `${call.repo}/git/commits`, {
      message: `Merge branch '${pull.base.ref}' into ${pull.head.ref}`,
      tree,
      parents: [pull.head.sha, base],
      committer: GITHUB,
    });
    if (!made.ok) return json(403, { message: 'Resource not accessible by integration' });
    const ref = `${call.repo}/git/refs/heads/${encodeURIComponent(pull.head.ref)}`;
    await call.ask('PATCH', ref, { sha: made.data.sha });
    return json(202, { message: 'Updating pull request branch.' });
  }

  return [
    { method: 'PUT', path: repoPath('/pulls/(?<number>\\d+)/update-branch'), answer: update },
  ];
}

interface Updating {
  number: number;
  method: 'merge' | 'rebase';
  /** The token of the person who presses the button; default: that of the owner. */
  token?: string;
}

interface GitCommit {
  message: string;
  tree: { sha: string };
  parents: { sha: string }[];
  author: object;
}

/** Presses "Update branch" on a pull request with one commit. Returns the new head. */
export async function updateBranch(
  { api }: Repository,
  { number, method, token }: Updating,
): Promise<string> {
  const path = `/pulls/${number}`;
  const { head } = await api<Pull>('GET', path);
  await api('PUT', `${path}/update-branch`, { token });
  const updated = (await api<Pull>('GET', path)).head.sha;
  if (method === 'merge') return updated;
  const { message, author } = await api<GitCommit>('GET', `/git/commits/${head.sha}`);
  const { tree, parents } = await api<GitCommit>('GET', `/git/commits/${updated}`);
  const body = { message, author, tree: tree.sha, parents: [parents[1]?.sha] };
  const { sha } = await api<{ sha: string }>('POST', '/git/commits', {
    // The person becomes the committer of the rebased commit.
    body: { ...body, committer: {} },
    token,
  });
  const ref = `/git/refs/heads/${encodeURIComponent(head.ref)}`;
  await api('PATCH', ref, { body: { sha, force: true }, token });
  return sha;
}
