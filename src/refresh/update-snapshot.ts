import { setTimeout } from 'node:timers/promises';
import { resolvedSourceLookup, type SourceLookup, sourceLookup } from '../audit/source-data.ts';
import { slotOptions } from '../config/slot-options.ts';
import { createEntryReader } from '../markdown/entries/entry-cache.ts';
import { shownNumber } from '../markdown/numbers.ts';
import { type SlotSummary, slotSummary } from '../markdown/read-list.ts';
import { learnAliases, level, mainSubjects, withAliases } from '../snapshot/aliases.ts';
import { inAskOrder, wantsSecondSource } from '../snapshot/ask-order.ts';
import { listedBefore } from '../snapshot/listed.ts';
import { nodesOf } from '../snapshot/renames.ts';
import { type RestingReason, restingReason, splitQuiet } from '../snapshot/resting.ts';
import { SNAPSHOT_VERSION, type Snapshot } from '../snapshot/schema.ts';
import { beginSettling, withOnly } from '../snapshot/settle.ts';
import { identifiedSubjects } from '../snapshot/title-matches.ts';
import { type CollectOptions, type CollectPlan, collect } from '../sources/collect.ts';
import { applyFailureLimit } from '../sources/failure-limit.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import { requestBudgets } from './budget.ts';
import { collectYoung } from './heap.ts';
import { identifyPapers } from './identify-papers.ts';
import { createListReader, type ListReader } from './list-reader.ts';
import type { RefreshInput, RefreshResult } from './result.ts';
import type { SharedClients } from './shared-clients.ts';

/** What a run knows before it rewrites the lists. */
export interface SnapshotUpdate
  extends Pick<
    RefreshResult,
    'slots' | 'verdicts' | 'resting' | 'usage' | 'leftOut' | 'allFailed'
  > {
  readonly open: ListReader;
  /** The snapshot that the lists were written by, and the one to write them by. */
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly told: SourceLookup;
}

/** Time in which requests that can be sent at once are on their way, in milliseconds. */
const SENDING = 10;
/** Publishes whatever moved. */
const ANY_MOVE = { percent: 0, count: 1, days: 1 };

/**
 * Reads the lists, asks the sources, and settles what they said. Of long lists nothing is held
 * longer than it is needed, so that what was answered is let go with the end of this.
 */
export async function updateSnapshot(
  input: RefreshInput,
  sources: SharedClients,
): Promise<SnapshotUpdate> {
  const { snapshot, config, checkedAt, own, only } = input;
  const threshold = input.isForced ? ANY_MOVE : config.threshold;
  const plan = planOf(input, sources);
  const read = input.read ?? createEntryReader(input.lists);
  const before = await identified({ ...input, read }, sources, plan);
  const settings = { ...slotOptions(config, own, identifiedSubjects(before)), read };
  const open = createListReader(input.lists, settings, config.audit);
  const { aliases = {} } = before;
  // What needs no answer is done while the requests are under way.
  const rest = restFor(input, sources);
  const listed = only ? [] : listedBefore(snapshot, config.ignore.subjects);
  // None of these waits from an earlier run, so none comes before the others.
  const early = mainSubjects(
    listed.filter((subject) => rest(subject) === undefined),
    aliases,
  );
  const onceSent = afterRequests(sources);
  const reading = onceSent(early, () => readAll(open, only, rest));
  const asked = reading.then(({ awake }) => inAskOrder(mainSubjects(awake, aliases), snapshot));
  const ready = reading.then(async ({ wanted }) => {
    const begin = () => beginSettling(before, wanted.map(shown), { checkedAt, threshold });
    return onceSent(await asked, () => makeReady(open, begin));
  });
  const [collected, { slots, subjects, resting }, settling] = await Promise.all([
    collect(asked, sources, { ...plan, early }),
    reading,
    ready,
  ]);
  open.tidy();
  const { observations: answers, ...cost } = applyFailureLimit(collected, config.limits.failures);
  const observations = withAliases([...answers, ...resting], subjects, aliases);
  const { snapshot: settled, verdicts } = level(
    settling()(observations),
    learnAliases(aliases, subjects, answers),
  );
  const after = only ? withOnly(before, settled, only) : settled;
  const told = (open.isCached ? sourceLookup : resolvedSourceLookup)({
    snapshot: after,
    observations,
  });
  return { open, before, after, told, slots, verdicts, resting: resting.length, ...cost };
}

/** Everything that the lists show, and what of it this run is about. */
function readAll(open: ListReader, only: RefreshInput['only'], rest: RestingReason) {
  const slots = open.each(({ read }) => read.slots.map(slotSummary)).flat();
  const wanted = only ? slots.filter(({ subject }) => only.has(subjectKey(subject))) : slots;
  const subjects = wanted.map(({ subject }) => subject);
  return { slots, wanted, subjects, ...splitQuiet(wanted, rest) };
}

/** Whoever somebody asks for is not let rest. */
function restFor(
  { snapshot, config, checkedAt, only, isForced }: RefreshInput,
  { sources }: Pick<CollectOptions, 'sources'>,
): RestingReason {
  const days = only || isForced ? 0 : config.limits.rest;
  const alone = sources.filter(({ asksAlone }) => asksAlone);
  const askedAlone = (subject: Subject) => alone.find((source) => source.covers(subject))?.id;
  return restingReason(snapshot, { days, published: config.threshold.days, checkedAt, askedAlone });
}

/**
 * Begins the audits, and makes ready what else needs no answer. Where lists are not held, their
 * audits wait until they are read to be rewritten, and what is made is not held meanwhile.
 */
function makeReady<T>({ isCached, each }: ListReader, make: () => T): () => T {
  if (!isCached) return make;
  each(({ audit }) => audit());
  const made = make();
  collectYoung();
  return () => made;
}

/** Does work that takes the whole process after the requests for some subjects have left it. */
function afterRequests({ whenSent }: SharedClients) {
  return async <T>(subjects: readonly Subject[], work: () => T | Promise<T>): Promise<T> => {
    if (subjects.length > 0) {
      await setTimeout(SENDING);
      await whenSent();
    }
    return work();
  };
}

/** The snapshot to start from, with what a run learns of papers that only their titles tell. */
async function identified(
  { lists, snapshot, config, checkedAt, read }: RefreshInput,
  options: CollectOptions,
  { budgetOf }: CollectPlan,
): Promise<Snapshot> {
  const before = snapshot ?? { version: SNAPSHOT_VERSION, checkedAt, subjects: {} };
  const found = await identifyPapers({ lists, before, config, checkedAt, read }, options, budgetOf);
  return Object.keys(found).length === 0 ? before : { ...before, identified: found };
}

function planOf({ config, snapshot, checkedAt, signal }: RefreshInput, options: CollectOptions) {
  const { limits } = config;
  const seconds = options.sources.filter(({ isSecond }) => isSecond).map(({ id }) => id);
  const age = { checkedAt, days: limits['second-source'], seconds };
  return {
    budgetOf: requestBudgets(limits, options.sources, signal),
    nodes: nodesOf(snapshot),
    wantsSecond: (subject: Subject) => wantsSecondSource(subject, snapshot, age),
  };
}

function shown({ subject, metric, shown: text }: SlotSummary) {
  return { subject, metric, number: shownNumber(text) };
}
