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
  readonly dryRun: boolean;
}

/** What a run decided to do about its changes, in one sentence of Markdown. */
export function outcomeSentence(outcome: Outcome, numbers: Numbers): string {
  const { changes, slots, dryRun } = numbers;
  if (dryRun) return `Dry run: ${changes} of ${slots} counts would change. Nothing was written.`;
  const { operation, advice = '' } = outcome;
  if (operation === 'blocked') return `**Not published.** ${advice}`;
  return `${sentenceOf(outcome, numbers)} ${advice}`.trim();
}

function sentenceOf(
  { operation, number, url, reason }: Outcome,
  { changes, slots }: Numbers,
): string {
  const link = url === undefined ? '' : `[#${number}](${url})`;
  if (operation === 'created') return `Opened ${link} with ${changes} of ${slots} counts.`;
  if (operation === 'updated') return `Updated ${link}, now with ${changes} of ${slots} counts.`;
  if (operation === 'closed') return `Closed ${link}: there is nothing left to publish.`;
  if (reason !== undefined) return reason;
  if (changes > 0) return `${changes} of ${slots} counts wait in ${link}, which is up to date.`;
  return slots === 0 ? 'The lists show no counts.' : `All ${slots} counts are up to date.`;
}
