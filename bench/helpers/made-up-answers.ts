import type { ReadList } from '../../src/markdown/read-list.ts';
import type { Observation } from '../../src/sources/source.ts';

/** Creates an observation with a new number for every slot of a list, without requests. */
export function madeUpAnswers({ slots }: Pick<ReadList, 'slots'>): Observation[] {
  return slots.map(({ subject, field }, index) => ({
    status: 'found',
    subject,
    source: 'made-up',
    values: { [field]: 7 * index + 1 },
  }));
}
