import { factText } from '../fields/fact.ts';
import { isGain } from '../fields/gains.ts';
import { recordedSeries } from '../history/recorded.ts';
import type { Change } from '../refresh/changes.ts';
import type { RefreshResult } from '../refresh/result.ts';
import { subjectKey } from '../subjects/subject.ts';
import { differenceOf, differenceText, isMoved, newText } from './difference.ts';
import { markdownTable } from './markdown-table.ts';
import { entryLink } from './names.ts';
import { sparkline } from './phrases.ts';
import { beforeText, sourceNotes } from './tables.ts';

/** As many as fit on one screen. */
const MAX_MOVERS = 10;
/** Longer names wrap in a column of GitHub's pages. */
const NAME_LENGTH = 44;
/** The points of a sparkline in a cell. */
const MAX_POINTS = 12;

/**
 * Returns at most ten changes: those that moved farthest, then those of dates and texts. Each count
 * is among them once, however many slots show it; a gain never is, since it moves with its count.
 */
export function biggestMovers(changes: readonly Change[]): Change[] {
  const distances = new Map<Change, number>();
  for (const change of distinct(changes).filter(({ slot }) => !isGain(slot.field))) {
    const by = differenceOf(change)?.by;
    if (by === undefined ? !isMoved(change) : by === 0) continue;
    distances.set(change, Math.abs(by ?? 0));
  }
  const sorted = [...distances].toSorted(([, a], [, b]) => b - a);
  return sorted.slice(0, MAX_MOVERS).map(([change]) => change);
}

/** Returns at most ten of the values that were not shown before, the highest first. */
function highest(changes: readonly Change[]): Change[] {
  const size = ({ after }: Change) => (typeof after === 'number' ? after : -1);
  return distinct(changes)
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, MAX_MOVERS);
}

function distinct(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [factText(change.slot), change])).values()];
}

/** What the names, histories and sources of the movers are taken from. */
type MoversResult = Pick<RefreshResult, 'snapshot' | 'history' | 'usage' | 'byTitle'>;

/** The section of the biggest movers, and how many changes it shows. */
interface MoversSection {
  readonly text: string;
  readonly shown: number;
}

/** Writes the biggest movers; in a first run, when nothing has moved yet, the highest values. */
export function moversSection(changes: readonly Change[], result: MoversResult): MoversSection {
  const movers = biggestMovers(changes);
  const shown = movers.length > 0 ? movers : highest(changes);
  if (shown.length === 0) return { text: '', shown: 0 };
  const isFirst = movers.length === 0;
  const title = isFirst ? 'Highest new counts' : 'Biggest changes';
  const sourceOf = sourceNotes(result);
  const rows = shown.map((change) => [...moverRow(change, result, isFirst), sourceOf(change)]);
  const head = ['Entry', isFirst ? 'Value:' : 'Change', 'Difference:', 'History', 'Source'];
  const table = markdownTable({ head, rows }, MAX_MOVERS);
  return { text: `### ${title}\n\n${table}`, shown: shown.length };
}

function moverRow(change: Change, result: MoversResult, isFirst: boolean): string[] {
  const old = isFirst ? '' : `${beforeText(change)} → `;
  const { slot } = change;
  const to = newText(change);
  const named = { title: slot.entry.title, subject: slot.subject };
  return [
    `${entryLink(named, result.snapshot, NAME_LENGTH)}, ${slot.field}`,
    `${old}**${to}**`,
    differenceText(change),
    historyOf(change, result),
  ];
}

/** Two points at least; empty where fewer are recorded. */
function historyOf({ slot }: Change, result: MoversResult): string {
  const { values } = recordedSeries(result, subjectKey(slot.subject), slot.field);
  return values.length < 2 ? '' : sparkline(values.slice(-MAX_POINTS));
}
