import type { HttpClient } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import type { Quota } from '../../http/rate-limit.ts';
import type { Subject } from '../../subjects/subject.ts';
import { type BatchSize, startBatchSize } from '../batch-size.ts';
import { observeInAdaptiveBatches, observeInBatches } from '../batches.ts';
import type { Observation, Source } from '../source.ts';
import { Answer, errorType, observationOf, TOO_MUCH } from './answer.ts';
import { describeRepository } from './describe.ts';
import { askGithub, NO_TOKEN } from './query.ts';
import { followNodes } from './renamed.ts';

/**
 * Repositories in one query. Too many end it with RESOURCE_LIMITS_EXCEEDED: with a fine-grained
 * token 227 have been seen to fail, 120 to succeed.
 */
const BATCH = { first: 50, most: 100, quick: 2_000, slow: 5_000 };
/**
 * GitHub's secondary limit is 100 concurrent requests of all users of a token. A fifth of it is
 * enough for 1,000 repositories at once.
 */
const RATE_LIMIT = { inFlight: 20, interval: 0 };
/** A job's token has 1,000 points an hour for all jobs, and one query costs one point. */
const REQUESTS = 500;
/** GitHub ends longer queries, in milliseconds. */
const QUERY_TIMEOUT = 10_000;
/** The statuses of such a query: it is too large, and a retry would cost points. */
const TOO_SLOW = [502, 504];
const source = 'github';

export const github: Source = {
  id: source,
  name: 'GitHub',
  // Repositories are on GitHub.com, also for a list on another server.
  address: { settings: ['TALLY_GITHUB_GRAPHQL_URL'], public: 'https://api.github.com/graphql' },
  key: { input: 'token', header: (token) => ['authorization', `Bearer ${token}`] },
  // GitHub has ids of two forms for one repository, and says that the old form will end.
  headers: { 'x-github-next-global-id': '1' },
  rateLimit: RATE_LIMIT,
  quota: githubQuota,
  requests: REQUESTS,
  covers: isRepository,
  describe: { covers: isRepository, ask: describeRepository },
  observe: async (subjects, client, nodes = new Map(), onAnswered) => {
    if (!client.hasKey()) {
      return subjects.map((subject) => ({ status: 'failed', subject, source, reason: NO_TOKEN }));
    }
    const size = startBatchSize(BATCH);
    const observations = await observeInAdaptiveBatches(
      subjects,
      { size, concurrency: RATE_LIMIT.inFlight, source, splits: isTooSlow, onAnswered },
      (batch) => observe(batch, client, size),
    );
    return followNodes(observations, nodes, { client, fragment: COUNTS });
  },
};

function isRepository({ kind }: Subject): boolean {
  return kind === 'github';
}

/** Reads the remaining points. `x-ratelimit-reset` is in seconds since 1970, by GitHub's clock. */
export function githubQuota(headers: Headers, now: number): Quota | undefined {
  const remaining = headers.get('x-ratelimit-remaining');
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  if (remaining === null || Number.isNaN(reset)) return undefined;
  const clock = Date.parse(headers.get('date') ?? '') || now;
  return { remaining: Number(remaining), resetIn: Math.max(0, reset * 1000 - clock) + 1_000 };
}

/** Asks for a batch, and again for the part that GitHub did not answer in one query. */
async function observe(
  batch: readonly Subject[],
  client: HttpClient,
  size: BatchSize,
): Promise<Observation[]> {
  const answer = await ask(batch, client, size);
  const observations: Observation[] = [];
  const cut: Subject[] = [];
  for (const { alias, subject } of withAliases(batch)) {
    const isCut = !answer.data?.[alias] && errorType(alias, answer) === TOO_MUCH;
    if (isCut && batch.length > 1) cut.push(subject);
    else observations.push(observationOf(subject, alias, answer, source));
  }
  if (cut.length === 0) return observations;
  const part = Math.ceil(cut.length / (cut.length === batch.length ? 2 : 1));
  const others = await observeInBatches(cut, { size: part, source }, (smaller) =>
    observe(smaller, client, size),
  );
  return [...observations, ...others];
}

/** Sends one query, and records whether a batch of its size works. */
async function ask(
  batch: readonly Subject[],
  client: HttpClient,
  size: BatchSize,
): Promise<Answer> {
  const final = batch.length > 1 ? TOO_SLOW : [];
  const start = performance.now();
  try {
    const answer = await askGithub(client, Answer, { body: starsQuery(batch), final });
    const time = performance.now() - start;
    if (answer.errors?.some(({ type }) => type === TOO_MUCH)) size.refused(batch.length);
    // A longer time includes a wait for a rate limit.
    else if (time < QUERY_TIMEOUT) size.answered(batch.length, time);
    return answer;
  } catch (error) {
    if (isTooSlow(error)) size.refused(batch.length);
    throw error;
  }
}

function isTooSlow(error: unknown): boolean {
  return error instanceof UpstreamError && TOO_SLOW.includes(error.status ?? 0);
}

/** Names are foreign text from a list, so they are variables and no part of the query. */
export function starsQuery(batch: readonly Subject[]): {
  query: string;
  variables: Record<string, string>;
} {
  const parameters: string[] = [];
  const fields: string[] = [];
  const variables: Record<string, string> = {};
  for (const { subject, alias, owner, name } of withAliases(batch)) {
    parameters.push(`$${owner}: String!, $${name}: String!`);
    fields.push(`${alias}: repository(owner: $${owner}, name: $${name}) { ...Counts }`);
    [variables[owner] = '', variables[name] = ''] = subject.id.split('/');
  }
  const query = `query Stars(${parameters.join(', ')}) {\n${fields.join('\n')}\n}\n${COUNTS}`;
  return { query, variables };
}

/** Names the alias of each repository in a query, and the variables for its owner and name. */
function withAliases(batch: readonly Subject[]) {
  return batch.map((subject, index) => {
    return { subject, alias: `r${index}`, owner: `o${index}`, name: `n${index}` };
  });
}

const COUNTS =
  'fragment Counts on Repository { stargazerCount nameWithOwner id databaseId isArchived isDisabled }';
