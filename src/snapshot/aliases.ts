import { factText } from '../fields/fact.ts';
import type { Observation } from '../sources/source.ts';
import { PAPER_KINDS } from '../subjects/kinds.ts';
import { type Subject, type SubjectKey, subjectKey } from '../subjects/subject.ts';
import { dayOf } from './dates.ts';
import type { FieldRecord } from './field-record.ts';
import { addPoint } from './history.ts';
import { isCountRecord, setRecord } from './records.ts';
import type { Snapshot } from './schema.ts';
import type { Settled } from './settle.ts';
import type { Verdict } from './verdict.ts';

/** By the key of a subject: the key of the same paper that is asked for instead. Both are listed. */
type Aliases = NonNullable<Snapshot['aliases']>;

/** Returns the subjects to ask for: one for each paper that is listed under several ids. */
export function mainSubjects(subjects: readonly Subject[], aliases: Aliases): Subject[] {
  if (Object.keys(aliases).length === 0) return [...subjects];
  const listed = new Set<string>(subjects.map(subjectKey));
  const mainOf = (key: string) => (listed.has(aliases[key] ?? '') ? aliases[key] : undefined);
  return subjects.filter((subject) => {
    const main = mainOf(subjectKey(subject));
    // A snapshot that was edited by hand may have a circle.
    return main === undefined || mainOf(main) !== undefined;
  });
}

/**
 * Adds observations for the other ids of a paper. An id may exist where the main one is missing, or be
 * that of another paper when the answer for the main one does not name it: then it is observed as
 * failed, and is asked for itself in the next run.
 */
export function withAliases(
  observations: readonly Observation[],
  subjects: readonly Subject[],
  aliases: Aliases,
): readonly Observation[] {
  if (Object.keys(aliases).length === 0) return observations;
  const asked = new Set(mainSubjects(subjects, aliases).map(subjectKey));
  const others = new Map<string, Map<SubjectKey, Subject>>();
  for (const subject of subjects) {
    const key = subjectKey(subject);
    if (asked.has(key)) continue;
    const main = aliases[key] ?? '';
    others.set(main, (others.get(main) ?? new Map()).set(key, subject));
  }
  const answered = new Set<string>();
  return observations.flatMap((observation) => {
    const key = subjectKey(observation.subject);
    const same = others.get(key)?.values() ?? [];
    // A second source names no other ids.
    const isSecond = answered.has(key);
    answered.add(key);
    const given = [...same].map((subject) =>
      isSecond ? { ...observation, subject } : observedAs(subject, observation),
    );
    return [observation, ...given];
  });
}

function observedAs(subject: Subject, observation: Observation): Observation {
  const { source } = observation;
  const failed = (reason: string) => ({ status: 'failed', subject, source, reason }) as const;
  const key = subjectKey(observation.subject);
  if (observation.status === 'missing') return failed(`${observation.reason}, asked for as ${key}`);
  if (observation.status !== 'found' || isNamed(subject, observation)) {
    return { ...observation, subject };
  }
  return failed(`does not name it as an id of ${key}`);
}

function isNamed(subject: Subject, { aliases = [] }: { aliases?: readonly Subject[] }): boolean {
  const key = subjectKey(subject);
  return aliases.some((one) => subjectKey(one) === key);
}

/**
 * Finds which of the listed subjects are the same paper, from the observations and from earlier
 * aliases that still hold: the answer for the main subject names the other one. The main subject of
 * a paper stays the same; for a new paper it is the one with the most common kind of id.
 */
export function findAliases(
  old: Aliases,
  subjects: readonly Subject[],
  observations: readonly Observation[],
): Aliases {
  const listed = new Map<string, Subject>(subjects.map((one) => [subjectKey(one), one]));
  const observed = new Map<string, Observation>();
  for (const one of observations) {
    const key = subjectKey(one.subject);
    if (one.status !== 'failed' && !observed.has(key)) observed.set(key, one);
  }
  const holds = (alias: string, main: string) => {
    const [subject, answer] = [listed.get(alias), observed.get(main)];
    if (subject === undefined || !listed.has(main) || answer?.status === 'missing') return false;
    return answer?.status !== 'found' || isNamed(subject, answer);
  };
  const kept = Object.entries(old).filter(([alias, main]) => holds(alias, main));
  const aliases = new Map(kept);
  const mains = new Set(aliases.values());
  for (const observation of observations) {
    if (observation.status !== 'found' || !observation.aliases) continue;
    const others = observation.aliases.filter((one) => listed.has(subjectKey(one)));
    // The lists have only one id of most papers.
    if (others.length === 0) continue;
    const own = listed.get(subjectKey(observation.subject));
    addAliases({ aliases, mains, holds }, own ? [own, ...others] : others);
  }
  return Object.fromEntries([...aliases].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

interface FoundAliases {
  readonly aliases: Map<string, string>;
  /** The subjects that are asked for instead of others. */
  readonly mains: Set<string>;
  /** Whether no answer contradicts that two subjects are the same paper. */
  readonly holds: (alias: string, main: string) => boolean;
}

/** A main subject is never an alias. The first observation of an alias counts. */
function addAliases({ aliases, mains, holds }: FoundAliases, same: readonly Subject[]): void {
  const ranked = same.toSorted((a, b) => PAPER_KINDS.indexOf(a.kind) - PAPER_KINDS.indexOf(b.kind));
  const keys = ranked.map(subjectKey).filter((key) => !aliases.has(key));
  const main = keys.find((key) => mains.has(key)) ?? keys[0];
  for (const key of keys) {
    if (main === undefined || key === main || mains.has(key) || !holds(key, main)) continue;
    aliases.set(key, main);
    mains.add(main);
  }
}

/**
 * Gives a paper the same count under all its ids where a source confirmed each: they may have been
 * published on different days. Every id keeps its own history.
 */
export function shareCounts({ snapshot, verdicts }: Settled, aliases: Aliases): Settled {
  if (Object.keys(aliases).length === 0) return withoutAliases({ snapshot, verdicts });
  const confirmed = new Map(verdicts.filter(isConfirmed).map((one) => [factText(one), one]));
  const subjects = { ...snapshot.subjects };
  const shared = verdicts.map((verdict) => {
    const key = subjectKey(verdict.subject);
    const main = confirmed.get(aliases[key] ?? '')?.record;
    const old = isConfirmed(verdict) ? verdict.record : undefined;
    if (!main || !old || main.value === old.value) return verdict;
    const record = withValueOf(old, main, dayOf(snapshot.checkedAt));
    const subject = { ...subjects[key] };
    setRecord(subject, verdict.field, record);
    subjects[key] = subject;
    return { ...verdict, record, status: verdict.status === 'new' ? 'new' : 'moved' } as const;
  });
  const { aliases: _before, subjects: _old, ...head } = snapshot;
  return { snapshot: { ...head, aliases, subjects }, verdicts: shared };
}

function withoutAliases({
  snapshot: { aliases: _before, ...snapshot },
  verdicts,
}: Settled): Settled {
  return { snapshot, verdicts };
}

function withValueOf(old: FieldRecord, main: FieldRecord, today: string): FieldRecord {
  const { value, source } = main;
  if (isCountRecord(old) && typeof value === 'number') {
    return { ...old, value, source, history: addPoint(old.history ?? [], today, value) };
  }
  return { ...old, value, source, since: today } as FieldRecord;
}

function isConfirmed({ status, record }: Verdict): boolean {
  return record !== undefined && ['new', 'moved', 'same'].includes(status);
}
