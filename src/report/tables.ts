import { shortened } from '../escape/characters.ts';
import { dateText, markdownText } from '../escape/markdown.ts';
import type { SlotSummary } from '../markdown/read-list.ts';
import type { RefreshResult } from '../refresh/result.ts';
import type { Change } from '../refresh/write-values.ts';
import { isKept } from '../snapshot/judge.ts';
import type { CountRecord } from '../snapshot/schema.ts';
import { subjectUrl } from '../subjects/kinds.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import type { Table } from './markdown-table.ts';
import { addedSubjects } from './requests.ts';
import type { RunReport } from './run-report.ts';

/** Longer titles make a table hard to read. */
const TITLE_LENGTH = 80;

const BY_TITLE = 'matched by title';

/** The counts that change. */
export function changesTable({ result, requests = [] }: RunReport): Table {
  const { changes, lists, usage, byTitle } = result;
  const added = addedSubjects(requests);
  const secondSources = new Map(
    usage.filter((one) => one.isSecond).map((one) => [one.source, one.name]),
  );
  const files = lists.length > 1 ? ['List'] : [];
  const rows = changes.map(({ slot, from, to, before, after, source }) => [
    ...(lists.length > 1 ? [markdownText(slot.file)] : []),
    entryLink(slot.entry.title, slot.subject),
    slot.metric,
    beforeOf({ slot, from }, added),
    `**${to}**`,
    before === undefined ? '' : signed(after - before),
    [secondSources.get(source), byTitle?.has(subjectKey(slot.subject)) ? BY_TITLE : undefined]
      .filter((one) => one !== undefined)
      .join(', '),
  ]);
  return { head: [...files, 'Entry', 'Count', 'Before:', 'Now:', 'Difference:', 'Source'], rows };
}

/** An added entry has no earlier value: its text was written from those of its neighbours. */
function beforeOf(
  { slot, from }: Pick<Change, 'slot' | 'from'>,
  added: ReadonlySet<string>,
): string {
  if (added.has(subjectKey(slot.subject))) return 'new entry';
  return from === undefined ? wordForNone(slot) : markdownText(from);
}

/** The counts that were not updated. */
export function keptTable({ verdicts, slots }: Pick<RefreshResult, 'verdicts' | 'slots'>): Table {
  const titles = new Map(slots.map((slot) => [subjectKey(slot.subject), slot.entry.title]));
  const rows = verdicts
    .filter(isKept)
    .map(({ subject, metric, record, reason = '' }) => [
      entryLink(titles.get(subjectKey(subject)) ?? '', subject),
      metric,
      record === undefined ? 'none yet' : record.value.toLocaleString('en-US'),
      dateText(sinceOf(record)),
      markdownText(reason),
    ]);
  return { head: ['Entry', 'Count', 'Value:', 'Since', 'Reason'], rows };
}

function sinceOf(record: CountRecord | undefined): string {
  return record?.stale?.since ?? record?.quarantined?.since ?? '';
}

/** The reasons why counts were not updated, with the number of counts, the most frequent first. */
export function keptReasons({ verdicts }: Pick<RefreshResult, 'verdicts'>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reason = '' } of verdicts.filter(isKept)) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** The subjects and requests of each source. */
export function usageTable({ usage }: Pick<RefreshResult, 'usage'>): Table {
  const rows = usage.map(({ name, subjects, found, missing, failed, deferred, requests }) => [
    name,
    ...[subjects, found, missing, failed].map((n) => n.toLocaleString('en-US')),
    deferred === 0 ? '' : deferred.toLocaleString('en-US'),
    requests.toLocaleString('en-US'),
  ]);
  const outcomes = ['Found:', 'Missing:', 'Failed:', 'Deferred:'];
  return { head: ['Source', 'Subjects:', ...outcomes, 'Requests:'], rows };
}

/** Describes the current content of a slot that shows no number. */
export function wordForNone({ isLive, from, to }: SlotSummary): string {
  if (isLive) return 'live badge';
  return from === to ? 'empty' : 'no number';
}

/** Links an entry. One that is a badge and nothing else has no title and shows its subject. */
function entryLink(title: string, subject: Subject): string {
  const text = shortened(title || subjectKey(subject), TITLE_LENGTH);
  return `[${markdownText(text)}](${subjectUrl(subject)})`;
}

function signed(difference: number): string {
  if (difference === 0) return '';
  const digits = Math.abs(difference).toLocaleString('en-US');
  return difference < 0 ? `−${digits}` : `+${digits}`;
}
