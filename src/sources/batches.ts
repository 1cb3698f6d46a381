import { isOutOfMeans, UpstreamError } from '../http/errors.ts';
import type { Subject } from '../subjects/subject.ts';
import type { BatchSize } from './batch-size.ts';
import type { Observation } from './source.ts';

/** Why a subject was not asked for. */
const DEFERRED = 'left for the next run';

interface FailureOptions {
  /** The id of the source. */
  readonly source: string;
  /** Says of a failure that smaller batches may pass. */
  readonly splits?: (error: UpstreamError) => boolean;
}

interface BatchOptions extends FailureOptions {
  /** Subjects in one request. */
  readonly size: number;
}

interface FittingOptions extends FailureOptions {
  readonly size: BatchSize;
  /** Batches under way at the same time: what is not yet asked for waits to learn its size. */
  readonly atOnce: number;
}

type Observe = (batch: readonly Subject[]) => Promise<Observation[]>;

/**
 * Asks for the subjects in batches of `size`, all at once; the client keeps the pace. When the
 * upstream fails on a batch, its subjects are observed as failed and the other batches count.
 */
export async function observeInBatches(
  subjects: readonly Subject[],
  { size, ...options }: BatchOptions,
  observe: Observe,
): Promise<Observation[]> {
  return inParallel(inGroups(subjects, size), withFailures(observe, options));
}

/** As `observeInBatches`, but each batch takes the size that has proved itself by then. */
export async function observeInFittingBatches(
  subjects: readonly Subject[],
  { size, atOnce, ...options }: FittingOptions,
  observe: Observe,
): Promise<Observation[]> {
  const observeBatch = withFailures(observe, options);
  const answers: Observation[][] = [];
  let asked = 0;
  let batches = 0;
  async function askOn(): Promise<void> {
    while (asked < subjects.length) {
      const batch = subjects.slice(asked, asked + size.now());
      asked += batch.length;
      const place = batches++;
      answers[place] = await observeBatch(batch);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, askOn));
  return answers.flat();
}

function withFailures(observe: Observe, { source, splits = () => false }: FailureOptions): Observe {
  return async function observeBatch(batch) {
    try {
      return await observe(batch);
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      if (batch.length === 1 || !splits(error)) return unanswered(batch, source, error);
      const half = Math.ceil(batch.length / 2);
      return inParallel(inGroups(batch, half), observeBatch);
    }
  };
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
  observe: Observe,
): Promise<Observation[]> {
  return (await Promise.all(batches.map(observe))).flat();
}

function inGroups<T>(items: readonly T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < items.length; at += size) groups.push(items.slice(at, at + size));
  return groups;
}
