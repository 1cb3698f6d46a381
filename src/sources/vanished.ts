import type { Subject } from '../subjects/subject.ts';
import type { Observation } from './source.ts';

/** Returns whether the last run that could know found the subject in this source. */
export type WasFound = (subject: Subject, source: string) => boolean;

/** The fewest subjects that make a source doubtful: a single one may well be deleted. */
const MINIMUM = 2;

/**
 * Turns what a source cannot be believed into failures. A subject that was found before does not
 * become missing for the form of its id. And when more than half of the subjects that were found
 * before are missing at once, the source has failed: it lost its data, or refuses the key by
 * reporting that nothing exists.
 */
export function withoutVanished(
  observations: readonly Observation[],
  wasFound: WasFound,
): readonly Observation[] {
  const known = new Set(observations.filter(({ subject, source }) => wasFound(subject, source)));
  if (known.size === 0) return observations;
  const certain = observations.map((one) =>
    one.status === 'missing' && one.isUncertain && known.has(one)
      ? failed(one, 'refuses its id, which it knew before')
      : one,
  );
  const answered = certain.filter(
    (one, index) => isAnswer(one) && known.has(observations[index] ?? one),
  );
  const vanished = answered.filter(({ status }) => status === 'missing').length;
  if (vanished < MINIMUM || vanished * 2 <= answered.length) return certain;
  const reason = `left out of this run, because ${vanished} of ${answered.length} subjects that it knew before are missing at once`;
  return certain.map((one) => (isAnswer(one) ? failed(one, reason) : one));
}

function isAnswer({ status }: Observation): boolean {
  return status === 'found' || status === 'missing';
}

function failed({ subject, source }: Observation, reason: string): Observation {
  return { status: 'failed', subject, source, reason };
}
