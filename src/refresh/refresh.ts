import { previousFindingIds } from '../audit/previous-findings.ts';
import { VERSION } from '../config/version.ts';
import type { SlotSummary } from '../markdown/read-list.ts';
import { carryOver } from '../snapshot/carry-over.ts';
import { withRelease } from '../snapshot/release.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { identifiedSubjects } from '../snapshot/title-matches.ts';
import type { CollectOptions } from '../sources/collect.ts';
import { subjectKey } from '../subjects/subject.ts';
import { type AuditedLists, auditLists } from './audit-lists.ts';
import type { Change } from './changes.ts';
import { collectObservations, readSlots } from './collect-observations.ts';
import { collectGarbage } from './heap.ts';
import { identifyPapers, withoutContradicted } from './identify-papers.ts';
import { loadLists } from './load-lists.ts';
import { markRising } from './mark-rising.ts';
import { planRun, type Run } from './plan.ts';
import type { RefreshInput, RefreshResult } from './result.ts';
import { type SettledRun, settleObservations } from './settle-observations.ts';
import { sortLists } from './sort-lists.ts';
import { type UpdatedHistory, updateHistory } from './update-history.ts';
import { writeLists, writeSettings } from './write-values.ts';

/** Brings the values of the lists up to date. Writes no file: the result holds the new texts. */
export async function refresh(
  input: RefreshInput,
  options: CollectOptions,
): Promise<RefreshResult> {
  const run = planRun(input, options);
  const result = await refreshLists(run);
  // What only the stages needed is garbage now, and the snapshot is written next.
  if (run.isHuge) collectGarbage();
  return result;
}

/** A function of its own, so that its stages are not kept in memory to the end. */
async function refreshLists(run: Run): Promise<RefreshResult> {
  const before = await identifyPapers(run);
  const { lists, settled: found } = await settleLists(run, before);
  const settled = markRising(found, lists, run);
  const written = writeLists(lists, { ...settled, ...writeSettings(run) });
  const audited = auditLists(written, settled, run);
  const sorted = sortLists(audited.lists, lists, settled, run);
  const history = await updateHistory(run, settled, sorted.lists);
  return resultOf(run, settled, { ...audited, ...sorted, ...history });
}

/** A function of its own, so that the observations are not kept in memory to the end. */
async function settleLists(run: Run, before: Snapshot) {
  const lists = loadLists(run, before);
  const collected = await collectObservations(run, lists, before);
  const believed = withoutContradicted(run, before, collected.observations);
  if (believed === before) return { lists, settled: settleObservations(run, before, collected) };
  const read = loadLists(run, believed);
  const shown = { ...collected, ...readSlots(run, read) };
  return { lists: read, settled: settleObservations(run, believed, shown) };
}

/** The lists as they are published, and the snapshot with their order. */
type FinishedLists = AuditedLists & ReturnType<typeof sortLists> & UpdatedHistory;

function resultOf(run: Run, settled: SettledRun, finished: FinishedLists): RefreshResult {
  const {
    before,
    after: _after,
    sourceData: _,
    historyData: _data,
    gains: _gains,
    ...outcome
  } = settled;
  const { snapshot: after, left, ...audited } = finished;
  const isAhead = run.isAhead ?? false;
  const ids = previousFindingIds(audited.findings, { ...outcome, before: before.findings ?? [] });
  return {
    ...outcome,
    ...audited,
    slots: run.config.status ? withNewMarks(outcome.slots, audited.changes) : outcome.slots,
    left: [...(outcome.left ?? []), ...left],
    ...carryOver(run.snapshot, after, { writesVenues: run.config.published === 'write' }),
    snapshot: withRelease(withFindings(after, ids), {
      before: run.snapshot,
      isAhead,
      release: VERSION,
    }),
    byTitle: new Set([...identifiedSubjects(after).values()].map(subjectKey)),
    usage: run.clients.allUsage(outcome.usage),
  };
}

/** A mark of a repository is a slot from when it is written. */
function withNewMarks(slots: RefreshResult['slots'], changes: readonly Change[]) {
  const known = new Set(slots.map(placeOf));
  const added = changes.filter(({ slot }) => !known.has(placeOf(slot)));
  return added.length === 0 ? slots : [...slots, ...added.map(({ slot }) => slot)];
}

function placeOf({ file, from, field }: SlotSummary): string {
  return `${file} ${from} ${field}`;
}

function withFindings({ findings: _, ...snapshot }: Snapshot, ids: readonly string[]): Snapshot {
  return ids.length === 0 ? snapshot : { ...snapshot, findings: [...ids] };
}
