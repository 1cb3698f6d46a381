import { createHash } from 'node:crypto';
import type { GitHub, RepositoryName } from './client.ts';

/** A file, folder, link or submodule in a commit. */
export interface RepositoryEntry {
  readonly path: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'submodule';
  /** In bytes; 0 for what is not a file. */
  readonly size: number;
  /** The git object SHA. */
  readonly sha: string;
  /** `100644`, or `100755` for a file that can be run. */
  readonly mode: string;
}

/** The files of a commit. */
export interface RepositoryTree {
  readonly sha: string;
  readonly entries: readonly RepositoryEntry[];
}

/** Git's modes for anything but a regular file. */
const TYPES: Record<string, RepositoryEntry['type']> = {
  '040000': 'directory',
  '120000': 'symlink',
  '160000': 'submodule',
};

/** Lists the files of a commit, in one request. */
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

export async function readBlob(
  github: GitHub,
  name: RepositoryName,
  sha: string,
): Promise<Uint8Array> {
  const { data } = await github.git.getBlob({ ...name, file_sha: sha });
  return Buffer.from(data.content, 'base64');
}

/** Returns the git blob SHA of a text, by which unchanged files are recognized. */
export function blobSha(text: string): string {
  const content = Buffer.from(text, 'utf8');
  const header = `blob ${content.length}\0`;
  return createHash('sha1').update(header).update(content).digest('hex');
}
