import type { Observation, Source } from './source.ts';

/** What one source was asked in a run, and what came of it. */
export interface Usage {
  /** What people call the source. */
  readonly name: string;
  /** Subjects that it was asked for, and how many of them were found, missing and failed. */
  readonly subjects: number;
  readonly found: number;
  readonly missing: number;
  readonly failed: number;
  /** Requests sent, retries included. */
  readonly requests: number;
}

/** Counts what came of a source's observations. */
export function usageOf(
  { name }: Source,
  observations: readonly Observation[],
  requests: number,
): Usage {
  const count = (status: Observation['status']) =>
    observations.filter((observation) => observation.status === status).length;
  return {
    name,
    subjects: observations.length,
    found: count('found'),
    missing: count('missing'),
    failed: count('failed'),
    requests,
  };
}
