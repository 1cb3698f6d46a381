import { dueFirst } from '../history/due.ts';
import { formatHistory } from '../history/file.ts';
import { withAnswers, withTotals } from '../history/update.ts';
import { dayOf, daysBetween } from '../snapshot/dates.ts';
import { askWanted, wantedHistories } from './ask-histories.ts';
import type { KeptHistory } from './kept-history.ts';
import type { Run } from './plan.ts';
import type { RefreshResult } from './result.ts';
import type { SettledRun } from './settle-observations.ts';

/** Days after which the file is kept even where there is nothing else to publish. */
const KEPT_AFTER = 7;

export type UpdatedHistory = Pick<
  RefreshResult,
  'history' | 'historyFile' | 'historyProblem' | 'refused'
>;

/**
 * Adds the totals of the run to the history, and asks for the past of counts that have none, where the
 * answers can be kept. A failure changes nothing else.
 */
export async function updateHistory(
  run: Run,
  settled: SettledRun,
  lists: RefreshResult['lists'],
): Promise<UpdatedHistory> {
  const { after, slots, gains } = settled;
  const { totals, pasts } = settled.historyData;
  const { history: known, isAhead, problem } = run.kept;
  if (run.config.history === undefined) return {};
  if (problem !== undefined) return { historyProblem: problem };
  if (run.only !== undefined) return { history: known, ...unchanged(run.kept) };
  const today = dayOf(run.checkedAt);
  const isOld = known === undefined || daysBetween(dayOf(known.updatedAt), today) >= KEPT_AFTER;
  const seen = withAnswers(withTotals(known, totals, { snapshot: after, today }), pasts, today);
  const mayAsk = run.mayKeepHistory === true && (isOld || isPublished(run, settled, lists));
  const wanted = mayAsk
    ? dueFirst(wantedHistories([...slots, ...gains], after, run), seen, today)
    : [];
  const answers = await askWanted(wanted.slice(0, run.config.limits.history), run);
  const history = withAnswers(seen, answers, today);
  const isDue = isOld && Object.keys(history.subjects).length > 0;
  return {
    history,
    historyFile: { text: formatHistory(history), isDue, isAhead },
    refused: answers.flatMap(({ key, answer }) =>
      'reason' in answer ? [{ key, reason: answer.reason }] : [],
    ),
  };
}

/** Returns whether the lists are about to be written: not where our branch has the same ones. */
function isPublished(
  { lists: before, isAhead }: Run,
  { verdicts }: SettledRun,
  after: RefreshResult['lists'],
): boolean {
  const isChanged = after.some(({ text }, index) => text !== before[index]?.text);
  const hasMoved = verdicts.some(({ status }) => status === 'new' || status === 'moved');
  return isChanged && (isAhead !== true || hasMoved);
}

/** A file that only our branch has is published again as it is. */
function unchanged({ history, isAhead }: KeptHistory): UpdatedHistory {
  if (history === undefined || !isAhead) return {};
  return { historyFile: { text: formatHistory(history), isDue: false, isAhead } };
}
