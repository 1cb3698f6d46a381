import type { HttpClient } from '../http/client.ts';
import type { Observation, Source, Upstream } from './source.ts';

/** How far the requests of a run to one source are. */
export interface Progress {
  /** The id and the name of the source. */
  readonly source: string;
  readonly name: string;
  /** Subjects it was asked for, and those of them that it has answered for. */
  readonly subjects: number;
  readonly answered: number;
}

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
  /** Whether the requests were sent for many lists at once, so that they are not of this one. */
  readonly isShared?: boolean;
  /** Whether its key was refused, so that the requests went on without it. */
  readonly isKeyRefused: boolean;
  /** The name of its host if that could not be resolved. */
  readonly unresolved?: string | undefined;
}

export function usageOf(
  { id, name, isSecond = false }: Upstream & Pick<Source, 'isSecond'>,
  observations: readonly Observation[],
  client: Pick<HttpClient, 'requests' | 'isKeyRefused' | 'unresolvedHost' | 'isShared'>,
): Usage {
  const count = (status: Observation['status']) =>
    observations.filter((observation) => observation.status === status).length;
  const unresolved = client.unresolvedHost?.();
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
    ...(client.isShared ? { isShared: true } : {}),
    ...(unresolved === undefined ? {} : { unresolved }),
  };
}

/** Names the hosts that could not be resolved, once each, and says what to check. */
export function unresolvedSentence(
  usages: readonly Pick<Usage, 'unresolved'>[],
): string | undefined {
  const hosts = [...new Set(usages.flatMap(({ unresolved }) => unresolved ?? []))];
  if (hosts.length === 0) return undefined;
  const names = hosts.length === 1 ? `The name ${hosts[0]}` : `The names ${hosts.join(', ')}`;
  return `${names} could not be resolved. Check the network connection, the DNS settings, and HTTPS_PROXY if there is a proxy.`;
}
