import { ConfigError } from '../config/config-error.ts';
import { sentenceText } from '../escape/markdown.ts';
import { isRefusal } from '../github/client.ts';
import { errorAdvice } from '../github/error-advice.ts';
import { StoppedError } from '../refresh/result.ts';
import { FleetEntry } from '../report/fleet/report.ts';
import { outcomeNumbers, outcomeSentence } from '../report/outcome.ts';
import { keptReasons } from '../report/tables.ts';
import { SnapshotError } from '../snapshot/file.ts';
import type { Member } from './members.ts';
import type { RunResult } from './repository/run.ts';

/** The most reasons and characters of one repository in the report of a fleet. */
const MOST_REASONS = 10;
const LONGEST = 1_500;

type Operation = FleetEntry['operation'];

/** Returns the line of a repository in the report. */
export function entryOf(
  { fullName }: Pick<Member, 'fullName'>,
  { report, published, advice }: RunResult,
  dryRun: boolean,
): FleetEntry {
  const { changes, slots, findings } = report.result;
  const { operation, url } = published;
  const number = 'number' in published ? published.number : undefined;
  const kept = [...keptReasons(report.result)].slice(0, MOST_REASONS);
  return FleetEntry.parse({
    repository: fullName,
    operation,
    sentence: cut(
      [outcomeSentence(published, outcomeNumbers(report.result, dryRun)), ...advice].join(' '),
    ),
    ...(number !== undefined && url !== undefined ? { 'pull-request': { number, url } } : {}),
    counts: slots.length,
    changed: changes.length,
    kept: kept.map(([reason, counts]) => ({ reason: cut(reason), counts })),
    findings: findings.length,
  });
}

/** Returns the line of a repository that was not run, with a Markdown sentence that says why. */
export function entryWithout(fullName: string, operation: Operation, sentence: string): FleetEntry {
  return FleetEntry.parse({ repository: fullName, operation, sentence: cut(sentence) });
}

/** Returns the line of a repository whose run ended with an error. */
export function entryOfError(
  { fullName, isNamed }: Pick<Member, 'fullName' | 'isNamed'>,
  error: unknown,
): FleetEntry {
  const sentence = errorAdvice(error) ?? sentenceText(messageOf(error));
  if (isRateLimit(error)) return entryWithout(fullName, 'deferred', sentence);
  if (error instanceof StoppedError) return entryWithout(fullName, 'deferred', sentence);
  const isOther = !isNamed && (hasNoLists(error) || isRefusal(error, [409], /empty/i));
  if (isOther) return entryWithout(fullName, 'skipped', sentence);
  return entryWithout(fullName, 'refused', sentence);
}

/** Returns whether no more requests may be sent with the token for now. */
export function isRateLimit(error: unknown): boolean {
  return isRefusal(error, [403, 429], /rate limit/i);
}

/** A repository that a pattern matches need not have lists. */
function hasNoLists(error: unknown): boolean {
  return error instanceof ConfigError && error.hasNoFiles;
}

/** An error that nobody expected is one of this repository only, and is reported like the others. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const isExpected =
    error instanceof ConfigError || error instanceof SnapshotError || error instanceof StoppedError;
  return isExpected ? message : `Unexpected error: ${message}`;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
