import * as z from 'zod';
import type { HttpClient, Query } from '../../http/client.ts';
import type { Quota } from '../../http/rate-limit.ts';
import type { Subject } from '../../subjects/subject.ts';
import { observeInBatches } from '../batches.ts';
import type { Observation, OnAnswered, Source } from '../source.ts';
import { describeOnHub, isOnHub } from './describe.ts';
import { askListings } from './listing.ts';
import { askRepository, GONE, movedTo } from './repository.ts';

/** The API has no request for several repositories by name. */
const BATCH_SIZE = 1;
/** Few enough for the quota, which is read from its answers, too. */
const RATE_LIMIT = { inFlight: 8, interval: 0, startsAlone: true };
/** The quota of two periods of five minutes without a token. */
const REQUESTS = 1_000;
/** `RateLimit: "api";r=0;t=55`: remaining requests, and seconds until the reset. */
const QUOTA = /"api"\s*;\s*r\s*=\s*(\d+)\s*;\s*t\s*=\s*(\d+)/;
const source = 'hugging-face';

const Repository = z.object({
  id: z.string().nullish().catch(undefined),
  likes: z.int().nonnegative().nullish(),
  downloads: z.int().nonnegative().nullish(),
  /** `auto` or `manual`: access to the files has to be requested. */
  gated: z.union([z.boolean(), z.string()]).nullish().catch(undefined),
});

const LIKES: Query = [['expand', 'likes']];
const ALL: Query = [...LIKES, ['expand', 'downloads'], ['expand', 'gated']];

export const huggingFace: Source = {
  id: source,
  name: 'Hugging Face',
  // Hugging Face's own tools read the address of a mirror from HF_ENDPOINT.
  address: {
    settings: ['TALLY_HUGGING_FACE_URL', 'HF_ENDPOINT'],
    public: 'https://huggingface.co',
  },
  key: {
    input: 'hugging-face-token',
    header: (token) => ['authorization', `Bearer ${token}`],
    // An invalid token is refused with this message, even for public repositories.
    isBad: ({ status, header }) =>
      status === 401 && /invalid credentials/i.test(header('x-error-message')),
  },
  rateLimit: RATE_LIMIT,
  quota: hubQuota,
  requests: REQUESTS,
  asksAlone: true,
  covers: ({ kind }) => kind === 'hf',
  observe: observeAll,
  describe: { covers: isOnHub, ask: describeOnHub },
};

/** Asks for listings of namespaces first, then for each repository that is in none of them. */
async function observeAll(
  subjects: readonly Subject[],
  client: HttpClient,
  _nodes?: ReadonlyMap<string, string>,
  onAnswered?: OnAnswered,
): Promise<Observation[]> {
  const listed = await askListings(subjects, client, expandedFields);
  const known = subjects.flatMap((subject) => {
    const row = listed.get(subject.id.toLowerCase());
    return row === undefined ? [] : [found(subject, row)];
  });
  onAnswered?.(known.length);
  const others = subjects.filter(({ id }) => !listed.has(id.toLowerCase()));
  const single = await observeInBatches(others, { size: BATCH_SIZE, source, onAnswered }, (batch) =>
    Promise.all(batch.map((subject) => observe(subject, client))),
  );
  return [...known, ...single];
}

/** Reads the `RateLimit` header of every answer. */
export function hubQuota(headers: Headers): Quota | undefined {
  const [, remaining, seconds] = QUOTA.exec(headers.get('ratelimit') ?? '') ?? [];
  if (remaining === undefined) return undefined;
  return { remaining: Number(remaining), resetIn: (Number(seconds) + 1) * 1000 };
}

async function observe(subject: Subject, client: HttpClient): Promise<Observation> {
  const [collection = ''] = subject.id.split('/');
  const query = expandedFields(collection);
  const answer = await askRepository(subject, client, { shape: Repository, query });
  return answer === null
    ? { status: 'missing', subject, source, reason: GONE }
    : found(subject, answer);
}

/** Spaces have no downloads and no gate, and the Hub refuses requests for these fields. */
function expandedFields(collection: string): Query {
  return collection === 'spaces' ? LIKES : ALL;
}

function found(
  subject: Subject,
  { id, likes, downloads, gated }: z.infer<typeof Repository>,
): Observation {
  const numbers = { ...count('likes', likes), ...count('downloads', downloads) };
  const state = gated ? ({ state: 'gated' } as const) : {};
  const now = movedTo(subject, id);
  const moved = now ? { movedTo: now } : {};
  return { status: 'found', subject, source, numbers, ...moved, ...state };
}

function count<M extends string>(metric: M, value: number | null | undefined) {
  return value === null || value === undefined ? {} : ({ [metric]: value } as Record<M, number>);
}
