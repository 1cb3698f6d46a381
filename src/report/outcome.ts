/** What became of the pull request. */
export interface Outcome {
  readonly operation: 'created' | 'updated' | 'closed' | 'none' | 'blocked';
  readonly number?: number;
  readonly url?: string;
  /** Why it is blocked, and what to do: a sentence for the maintainer. */
  readonly advice?: string;
}

/** What a run decided to do about its changes, in one sentence of Markdown. */
export function outcomeSentence(
  { operation, number, url, advice }: Outcome,
  { changes, slots, dryRun }: { changes: number; slots: number; dryRun: boolean },
): string {
  if (dryRun) return `Dry run: ${changes} of ${slots} counts would change. Nothing was written.`;
  const link = url === undefined ? '' : `[#${number}](${url})`;
  switch (operation) {
    case 'created':
      return `Opened ${link} with ${changes} of ${slots} counts.`;
    case 'updated':
      return `Updated ${link}, now with ${changes} of ${slots} counts.`;
    case 'closed':
      return `Closed ${link}: there is nothing left to publish.`;
    case 'blocked':
      return `**Not published.** ${advice ?? ''}`;
    case 'none':
      if (changes > 0) return `${changes} of ${slots} counts wait in ${link}, which is up to date.`;
      return slots === 0 ? 'The lists show no counts.' : `All ${slots} counts are up to date.`;
  }
}
