import { HISTORY_COUNTS } from '../history/schema.ts';
import type { AnsweredCount, SeenTotal } from '../history/update.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import type { HistorySource } from '../sources/history.ts';
import type { HistoryAnswer } from '../sources/history-answer.ts';
import type { Observation } from '../sources/source.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';

/** What the history gets from the observations of a run. */
export interface HistoryData {
  /** The totals as the sources gave them: those that no rule of the snapshot doubts. */
  readonly totals: readonly SeenTotal[];
  /** The past of counts that came with them. */
  readonly pasts: readonly AnsweredCount[];
}

export const NO_HISTORY_DATA: HistoryData = { totals: [], pasts: [] };

/** Collects it. A count whose value is from another source, or is kept, has no total in this run. */
export function historyData(
  observations: readonly Observation[],
  { subjects }: Snapshot,
): HistoryData {
  const totals: SeenTotal[] = [];
  const pasts: AnsweredCount[] = [];
  for (const observation of observations) {
    if (observation.status !== 'found') continue;
    const { subject, source, values, history } = observation;
    const key = subjectKey(subject);
    for (const count of HISTORY_COUNTS) {
      const record = subjects[key]?.[count];
      const total = values[count];
      const isDoubted = record?.stale !== undefined || record?.quarantined !== undefined;
      if (record?.source !== source || isDoubted || typeof total !== 'number') continue;
      totals.push({ key, count, total, source });
    }
    const about = { id: source, count: 'citations' } as const;
    if (history !== undefined) pasts.push(...answeredCount(subject, about, history));
  }
  return { totals, pasts };
}

/** Returns an answer that is kept: a series or a refusal. */
export function answeredCount(
  subject: Subject,
  { id, count }: Pick<HistorySource, 'id' | 'count'>,
  answer: HistoryAnswer,
): AnsweredCount[] {
  const about = { key: subjectKey(subject), count, source: id };
  if (answer.status === 'found') return [{ ...about, answer: { given: answer.given } }];
  return answer.status === 'refused' ? [{ ...about, answer: { reason: answer.reason } }] : [];
}
