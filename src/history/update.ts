import { type Day, isFuture } from '../snapshot/dates.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import type { GivenHistory } from '../sources/history-answer.ts';
import {
  type CountHistory,
  type Given,
  HISTORY_COUNTS,
  HISTORY_VERSION,
  type HistoryCount,
  type HistoryFile,
  type SubjectHistory,
} from './schema.ts';
import { type ExactTotal, seenUpTo, withTotal } from './seen.ts';

/** The exact total of a subject's count in a run. */
export interface SeenTotal extends ExactTotal {
  readonly key: string;
  readonly count: HistoryCount;
}

interface UpdateOptions {
  /** The snapshot after the run, whose subjects the history keeps. */
  readonly snapshot: Snapshot;
  readonly today: Day;
}

/** Adds the totals of a run. Subjects that the snapshot no longer has are dropped. */
export function withTotals(
  history: HistoryFile | undefined,
  totals: readonly SeenTotal[],
  { snapshot, today }: UpdateOptions,
): HistoryFile {
  const subjects = followed(history?.subjects ?? {}, snapshot);
  for (const { key, count, ...total } of totals) {
    const subject = subjects[key];
    const record = snapshot.subjects[key]?.[count];
    const seen = withTotal(subject?.[count]?.seen, total, { today, record });
    subjects[key] = { ...subject, [count]: { ...subject?.[count], seen } };
  }
  return { ...history, version: HISTORY_VERSION, updatedAt: snapshot.checkedAt, subjects };
}

/** A new name of a subject that has an id has the history of the old one. */
function followed(
  known: HistoryFile['subjects'],
  { subjects }: Snapshot,
): Record<string, SubjectHistory> {
  const byNode = new Map<string, SubjectHistory>();
  for (const [key, { node }] of Object.entries(subjects)) {
    const history = known[key];
    if (node !== undefined && history !== undefined) byNode.set(node, history);
  }
  const kept: Record<string, SubjectHistory> = {};
  for (const [key, { node = '' }] of Object.entries(subjects)) {
    const history = known[key] ?? byNode.get(node);
    if (history !== undefined) kept[key] = history;
  }
  return kept;
}

/** What a source says about the past of a count. */
export type Answer = { readonly given: GivenHistory } | { readonly reason: string };

export interface AnsweredCount {
  readonly key: string;
  readonly count: HistoryCount;
  /** The id of the source. */
  readonly source: string;
  readonly answer: Answer;
}

/** Takes in the answers of today. A refusal keeps the last series. */
export function withAnswers(
  history: HistoryFile,
  answers: readonly AnsweredCount[],
  today: Day,
): HistoryFile {
  const subjects = { ...history.subjects };
  for (const { key, count, source, answer } of answers) {
    const { refused: _, ...old } = subjects[key]?.[count] ?? {};
    const next: CountHistory =
      'given' in answer
        ? { ...old, given: givenOf(answer.given, source, today) }
        : { ...old, refused: { on: today, reason: answer.reason } };
    subjects[key] = { ...subjects[key], [count]: next };
  }
  return { ...history, subjects };
}

function givenOf({ gains, daily, ...series }: GivenHistory, source: string, on: Day): Given {
  const last = daily && { daily: { from: daily.from, gains: [...daily.gains] } };
  return { source, on, ...series, gains: [...gains], ...last };
}

/** Removes what lies in the future, which is a mistake. `now` is an ISO timestamp in UTC. */
export function withoutFuture(history: HistoryFile, now: string): HistoryFile {
  const today = now.slice(0, 10);
  const isLate = isFuture(history.updatedAt.slice(0, 10), today);
  const subjects: Record<string, SubjectHistory> = {};
  for (const [key, subject] of Object.entries(history.subjects)) {
    subjects[key] = { ...subject };
    for (const count of HISTORY_COUNTS) {
      const known = subject[count];
      if (known !== undefined) subjects[key] = { ...subjects[key], [count]: upTo(known, today) };
    }
  }
  return { ...history, ...(isLate ? { updatedAt: `${today}T00:00:00Z` } : {}), subjects };
}

function upTo({ seen, given, refused, ...others }: CountHistory, today: Day): CountHistory {
  const past = seen && seenUpTo(seen, today);
  return {
    ...others,
    ...(past ? { seen: past } : {}),
    ...(given && !isFuture(given.on, today) ? { given } : {}),
    ...(refused && !isFuture(refused.on, today) ? { refused } : {}),
  };
}
