import type { RefreshResult } from '../refresh/result.ts';
import { isKept } from '../snapshot/judge.ts';
import type { Usage } from '../sources/usage.ts';
import { subjectKey } from '../subjects/subject.ts';
import { type Outcome, outcomeSentence } from './outcome.ts';
import { leftOutSentence, plural } from './phrases.ts';
import { wordForNone } from './tables.ts';

/** More changes than this are left to the pull request. */
const MOST_LINES = 200;

/** Says what one source was asked and what came of it. */
export function usageLine(usage: Usage): string {
  const { name, subjects, found, missing, failed, deferred, requests } = usage;
  const parts = [`${found} of ${plural(subjects, 'subject')} found`];
  if (missing > 0) parts.push(`${missing} missing`);
  if (failed > 0) parts.push(`${failed} failed`);
  if (deferred > 0) parts.push(`${deferred} left for the next run`);
  return `${name}: ${parts.join(', ')}, in ${plural(requests, 'request')}`;
}

/** Says what the run did, one change a line, in plain text. */
export function logLines(
  { changes, removed, slots, verdicts, findings, fixed, resting = 0 }: RefreshResult,
  outcome: Outcome,
  { dryRun }: { dryRun: boolean },
): string[] {
  const moved = changes.slice(0, MOST_LINES).map(({ slot, from, to }) => {
    const where = `${slot.file}:${slot.entry.line}`;
    return `${where} ${subjectKey(slot.subject)} ${slot.metric} ${from ?? wordForNone(slot)} → ${to}`;
  });
  const rest = changes.length - moved.length;
  const kept = verdicts
    .filter(isKept)
    .map(({ subject, metric, reason }) => `kept ${subjectKey(subject)} ${metric}: ${reason}`);
  const mended = fixed.map(({ file, line, fix }) => `fixed ${file}:${line} ${fix?.message ?? ''}`);
  const found = findings.map(({ file, line, message }) => `look at ${file}:${line} ${message}`);
  return [
    ...moved,
    ...(rest > 0 ? [`… and ${rest} more`] : []),
    ...(removed > 0 ? [`taken out: ${plural(removed, 'count')}`] : []),
    ...kept.slice(0, MOST_LINES),
    ...(resting > 0 ? [restingSentence(resting)] : []),
    ...mended.slice(0, MOST_LINES),
    ...found.slice(0, MOST_LINES),
    plainSentence(
      outcomeSentence(outcome, {
        changes: changes.length,
        slots: slots.length,
        fixes: fixed.length,
        dryRun,
      }),
    ),
  ];
}

/** Says who was left in peace. */
function restingSentence(resting: number): string {
  return `${plural(resting, 'subject')} not asked for: quiet for weeks.`;
}

/** Gives what a person has to do, if anything: one sentence each. */
export function warnings(
  { verdicts, findings, usage, leftOut }: RefreshResult,
  outcome: Outcome,
): string[] {
  const tooLong = findings.filter(({ rule }) => rule === 'list-too-long');
  const refused = verdicts.filter(({ reason }) => reason?.includes(': key refused'));
  const dropped = usage.filter(({ isKeyRefused }) => isKeyRefused);
  const [first] = refused;
  return [
    ...(outcome.advice ? [plainSentence(outcome.advice)] : []),
    ...leftOut.map(leftOutSentence),
    ...dropped.map(
      ({ name }) =>
        `${name} refused its key, so it was asked without one. Renew the key, or remove it.`,
    ),
    ...tooLong.map(({ file, message }) => `${file}: ${message}`),
    ...(first
      ? [
          `A source refused its key, so ${plural(refused.length, 'count')} kept the old number (${subjectKey(first.subject)} among them). Renew the key, or remove it to ask without one.`,
        ]
      : []),
  ];
}

/** Takes the Markdown out of a sentence of ours. */
function plainSentence(markdown: string): string {
  return markdown.replaceAll('**', '').replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)');
}
