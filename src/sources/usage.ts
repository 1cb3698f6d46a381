import type { HttpClient } from '../http/client.ts';
import type { Observation, Source } from './source.ts';

/** What one source was asked in a run, and what came of it. */
export interface Usage {
  /** The id of the source, and what people call it. */
  readonly source: string;
  readonly name: string;
  /** Whether it was asked only for what others did not give. */
  readonly isSecond: boolean;
  /** Subjects that were meant for it, and how many of them were found, missing and so on. */
  readonly subjects: number;
  readonly found: number;
  readonly missing: number;
  readonly failed: number;
  /** Not asked for, because the run's means ended first. */
  readonly deferred: number;
  /** Requests sent, retries included. */
  readonly requests: number;
  /** Whether its key was refused, so that it was asked without one. */
  readonly isKeyRefused: boolean;
}

/** Counts what came of a source's observations. */
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
