import { isOutOfMeans, UpstreamError } from '../http/errors.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Observation } from './source.ts';

/** Why a subject was not asked for. */
const DEFERRED = 'left for the next run';

interface BatchOptions {
  /** Subjects in one request. */
  readonly size: number;
  /** The id of the source. */
  readonly source: string;
  /** Says of a failure that smaller batches may pass. */
  readonly splits?: (error: UpstreamError) => boolean;
}

/**
 * Asks for the subjects in batches of `size`, all at once; the client keeps the pace. When the
 * upstream fails on a batch, its subjects are observed as failed and the other batches count.
 */
export async function observeInBatches(
  subjects: readonly Subject[],
  { size, source, splits = () => false }: BatchOptions,
  observe: (batch: readonly Subject[]) => Promise<Observation[]>,
): Promise<Observation[]> {
  async function observeBatch(batch: readonly Subject[]): Promise<Observation[]> {
    try {
      return await observe(batch);
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      if (batch.length === 1 || !splits(error)) return unanswered(batch, source, error);
      const half = Math.ceil(batch.length / 2);
      return inParallel(inGroups(batch, half), observeBatch);
    }
  }
  return inParallel(inGroups(subjects, size), observeBatch);
}

/** Observes subjects whose request brought no answer. */
export function unanswered(
  subjects: readonly Subject[],
  source: string,
  error: UpstreamError,
): Observation[] {
  const outcome = isOutOfMeans(error)
    ? ({ status: 'deferred', reason: `${DEFERRED}: ${error.message}` } as const)
    : ({ status: 'failed', reason: error.message } as const);
  return subjects.map((subject) => ({ ...outcome, subject, source }));
}

async function inParallel(
  batches: readonly (readonly Subject[])[],
  observe: (batch: readonly Subject[]) => Promise<Observation[]>,
): Promise<Observation[]> {
  return (await Promise.all(batches.map(observe))).flat();
}

function inGroups<T>(items: readonly T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < items.length; at += size) groups.push(items.slice(at, at + size));
  return groups;
}
