import type { HttpClient } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import type { Quota } from '../../http/rate-limit.ts';
import type { Subject } from '../../subjects/subject.ts';
import { type BatchSize, startBatchSize } from '../batch-size.ts';
import { observeInBatches, observeInFittingBatches } from '../batches.ts';
import type { Observation, Source } from '../source.ts';
import { Answer, failureOf, observationOf, TOO_MUCH } from './answer.ts';
import { describeRepository } from './describe.ts';
import { askGithub, NO_TOKEN } from './query.ts';
import { followNodes } from './renamed.ts';

/**
 * Repositories in one query. GitHub ends a query that needs too much with
 * RESOURCE_LIMITS_EXCEEDED; 227 have been seen to fail with a fine-grained token, 120 to pass.
 */
const BATCH = { first: 50, most: 100, quick: 2_000, slow: 5_000 };
/**
 * GitHub's secondary limit starts at 100 requests at the same time, of everybody who uses the
 * token; a fifth of it leaves the others enough, and 1,000 repositories go at once.
 */
const PACE = { inFlight: 20, interval: 0 };
/** A job's token has 1,000 points an hour, and one query costs one. Others want some, too. */
const REQUESTS = 500;
/** GitHub ends what takes longer, in milliseconds. */
const LONGEST_ANSWER = 10_000;
/** With which it does so: the query is too big, and sending it again costs points. */
const TOO_SLOW = [502, 504];
const source = 'github';

export const github: Source = {
  id: source,
  name: 'GitHub',
  // Stars are GitHub.com's, also for a list that lives on another server.
  address: { settings: ['TALLY_GITHUB_GRAPHQL_URL'], public: 'https://api.github.com/graphql' },
  key: { input: 'token', header: (token) => ['authorization', `Bearer ${token}`] },
  rateLimit: PACE,
  quota: githubQuota,
  requests: REQUESTS,
  covers: isRepository,
  describe: { covers: isRepository, ask: describeRepository },
  observe: async (subjects, client, nodes = new Map()) => {
    if (!client.hasKey()) {
      return subjects.map((subject) => ({ status: 'failed', subject, source, reason: NO_TOKEN }));
    }
    const size = startBatchSize(BATCH);
    const observations = await observeInFittingBatches(
      subjects,
      { size, atOnce: PACE.inFlight, source, splits: isTooSlow },
      (batch) => observe(batch, client, size),
    );
    return followNodes(observations, nodes, { client, fragment: COUNTS });
  },
};

function isRepository({ kind }: Subject): boolean {
  return kind === 'github';
}

/** Points that are left, and when there are new ones: seconds since 1970, by GitHub's own clock. */
export function githubQuota(headers: Headers, now: number): Quota | undefined {
  const remaining = headers.get('x-ratelimit-remaining');
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  if (remaining === null || Number.isNaN(reset)) return undefined;
  const clock = Date.parse(headers.get('date') ?? '') || now;
  return { remaining: Number(remaining), resetIn: Math.max(0, reset * 1000 - clock) + 1_000 };
}

/** Asks for a batch, and again for the part that was too much in one query. */
async function observe(
  batch: readonly Subject[],
  client: HttpClient,
  size: BatchSize,
): Promise<Observation[]> {
  const answer = await ask(batch, client, size);
  const observations: Observation[] = [];
  const cut: Subject[] = [];
  for (const [index, subject] of batch.entries()) {
    const alias = `r${index}`;
    const isCut = !answer.data?.[alias] && failureOf(alias, answer) === TOO_MUCH;
    if (isCut && batch.length > 1) cut.push(subject);
    else observations.push(observationOf(subject, alias, answer, source));
  }
  if (cut.length === 0) return observations;
  const part = Math.ceil(cut.length / (cut.length === batch.length ? 2 : 1));
  const rest = await observeInBatches(cut, { size: part, source }, (some) =>
    observe(some, client, size),
  );
  return [...observations, ...rest];
}

/** Sends one query, and takes note of what became of a batch of its size. */
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
    // What took longer was a wait for one of the limits, which the size is not to blame for.
    else if (time < LONGEST_ANSWER) size.answered(batch.length, time);
    return answer;
  } catch (error) {
    if (isTooSlow(error)) size.refused(batch.length);
    throw error;
  }
}

function isTooSlow(error: unknown): boolean {
  return error instanceof UpstreamError && TOO_SLOW.includes(error.status ?? 0);
}

/**
 * Asks for each repository under an alias, `r0` on. Names come from the list, so they travel as
 * variables and never as part of the query.
 */
export function starsQuery(batch: readonly Subject[]): {
  query: string;
  variables: Record<string, string>;
} {
  const parameters: string[] = [];
  const fields: string[] = [];
  const variables: Record<string, string> = {};
  for (const [index, { id }] of batch.entries()) {
    const [owner = '', name = ''] = id.split('/');
    parameters.push(`$o${index}: String!, $n${index}: String!`);
    fields.push(`r${index}: repository(owner: $o${index}, name: $n${index}) { ...Counts }`);
    variables[`o${index}`] = owner;
    variables[`n${index}`] = name;
  }
  const query = `query Stars(${parameters.join(', ')}) {\n${fields.join('\n')}\n}\n${COUNTS}`;
  return { query, variables };
}

const COUNTS =
  'fragment Counts on Repository { stargazerCount nameWithOwner id isArchived isDisabled }';
