import { UpstreamError } from '../http/errors.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Observation } from './source.ts';

/**
 * Asks for the subjects in batches of `size`, all at once; the client keeps the pace. When the
 * upstream fails on a batch, its subjects are observed as failed and the other batches count.
 */
export async function observeInBatches(
  subjects: readonly Subject[],
  { size, source }: { size: number; source: string },
  observe: (batch: readonly Subject[]) => Promise<Observation[]>,
): Promise<Observation[]> {
  const batches = inGroups(subjects, size);
  const observed = await Promise.all(
    batches.map((batch) => observe(batch).catch(failureOf(batch, source))),
  );
  return observed.flat();
}

function inGroups<T>(items: readonly T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < items.length; at += size) groups.push(items.slice(at, at + size));
  return groups;
}

function failureOf(batch: readonly Subject[], source: string): (error: unknown) => Observation[] {
  return (error) => {
    if (!(error instanceof UpstreamError)) throw error;
    const reason = error.message;
    return batch.map((subject) => ({ status: 'failed', subject, source, reason }));
  };
}
