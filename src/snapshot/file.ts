import stringify from 'json-stringify-pretty-compact';
import * as z from 'zod';
import { formatRecords } from './format.ts';
import { SNAPSHOT_VERSION, Snapshot, SubjectRecord } from './schema.ts';
import { sizeProblem } from './text-limits.ts';

/** An invalid snapshot. The message says what to do; the file is not overwritten. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

type Issue = Pick<z.core.$ZodIssue, 'path' | 'message'>;

/** Records are checked one by one and kept as they are, so that no second copy is in memory. */
const Head = z.lazy(() =>
  Snapshot.unwrap().extend({ subjects: z.record(z.string(), z.unknown()) }),
);
const Versioned = z.lazy(() => z.looseObject({ version: z.number() }));
const HINT = 'Restore the file from its last good commit, or delete it to start a new history.';

/** Parses a snapshot file. `path` is for messages only. Throws a `SnapshotError`. */
export function parseSnapshot(text: string, path: string): Snapshot {
  const json = parseJson(text, path);
  const version = Versioned.safeParse(json).data?.version;
  if (version !== undefined && version > SNAPSHOT_VERSION) {
    throw new SnapshotError(
      `${path} has version ${version}; this release of readme-tally reads version ${SNAPSHOT_VERSION}. Update readme-tally.`,
    );
  }
  const head = Head.safeParse(json);
  if (!head.success) throw invalid(path, head.error.issues);
  return { ...head.data, subjects: checkedRecords(head.data.subjects, path) };
}

function checkedRecords(found: Record<string, unknown>, path: string): Snapshot['subjects'] {
  for (const [key, record] of Object.entries(found)) {
    const { error } = SubjectRecord.safeParse(record);
    if (error) throw invalid(path, error.issues, ['subjects', key]);
  }
  return found as Snapshot['subjects'];
}

function invalid(path: string, [issue]: readonly Issue[], above: readonly string[] = []) {
  const where = [...above, ...(issue?.path ?? [])].join(' → ') || 'the top level';
  const what = `${path} is not a valid snapshot: at ${where}: ${issue?.message}.`;
  return new SnapshotError(`${what} ${HINT}`);
}

/** Returns the newest of the snapshots; of two that are equally old, the last one. */
export function newestSnapshot(snapshots: readonly (Snapshot | undefined)[]): Snapshot | undefined {
  return snapshots
    .filter((snapshot) => snapshot !== undefined)
    .toSorted((a, b) => a.checkedAt.localeCompare(b.checkedAt))
    .at(-1);
}

/** Formats a snapshot: sorted subjects, one line each. */
export function formatSnapshot({ subjects, aliases, identified, ...head }: Snapshot): string {
  return formatRecords(head, { aliases, identified, subjects }, oneLine);
}

function oneLine(value: unknown): string {
  return stringify(value, { maxLength: Number.POSITIVE_INFINITY });
}

function parseJson(text: string, path: string): unknown {
  const problem = sizeProblem(text);
  if (problem !== undefined) throw new SnapshotError(`${path} ${problem}. ${HINT}`);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new SnapshotError(`${path} is not JSON. ${HINT}`, { cause });
  }
}
