import { isOutOfBudget, UpstreamError } from '../http/errors.ts';
import type { Subject } from '../subjects/subject.ts';
import type { BatchSize } from './batch-size.ts';
import type { Observation, OnAnswered } from './source.ts';

const DEFERRED = 'left for the next run';

interface FailureOptions {
  /** The id of the source. */
  readonly source: string;
  /** Returns whether smaller batches may succeed after this error. */
  readonly splits?: (error: UpstreamError) => boolean;
  /** Called after each batch with the number of its subjects. */
  readonly onAnswered?: OnAnswered | undefined;
}

interface BatchOptions extends FailureOptions {
  /** Subjects in one request. */
  readonly size: number;
}

interface AdaptiveOptions extends FailureOptions {
  readonly size: BatchSize;
  /** Concurrent batches. Later subjects wait, so that their batches have a size that works. */
  readonly concurrency: number;
}

type Observe = (batch: readonly Subject[]) => Promise<Observation[]>;

/**
 * Asks for the subjects in batches of `size`, all at once; the client has the rate limit. When a
 * batch fails, only its subjects are observed as failed.
 */
export async function observeInBatches(
  subjects: readonly Subject[],
  { size, ...options }: BatchOptions,
  observe: Observe,
): Promise<Observation[]> {
  return inParallel(inGroups(subjects, size), reporting(observe, options));
}

/** As `observeInBatches`, but the size adapts to the answers. */
export async function observeInAdaptiveBatches(
  subjects: readonly Subject[],
  { size, concurrency, ...options }: AdaptiveOptions,
  observe: Observe,
): Promise<Observation[]> {
  const observeBatch = reporting(observe, options);
  const batches: { observations: Observation[] }[] = [];
  let asked = 0;
  async function askNext(): Promise<void> {
    while (asked < subjects.length) {
      const subjectsOfBatch = subjects.slice(asked, asked + size.next());
      asked += subjectsOfBatch.length;
      const batch = { observations: [] as Observation[] };
      batches.push(batch);
      batch.observations = await observeBatch(subjectsOfBatch);
    }
  }
  await Promise.all(Array.from({ length: concurrency }, askNext));
  return batches.flatMap(({ observations }) => observations);
}

function reporting(observe: Observe, options: FailureOptions): Observe {
  const observeBatch = withFailures(observe, options);
  return async (batch) => {
    const observations = await observeBatch(batch);
    options.onAnswered?.(batch.length);
    return observations;
  };
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

/** Returns the observations of subjects whose request failed. */
function unanswered(
  subjects: readonly Subject[],
  source: string,
  error: UpstreamError,
): Observation[] {
  const outcome = isOutOfBudget(error)
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
