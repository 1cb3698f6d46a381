import { ConfigError } from '../config/config-error.ts';
import type { Config } from '../config/schema.ts';
import type { FieldName } from '../fields/table.ts';
import type { RequestBudget } from '../http/budget.ts';
import { createEntryReader, type EntryReader } from '../markdown/entries/entry-cache.ts';
import { foundBefore, wantsSecondSource } from '../snapshot/ask-order.ts';
import { nodesOf } from '../snapshot/renames.ts';
import { withoutFutureDates } from '../snapshot/repair.ts';
import { type FindResting, findResting } from '../snapshot/resting.ts';
import type { CollectOptions, CollectPlan } from '../sources/collect.ts';
import type { Source } from '../sources/source.ts';
import type { Subject } from '../subjects/subject.ts';
import { isHuge, keepHeapSmallFor } from './heap.ts';
import { type KeptHistory, readHistories } from './kept-history.ts';
import type { RefreshInput } from './result.ts';
import { type SharedClients, shareClients } from './shared-clients.ts';

/** The input of a run, and what follows from it before the first request. */
export interface Run extends RefreshInput {
  readonly clients: SharedClients;
  readonly collectPlan: CollectPlan;
  readonly findResting: FindResting;
  /** The history that earlier runs have kept, and the same without its file. */
  readonly kept: KeptHistory;
  readonly history: KeptHistory['history'];
  /** Parses entries; caches them, unless the run is huge. */
  readonly read: EntryReader;
  /** Whether the lists are too long to keep all of them parsed (see heap.ts). */
  readonly isHuge: boolean;
}

/** Plans a run. Throws a `ConfigError` when the config names an unknown source. */
export function planRun(given: RefreshInput, options: CollectOptions): Run {
  const { config, checkedAt, signal } = given;
  const snapshot = given.snapshot && withoutFutureDates(given.snapshot, checkedAt);
  const input = { ...given, snapshot };
  const { sources } = options;
  const seconds = sources.filter(({ isSecond }) => isSecond).map(({ id }) => id);
  const age = { checkedAt, days: config.limits['second-source'], seconds };
  const collectPlan = {
    budgetOf: requestBudgets(config.limits, sources, signal),
    nodes: nodesOf(snapshot),
    wasFound: foundBefore(snapshot),
    ...(config.history ? { historyUntil: Date.parse(checkedAt) } : {}),
    wantsAuthors: options.wantsAuthors === true || config.page !== undefined,
    wantsSecond: (subject: Subject, fields: ReadonlySet<FieldName>) =>
      fields.has('citations') && wantsSecondSource(subject, snapshot, age),
  };
  const characters = input.lists.reduce((sum, { text }) => sum + text.length, 0);
  keepHeapSmallFor(characters);
  const kept = readHistories(config.history ? input : { checkedAt });
  return {
    ...input,
    kept,
    history: kept.history,
    collectPlan,
    clients: shareClients(options),
    findResting: restingIn(input, sources),
    isHuge: isHuge(characters),
    read: input.read ?? createEntryReader(input.lists),
  };
}

/**
 * Returns the function that gives a source its request budget: that of the config, else its own.
 * Throws a `ConfigError` when `limits.requests` names an unknown source.
 */
export function requestBudgets(
  { requests }: Config['limits'],
  sources: readonly Source[],
  signal: AbortSignal | undefined,
): (source: Source) => RequestBudget {
  const ids = sources.map(({ id }) => id);
  const unknown = Object.keys(requests).filter((id) => !ids.includes(id));
  if (unknown.length > 0) {
    throw new ConfigError([
      `limits.requests names ${unknown.join(', ')}; the sources are ${ids.join(', ')}.`,
    ]);
  }
  return (source) => ({ requests: requests[source.id] ?? source.requests, signal });
}

/** A run on demand asks for all its subjects, quiet ones too. */
function restingIn(
  { snapshot, config, checkedAt, only, isForced }: RefreshInput,
  sources: readonly Source[],
): FindResting {
  const days = only || isForced ? 0 : config.limits.rest;
  const single = sources.filter(({ asksAlone }) => asksAlone);
  const askedAlone = (subject: Subject) => single.find((source) => source.covers(subject))?.id;
  return findResting(snapshot, { days, published: config.threshold.days, checkedAt, askedAlone });
}
