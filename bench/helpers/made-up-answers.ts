import type { ReadList } from '../../src/markdown/read-list.ts';
import type { Observation } from '../../src/sources/source.ts';

/** Answers for every slot of a list, each with another number, without asking anybody. */
export function madeUpAnswers({ slots }: Pick<ReadList, 'slots'>): Observation[] {
  return slots.map(({ subject, metric }, index) => ({
    status: 'found',
    subject,
    source: 'made-up',
    numbers: { [metric]: 7 * index + 1 },
  }));
}
