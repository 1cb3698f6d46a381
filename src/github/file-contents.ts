import * as z from 'zod';
import { type GitHub, query, type RepositoryName } from './client.ts';
import { blobSha, type RepositoryEntry, readBlob } from './tree.ts';

/** The bytes of files, by their git blob SHA. */
export type Contents = ReadonlyMap<string, Uint8Array>;

/** GraphQL truncates longer texts, in bytes. */
const LONGEST_TEXT = 512_000;
/** The most files and bytes of one query: GitHub ends queries that take more than ten seconds. */
const BATCH = { files: 100, bytes: 5_000_000 };

const Answer = z.lazy(() =>
  z.object({
    repository: z.record(z.string(), z.object({ text: z.string().nullish() }).nullish()),
  }),
);

/**
 * Reads the files that are not `known`, many in one GraphQL query, and returns them with the known
 * ones. Files that GraphQL does not return byte for byte are read over REST, in one request each.
 */
export async function readContents(
  github: GitHub,
  name: RepositoryName,
  entries: readonly RepositoryEntry[],
  known: Contents = new Map(),
): Promise<Contents> {
  const contents = new Map(known);
  const missing = () => distinct(entries).filter(({ sha }) => !contents.has(sha));
  const short = missing().filter(({ size }) => size <= LONGEST_TEXT);
  if (short.length > 1) {
    const read = await Promise.all(batches(short).map((batch) => queryBatch(github, name, batch)));
    for (const [sha, bytes] of read.flat()) contents.set(sha, bytes);
  }
  await Promise.all(
    missing().map(async ({ sha }) => contents.set(sha, await readBlob(github, name, sha))),
  );
  return contents;
}

/**
 * Returns a text as bytes if they have this blob SHA. For a binary or truncated file, and for one in
 * another encoding, GraphQL returns another text or none.
 */
export function verified(
  sha: string,
  text: string | null | undefined,
): readonly [sha: string, bytes: Uint8Array][] {
  if (typeof text !== 'string' || blobSha(text) !== sha) return [];
  return [[sha, Buffer.from(text, 'utf8')]];
}

async function queryBatch(
  github: GitHub,
  { owner, repo }: RepositoryName,
  batch: readonly RepositoryEntry[],
) {
  const shas = Object.fromEntries(batch.map(({ sha }, index) => [`o${index}`, sha]));
  const variables = { owner, repo, ...shas };
  const answer = await query(github, Answer, { text: textFor(Object.keys(shas)), variables });
  return batch.flatMap(({ sha }, index) => verified(sha, answer?.repository[`o${index}`]?.text));
}

function textFor(keys: readonly string[]): string {
  const declared = keys.map((key) => `, $${key}: GitObjectID!`).join('');
  const fields = keys.map((key) => `${key}: object(oid: $${key}) { ... on Blob { text } }`);
  return `query Contents($owner: String!, $repo: String!${declared}) {
  repository(owner: $owner, name: $repo) {
    ${fields.join('\n    ')}
  }
}`;
}

function distinct(entries: readonly RepositoryEntry[]): RepositoryEntry[] {
  return [...new Map(entries.map((entry) => [entry.sha, entry])).values()];
}

function batches(entries: readonly RepositoryEntry[]): RepositoryEntry[][] {
  const full: RepositoryEntry[][] = [];
  let batch: RepositoryEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    if (batch.length === BATCH.files || bytes + entry.size > BATCH.bytes) {
      full.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(entry);
    bytes += entry.size;
  }
  return [...full, batch];
}
