import type { Collected } from './collect.ts';
import type { Observation } from './source.ts';
import type { Usage } from './usage.ts';

/** What is left of the observations of a run. */
export interface FailureLimitResult extends Collected {
  /** The sources that are left out of this run, because too many of their subjects failed. */
  readonly leftOut: readonly Usage[];
  /** Whether that are all that were asked. */
  readonly allFailed: boolean;
}

/**
 * Takes nothing from a source of which more than `share` per cent of the subjects failed: what it
 * answered for the others is not to be trusted, or would bring half of a list to another day.
 */
export function applyFailureLimit(
  { observations, usage }: Collected,
  share: number,
): FailureLimitResult {
  const asked = usage.filter((one) => answered(one) > 0);
  const leftOut = asked.filter((one) => one.failed * 100 > answered(one) * share);
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

/** What was not asked for says nothing of the source. */
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
