import type { Observation } from '../sources/source.ts';
import { type SubjectKey, subjectKey } from '../subjects/subject.ts';
import { type Count, countText } from '../subjects/subject-text.ts';
import { type Day, dayOf } from './dates.ts';
import { judge, type Threshold, type Verdict } from './judge.ts';
import { ABOUT, ageUnlisted } from './listed.ts';
import { knownOf, undoRename } from './renames.ts';
import type { Snapshot, SubjectRecord } from './schema.ts';

/** A count that a list shows, and about which number stands there. */
interface ShownCount extends Count {
  readonly number?: number | undefined;
}

/** What the sources said about one subject: the one that counts it, and the second one. */
type Answers = readonly [first?: Observation | undefined, second?: Observation | undefined];

/** What a run comes to: the snapshot, and what became of each count. */
export interface Settled {
  readonly snapshot: Snapshot;
  readonly verdicts: Verdict[];
}

interface SettleOptions {
  /** The time of the run, as an ISO time stamp in UTC. */
  readonly checkedAt: string;
  readonly threshold: Threshold;
}

/** Takes the observations of a run into the snapshot, so that no number gets worse. */
export function settle(
  previous: Snapshot,
  counts: readonly ShownCount[],
  observations: readonly Observation[],
  options: SettleOptions,
): Settled {
  return beginSettling(previous, counts, options)(observations);
}

/** Does as much of it as needs no observation. Gives what finishes it, once. */
export function beginSettling(
  previous: Snapshot,
  counts: readonly ShownCount[],
  { checkedAt, threshold }: SettleOptions,
): (observations: readonly Observation[]) => Settled {
  const today = dayOf(checkedAt);
  const subjects = ageUnlisted(previous.subjects, counts, today);
  const wanted = distinct(counts);
  return (observations) => {
    const answers = bySubject(observations);
    const verdicts = wanted.map(({ count, shown }) => {
      const key = subjectKey(count.subject);
      const [first, second] = answers.get(key) ?? [];
      const before = previous.subjects[key];
      const said: Answers = [undoRename(before, first), second];
      const verdict = judge(count, before?.[count.metric], said, { today, threshold, shown });
      const state = { ...knownOf(before, first), ...stateOf(before, said, today) };
      const record = described(subjects[key], said, state);
      if (verdict.record !== undefined) record[count.metric] = verdict.record;
      if (Object.keys(record).length > 0)
        subjects[key] = unchanged(record, subjects[key]) ?? record;
      return verdict;
    });
    return { snapshot: { ...previous, checkedAt, subjects }, verdicts };
  };
}

/** The observations of one subject, in the order in which the sources were asked. */
function bySubject(observations: readonly Observation[]): Map<SubjectKey, Answers> {
  const answers = new Map<SubjectKey, Answers>();
  for (const observation of observations) {
    const key = subjectKey(observation.subject);
    const [first] = answers.get(key) ?? [];
    answers.set(key, first === undefined ? [observation] : [first, observation]);
  }
  return answers;
}

/** A list may show one count several times; the highest number is the one not to fall below. */
function distinct(counts: readonly ShownCount[]): { count: Count; shown: number }[] {
  const byText = new Map<string, { count: Count; shown: number }>();
  for (const { subject, metric, number = 0 } of counts) {
    const count = { subject, metric };
    const text = countText(count);
    byText.set(text, { count, shown: Math.max(number, byText.get(text)?.shown ?? 0) });
  }
  return [...byText.values()];
}

/** Gives the old record where the new one says the same: a long list is not held twice. */
function unchanged(
  record: SubjectRecord,
  old: SubjectRecord | undefined,
): SubjectRecord | undefined {
  if (old === undefined) return undefined;
  const names = Object.keys(record);
  const isSame = names.every((name) => record[name] === old[name]);
  return isSame && names.length === Object.keys(old).length ? old : undefined;
}

/** What is said anew of a subject in each run, besides its counts, and what is no name of a value. */
const LEFT_OUT = new Set([...ABOUT, '__proto__']);

type State = Pick<SubjectRecord, 'node' | 'state' | 'missing' | 'unasked'>;

/** What the next run has to know of the subject, besides its numbers. */
function stateOf(old: SubjectRecord | undefined, [first, second]: Answers, today: Day): State {
  if (first?.status === 'missing' && second?.status !== 'found') {
    const since = old?.missing?.since ?? today;
    return { missing: { since, reason: first.reason } };
  }
  if (first?.status === 'deferred') {
    const kept = old?.missing ? { missing: old.missing } : {};
    return { ...kept, unasked: { since: old?.unasked?.since ?? today } };
  }
  // Who is sure today that it is missing is not unsure tomorrow because a line was cut.
  return first?.status === 'failed' && old?.missing ? { missing: old.missing } : {};
}

/** The title stands first in a subject's line, and the newest one wins. */
function described(record: SubjectRecord = {}, answers: Answers, state: State): SubjectRecord {
  const found = answers.find((one) => one?.status === 'found');
  const title = (found?.status === 'found' ? found.title : undefined) ?? record.title;
  const next: SubjectRecord = title === undefined ? {} : { title };
  Object.assign(next, state);
  for (const name of Object.keys(record)) if (!LEFT_OUT.has(name)) next[name] = record[name];
  return next;
}

/**
 * Takes over what a run said about the subjects that it asked for, and leaves all others as they
 * were. The time of the last whole run stays, since it speaks for them.
 */
export function withOnly(
  before: Snapshot,
  after: Snapshot,
  only: ReadonlySet<SubjectKey>,
): Snapshot {
  const subjects = { ...before.subjects };
  for (const key of only) {
    const record = after.subjects[key];
    if (record !== undefined) subjects[key] = record;
  }
  return { ...before, subjects };
}
