import type { HttpClient } from '../http/client.ts';
import type { Observation, Source } from './source.ts';

/** The requests of a run to one source, and their results. */
export interface Usage {
  /** The id and the name of the source. */
  readonly source: string;
  readonly name: string;
  /** Whether it was only asked for what other sources did not have. */
  readonly isSecond: boolean;
  /** Subjects that it covers, and how many of them were found, missing and so on. */
  readonly subjects: number;
  readonly found: number;
  readonly missing: number;
  readonly failed: number;
  /** Not asked for, because the budget or the time was used up. */
  readonly deferred: number;
  /** Retries included. */
  readonly requests: number;
  /** Whether its key was refused, so that the requests went on without it. */
  readonly isKeyRefused: boolean;
}

export function usageOf(
  { id, name, isSecond = false }: Source,
  observations: readonly Observation[],
  client: Pick<HttpClient, 'requests' | 'isKeyRefused'>,
): Usage {
  const count = (status: Observation['status']) =>
    observations.filter((observation) => observation.status === status).length;
  return {
    source: id,
    name,
    isSecond,
    subjects: observations.length,
    found: count('found'),
    missing: count('missing'),
    failed: count('failed'),
    deferred: count('deferred'),
    requests: client.requests(),
    isKeyRefused: client.isKeyRefused(),
  };
}
