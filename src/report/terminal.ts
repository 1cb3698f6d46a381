import { shortened } from '../escape/characters.ts';
import { logText } from '../escape/plain.ts';
import type { RefreshResult } from '../refresh/result.ts';
import { isKept } from '../snapshot/judge.ts';
import { findingLine } from './findings/table.ts';
import { leftLines } from './left.ts';
import { usageLine } from './log.ts';
import { columns } from './markdown-table.ts';
import { plural } from './phrases.ts';
import { wordForNone } from './tables.ts';

const TITLE_LENGTH = 60;

/** Writes the result of a local run for a terminal or a job log. */
export function terminalReport(result: RefreshResult, { dryRun }: { dryRun: boolean }): string {
  const { changes, removed, slots, left = [], findings, usage } = result;
  const verb = dryRun ? 'would change' : 'changed';
  const parts = [
    columns(changeRows(result)),
    columns(notUpdatedRows(result)),
    findings.map((finding) => logText(findingLine(finding))).join('\n'),
    leftLines(left),
    usage.map(usageLine).join('\n'),
    removed > 0 ? `${plural(removed, 'count')} ${dryRun ? 'would be removed' : 'removed'}.` : '',
    `${changes.length} of ${plural(slots.length, 'count')} ${verb}.`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function changeRows({ changes }: RefreshResult): string[][] {
  return changes.map(({ slot, from, to }) => [
    `${logText(slot.file)}:${slot.entry.line}`,
    slot.metric,
    logText(from ?? wordForNone(slot)),
    '→',
    to,
    shortened(logText(slot.entry.title), TITLE_LENGTH),
  ]);
}

function notUpdatedRows({ verdicts }: RefreshResult): string[][] {
  return verdicts
    .filter(isKept)
    .map(({ subject, metric, record, reason = '' }) => [
      'not updated',
      metric,
      record === undefined ? 'none yet' : String(record.value),
      logText(`${subject.kind}:${subject.id}`),
      logText(reason),
    ]);
}
