import { factText } from '../fields/fact.ts';
import type { GainField } from '../fields/field.ts';
import { type GainName, gainField, isGain } from '../fields/gains.ts';
import { gainOf, gainProblem, NO_HISTORY } from '../history/gains.ts';
import type { CountHistory, HistoryFile, Seen } from '../history/schema.ts';
import { type Day, dayNumber, dayOf } from '../snapshot/dates.ts';
import { type GainAnswer, judgeGain } from '../snapshot/judge-gain.ts';
import { isGainRecord, recordOf, recordsOf, setRecord } from '../snapshot/records.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { distinct, type Settled, type ShownFact } from '../snapshot/settle.ts';
import { isKept, type Verdict } from '../snapshot/verdict.ts';
import type { Observation } from '../sources/source.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';

/** The source of gains in the totals that readme-tally saw. */
export const SEEN_SOURCE = 'readme-tally';

interface GainsOptions {
  readonly before: Snapshot;
  /** What the sources gave in this run; nothing of subjects that rest. */
  readonly observations: readonly Observation[];
  readonly history: HistoryFile | undefined;
  /** Whether the config keeps a history. */
  readonly hasHistory: boolean;
  readonly isAhead: boolean;
  readonly isForced: boolean;
}

interface Gains extends GainsOptions {
  readonly settled: Settled;
  readonly today: Day;
  readonly verdictOf: ReadonlyMap<string, Verdict>;
  readonly found: ReadonlyMap<string, readonly Found[]>;
}

type Found = Extract<Observation, { status: 'found' }>;

/** Decides about the gains that lists show or are ordered by, once their counts are settled. */
export function settleGains(
  settled: Settled,
  facts: readonly ShownFact[],
  options: GainsOptions,
): Settled {
  const shown = distinct(facts.filter(({ field }) => isGain(field)));
  if (shown.length === 0) return settled;
  const { snapshot, verdicts } = settled;
  const today = dayOf(snapshot.checkedAt);
  const verdictOf = new Map(verdicts.map((one) => [factText(one), one]));
  const gains = { ...options, settled, today, verdictOf, found: foundBy(options.observations) };
  const subjects = { ...snapshot.subjects };
  const lastChange = lastChangeOf(options.before);
  const judged = shown.map(({ fact, texts }) => {
    const key = subjectKey(fact.subject);
    const answer = answerOf(fact.subject, fact.field as GainName, gains);
    const record = recordOf(subjects[key], fact.field);
    const verdict = judgeGain(fact, record, answer, { ...options, today, texts, lastChange });
    if (verdict.record !== undefined && verdict.record !== record) {
      const next = { ...subjects[key] };
      setRecord(next, fact.field, verdict.record);
      subjects[key] = next;
    }
    return verdict;
  });
  return { snapshot: { ...snapshot, subjects }, verdicts: [...verdicts, ...judged] };
}

function foundBy(observations: readonly Observation[]): Map<string, readonly Found[]> {
  const found = new Map<string, readonly Found[]>();
  for (const one of observations) {
    if (one.status !== 'found') continue;
    const key = subjectKey(one.subject);
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
}

function lastChangeOf({ subjects }: Snapshot): Day | undefined {
  let last: Day | undefined;
  for (const record of Object.values(subjects)) {
    if (record.fields === undefined) continue;
    for (const [, gain] of recordsOf(record)) {
      if (isGainRecord(gain) && (last === undefined || gain.since > last)) last = gain.since;
    }
  }
  return last;
}

function answerOf(subject: Subject, field: GainName, gains: Gains): GainAnswer {
  const { of, days } = gainField(field);
  const { hasHistory, today } = gains;
  const known: CountHistory | undefined = historyOf(subject, gains)?.[of];
  const time = {
    days,
    today: dayNumber(today),
    total: totalOf(subject, { of, seen: known?.seen }, gains),
  };
  const gain = gainOf(known ?? {}, time);
  if (gain === undefined) {
    return { reason: hasHistory ? gainProblem(known ?? {}, time) : NO_HISTORY };
  }
  const { value, by } = gain;
  return { value, source: (by === 'given' && known?.given?.source) || SEEN_SOURCE };
}

/** A paper may have its history under another id. */
function historyOf(subject: Subject, { history, before }: Gains) {
  const key = subjectKey(subject);
  const main = before.aliases?.[key];
  return history?.subjects[key] ?? (main === undefined ? undefined : history?.subjects[main]);
}

/**
 * Returns the exact total of this run: not one that is quarantined, and not one of another source than
 * that of the history, which counts in another way.
 */
function totalOf(
  subject: Subject,
  { of, seen }: { readonly of: GainField['of']; readonly seen: Seen | undefined },
  { verdictOf, found }: Gains,
): number | undefined {
  const verdict = verdictOf.get(factText({ subject, field: of }));
  if (verdict === undefined || isKept(verdict)) return undefined;
  const source = verdict.record?.source;
  if ((seen?.source ?? source) !== source) return undefined;
  const value = found.get(subjectKey(subject))?.find((one) => one.source === source)?.values[of];
  return typeof value === 'number' ? value : undefined;
}
