import * as z from 'zod';
import { formatRecords } from '../snapshot/format.ts';
import { sizeProblem } from '../snapshot/text-limits.ts';
import { HISTORY_VERSION, HistoryFile, SubjectHistory } from './schema.ts';

/** An invalid history. The message says what to do; the file is not overwritten. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
}

/** Records are checked one by one and kept as they are, so that no second copy is in memory. */
const Head = z.lazy(() =>
  HistoryFile.unwrap().extend({ subjects: z.record(z.string(), z.unknown()) }),
);
const Versioned = z.lazy(() => z.looseObject({ version: z.number() }));
const HINT = 'Restore the file from its last good commit, or delete it to start a new history.';

/** Parses a history file. `path` is for messages only. Throws a `HistoryError`. */
export function parseHistory(text: string, path: string): HistoryFile {
  const json = parseJson(text, path);
  const version = Versioned.safeParse(json).data?.version;
  if (version !== undefined && version > HISTORY_VERSION) {
    throw new HistoryError(
      `${path} has version ${version}; this release of readme-tally reads version ${HISTORY_VERSION}. Update readme-tally.`,
    );
  }
  const head = Head.safeParse(json);
  if (!head.success) throw invalid(path, head.error.issues);
  for (const [key, record] of Object.entries(head.data.subjects)) {
    const { error } = SubjectHistory.safeParse(record);
    if (error) throw invalid(path, error.issues, ['subjects', key]);
  }
  return head.data as HistoryFile;
}

/** A history, or a sentence where a file has an invalid one. */
export interface ReadHistory {
  readonly history?: HistoryFile;
  readonly problem?: string;
}

/** Reads a history for what loses nothing else without it. */
export function readHistory(file: { readonly path: string; readonly text?: string }): ReadHistory {
  const { path, text } = file;
  try {
    return text === undefined ? {} : { history: parseHistory(text, path) };
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    return { problem: error.message };
  }
}

type Issue = Pick<z.core.$ZodIssue, 'path' | 'message'>;

function invalid(path: string, [issue]: readonly Issue[], above: readonly string[] = []) {
  const where = [...above, ...(issue?.path ?? [])].join(' → ') || 'the top level';
  return new HistoryError(
    `${path} is not a valid history: at ${where}: ${issue?.message}. ${HINT}`,
  );
}

function parseJson(text: string, path: string): unknown {
  const problem = sizeProblem(text);
  if (problem !== undefined) throw new HistoryError(`${path} ${problem}. ${HINT}`);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new HistoryError(`${path} is not JSON. ${HINT}`, { cause });
  }
}

/** Formats a history: sorted subjects, one line each. */
export function formatHistory({ subjects, ...head }: HistoryFile): string {
  return formatRecords(head, { subjects }, JSON.stringify);
}
