import type { HttpClient } from './http/client.ts';
import type { CollectOptions } from './sources/collect.ts';
import type { Source } from './sources/source.ts';
import { type Usage, usageOf } from './sources/usage.ts';

/** The sources, and a way to each that is opened once. */
interface OneClientEach extends CollectOptions {
  /** Adds the sources that were only asked for titles, and so had no subject to count. */
  readonly wholeUsage: (usage: readonly Usage[]) => Usage[];
}

/**
 * Gives every source one client for a whole run, so that looking for titles and asking for numbers
 * keep one pace and one budget, and their requests are counted together.
 */
export function oneClientEach(options: CollectOptions): OneClientEach {
  const clients = new Map<Source, HttpClient>();
  return {
    ...options,
    connect(source, means) {
      const client = clients.get(source) ?? options.connect(source, means);
      clients.set(source, client);
      return client;
    },
    wholeUsage(usage) {
      const told = new Set(usage.map(({ source }) => source));
      const rest = [...clients].filter(([{ id }]) => !told.has(id));
      return [...usage, ...rest.map(([source, client]) => usageOf(source, [], client))];
    },
  };
}
