import { logText, plainSentence } from '../escape/plain.ts';
import type { RefreshResult } from '../refresh/result.ts';
import { isKept } from '../snapshot/verdict.ts';
import type { Usage } from '../sources/usage.ts';
import { subjectKey } from '../subjects/subject.ts';
import { findingLine } from './findings/lines.ts';
import { type Outcome, outcomeNumbers, outcomeSentence } from './outcome.ts';
import { leftOutSentence, plural } from './phrases.ts';
import { wordForNone } from './tables.ts';

/** The most lines of one kind; the pull request and the job summary list everything. */
const MAX_LINES = 200;

/** Writes the subjects and requests of one source on a line. */
export function usageLine(usage: Usage): string {
  const { name, subjects, found, missing, failed, deferred, requests } = usage;
  const parts = [`${found} of ${plural(subjects, 'subject')} found`];
  if (missing > 0) parts.push(`${missing} missing`);
  if (failed > 0) parts.push(`${failed} failed`);
  if (deferred > 0) parts.push(`${deferred} deferred to the next run`);
  return `${name}: ${parts.join(', ')}, in ${plural(requests, 'request')}`;
}

/** Writes the result of a run as plain text, one line per change, count and finding. */
export function logLines(
  result: RefreshResult,
  outcome: Outcome,
  { dryRun }: { dryRun: boolean },
): string[] {
  const { changes, removed, verdicts, findings, fixed, resting = 0 } = result;
  const changed = changes.slice(0, MAX_LINES).map(({ slot, from, to }) => {
    const location = `${slot.file}:${slot.entry.line}`;
    return `${location}: ${subjectKey(slot.subject)} ${slot.field} ${logText(from ?? wordForNone(slot))} → ${logText(to)}`;
  });
  const rest = changes.length - changed.length;
  const kept = verdicts
    .filter(isKept)
    .map(({ subject, field, reason }) => `not updated: ${subjectKey(subject)} ${field}: ${reason}`);
  const fixes = fixed.map(({ file, line, fix }) => `${file}:${line}: fixed: ${fix?.message ?? ''}`);
  return [
    ...changed,
    ...(rest > 0 ? [`… and ${rest} more`] : []),
    ...(removed > 0 ? [`removed ${plural(removed, 'count')}`] : []),
    ...kept.slice(0, MAX_LINES),
    ...(resting > 0 ? [`${plural(resting, 'subject')} skipped: unchanged for weeks`] : []),
    ...fixes.slice(0, MAX_LINES),
    ...findings.slice(0, MAX_LINES).map(findingLine),
    plainSentence(outcomeSentence(outcome, outcomeNumbers(result, dryRun))),
  ];
}

/** Returns a sentence for each problem that a maintainer has to solve. */
export function warnings(
  { verdicts, findings, usage, leftOut, withoutHistory }: RefreshResult,
  outcome: Outcome,
): string[] {
  const tooLong = findings.filter(({ rule }) => rule === 'list-too-long');
  const rejected = verdicts.filter(({ reason }) => reason?.includes(': key refused'));
  const withoutKey = usage.filter(({ isKeyRefused }) => isKeyRefused);
  const [first] = rejected;
  return [
    ...(outcome.advice ? [plainSentence(outcome.advice)] : []),
    ...leftOut.map(leftOutSentence),
    ...withoutKey.map(
      ({ name }) =>
        `${name} rejected its API key, so requests were sent without it. Renew or remove the key.`,
    ),
    ...(withoutHistory
      ? [
          `No history of counts is kept, so ${withoutHistory.join(', ')} cannot be known. Set \`history: {stars: true}\` in the config.`,
        ]
      : []),
    ...tooLong.map(({ file, message }) => `${file}: ${message}`),
    ...(first
      ? [
          `A source rejected its API key, so ${plural(rejected.length, 'count')} could not be updated (for example ${subjectKey(first.subject)}). Renew the key, or remove it to send requests without one.`,
        ]
      : []),
  ];
}
