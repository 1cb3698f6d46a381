import type { Observation } from '../sources/source.ts';
import { PAPER_KINDS } from '../subjects/kinds.ts';
import { type Subject, type SubjectKey, subjectKey } from '../subjects/subject.ts';
import { countText } from '../subjects/subject-text.ts';
import { dayOf } from './dates.ts';
import { addPoint } from './history.ts';
import type { Verdict } from './judge.ts';
import type { CountRecord, Snapshot } from './schema.ts';
import type { Settled } from './settle.ts';

/** Which listed subject is asked for instead of another one, both being the same paper. */
type Aliases = NonNullable<Snapshot['aliases']>;

/** Gives what is to be asked for: of a paper that is listed under several ids, one of them. */
export function mainSubjects(subjects: readonly Subject[], aliases: Aliases): Subject[] {
  if (Object.keys(aliases).length === 0) return [...subjects];
  const listed = new Set<string>(subjects.map(subjectKey));
  const mainOf = (key: string) => (listed.has(aliases[key] ?? '') ? aliases[key] : undefined);
  return subjects.filter((subject) => {
    const main = mainOf(subjectKey(subject));
    // A file that was edited by hand may say of two that each stands for the other.
    return main === undefined || mainOf(main) !== undefined;
  });
}

/**
 * Adds what was said of a paper under its other ids. That the one id is missing does not say so of
 * the other, which is asked for itself in the next run.
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
  return observations.flatMap((observation) => {
    const same = others.get(subjectKey(observation.subject))?.values() ?? [];
    return [observation, ...[...same].map((subject) => saidOf(subject, observation))];
  });
}

function saidOf(subject: Subject, observation: Observation): Observation {
  if (observation.status !== 'missing') return { ...observation, subject };
  const { source, reason } = observation;
  const key = subjectKey(observation.subject);
  return { status: 'failed', subject, source, reason: `${reason}, asked for as ${key}` };
}

/**
 * Keeps what was learned before, as far as it still holds, and learns which of the listed subjects
 * are one paper. Who is asked for stays so; of new ones it is the most common kind of id.
 */
export function learnAliases(
  old: Aliases,
  subjects: readonly Subject[],
  observations: readonly Observation[],
): Aliases {
  const listed = new Map<string, Subject>(subjects.map((one) => [subjectKey(one), one]));
  const gone = new Set<string>();
  for (const { status, subject } of observations) {
    if (status === 'missing') gone.add(subjectKey(subject));
  }
  const kept = Object.entries(old).filter(
    ([alias, main]) => listed.has(alias) && listed.has(main) && !gone.has(main),
  );
  const learned = new Map(kept);
  const mains = new Set(learned.values());
  for (const observation of observations) {
    if (observation.status !== 'found' || !observation.aliases) continue;
    const others = observation.aliases.filter((one) => listed.has(subjectKey(one)));
    // Of most papers the lists have one id.
    if (others.length === 0) continue;
    const own = listed.get(subjectKey(observation.subject));
    learn({ learned, mains }, own ? [own, ...others] : others);
  }
  return Object.fromEntries([...learned].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

interface Learning {
  readonly learned: Map<string, string>;
  /** Who is asked for instead of others. */
  readonly mains: Set<string>;
}

/** One who is asked for is nobody's alias, and the first that says so is believed. */
function learn({ learned, mains }: Learning, same: readonly Subject[]): void {
  const ranked = same.toSorted((a, b) => PAPER_KINDS.indexOf(a.kind) - PAPER_KINDS.indexOf(b.kind));
  const keys = ranked.map(subjectKey).filter((key) => !learned.has(key));
  const main = keys.find((key) => mains.has(key)) ?? keys[0];
  for (const key of keys) {
    if (main === undefined || key === main || mains.has(key)) continue;
    learned.set(key, main);
    mains.add(main);
  }
}

/**
 * Gives a paper the same number under all its ids, where a source confirmed it under each: they
 * may have been published on different days. Every id keeps its own history.
 */
export function level({ snapshot, verdicts }: Settled, aliases: Aliases): Settled {
  if (Object.keys(aliases).length === 0) return unlevelled({ snapshot, verdicts });
  const confirmed = new Map(verdicts.filter(isConfirmed).map((one) => [countText(one), one]));
  const subjects = { ...snapshot.subjects };
  const levelled = verdicts.map((verdict) => {
    const key = subjectKey(verdict.subject);
    const main = confirmed.get(aliases[key] ?? '')?.record;
    const old = isConfirmed(verdict) ? verdict.record : undefined;
    if (!main || !old || main.value === old.value) return verdict;
    const record = moved(old, main, dayOf(snapshot.checkedAt));
    subjects[key] = { ...subjects[key], [verdict.metric]: record };
    return { ...verdict, record, status: verdict.status === 'new' ? 'new' : 'moved' } as const;
  });
  const { aliases: _before, subjects: _old, ...head } = snapshot;
  return { snapshot: { ...head, aliases, subjects }, verdicts: levelled };
}

/** No paper has two ids. */
function unlevelled({ snapshot: { aliases: _before, ...snapshot }, verdicts }: Settled): Settled {
  return { snapshot, verdicts };
}

function moved(old: CountRecord, { value, source }: CountRecord, today: string): CountRecord {
  return { ...old, value, source, history: addPoint(old.history ?? [], today, value) };
}

function isConfirmed({ status, record }: Verdict): boolean {
  return record !== undefined && ['new', 'moved', 'same'].includes(status);
}
