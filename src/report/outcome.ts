import { plural } from './phrases.ts';

/** The result of publishing, as the Action's outputs report it. */
export interface Outcome {
  readonly operation: 'created' | 'updated' | 'closed' | 'none' | 'blocked';
  readonly number?: number;
  readonly url?: string;
  /** A sentence that says why nothing was published, when the counts alone do not. */
  readonly reason?: string;
  /** A sentence for the maintainer: the problem, and what to do about it. */
  readonly advice?: string;
}

interface Numbers {
  readonly changes: number;
  readonly slots: number;
  /** The number of findings that are fixed. */
  readonly fixes: number;
  readonly dryRun: boolean;
}

/** Describes the result of a run in one Markdown sentence. */
export function outcomeSentence(outcome: Outcome, numbers: Numbers): string {
  const { dryRun } = numbers;
  if (dryRun) return dryRunSentence(numbers);
  const { operation, advice = '' } = outcome;
  if (operation === 'blocked') return `**Not published.** ${advice}`;
  return `${sentenceOf(outcome, numbers)} ${advice}`.trim();
}

function dryRunSentence({ changes, slots, fixes }: Numbers): string {
  const fixed = fixes === 0 ? '' : ` and ${plural(fixes, 'finding')} would be fixed`;
  return `Dry run: ${changes} of ${slots} counts would change${fixed}. Nothing was written.`;
}

function sentenceOf({ operation, number, url, reason }: Outcome, numbers: Numbers): string {
  const { changes, slots, fixes } = numbers;
  const link = url === undefined ? '' : `[#${number}](${url})`;
  if (operation === 'created') return `Opened ${link} with ${contents(numbers)}.`;
  if (operation === 'updated') return `Updated ${link}, now with ${contents(numbers)}.`;
  if (operation === 'closed') return `Closed ${link}: there is nothing left to publish.`;
  if (reason !== undefined) return reason;
  if (changes + fixes > 0) return `${link} is up to date, with ${contents(numbers)}.`;
  return slots === 0 ? 'The lists show no counts.' : `All ${slots} counts are up to date.`;
}

function contents({ changes, slots, fixes }: Numbers): string {
  const counts = `${changes} of ${slots} counts`;
  if (fixes === 0) return counts;
  return changes === 0
    ? plural(fixes, 'fix', 'fixes')
    : `${counts} and ${plural(fixes, 'fix', 'fixes')}`;
}
