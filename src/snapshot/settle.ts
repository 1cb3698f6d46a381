import { type Fact, factText } from '../fields/fact.ts';
import { isGain } from '../fields/gains.ts';
import { FIELDS } from '../fields/table.ts';
import type { Observation } from '../sources/source.ts';
import { type SubjectKey, subjectKey } from '../subjects/subject.ts';
import { type Day, dayOf } from './dates.ts';
import type { FieldRecord } from './field-record.ts';
import { type JudgeOptions, judge, type Threshold } from './judge.ts';
import { judgePlain } from './judge-plain.ts';
import { judgeVenueFact } from './judge-venue.ts';
import { ABOUT, ageUnlisted } from './listed.ts';
import { isCountRecord, isPlainRecord, recordOf, setRecord } from './records.ts';
import { knownOf, withoutRecreated, withoutWrongNode } from './renames.ts';
import type { Snapshot, SubjectRecord } from './schema.ts';
import type { Verdict } from './verdict.ts';

/** A fact that a list shows, with the text there, and the number of a count, which may be rounded. */
export interface ShownFact extends Fact {
  readonly shown?: string | undefined;
  readonly number?: number | undefined;
}

/** The observations of one subject: that of its source, and that of the second source. */
type Observations = readonly [first?: Observation | undefined, second?: Observation | undefined];

/** The new snapshot, and a verdict on each fact. */
export interface Settled {
  readonly snapshot: Snapshot;
  readonly verdicts: Verdict[];
}

interface SettleOptions {
  /** The time of the run, as an ISO timestamp in UTC. */
  readonly checkedAt: string;
  readonly threshold: Threshold;
  /** Whether values of the snapshot count even if no list shows them. Default: true. */
  readonly isAhead?: boolean;
}

/**
 * Takes the observations of a run into the snapshot, so that no value gets worse. Gains, which follow
 * from the history of these values, are only kept.
 */
export function settle(
  previous: Snapshot,
  facts: readonly ShownFact[],
  observations: readonly Observation[],
  { checkedAt, threshold, isAhead = true }: SettleOptions,
): Settled {
  const today = dayOf(checkedAt);
  const subjects = ageUnlisted(previous.subjects, facts, today);
  const observed = bySubject(observations);
  const observable = facts.filter(({ field }) => !isGain(field));
  const verdicts = distinct(observable).map(({ fact, shown, texts }) => {
    const key = subjectKey(fact.subject);
    const [first, second] = observed.get(key) ?? [];
    const before = isAhead
      ? previous.subjects[key]
      : withoutWrongNode(previous.subjects[key], first, { field: fact.field, shown });
    const pair: Observations = [withoutRecreated(before, first), second];
    const options = { today, threshold, shown, texts, isAhead };
    const verdict = judgeFact(fact, recordOf(before, fact.field), pair, options);
    const state = { ...knownOf(before, first, today), ...stateOf(before, pair, today) };
    const record = nextRecord(subjects[key], pair, state);
    const isSet = verdict.record !== undefined || verdict.isTakenBack;
    if (isSet) setRecord(record, fact.field, verdict.record);
    if (Object.keys(record).length > 0) subjects[key] = unchanged(record, subjects[key]) ?? record;
    return verdict;
  });
  return { snapshot: { ...previous, checkedAt, subjects }, verdicts };
}

/** The observations of one subject, in the order in which the sources were asked. */
function bySubject(observations: readonly Observation[]): Map<SubjectKey, Observations> {
  const observed = new Map<SubjectKey, Observations>();
  for (const observation of observations) {
    const key = subjectKey(observation.subject);
    const [first] = observed.get(key) ?? [];
    observed.set(key, first === undefined ? [observation] : [first, observation]);
  }
  return observed;
}

/** A fact, with all numbers and texts that lists show for it. */
export interface ShownEverywhere {
  readonly fact: Fact;
  readonly shown: number[];
  readonly texts: string[];
}

/** Lists may show one fact several times. */
export function distinct(facts: readonly ShownFact[]): ShownEverywhere[] {
  const byText = new Map<string, ShownEverywhere>();
  for (const { subject, field, shown, number } of facts) {
    const fact = { subject, field };
    const key = factText(fact);
    const [numbers, texts] = [listOf(number), listOf(shown)];
    const known = byText.get(key);
    known?.shown.push(...numbers);
    known?.texts.push(...texts);
    if (known === undefined) byText.set(key, { fact, shown: numbers, texts });
  }
  return [...byText.values()];
}

/** An array of one item takes a third of the memory of one that an item was added to. */
function listOf<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

interface JudgeFactOptions extends Required<JudgeOptions> {
  readonly texts: readonly string[];
}

function judgeFact(
  fact: Fact,
  record: FieldRecord | undefined,
  pair: Observations,
  options: JudgeFactOptions,
): Verdict {
  if (fact.field === 'venue') return judgeVenueFact(fact, record, pair, options);
  if (FIELDS[fact.field].type === 'count') {
    return judge(fact, isCountRecord(record) ? record : undefined, pair, options);
  }
  return judgePlain(fact, isPlainRecord(record) ? record : undefined, pair, options);
}

/** Returns the old record when the new one is equal, which saves memory in a long list. */
function unchanged(
  record: SubjectRecord,
  old: SubjectRecord | undefined,
): SubjectRecord | undefined {
  if (old === undefined) return undefined;
  const names = Object.keys(record);
  const isSame = names.every((name) => record[name] === old[name]);
  return isSame && names.length === Object.keys(old).length ? old : undefined;
}

/** Members of a record that each run writes anew, and one that is never a value. */
const NOT_CARRIED_OVER = new Set([...ABOUT, '__proto__']);

type State = Pick<SubjectRecord, 'node' | 'state' | 'archivedOn' | 'missing' | 'unasked'>;

/** What the next run has to know of the subject besides its values. */
function stateOf(old: SubjectRecord | undefined, [first, second]: Observations, today: Day): State {
  if (first?.status === 'missing' && second?.status !== 'found') {
    const since = old?.missing?.since ?? today;
    return { missing: { since, reason: first.reason } };
  }
  if (first?.status === 'deferred') {
    const kept = old?.missing ? { missing: old.missing } : {};
    return { ...kept, unasked: { since: old?.unasked?.since ?? today } };
  }
  // A failed request does not mean that a missing subject is back.
  return first?.status === 'failed' && old?.missing ? { missing: old.missing } : {};
}

const NOTHING: { readonly title?: string; readonly authors?: readonly string[] } = {};

/** The title comes first in a subject's line, and the newest one is kept, as are the authors. */
function nextRecord(
  record: SubjectRecord = {},
  observations: Observations,
  state: State,
): SubjectRecord {
  const found = observations.find((one) => one?.status === 'found');
  const { title = record.title, authors } = found?.status === 'found' ? found : NOTHING;
  const next: SubjectRecord = title === undefined ? {} : { title };
  const names = authors?.join() === record.authors?.join() ? undefined : authors;
  if (names ?? record.authors) next.authors = names ? [...names] : record.authors;
  Object.assign(next, state);
  for (const name of Object.keys(record))
    if (!NOT_CARRIED_OVER.has(name)) next[name] = record[name];
  return next;
}

/**
 * Takes over only the records of some subjects, after a run that asked for no others. `checkedAt`
 * stays the time of the last whole run.
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
