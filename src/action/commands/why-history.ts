import { markdownText } from '../../escape/markdown.ts';
import type { Fact } from '../../fields/fact.ts';
import type { RepositoryState } from '../../fleet/repository/load.ts';
import { isHistoryCount } from '../../history/recorded.ts';
import type { CountHistory, Given, Seen } from '../../history/schema.ts';
import { readHistories } from '../../refresh/kept-history.ts';
import { sparkline } from '../../report/phrases.ts';
import { dayAt, dayNumber } from '../../snapshot/dates.ts';
import { subjectKey } from '../../subjects/subject.ts';

const GIVEN = {
  week: 'Star history of GitHub (stars still held today, by week)',
  year: 'Citations by year of OpenAlex',
} as const;

/** Returns a line for each of the two series of a count, and why a source has none. */
export function seriesLines(
  { history, snapshot }: Pick<RepositoryState, 'history' | 'snapshot'>,
  { subject, field }: Fact,
): string[] {
  if (history === undefined || snapshot === undefined || !isHistoryCount(field)) return [];
  const { onBase, onBranch } = history;
  const { checkedAt } = snapshot;
  const kept = readHistories({ histories: [onBase, onBranch], checkedAt });
  if (kept.problem !== undefined) return [markdownText(kept.problem)];
  return linesOf(kept.history?.subjects[subjectKey(subject)]?.[field] ?? {});
}

function linesOf({ seen, given, refused }: CountHistory): string[] {
  return [
    ...(seen ? [seenLine(seen)] : []),
    ...(given ? [givenLine(given)] : []),
    ...(refused
      ? [`No history from a source since ${refused.on}: ${markdownText(refused.reason)}`]
      : []),
  ];
}

function seenLine({ from, days, totals }: Seen): string {
  const last = dayAt(dayNumber(from) + (days.at(-1) ?? 0));
  const [first = 0] = totals;
  const start = `${first.toLocaleString('en-US')} on ${from}`;
  if (totals.length < 2) return `Seen by readme-tally: ${start}`;
  const end = `${(totals.at(-1) ?? 0).toLocaleString('en-US')} on ${last}`;
  return `Seen by readme-tally: ${sparkline(totals)} ${start}, ${end}`;
}

function givenLine({ step, gains, from, on }: Given): string {
  const sum = gains.reduce((total, gain) => total + gain, 0).toLocaleString('en-US');
  return `${GIVEN[step]}: ${sparkline(gains)} ${sum} since ${from}, asked on ${on}`;
}
