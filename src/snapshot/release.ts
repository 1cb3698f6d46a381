import type { Snapshot } from './schema.ts';

/** Stands for a release that recorded no version, in the snapshots before 0.1.0 was published. */
export const EARLIER_RELEASE = 'earlier';

interface ReleaseOptions {
  /** The snapshot that the run started from. */
  readonly before: Snapshot | undefined;
  /** Whether that is the one of our branch, which is not merged yet. */
  readonly isAhead: boolean;
  /** The version of the release that runs. */
  readonly release: string;
}

/**
 * Records which release writes a snapshot, and from which one the list was updated until the first
 * pull request of the new one is merged. Releases that do not know the keys keep and ignore them.
 */
export function withRelease(
  snapshot: Snapshot,
  { before, isAhead, release }: ReleaseOptions,
): Snapshot {
  const { release: _, updatedFrom: __, version, checkedAt, ...rest } = snapshot;
  const from = formerRelease({ before, isAhead, release });
  const record = { release, ...(from === undefined ? {} : { updatedFrom: from }) };
  return { version, checkedAt, ...record, ...rest };
}

function formerRelease({ before, isAhead, release }: ReleaseOptions): string | undefined {
  if (before === undefined) return undefined;
  const waiting = isAhead ? before.updatedFrom : undefined;
  const former = waiting ?? before.release ?? EARLIER_RELEASE;
  return former === release ? undefined : former;
}
