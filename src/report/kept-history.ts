import { shortened } from '../escape/characters.ts';
import type { RefreshResult } from '../refresh/result.ts';

/** More are only counted. */
const MAX_NAMED = 10;
const LONGEST_REASON = 100;

/**
 * Returns what a maintainer should know about the history: a file that cannot be used, and the counts
 * whose past a source refused in this run. `escaped` is for the place where it is shown.
 */
export function historySentences(
  { historyProblem, refused = [] }: Pick<RefreshResult, 'historyProblem' | 'refused'>,
  escaped: (text: string) => string,
): string[] {
  const problem =
    historyProblem === undefined
      ? []
      : [escaped(`${historyProblem} Until then, no history is kept.`)];
  if (refused.length === 0) return problem;
  const named = refused
    .slice(0, MAX_NAMED)
    .map(({ key, reason }) => escaped(`${key} (${shortened(reason, LONGEST_REASON)})`));
  const rest = refused.length - named.length;
  const more = rest > 0 ? ` and ${rest.toLocaleString('en-US')} more` : '';
  return [
    ...problem,
    `There is no history of ${named.join(', ')}${more}. It is asked for again after 30 days.`,
  ];
}
