import type { Usage } from '../sources/usage.ts';
import type { Finding } from './finding.ts';
import { RULES } from './rules/index.ts';

/** What a run came to, as far as it says whether everything was looked at. */
export interface Reach {
  readonly usage: readonly Pick<Usage, 'deferred'>[];
  readonly leftOut: readonly unknown[];
}

/**
 * Says whether a finding of an earlier run may still be there although this run does not have it:
 * a source was left out, or had no time for all, and its rule lives on what sources say.
 */
export function mayRemain(id: string, { usage, leftOut }: Reach): boolean {
  const isWhole = leftOut.length === 0 && usage.every(({ deferred }) => deferred === 0);
  if (isWhole) return false;
  return RULES.some((rule) => rule.needs === 'network' && id.startsWith(`${rule.id}-`));
}

/** Gives the ids that the next run is to know, sorted, so that lines that moved change nothing. */
export function previousFindingIds(
  findings: readonly Finding[],
  { before, ...reach }: Reach & { readonly before: readonly string[] },
): string[] {
  const kept = before.filter((id) => mayRemain(id, reach));
  return [...new Set([...findings.map(({ id }) => id), ...kept])].toSorted();
}
