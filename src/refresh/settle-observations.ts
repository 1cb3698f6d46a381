import { resolvedSourceLookup, type SourceLookup, sourceLookup } from '../audit/source-data.ts';
import { type Fact, factText } from '../fields/fact.ts';
import { isGain } from '../fields/gains.ts';
import { shownNumber } from '../fields/number-style.ts';
import { NO_HISTORY } from '../history/gains.ts';
import type { SlotSummary } from '../markdown/read-list.ts';
import { findAliases, shareCounts, withAliases } from '../snapshot/aliases.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { settle, withOnly } from '../snapshot/settle.ts';
import type { Verdict } from '../snapshot/verdict.ts';
import { applyFailureLimit } from '../sources/failure-limit.ts';
import type { CollectedRun } from './collect-observations.ts';
import { collectGarbage } from './heap.ts';
import { type HistoryData, historyData, NO_HISTORY_DATA } from './history-data.ts';
import type { Run } from './plan.ts';
import type { RefreshResult } from './result.ts';
import { settleGains } from './settle-gains.ts';

/** The snapshot of a run, and everything else that comes from the observations. */
export interface SettledRun
  extends Pick<
    RefreshResult,
    'slots' | 'left' | 'verdicts' | 'withoutHistory' | 'resting' | 'usage' | 'leftOut' | 'allFailed'
  > {
  /** The snapshot that the lists were last written from, and the one to write them from. */
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly sourceData: SourceLookup;
  readonly historyData: HistoryData;
  /** The gains that lists show, are ordered by, or mark. */
  readonly gains: readonly SlotSummary[];
}

/** Publishes every change of a number. */
const ANY_CHANGE = { percent: 0, count: 1, days: 1 };

/** Takes the observations into the snapshot, so that no value gets worse. */
export function settleObservations(
  { config, checkedAt, isForced, isAhead, only, isHuge, history }: Run,
  before: Snapshot,
  { slots, left, wanted, venues, resting, ...collected }: CollectedRun,
): SettledRun {
  if (isHuge) collectGarbage();
  const { observations: answers, ...sources } = applyFailureLimit(
    collected,
    config.limits.failures,
  );
  const threshold = isForced ? ANY_CHANGE : config.threshold;
  const { aliases = {} } = before;
  const subjects = wanted.map(({ subject }) => subject);
  const observations = withAliases([...answers, ...resting], subjects, aliases);
  const options = { checkedAt, threshold, isAhead: isAhead ?? false };
  const facts = [...wanted.map(shownFact), ...venues];
  const counted = settle(before, facts, observations, options);
  const settled = settleGains(counted, facts, {
    ...options,
    before,
    observations: withAliases(answers, subjects, aliases),
    history,
    hasHistory: config.history !== undefined,
    isForced: isForced ?? false,
  });
  const { snapshot, ...shared } = shareCounts(settled, findAliases(aliases, subjects, answers));
  const hasHidden = (config.status ?? config.sort) !== undefined || facts.some(isOfGain);
  // Findings report venues.
  const shown = shared.verdicts.filter(({ field }) => field !== 'venue');
  const verdicts = hasHidden ? ofSlots(shown, slots) : shown;
  const after = only ? withOnly(before, snapshot, only) : snapshot;
  const lookup = isHuge ? resolvedSourceLookup : sourceLookup;
  const sourceData = lookup({ snapshot: after, observations });
  return {
    before,
    after,
    sourceData,
    historyData: config.history ? historyData(answers, after) : NO_HISTORY_DATA,
    gains: wanted.filter(isOfGain),
    slots,
    left,
    verdicts,
    ...withoutHistory(settled.verdicts),
    resting: resting.length,
    ...sources,
  };
}

function withoutHistory(verdicts: readonly Verdict[]): Pick<RefreshResult, 'withoutHistory'> {
  const unknown = verdicts.filter(({ reason }) => reason === NO_HISTORY);
  if (unknown.length === 0) return {};
  return { withoutHistory: [...new Set(unknown.map(({ field }) => field))] };
}

function isOfGain({ field }: Fact): boolean {
  return isGain(field);
}

function shownFact({ subject, field, shown }: SlotSummary) {
  return { subject, field, shown, number: shownNumber(shown) };
}

/** Leaves out what a run only had to know, and no list shows. */
function ofSlots(verdicts: readonly Verdict[], slots: readonly SlotSummary[]): Verdict[] {
  const shown = new Set(slots.map(factText));
  return verdicts.filter((verdict) => shown.has(factText(verdict)));
}
