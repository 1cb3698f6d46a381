import type { HttpClient } from '../http/client.ts';
import type { CollectOptions } from '../sources/collect.ts';
import type { Upstream } from '../sources/source.ts';
import { type Usage, usageOf } from '../sources/usage.ts';

/** The sources of a run, with one client for each. */
export interface SharedClients extends CollectOptions {
  /** Adds the usage of sources that were only asked for titles. */
  readonly allUsage: (usage: readonly Usage[]) => Usage[];
}

/**
 * Gives every source one client for a whole run, so that requests for titles and for counts share
 * one rate limit, one budget and one usage.
 */
export function shareClients(options: CollectOptions): SharedClients {
  const clients = new Map<Upstream, HttpClient>();
  return {
    ...options,
    connect(source, budget) {
      const client = clients.get(source) ?? options.connect(source, budget);
      clients.set(source, client);
      return client;
    },
    allUsage(usage) {
      const counted = new Set(usage.map(({ source }) => source));
      const others = [...clients].filter(([{ id }]) => !counted.has(id));
      return [...usage, ...others.map(([source, client]) => usageOf(source, [], client))];
    },
  };
}
