import * as z from 'zod';
import { configPath, otherSpelling } from '../config/config-path.ts';
import { type GitHub, query, type RepositoryName } from './client.ts';
import { verified } from './file-contents.ts';
import { decoded, readBranchFile } from './read-files.ts';
import type { FileText } from './write-branch.ts';

const TEXT = `query ConfigFile($owner: String!, $repo: String!, $file: String!, $other: String!) {
  repository(owner: $owner, name: $repo) {
    file: object(expression: $file) { ... on Blob { oid text } }
    other: object(expression: $other) { ... on Blob { oid text } }
  }
}`;

export const ConfigBlob = z.lazy(() =>
  z.object({ oid: z.string().optional(), text: z.string().nullish() }).nullable(),
);
type ConfigBlob = z.infer<typeof ConfigBlob>;

/** A config in both spellings of its extension; null for one that does not exist. */
export interface ConfigBlobs {
  readonly file: ConfigBlob;
  readonly other: ConfigBlob;
}

const Answer = z.lazy(() =>
  z.object({ repository: z.object({ file: ConfigBlob, other: ConfigBlob }) }),
);

/**
 * Reads the config of a branch, in either spelling of its extension, in one request unless its
 * blobs are `known`; in two where GraphQL does not answer, or returns another text. Throws a `ConfigError`.
 */
export async function readConfigFile(
  github: GitHub,
  name: RepositoryName,
  { branch, path, known }: { branch: string; path: string; known?: ConfigBlobs | undefined },
): Promise<FileText | undefined> {
  const blobs = known ?? (await queryBlobs(github, name, { branch, path }));
  if (blobs === undefined) return overRest(github, name, { branch, path });
  const { file, other } = blobs;
  const found = configPath(path, (one) => (one === path ? file : other) !== null);
  const blob = found === path ? file : other;
  if (blob === null) return undefined;
  const [content] = verified(blob.oid ?? '', blob.text);
  if (content === undefined) return overRest(github, name, { branch, path: found });
  return { path: found, text: decoded(found, content[1]) };
}

async function queryBlobs(
  github: GitHub,
  name: RepositoryName,
  { branch, path }: { branch: string; path: string },
): Promise<ConfigBlobs | undefined> {
  const at = (file: string) => `refs/heads/${branch}:${file}`;
  const variables = { ...name, file: at(path), other: at(otherSpelling(path)) };
  return (await query(github, Answer, { text: TEXT, variables }))?.repository;
}

async function overRest(
  github: GitHub,
  name: RepositoryName,
  at: { branch: string; path: string },
): Promise<FileText | undefined> {
  const text = await readBranchFile(github, name, at);
  return text === undefined ? undefined : { path: at.path, text };
}
