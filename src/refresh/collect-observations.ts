import { setTimeout } from 'node:timers/promises';
import type { Fact } from '../fields/fact.ts';
import { isGain } from '../fields/gains.ts';
import {
  type LeftSummary,
  leftSummary,
  type SlotSummary,
  slotSummary,
} from '../markdown/read-list.ts';
import { mainSubjects } from '../snapshot/aliases.ts';
import { inAskOrder } from '../snapshot/ask-order.ts';
import { listedBefore } from '../snapshot/listed.ts';
import { splitQuiet } from '../snapshot/resting.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { type Collected, startCollecting } from '../sources/collect.ts';
import type { Observation } from '../sources/source.ts';
import { isPaper } from '../subjects/kinds.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import { hiddenFacts, shownMarks, withCounts } from './hidden-facts.ts';
import type { LoadedList } from './load-lists.ts';
import type { Run } from './plan.ts';
import { venueFacts, venueUse } from './venue-facts.ts';
import { mayWantOtherFields, wantedFields } from './wanted-fields.ts';

/** The time in which requests leave the process, in milliseconds. */
const SENDING = 10;

/** What the lists show, and what the sources answered. */
export interface CollectedRun extends Collected, ShownSlots {}

interface ShownSlots {
  readonly slots: readonly SlotSummary[];
  readonly left: readonly LeftSummary[];
  /** Those that this run is about, and what it needs to know for marks and for the order. */
  readonly wanted: readonly SlotSummary[];
  /** The papers whose venue is asked for, too. */
  readonly venues: readonly Fact[];
  /** The last observations of subjects that are not asked for in this run. */
  readonly resting: readonly Observation[];
}

/**
 * Asks the sources for everything that the lists show. Requests take most of the time of a run, so
 * work that needs no results is done while they are under way: subjects that the last run saw are
 * asked for before the lists are read, and audits start before the results are in. The requests
 * have to leave first: work that delays only the first of them brings the second one too early for
 * a rate limit of one request a second.
 */
export async function collectObservations(
  run: Run,
  lists: readonly LoadedList[],
  { aliases = {} }: Snapshot,
): Promise<CollectedRun> {
  const collector = startCollecting(run.clients, run.collectPlan);
  if (!mayWantOtherFields(run)) {
    collector.ask(mainSubjects(subjectsSeenBefore(run), aliases));
    await setTimeout(SENDING);
  }
  const { awake, ...shown } = readSlots(run, lists);
  const subjects = inAskOrder(mainSubjects(awake, aliases), run.snapshot);
  const fieldsOf = wantedFields([...shown.wanted, ...shown.venues], aliases);
  collector.ask(subjects, fieldsOf);
  await setTimeout(SENDING);
  for (const list of lists) list.startAudit();
  return { ...shown, ...(await collector.finish(subjects, fieldsOf)) };
}

/** None in a run on demand, which asks only for some subjects. */
function subjectsSeenBefore({ snapshot, config, only, findResting }: Run): Subject[] {
  if (only) return [];
  const listed = listedBefore(snapshot, config.ignore.subjects);
  // Which papers need a venue is known from the lists.
  const { ofPreprints, ofOthers } = venueUse(config);
  const isLate = (subject: Subject) => (ofPreprints || ofOthers) && isPaper(subject);
  return listed.filter((subject) => !isLate(subject) && findResting(subject) === undefined);
}

/** No source gives a gain. */
function isAsked({ field }: Fact): boolean {
  return !isGain(field);
}

/** Reads what the lists show, and which subjects are asked for. */
export function readSlots(
  { only, isAhead, findResting, config }: Run,
  lists: readonly LoadedList[],
) {
  const slots: SlotSummary[] = [];
  const hidden: SlotSummary[] = [];
  const left: LeftSummary[] = [];
  const papers: Fact[] = [];
  const use = venueUse(config);
  for (const list of lists) {
    const read = list.read();
    for (const fact of venueFacts(read, use)) papers.push(fact);
    for (const slot of read.slots) slots.push(slotSummary(slot));
    for (const mark of shownMarks(read)) slots.push(mark);
    for (const fact of hiddenFacts(read, config)) hidden.push(fact);
    for (const one of read.left) left.push(leftSummary(one));
  }
  const all = withCounts([...slots, ...hidden]);
  const isWanted = ({ subject }: Fact) => only === undefined || only.has(subjectKey(subject));
  const wanted = only ? all.filter(isWanted) : all;
  const venues = only ? papers.filter(isWanted) : papers;
  return {
    slots,
    left,
    wanted,
    venues,
    ...splitQuiet(wanted.filter(isAsked), findResting, isAhead),
  };
}
