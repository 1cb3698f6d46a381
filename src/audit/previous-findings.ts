import type { Usage } from '../sources/usage.ts';
import type { Finding } from './finding.ts';
import { RULES } from './rules/index.ts';

/** The parts of a run's result that say whether every source was asked for everything. */
export interface RunCoverage {
  readonly usage: readonly Pick<Usage, 'deferred'>[];
  readonly leftOut: readonly unknown[];
}

/**
 * Returns whether a finding of an earlier run may still apply although this run did not find it: its
 * rule needs source data, and a source was left out or had no time for all subjects.
 */
export function mayRemain(id: string, { usage, leftOut }: RunCoverage): boolean {
  const isWhole = leftOut.length === 0 && usage.every(({ deferred }) => deferred === 0);
  if (isWhole) return false;
  return RULES.some((rule) => rule.needs === 'network' && id.startsWith(`${rule.id}-`));
}

/** Returns the ids for the snapshot, sorted, so that moved lines do not change it. */
export function previousFindingIds(
  findings: readonly Finding[],
  { before, ...coverage }: RunCoverage & { readonly before: readonly string[] },
): string[] {
  const kept = before.filter((id) => mayRemain(id, coverage));
  return [...new Set([...findings.map(({ id }) => id), ...kept])].toSorted();
}
