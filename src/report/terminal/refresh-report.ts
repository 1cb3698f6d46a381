import type { Finding } from '../../audit/finding.ts';
import { shortened } from '../../escape/characters.ts';
import { logText, terminalText } from '../../escape/plain.ts';
import { groupBy } from '../../markdown/group-by.ts';
import type { RefreshResult } from '../../refresh/result.ts';
import { isKept, type Verdict } from '../../snapshot/verdict.ts';
import { diffLines } from '../diff.ts';
import { findingCounts, findingLine } from '../findings/lines.ts';
import { leftLines } from '../left.ts';
import { usageLine } from '../log.ts';
import { movedLines, movedText } from '../moved.ts';
import { plural } from '../phrases.ts';
import { wordForNone } from '../tables.ts';
import { SEVERITY_STYLES } from './findings-text.ts';
import { alignedLines, PLAIN, type Screen } from './screen.ts';
import { type Section, sectionsText } from './sections.ts';

const TITLE_LENGTH = 60;
/** So many lines are named for each reason. */
const MAX_NAMED = 5;
/** A longer diff leaves no space for the table of changes, which says the same in fewer lines. */
const DIFF_SHARE = 1 / 3;

interface ReportOptions {
  readonly dryRun: boolean;
  /** The unified diff of a dry run. */
  readonly diff?: string;
  /** Sentences about the run, before the last line. */
  readonly advice?: readonly string[];
  readonly screen?: Screen;
}

/** Writes the result of a local run for a terminal or a job log. */
export function terminalReport(
  result: RefreshResult,
  { dryRun, diff = '', advice = [], screen = PLAIN }: ReportOptions,
): string {
  const lines = diffLines(diff, screen);
  const isLong = lines.length > screen.rows * DIFF_SHARE;
  const hints = isLong ? [`The diff has ${plural(lines.length, 'line')}; --all prints it.`] : [];
  const sections: Section[] = [
    { lines: isLong ? [] : lines },
    { title: 'Changes', lines: changeLines(result, screen) },
    { title: 'Moved', lines: alignedLines(movedLines(result.moved), screen, ['cyan']) },
    { title: 'Not updated', lines: notUpdatedLines(result, screen) },
    { title: 'Left as it is', lines: leftLines(result.left ?? []), wraps: true },
    { title: 'Still badges', lines: stayingLines(result.staying), wraps: true },
    { title: 'Findings', lines: findingLines(result.findings, screen), wraps: true },
    { title: 'Sources', lines: result.usage.map(usageLine) },
    {
      lines: summaryLines(result, { dryRun, advice: [...advice, ...hints], screen }),
      isWhole: true,
      wraps: true,
    },
  ];
  return `${sectionsText(sections, screen)}\n`;
}

function changeLines({ changes }: RefreshResult, screen: Screen): string[] {
  const rows = changes.map(({ slot, from, to }) => [
    `${logText(slot.file)}:${slot.entry.line}`,
    slot.field,
    logText(from ?? wordForNone(slot)),
    '→',
    logText(to),
    shortened(logText(slot.entry.title), TITLE_LENGTH),
  ]);
  return alignedLines(rows, screen, ['cyan', undefined, 'dim', 'dim', 'green']);
}

function notUpdatedLines({ verdicts, usage }: RefreshResult, screen: Screen): string[] {
  const hosts = usage.flatMap(({ unresolved }) => unresolved ?? []);
  const isUnresolved = ({ reason = '' }: Verdict) => hosts.some((host) => reason.includes(host));
  const rows = verdicts
    .filter((verdict) => isKept(verdict) && !isUnresolved(verdict))
    .map(({ subject, field, record, reason = '' }) => [
      'not updated',
      field,
      record === undefined ? 'none yet' : logText(String(record.value)),
      logText(`${subject.kind}:${subject.id}`),
      logText(reason),
    ]);
  // The summary names the host, once.
  const sources = usage
    .filter(({ unresolved }) => unresolved !== undefined)
    .map(
      ({ name, failed }) => `${name}: ${plural(failed, 'subject')}, because its host was not found`,
    );
  return [...alignedLines(rows, screen, ['yellow']), ...sources];
}

/** The badges that do not become text, with their lines, by reason. */
function stayingLines(staying: RefreshResult['staying'] = []): string[] {
  const byReason = groupBy(staying, ({ reason }) => reason);
  return [...byReason].map(([reason, badges]) => {
    const named = badges.slice(0, MAX_NAMED).map(({ file, line }) => logText(`${file}:${line}`));
    const rest = badges.length > MAX_NAMED ? [`${badges.length - MAX_NAMED} more`] : [];
    return `${plural(badges.length, 'badge')} (${[...named, ...rest].join(', ')}): ${logText(reason)}`;
  });
}

function findingLines(findings: readonly Finding[], { paint }: Screen): string[] {
  return findings.map((finding) => {
    const line = logText(findingLine(finding));
    const start = `${logText(`${finding.file}:${finding.line}:`)} `;
    const { severity } = finding;
    if (!line.startsWith(start + severity)) return line;
    const rest = line.slice(start.length + severity.length);
    return `${paint('cyan', start)}${paint(SEVERITY_STYLES[severity], severity)}${rest}`;
  });
}

function doneLine(count: number, noun: string, done: string): string[] {
  return count > 0 ? [`${plural(count, noun)} ${done}.`] : [];
}

function summaryLines(
  { changes, removed, alts = 0, restyled = 0, slots, verdicts, findings, ...result }: RefreshResult,
  { dryRun, advice, screen }: Required<Pick<ReportOptions, 'dryRun' | 'advice' | 'screen'>>,
): string[] {
  const kept = verdicts.filter(isKept).length;
  const moved = movedText(result);
  const isSame = changes.length + removed + restyled + kept === 0 && moved === undefined;
  const isCurrent = isSame && slots.length > 0;
  const changed = dryRun ? 'would change' : 'changed';
  const last = `${changes.length} of ${plural(slots.length, 'count')} ${changed}.`;
  return [
    ...advice.map(terminalText),
    ...(findings.length > 0 ? [`${findingCounts(findings)}.`] : []),
    ...doneLine(removed, 'count', dryRun ? 'would be removed' : 'removed'),
    ...doneLine(alts, 'alternative text', changed),
    ...doneLine(restyled, 'value', `${changed} between badge and text`),
    ...(moved === undefined ? [] : [`${moved} ${dryRun ? 'would move' : 'moved'}.`]),
    ...(kept > 0 ? [`${plural(kept, 'count')} not updated.`] : []),
    ...(isCurrent ? ['All counts are up to date.'] : []),
    screen.paint('bold', last),
  ];
}
