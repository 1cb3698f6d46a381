/** The bare requests in the best order, with nothing else: what no run can be faster than. */
import { setTimeout as delay } from 'node:timers/promises';
import pLimit from 'p-limit';
import { bot } from '../../sandbox/github/accounts.ts';
import type { SentRequest } from './sandbox-child.ts';
import type { FarSandbox } from './sandbox-process.ts';

/** What an upstream's rules allow one client. */
interface Allowed {
  readonly inFlight: number;
  /** Milliseconds from one start to the next. */
  readonly interval: number;
}

/** What the upstreams say, as far as they say it; as many as they allow, however many we send. */
const ALLOWED: Partial<Record<SentRequest['server'], Allowed>> = {
  // A key may send one request a second; the tenth that both keep off it is for the network.
  semanticScholar: { inFlight: Number.POSITIVE_INFINITY, interval: 1_100 },
  // "No more than 100 concurrent requests are allowed", over REST and GraphQL.
  github: { inFlight: 100, interval: 0 },
  // The Hub says only how many in five minutes. 8 under way is our own choice, kept here, too.
  huggingFace: { inFlight: 8, interval: 0 },
};
/** The same in words, for the title of a table. */
export const ALLOWANCE =
  'Semantic Scholar one request in 1.1 s, GitHub 100 at the same time, the Hub 8';
const ADDRESSES = {
  semanticScholar: 'TALLY_SEMANTIC_SCHOLAR_URL',
  github: 'GITHUB_API_URL',
  huggingFace: 'TALLY_HUGGING_FACE_URL',
} as const;

/** Sends the requests of a run once more, and reads the answers. Returns milliseconds. */
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
