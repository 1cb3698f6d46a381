import { type Answer, bearer, jsonBody } from '../exchange.ts';
import { bot } from './accounts.ts';
import { type Call, type Route, reply, repoPath, withBody } from './call.ts';

interface TreeEntry {
  path: string;
  mode: string;
  type?: string;
  sha: string;
}

interface Tree {
  tree: TreeEntry[];
}

/** The kind of object for a mode; GitHub infers it when an entry has no `type`. */
const TYPES: Record<string, string> = { '040000': 'tree', '160000': 'commit' };

/** What emulate does differently about trees, blobs, commits and refs. */
export function gitRoutes(verified: Set<string>): Route[] {
  /** GitHub signs what a bot's token commits in its own name (facts 3.2). */
  async function createCommit(call: Call): Promise<Answer> {
    const answer = await call.passOn();
    const body = jsonBody(call.request) as { author?: unknown; committer?: unknown } | undefined;
    const isOwn = bearer(call.request) === bot.token && !body?.author && !body?.committer;
    const made = reply<{ sha: string }>(answer);
    if (made.ok && isOwn) verified.add(made.data.sha);
    return answer;
  }

  return [
    { method: 'POST', path: repoPath('/git/commits'), answer: createCommit },
    { method: 'POST', path: repoPath('/git/trees'), answer: createTree },
    { method: 'GET', path: repoPath('/git/trees/(?<sha>.+)'), answer: readTree },
    { method: 'GET', path: repoPath('/git/blobs/(?<sha>.+)'), answer: readBlob },
    { method: 'GET', path: repoPath('/contents/(?<path>.+)'), answer: readContents },
    { method: 'PATCH', path: repoPath('/git/refs/(?<ref>.+)'), answer: changeRef },
    // Below the route of pulls.ts for branches, which knows what else a deletion does.
    { method: 'DELETE', path: repoPath('/git/refs/(?<ref>.+)'), answer: changeRef },
  ];
}

async function createTree(call: Call): Promise<Answer> {
  const body = jsonBody(call.request) as Partial<Tree> | undefined;
  const tree = body?.tree?.map((entry) => ({ type: TYPES[entry.mode] ?? 'blob', ...entry }));
  return call.passOn({ body: JSON.stringify({ ...body, ...(tree ? { tree } : {}) }) });
}

/** Entries in Git's order, which is that of bytes; every one but a submodule with an address. */
async function readTree(call: Call): Promise<Answer> {
  const answer = await call.passOn();
  const found = reply<Tree & { url: string }>(answer);
  if (!found.ok) return answer;
  const base = found.data.url.replace(/\/trees\/.*/, '');
  const tree = found.data.tree
    .map((entry) =>
      entry.type === 'commit' ? entry : { ...entry, url: `${base}/${entry.type}s/${entry.sha}` },
    )
    .sort((left, right) => Buffer.compare(sortKey(left), sortKey(right)));
  return withBody(answer, { ...found.data, tree });
}

/** Git sorts a folder as if its name ended in a slash. */
function sortKey({ path, type }: TreeEntry): Buffer {
  return Buffer.from(type === 'tree' ? `${path}/` : path);
}

interface Blob {
  content: string;
  encoding: string;
  size: number;
}

/** GitHub breaks Base64 into lines, and sends the plain bytes to who asks for `raw`. */
async function readBlob(call: Call): Promise<Answer> {
  const answer = await call.passOn();
  const found = reply<Blob>(answer);
  if (!found.ok) return answer;
  if (call.request.headers.accept?.includes('raw')) {
    const headers = { 'content-type': 'application/vnd.github.raw; charset=utf-8' };
    return { ...answer, headers, body: Buffer.from(found.data.content, 'base64') };
  }
  return withBody(answer, { ...found.data, content: wrapped(found.data.content) });
}

/** Above 1 MB, the contents API leaves the content out. */
async function readContents(call: Call): Promise<Answer> {
  const answer = await call.passOn();
  const isJson = answer.headers?.['content-type']?.startsWith('application/json');
  const found = reply<Blob | Blob[]>(answer);
  if (!found.ok || !isJson || Array.isArray(found.data) || !found.data.content) return answer;
  const { content, size } = found.data;
  const shown =
    size > 1_048_576 ? { content: '', encoding: 'none' } : { content: wrapped(content) };
  return withBody(answer, { ...found.data, ...shown });
}

function wrapped(base64: string): string {
  return base64.replace(/.{1,60}/g, '$&\n');
}

/** A missing ref is a 422 at GitHub when it is to be changed (facts 3.2). */
export async function changeRef(call: Call): Promise<Answer> {
  const answer = await call.passOn();
  if (answer.status !== 404) return answer;
  return { ...withBody(answer, { message: 'Reference does not exist' }), status: 422 };
}
