import type { Api } from './api.ts';

/** A file to write: text, bytes, or an entry with its mode. */
export type File = string | Uint8Array | FileEntry;

/** A symbolic link has mode `120000` and its target as content; a submodule has `160000` and a sha. */
export interface FileEntry {
  mode: '100644' | '100755' | '120000' | '160000';
  content?: string | Uint8Array;
  sha?: string;
}

/** A commit to write. */
export interface Write {
  /** By path; null deletes. */
  files: Record<string, File | null>;
  /** The first parent provides the files; empty for an initial commit. */
  parents: string[];
  message: string;
  token?: string | undefined;
}

/** Writes a commit and returns its sha. No branch points to it yet. */
export async function writeCommit(api: Api, write: Write): Promise<string> {
  const { files, parents, message, token } = write;
  const tree: object[] = [];
  for (const [path, file] of Object.entries(files)) {
    tree.push(file === null ? deleted(path) : await treeEntry(api, path, file));
  }
  const base_tree = parents[0] && (await treeOf(api, parents[0]));
  const written = await api<Named>('POST', '/git/trees', { body: { tree, base_tree }, token });
  const body = { message, tree: written.sha, parents };
  return (await api<Named>('POST', '/git/commits', { body, token })).sha;
}

interface Named {
  sha: string;
}

async function treeOf(api: Api, commit: string): Promise<string> {
  return (await api<{ tree: Named }>('GET', `/git/commits/${commit}`)).tree.sha;
}

function deleted(path: string): object {
  return { path, mode: '100644', sha: null };
}

/** Text can be part of the tree; bytes require a blob. */
async function treeEntry(api: Api, path: string, file: File): Promise<object> {
  if (typeof file === 'string') return { path, mode: '100644', content: file };
  if (file instanceof Uint8Array) return treeEntry(api, path, { mode: '100644', content: file });
  const { mode, content = '', sha } = file;
  if (sha !== undefined) return { path, mode, sha };
  if (typeof content === 'string') return { path, mode, content };
  const body = { content: Buffer.from(content).toString('base64'), encoding: 'base64' };
  return { path, mode, sha: (await api<Named>('POST', '/git/blobs', { body })).sha };
}
