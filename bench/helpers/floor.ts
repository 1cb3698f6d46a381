/** Sends the requests of a run in the best order, with no other work: the minimum time of a run. */
import { setTimeout as delay } from 'node:timers/promises';
import pLimit from 'p-limit';
import { bot } from '../../sandbox/github/accounts.ts';
import type { SentRequest } from './sandbox-child.ts';
import type { FarSandbox } from './sandbox-process.ts';

/** The limits of an upstream for one client. */
interface Allowed {
  readonly inFlight: number;
  /** Minimum time between two requests, in milliseconds. */
  readonly interval: number;
}

/** The documented limits, even if readme-tally sends fewer requests. */
const ALLOWED: Partial<Record<SentRequest['server'], Allowed>> = {
  // A key allows one request per second; 0.1 s are added for the network.
  semanticScholar: { inFlight: Number.POSITIVE_INFINITY, interval: 1_100 },
  // "No more than 100 concurrent requests are allowed", over REST and GraphQL.
  github: { inFlight: 100, interval: 0 },
  // The Hub limits requests per five minutes only. 8 is the concurrency of readme-tally.
  huggingFace: { inFlight: 8, interval: 0 },
};
/** The limits in words, for the title of a table. */
export const ALLOWANCE =
  'Semantic Scholar one request in 1.1 s, GitHub 100 at the same time, the Hub 8';
const ADDRESSES = {
  semanticScholar: 'TALLY_SEMANTIC_SCHOLAR_URL',
  github: 'GITHUB_API_URL',
  huggingFace: 'TALLY_HUGGING_FACE_URL',
} as const;

/** Sends the requests of a run again and reads the responses. Returns the time in milliseconds. */
export async function sendAgain(
  { environment }: Pick<FarSandbox, 'environment'>,
  requests: readonly SentRequest[],
): Promise<number> {
  const start = performance.now();
  const servers = Object.entries(ADDRESSES) as [keyof typeof ADDRESSES, string][];
  await Promise.all(
    servers.map(([server, setting]) => {
      const own = requests.filter((request) => request.server === server);
      return sendAll(own, environment[setting] ?? '', ALLOWED[server]);
    }),
  );
  return performance.now() - start;
}

async function sendAll(
  requests: readonly SentRequest[],
  address: string,
  { inFlight, interval }: Allowed = { inFlight: 1, interval: 0 },
): Promise<void> {
  const limit = pLimit(inFlight);
  const start = performance.now();
  await Promise.all(
    requests.map((request, index) =>
      limit(async () => {
        const wait = start + index * interval - performance.now();
        if (wait > 0) await delay(wait);
        await send(request, address);
      }),
    ),
  );
}

async function send({ server, method, path, search, body }: SentRequest, address: string) {
  const authorization = server === 'github' ? { authorization: `Bearer ${bot.token}` } : {};
  const response = await fetch(`${address}${path}${search}`, {
    method,
    headers: { 'content-type': 'application/json', ...authorization },
    ...(body === '' ? {} : { body }),
  });
  await response.text();
}
