import type { RefreshResult } from '../refresh/result.ts';
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
  /** The number of entries that move. */
  readonly moves?: number | undefined;
  readonly dryRun: boolean;
}

/** Returns the numbers of a run. */
export function outcomeNumbers(
  {
    changes,
    slots,
    fixed,
    moved = [],
  }: Pick<RefreshResult, 'changes' | 'slots' | 'fixed' | 'moved'>,
  dryRun = false,
): Numbers {
  const [moves, fixes] = [moved.length, fixed.length];
  return { changes: changes.length, slots: slots.length, fixes, moves, dryRun };
}

/** Describes the result of a run in one Markdown sentence. */
export function outcomeSentence(outcome: Outcome, numbers: Numbers): string {
  const { dryRun } = numbers;
  if (dryRun) return dryRunSentence(numbers);
  const { operation, advice = '' } = outcome;
  if (operation === 'blocked') return `**Not published.** ${advice}`;
  return `${sentenceOf(outcome, numbers)} ${advice}`.trim();
}

function dryRunSentence({ changes, slots, fixes, moves = 0 }: Numbers): string {
  const moved = moves === 0 ? '' : `, ${plural(moves, 'entry', 'entries')} would move`;
  const fixed = fixes === 0 ? '' : ` and ${plural(fixes, 'finding')} would be fixed`;
  return `Dry run: ${changes} of ${slots} counts would change${moved}${fixed}. Nothing was written.`;
}

function sentenceOf({ operation, number, url, reason }: Outcome, numbers: Numbers): string {
  const { changes, slots, fixes, moves = 0 } = numbers;
  const link = url === undefined ? '' : `[#${number}](${url})`;
  if (operation === 'created') return `Opened ${link} with ${contents(numbers)}.`;
  if (operation === 'updated') return `Updated ${link}, now with ${contents(numbers)}.`;
  if (operation === 'closed') return `Closed ${link}: there is nothing left to publish.`;
  if (reason !== undefined) return reason;
  if (changes + fixes + moves > 0) return `${link} is up to date, with ${contents(numbers)}.`;
  return slots === 0 ? 'The lists show no counts.' : `All ${slots} counts are up to date.`;
}

function contents({ changes, slots, fixes, moves = 0 }: Numbers): string {
  const others = [
    ...(moves === 0 ? [] : [`${plural(moves, 'entry', 'entries')} in another place`]),
    ...(fixes === 0 ? [] : [plural(fixes, 'fix', 'fixes')]),
  ];
  if (others.length > 0 && changes === 0) return others.join(' and ');
  const all = [`${changes} of ${slots} counts`, ...others];
  return [all.slice(0, -1).join(', '), ...all.slice(-1)].filter((one) => one !== '').join(' and ');
}
