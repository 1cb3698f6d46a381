import type { FieldName } from '../../fields/table.ts';
import type { HttpClient } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import type { Quota } from '../../http/rate-limit.ts';
import type { Subject } from '../../subjects/subject.ts';
import { type BatchSize, startBatchSize } from '../batch-size.ts';
import { observeInAdaptiveBatches, observeInBatches } from '../batches.ts';
import type { Observation, Source } from '../source.ts';
import { type FieldsOf, namesOf, usualFields } from '../wanted.ts';
import { Answer, errorType, observationOf, TOO_MUCH } from './answer.ts';
import { describeRepository } from './describe.ts';
import { GITHUB_FIELDS } from './fields.ts';
import { askGithub, NO_TOKEN } from './query.ts';
import { followNodes } from './renamed.ts';
import { starsQuery, withAliases } from './stars-query.ts';

/**
 * Repositories in one query. Too many end it with RESOURCE_LIMITS_EXCEEDED: with a fine-grained
 * token 227 have been seen to fail, 120 to succeed.
 */
const BATCH = { first: 50, most: 100, quick: 2_000, slow: 5_000 };
/** As many take about as long where GitHub has to count something else, such as issues. */
const HEAVY_BATCH = { ...BATCH, first: 25 };
/** Connections of one repository from which on its query takes long. */
const HEAVY = 2;
/**
 * GitHub's secondary limit is 100 concurrent requests of all users of a token. A fifth of it is
 * enough for 1,000 repositories at once.
 */
const RATE_LIMIT = { inFlight: 20, interval: 0 };
/** Together they stay below that limit. */
const JOBS = 4;
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
  jobs: JOBS,
  quota: githubQuota,
  requests: REQUESTS,
  covers: isRepository,
  describe: { covers: isRepository, ask: describeRepository },
  gives: namesOf(GITHUB_FIELDS),
  observe: async (subjects, client, { fieldsOf = usualFields, onAnswered } = {}) => {
    if (!client.hasKey()) {
      return subjects.map((subject) => ({ status: 'failed', subject, source, reason: NO_TOKEN }));
    }
    const isHeavy = (subject: Subject) => connectionsOf(fieldsOf(subject)) >= HEAVY;
    const groups = [
      { bounds: BATCH, group: subjects.filter((subject) => !isHeavy(subject)) },
      { bounds: HEAVY_BATCH, group: subjects.filter(isHeavy) },
    ];
    const observations: Observation[] = [];
    for (const { bounds, group } of groups) {
      const asking = { client, size: startBatchSize(bounds), fieldsOf };
      const options = { size: asking.size, concurrency: RATE_LIMIT.inFlight, source };
      const observed = await observeInAdaptiveBatches(
        group,
        { ...options, splits: isTooSlow, onAnswered },
        (batch) => observe(batch, asking),
      );
      observations.push(...observed);
    }
    return observations;
  },
  follow: followNodes,
};

interface Asking {
  readonly client: HttpClient;
  readonly size: BatchSize;
  readonly fieldsOf: FieldsOf;
}

function connectionsOf(fields: ReadonlySet<FieldName>): number {
  return [...fields].filter((name) => GITHUB_FIELDS[name]?.isConnection).length;
}

function isRepository({ kind }: Subject): boolean {
  return kind === 'github';
}

/** Reads the remaining points. `x-ratelimit-reset` is in seconds since 1970, by GitHub's clock. */
export function githubQuota(headers: Headers, now: number): Quota | undefined {
  const remaining = headers.get('x-ratelimit-remaining');
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  if (remaining === null || Number.isNaN(reset)) return undefined;
  const clock = Date.parse(headers.get('date') ?? '') || now;
  const resetIn = Math.max(0, reset * 1000 - clock) + 1_000;
  const limit = Number(headers.get('x-ratelimit-limit') ?? 0);
  return { remaining: Number(remaining), resetIn, ...(limit > 0 ? { limit } : {}) };
}

/** Asks for a batch, and again for the part that GitHub did not answer in one query. */
async function observe(batch: readonly Subject[], asking: Asking): Promise<Observation[]> {
  const answer = await ask(batch, asking);
  const observations: Observation[] = [];
  const cut: Subject[] = [];
  for (const { alias, subject } of withAliases(batch)) {
    const isCut = !answer.data?.[alias] && errorType(alias, answer) === TOO_MUCH;
    if (isCut && batch.length > 1) cut.push(subject);
    else {
      const fields = asking.fieldsOf(subject);
      observations.push(observationOf({ subject, alias, fields }, answer, source));
    }
  }
  if (cut.length === 0) return observations;
  const part = Math.ceil(cut.length / (cut.length === batch.length ? 2 : 1));
  const others = await observeInBatches(cut, { size: part, source }, (smaller) =>
    observe(smaller, asking),
  );
  return [...observations, ...others];
}

/** Sends one query, and records whether a batch of its size works. */
async function ask(batch: readonly Subject[], { client, size, fieldsOf }: Asking): Promise<Answer> {
  const final = batch.length > 1 ? TOO_SLOW : [];
  const start = performance.now();
  try {
    const answer = await askGithub(client, Answer, { body: starsQuery(batch, fieldsOf), final });
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
