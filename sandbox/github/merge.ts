import { applyPatch, createPatch } from 'diff';
import { type Answer, json, jsonBody } from '../exchange.ts';
import { type Call, type Route, repoPath } from './call.ts';
import {
  branchSha,
  type ChangedFile,
  type Closings,
  compare,
  followed,
  type Pull,
} from './pull.ts';

/** `PUT /pulls/{number}/merge`. emulate would merge the original head. */
export function mergeRoutes(closings: Closings): Route[] {
  async function merge(call: Call): Promise<Answer> {
    const path = `${call.repo}/pulls/${call.params.number}`;
    const found = await call.ask<Pull>('GET', path);
    if (!found.ok) return call.passOn();
    const pull = await followed(call, found.data, closings);
    const base = await branchSha(call, pull.base.ref);
    const tree = base && pull.state === 'open' ? await mergedTree(call, base, pull) : undefined;
    if (!base || !tree) return json(405, { message: 'Pull Request is not mergeable' });
    const sha = await commit(call, { tree, base, pull });
    if (!sha) return json(403, { message: 'Resource not accessible by personal access token' });
    await call.ask('PATCH', `${call.repo}/git/refs/heads/${encodeURIComponent(pull.base.ref)}`, {
      sha,
    });
    await call.ask('PATCH', path, { state: 'closed' });
    const merge = { merged_at: new Date().toISOString(), merge_commit_sha: sha };
    closings.set(path, { headSha: pull.head.sha, baseSha: base, merge });
    return json(200, { sha, merged: true, message: 'Pull Request successfully merged' });
  }

  return [{ method: 'PUT', path: repoPath('/pulls/(?<number>\\d+)/merge'), answer: merge }];
}

/** Returns the merged tree; undefined if both sides changed the same lines. */
export async function mergedTree(
  call: Call,
  base: string,
  { head }: Pull,
): Promise<string | undefined> {
  const theirs = await compare(call, base, head.sha);
  const ours = await compare(call, head.sha, base);
  if (!theirs || !ours) return undefined;
  const touched = new Set(ours.files.map((file) => file.filename));
  const sides = { before: theirs.merge_base_commit.sha, base, head: head.sha };
  const tree: object[] = [];
  for (const file of theirs.files) {
    const merged = touched.has(file.filename)
      ? await mergedText(call, file.filename, sides)
      : entries(file);
    if (merged === undefined) return undefined;
    tree.push(...merged);
  }
  const written = await call.ask<{ sha: string }>('POST', `${call.repo}/git/trees`, {
    base_tree: await treeOf(call, base),
    tree,
  });
  return written.ok ? written.data.sha : undefined;
}

/** Applies the change of the head to the file of the base; undefined where its lines changed. */
async function mergedText(
  call: Call,
  path: string,
  { before, base, head }: { before: string; base: string; head: string },
): Promise<object[] | undefined> {
  const [old, mine, theirs] = await Promise.all(
    [before, base, head].map((sha) => textAt(call, sha, path)),
  );
  if (old === undefined || mine === undefined || theirs === undefined) return undefined;
  const content = applyPatch(mine, createPatch(path, old, theirs));
  return content === false ? undefined : [{ path, mode: '100644', type: 'blob', content }];
}

async function textAt(call: Call, sha: string, path: string): Promise<string | undefined> {
  const target = `${call.repo}/contents/${encodeURI(path)}?ref=${sha}`;
  const found = await call.ask<{ content: string }>('GET', target);
  return found.ok ? Buffer.from(found.data.content, 'base64').toString('utf8') : undefined;
}

/** A comparison has no file modes, so merges in the sandbox write regular files. */
function entries(file: ChangedFile): object[] {
  const entry = { mode: '100644', type: 'blob' };
  const gone = (path: string) => ({ ...entry, path, sha: null });
  if (file.status === 'removed') return [gone(file.filename)];
  const added = { ...entry, path: file.filename, sha: file.sha };
  return file.previous_filename ? [gone(file.previous_filename), added] : [added];
}

async function treeOf(call: Call, sha: string): Promise<string> {
  const path = `${call.repo}/git/commits/${sha}`;
  return (await call.ask<{ tree: { sha: string } }>('GET', path)).data.tree.sha;
}

interface Merge {
  tree: string;
  base: string;
  pull: Pull;
}

async function commit(call: Call, { tree, base, pull }: Merge): Promise<string | undefined> {
  const body = jsonBody(call.request) as { merge_method?: string } | undefined;
  const isMerge = (body?.merge_method ?? 'merge') === 'merge';
  const made = await call.ask<{ sha: string }>('POST', `${call.repo}/git/commits`, {
    message: isMerge
      ? `Merge pull request #${pull.number} from ${pull.head.label.replace(':', '/')}`
      : `${pull.title} (#${pull.number})`,
    tree,
    parents: isMerge ? [base, pull.head.sha] : [base],
  });
  return made.ok ? made.data.sha : undefined;
}
