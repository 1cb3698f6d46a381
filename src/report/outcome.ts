import { plural } from './phrases.ts';

/** What became of the pull request. */
export interface Outcome {
  readonly operation: 'created' | 'updated' | 'closed' | 'none' | 'blocked';
  readonly number?: number;
  readonly url?: string;
  /** Why nothing was published, where that is not plain: a sentence. */
  readonly reason?: string;
  /** What is wrong, and what to do: a sentence for the maintainer. */
  readonly advice?: string;
}

interface Numbers {
  readonly changes: number;
  readonly slots: number;
  /** How many findings are put right. */
  readonly fixes: number;
  readonly dryRun: boolean;
}

/** What a run decided to do about its changes, in one sentence of Markdown. */
export function outcomeSentence(outcome: Outcome, numbers: Numbers): string {
  const { dryRun } = numbers;
  if (dryRun) return `Dry run: ${what(numbers)} would change. Nothing was written.`;
  const { operation, advice = '' } = outcome;
  if (operation === 'blocked') return `**Not published.** ${advice}`;
  return `${sentenceOf(outcome, numbers)} ${advice}`.trim();
}

function sentenceOf({ operation, number, url, reason }: Outcome, numbers: Numbers): string {
  const { changes, slots, fixes } = numbers;
  const link = url === undefined ? '' : `[#${number}](${url})`;
  if (operation === 'created') return `Opened ${link} with ${what(numbers)}.`;
  if (operation === 'updated') return `Updated ${link}, now with ${what(numbers)}.`;
  if (operation === 'closed') return `Closed ${link}: there is nothing left to publish.`;
  if (reason !== undefined) return reason;
  if (changes + fixes > 0) return `${what(numbers)} wait in ${link}, which is up to date.`;
  return slots === 0 ? 'The lists show no counts.' : `All ${slots} counts are up to date.`;
}

function what({ changes, slots, fixes }: Numbers): string {
  const counts = `${changes} of ${slots} counts`;
  if (fixes === 0) return counts;
  return changes === 0
    ? plural(fixes, 'fix', 'fixes')
    : `${counts} and ${plural(fixes, 'fix', 'fixes')}`;
}
