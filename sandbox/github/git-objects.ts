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

/** The type of an object by its mode. GitHub infers it if an entry has no `type`. */
const TYPES: Record<string, string> = { '040000': 'tree', '160000': 'commit' };

/** The routes of trees, blobs, commits and refs that differ from emulate. */
export function gitRoutes(verified: Set<string>): Route[] {
  /** GitHub signs commits that a bot token makes without naming an author. */
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
    // The route of branches is in pulls.ts, since deleting one closes its pull requests.
    { method: 'DELETE', path: repoPath('/git/refs/(?<ref>.+)'), answer: changeRef },
  ];
}

async function createTree(call: Call): Promise<Answer> {
  const body = jsonBody(call.request) as Partial<Tree> | undefined;
  const tree = body?.tree?.map((entry) => ({ type: TYPES[entry.mode] ?? 'blob', ...entry }));
  return call.passOn({ body: JSON.stringify({ ...body, ...(tree ? { tree } : {}) }) });
}

/** Returns the entries in byte order, as Git does. All but submodules have a URL. */
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

/** Git sorts a folder as if its name ended with a slash. */
function sortKey({ path, type }: TreeEntry): Buffer {
  return Buffer.from(type === 'tree' ? `${path}/` : path);
}

interface Blob {
  content: string;
  encoding: string;
  size: number;
}

/** GitHub splits Base64 into lines, and sends bytes for the media type `raw`. */
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

/** Above 1 MB, the contents API omits the content. */
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

/** GitHub answers 422 if a ref to change does not exist. */
export async function changeRef(call: Call): Promise<Answer> {
  const answer = await call.passOn();
  if (answer.status !== 404) return answer;
  return { ...withBody(answer, { message: 'Reference does not exist' }), status: 422 };
}
