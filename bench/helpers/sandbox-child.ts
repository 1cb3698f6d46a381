/** The child process of `sandbox-process.ts`: a sandbox without rate limits, controlled by messages. */
import { json } from '../../sandbox/exchange.ts';
import { bot } from '../../sandbox/github/accounts.ts';
import { type NamedRecord, startSandbox } from '../../sandbox/sandbox.ts';
import { startServer } from '../../sandbox/server.ts';

export type Instruction =
  | { do: 'requests' }
  /** Milliseconds to wait before every response. */
  | { do: 'latency'; ms: number }
  /** The minimum time between requests to Semantic Scholar. */
  | { do: 'pace'; ms: number }
  /** Multiplies all counts. */
  | { do: 'grow'; factor: number }
  /** Keys of the world, for the listings of the Hub. */
  | { do: 'list'; keys: string[] }
  | { do: 'remove'; keys: string[] }
  /** Resets the rate limits of GitHub. */
  | { do: 'renew' };

/** The addresses of the sandbox. */
export interface Ready {
  environment: Record<string, string>;
  repositories: string;
}

/** A received request. */
export interface SentRequest {
  server: NamedRecord['server'] | 'repositories';
  method: string;
  path: string;
  search: string;
  body: string;
  status: number;
}

const UNLIMITED = 1_000_000_000;
const sandbox = await startSandbox();
const { world } = sandbox;
const repositories = await startServer({
  handle({ path }) {
    const counts = world.counts(`github:${path.replace('/repos/', '')}`);
    if (!counts) return json(404, { message: 'Not Found' });
    return json(200, { full_name: path.replace('/repos/', ''), stargazers_count: counts.stars });
  },
  refusal: (status) => json(status, { message: 'refused' }),
});
const servers = [sandbox.github, sandbox.semanticScholar, sandbox.openAlex, sandbox.huggingFace];
Object.assign(sandbox.huggingFace.window, { anonymousQuota: UNLIMITED, tokenQuota: UNLIMITED });
renew();

process.on('message', (instruction: Instruction) => void process.send?.(done(instruction)));
process.on('disconnect', () => process.exit());
process.send?.({
  environment: sandbox.environment(),
  repositories: repositories.url,
} satisfies Ready);

function done(instruction: Instruction): SentRequest[] {
  if (instruction.do === 'requests') return taken();
  if (instruction.do === 'latency') for (const server of servers) server.latencyMs = instruction.ms;
  if (instruction.do === 'pace') sandbox.semanticScholar.paceMs = instruction.ms;
  if (instruction.do === 'grow') world.grow(instruction.factor);
  if (instruction.do === 'list') for (const key of instruction.keys) world.set(key, {});
  if (instruction.do === 'remove') for (const key of instruction.keys) world.remove(key);
  if (instruction.do === 'renew') renew();
  return [];
}

function taken(): SentRequest[] {
  const single = repositories.requests().map((record) => ({ ...record, server: 'repositories' }));
  const records = [...sandbox.requests(), ...single] as (NamedRecord & SentRequest)[];
  sandbox.clearRequests();
  repositories.clearRequests();
  return records.map(({ server, method, path, query, body, status }) => {
    const search = query.size > 0 ? `?${query}` : '';
    return { server, method, path, search, body, status };
  });
}

/** Sets limits that no list reaches. */
function renew(): void {
  Object.assign(sandbox.github.rateLimit.budget(bot.token, 'graphql'), {
    limit: UNLIMITED,
    used: 0,
  });
}
