import * as z from 'zod';
import type { HttpClient } from '../http/client.ts';
import { UpstreamError } from '../http/errors.ts';
import type { Subject } from '../subjects/subject.ts';
import { observeInBatches } from './batches.ts';
import type { Observation, Source } from './source.ts';

/**
 * Repositories in one query. GitHub ends a query that needs too much with
 * RESOURCE_LIMITS_EXCEEDED; 227 have been seen to fail with a fine-grained token, 120 to pass.
 */
const BATCH_SIZE = 50;
/** Far below the 100 requests at the same time at which GitHub's secondary limit starts. */
const PACE = { inFlight: 4, interval: 0 };
const source = 'github';

const Repository = z.object({ stargazerCount: z.int().nonnegative() });
const Failure = z.object({
  type: z.string().nullish(),
  path: z.array(z.union([z.string(), z.number()])).nullish(),
});
const Answer = z.object({
  /** What has not the shape of a repository spoils nothing but itself. */
  data: z.record(z.string(), Repository.nullish().catch(undefined)).nullish(),
  errors: z.array(Failure).nullish(),
});
type Answer = z.infer<typeof Answer>;

export const github: Source = {
  id: source,
  name: 'GitHub',
  // Stars are GitHub.com's, also for a list that lives on another server.
  address: { settings: ['TALLY_GITHUB_GRAPHQL_URL'], public: 'https://api.github.com/graphql' },
  key: { input: 'token', header: (token) => ['authorization', `Bearer ${token}`] },
  pace: PACE,
  covers: ({ kind }) => kind === 'github',
  observe: async (subjects, client) => {
    if (!client.hasKey) return subjects.map((subject) => failed(subject, 'no token'));
    return observeInBatches(subjects, { size: BATCH_SIZE, source }, (batch) =>
      observe(batch, client),
    );
  },
};

async function observe(batch: readonly Subject[], client: HttpClient): Promise<Observation[]> {
  const answer = await client.post('', Answer, { body: starsQuery(batch) }).catch(rethrow);
  // Without data the whole query was refused, as when the hourly limit is used up.
  if (!answer.data && answer.errors?.some(({ type }) => type === 'RATE_LIMITED')) {
    throw new UpstreamError('rate limited');
  }
  return batch.map((subject, index) => observation(subject, `r${index}`, answer));
}

/** The secondary limit may come as HTTP 403, which otherwise means that the token was refused. */
function rethrow(error: unknown): never {
  if (!(error instanceof UpstreamError) || error.status !== 403) throw error;
  throw /rate limit/i.test(error.body) ? new UpstreamError('rate limited', { status: 403 }) : error;
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
    fields.push(`r${index}: repository(owner: $o${index}, name: $n${index}) { stargazerCount }`);
    variables[`o${index}`] = owner;
    variables[`n${index}`] = name;
  }
  return { query: `query Stars(${parameters.join(', ')}) {\n${fields.join('\n')}\n}`, variables };
}

/** Only NOT_FOUND says that a repository is gone; any other error leaves it unknown. */
function observation(subject: Subject, alias: string, { data, errors }: Answer): Observation {
  const repository = data?.[alias];
  if (repository) {
    return { status: 'found', subject, source, numbers: { stars: repository.stargazerCount } };
  }
  const own = errors?.find(({ path }) => path?.[0] === alias);
  if (own?.type === 'NOT_FOUND') {
    return { status: 'missing', subject, source, reason: 'has no such public repository' };
  }
  const general = errors?.find(({ path }) => !path?.length);
  const type = (own ?? general)?.type?.replace(/[^A-Z_]/g, '');
  return failed(subject, type || 'answered without it');
}

function failed(subject: Subject, reason: string): Observation {
  return { status: 'failed', subject, source, reason };
}
