import type { Collected } from './collect.ts';
import type { Observation } from './source.ts';
import type { Usage } from './usage.ts';

export interface FailureLimitResult extends Collected {
  /** The sources whose results are not used because too many of their subjects failed. */
  readonly leftOut: readonly Usage[];
  /** Whether those are all sources that were asked. */
  readonly allFailed: boolean;
}

/**
 * Drops the results of a source when more than `percent` per cent of its subjects failed: the others
 * may be wrong, or would give half of a list values of another day.
 */
export function applyFailureLimit(
  { observations, usage }: Collected,
  percent: number,
): FailureLimitResult {
  const asked = usage.filter((one) => answered(one) > 0);
  const leftOut = asked.filter((one) => one.failed * 100 > answered(one) * percent);
  const reasons = new Map(leftOut.map((one) => [one.source, reasonOf(one)]));
  return {
    usage,
    leftOut,
    allFailed: asked.length > 0 && leftOut.length === asked.length,
    observations: observations.map((observation) => {
      const reason = reasons.get(observation.source);
      return reason === undefined ? observation : withheld(observation, reason);
    }),
  };
}

/** Deferred subjects do not count. */
function answered({ subjects, deferred }: Usage): number {
  return subjects - deferred;
}

function reasonOf({ name, failed, subjects }: Usage): string {
  return `${name}: left out of this run, because ${failed} of ${subjects} failed`;
}

function withheld(observation: Observation, reason: string): Observation {
  if (observation.status !== 'found' && observation.status !== 'missing') return observation;
  const { subject, source } = observation;
  return { status: 'failed', subject, source, reason };
}
