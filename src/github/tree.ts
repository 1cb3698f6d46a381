import { createHash } from 'node:crypto';
import type { GitHub, RepositoryName } from './client.ts';

/** A file, folder, link or submodule in a commit. */
export interface RepositoryEntry {
  readonly path: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'submodule';
  /** In bytes; 0 for what is not a file. */
  readonly size: number;
  /** The hash by which git knows the content. */
  readonly sha: string;
  /** `100644`, or `100755` for a file that can be run. */
  readonly mode: string;
}

/** Everything that a commit holds. */
export interface RepositoryTree {
  readonly sha: string;
  readonly entries: readonly RepositoryEntry[];
}

/** Git's modes for what is not an ordinary file. */
const TYPES: Record<string, RepositoryEntry['type']> = {
  '040000': 'directory',
  '120000': 'symlink',
  '160000': 'submodule',
};

/** Lists everything that a commit holds, in one request. */
export async function readTree(
  github: GitHub,
  name: RepositoryName,
  commit: string,
): Promise<RepositoryTree> {
  const { data } = await github.git.getTree({ ...name, tree_sha: commit, recursive: 'true' });
  if (data.truncated) {
    throw new Error(
      'The repository has more files than GitHub lists at once (100,000), so readme-tally cannot find the lists in it.',
    );
  }
  const entries = data.tree.map(({ path, mode, sha, size = 0 }) => {
    return { path, mode, sha, size, type: TYPES[mode] ?? ('file' as const) };
  });
  return { sha: data.sha, entries };
}

/** Reads the content of a file. */
export async function readBlob(
  github: GitHub,
  name: RepositoryName,
  sha: string,
): Promise<Uint8Array> {
  const { data } = await github.git.getBlob({ ...name, file_sha: sha });
  return Buffer.from(data.content, 'base64');
}

/** Gives the hash by which git knows a file's content, so that equal files need not be compared. */
export function blobSha(text: string): string {
  const content = Buffer.from(text, 'utf8');
  const header = `blob ${content.length}\0`;
  return createHash('sha1').update(header).update(content).digest('hex');
}
