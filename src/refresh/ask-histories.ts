import type { Candidate } from '../history/due.ts';
import type { AnsweredCount } from '../history/update.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { askHistories, type HistorySource, historyBudget } from '../sources/history.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import { answeredCount } from './history-data.ts';
import type { Run } from './plan.ts';
import type { SettledRun } from './settle-observations.ts';

/** The time for all requests, in milliseconds, so that they delay no run. */
const TIME = 30_000;

/** A count that a source may have the past of. */
export interface Wanted extends Candidate {
  readonly subject: Subject;
  readonly source: HistorySource;
}

/** Returns the counts that lists or gains show and whose past the config asks for, each once. */
export function wantedHistories(
  slots: SettledRun['slots'],
  { subjects, aliases = {} }: Snapshot,
  { config, clients }: Run,
): Wanted[] {
  const { historySources = [] } = clients;
  const sources = historySources.filter(({ count }) => config.history?.[count] === true);
  if (sources.length === 0) return [];
  const listed = new Map(slots.map(({ subject }) => [subjectKey(subject), subject]));
  return [...listed].flatMap(([key, subject]) =>
    sources.flatMap((source) => {
      const { count } = source;
      const isKnown = subjects[key]?.[count] !== undefined && aliases[key] === undefined;
      return isKnown && source.covers(subject) ? [{ key, count, subject, source }] : [];
    }),
  );
}

/** Asks for histories, one request each. A failure is no answer. */
export async function askWanted(
  wanted: readonly Wanted[],
  { clients, signal, checkedAt }: Run,
): Promise<AnsweredCount[]> {
  if (wanted.length === 0) return [];
  const sources = new Set(wanted.map(({ source }) => source));
  const time = AbortSignal.timeout(TIME);
  const ends = signal === undefined ? time : AbortSignal.any([signal, time]);
  const now = Date.parse(checkedAt);
  const answered = [...sources].map(async (source) => {
    const subjects = wanted.flatMap((one) => (one.source === source ? [one.subject] : []));
    const client = clients.connect(source, historyBudget(subjects.length, ends));
    const answers = await askHistories(subjects, source, client, { limit: subjects.length, now });
    return answers.flatMap(({ subject, answer }) => answeredCount(subject, source, answer));
  });
  return (await Promise.all(answered)).flat();
}
