import { setImmediate } from 'node:timers/promises';
import type { HttpClient } from '../http/client.ts';
import type { CollectOptions } from '../sources/collect.ts';
import type { Source } from '../sources/source.ts';
import { type Usage, usageOf } from '../sources/usage.ts';

/** The sources, and a way to each that is opened once. */
export interface SharedClients extends CollectOptions {
  /** Adds the sources that were only asked for titles, and so had no subject to count. */
  readonly allUsage: (usage: readonly Usage[]) => Usage[];
  /** Waits until every request that was asked for by now has been sent. */
  readonly whenSent: () => Promise<void>;
}

/** A request that has begun has left the process after a few turns of the event loop. */
const TURNS = 10;

/**
 * Gives every source one client for a whole run, so that looking for titles and asking for numbers
 * keep one pace and one budget, and their requests are counted together. The requests begin one
 * after the other: so the first is on its way while the next is made ready, and not all at the end.
 */
export function shareClients(options: CollectOptions): SharedClients {
  const clients = new Map<Source, HttpClient>();
  let line = Promise.resolve();
  const turn = () => {
    line = line.then(() => setImmediate());
    return line;
  };
  return {
    ...options,
    connect(source, budget) {
      const client = clients.get(source) ?? inTurn(options.connect(source, budget), turn);
      clients.set(source, client);
      return client;
    },
    allUsage(usage) {
      const told = new Set(usage.map(({ source }) => source));
      const rest = [...clients].filter(([{ id }]) => !told.has(id));
      return [...usage, ...rest.map(([source, client]) => usageOf(source, [], client))];
    },
    whenSent: async () => {
      for (let turns = 0; turns < TURNS; turns++) await turn();
    },
  };
}

function inTurn(client: HttpClient, turn: () => Promise<void>): HttpClient {
  return {
    ...client,
    get: async (...request) => {
      await turn();
      return client.get(...request);
    },
    post: async (...request) => {
      await turn();
      return client.post(...request);
    },
  };
}
