import { dateText, markdownText, sentenceText } from '../escape/markdown.ts';
import { valueText } from '../fields/look.ts';
import type { SlotSummary } from '../markdown/read-list.ts';
import type { Change } from '../refresh/changes.ts';
import type { RefreshResult } from '../refresh/result.ts';
import type { FieldRecord } from '../snapshot/field-record.ts';
import { quarantineOf } from '../snapshot/records.ts';
import { isKept } from '../snapshot/verdict.ts';
import { subjectKey } from '../subjects/subject.ts';
import { differenceText, newText } from './difference.ts';
import type { Table } from './markdown-table.ts';
import { entryLink } from './names.ts';
import { addedSubjects } from './requests.ts';
import type { RunReport } from './run-report.ts';

const BY_TITLE = 'matched by title';

/** The counts that change. */
export function changesTable({ result, requests = [] }: RunReport): Table {
  const { changes, lists, snapshot } = result;
  const added = addedSubjects(requests);
  const sourceOf = sourceNotes(result);
  const files = lists.length > 1 ? ['List'] : [];
  const rows = changes.map((change) => {
    const { slot } = change;
    const to = newText(change);
    return [
      ...(lists.length > 1 ? [markdownText(slot.file)] : []),
      entryLink({ title: slot.entry.title, subject: slot.subject }, snapshot),
      slot.field,
      beforeOf(change, added),
      `**${to}**`,
      differenceText(change),
      sourceOf(change),
    ];
  });
  return { head: [...files, 'Entry', 'Field', 'Before:', 'Now:', 'Difference:', 'Source'], rows };
}

/** Returns what names the source of a change, where that is not the first one of its field. */
export function sourceNotes({
  usage,
  byTitle,
}: Pick<RefreshResult, 'usage' | 'byTitle'>): (change: Change) => string {
  const second = new Map(usage.filter((one) => one.isSecond).map((one) => [one.source, one.name]));
  return ({ slot, source }) =>
    [second.get(source), byTitle?.has(subjectKey(slot.subject)) ? BY_TITLE : undefined]
      .filter((one) => one !== undefined)
      .join(', ');
}

/** An added entry has no earlier value: its text was written from those of its neighbours. */
function beforeOf(
  { slot, from }: Pick<Change, 'slot' | 'from'>,
  added: ReadonlySet<string>,
): string {
  return added.has(subjectKey(slot.subject)) ? 'new entry' : beforeText({ slot, from });
}

/** The former content of a slot, as Markdown. */
export function beforeText({ slot, from }: Pick<Change, 'slot' | 'from'>): string {
  return from === undefined ? wordForNone(slot) : markdownText(from);
}

/** The counts that were not updated. */
export function keptTable({
  verdicts,
  slots,
  snapshot,
}: Pick<RefreshResult, 'verdicts' | 'slots' | 'snapshot'>): Table {
  const titles = new Map(slots.map((slot) => [subjectKey(slot.subject), slot.entry.title]));
  const rows = verdicts
    .filter(isKept)
    .map(({ subject, field, record, reason = '' }) => [
      entryLink({ title: titles.get(subjectKey(subject)) ?? '', subject }, snapshot),
      field,
      record === undefined ? 'none yet' : markdownText(valueText(field, record.value)),
      dateText(sinceOf(record)),
      sentenceText(reason),
    ]);
  return { head: ['Entry', 'Field', 'Value:', 'Since', 'Reason'], rows };
}

function sinceOf(record: FieldRecord | undefined): string {
  return record?.stale?.since ?? quarantineOf(record)?.since ?? '';
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
  const rows = usage.map(({ name, subjects, found, missing, failed, deferred, ...one }) => [
    name,
    ...[subjects, found, missing, failed].map((n) => n.toLocaleString('en-US')),
    deferred === 0 ? '' : deferred.toLocaleString('en-US'),
    one.isShared ? 'shared' : one.requests.toLocaleString('en-US'),
  ]);
  const outcomes = ['Found:', 'Missing:', 'Failed:', 'Deferred:'];
  return { head: ['Source', 'Subjects:', ...outcomes, 'Requests:'], rows };
}

/** Describes the current content of a slot that shows no number. */
export function wordForNone({ isLive, from, to }: SlotSummary): string {
  if (isLive) return 'live badge';
  return from === to ? 'empty' : 'no number';
}
