import * as z from 'zod';
import type { HttpClient, Query } from '../../http/client.ts';
import type { Quota } from '../../http/rate-limit.ts';
import type { Subject } from '../../subjects/subject.ts';
import { observeInBatches } from '../batches.ts';
import type { Observation, Source } from '../source.ts';
import { describeOnHub, isOnHub } from './describe.ts';
import { askListings } from './listing.ts';
import { askRepository, GONE, movedTo } from './repository.ts';

/** There is no request for several repositories by name; what no listing tells is asked for alone. */
const BATCH_SIZE = 1;
/** Few enough for its windows, which the quota below watches, too. */
const PACE = { inFlight: 8, interval: 0 };
/** Two windows of five minutes without a token. */
const REQUESTS = 1_000;
/** `RateLimit: "api";r=0;t=55`: requests that remain, and seconds until there are new ones. */
const RATE_LIMIT = /"api"\s*;\s*r\s*=\s*(\d+)\s*;\s*t\s*=\s*(\d+)/;
const source = 'hugging-face';

const Repository = z.object({
  id: z.string().nullish().catch(undefined),
  likes: z.int().nonnegative().nullish(),
  downloads: z.int().nonnegative().nullish(),
  /** `auto` or `manual`: who wants its files has to ask for them. */
  gated: z.union([z.boolean(), z.string()]).nullish().catch(undefined),
});

const LIKES: Query = [['expand', 'likes']];
const ALL: Query = [...LIKES, ['expand', 'downloads'], ['expand', 'gated']];

export const huggingFace: Source = {
  id: source,
  name: 'Hugging Face',
  // HF_ENDPOINT is what Hugging Face's own tools call the address of a mirror.
  address: {
    settings: ['TALLY_HUGGING_FACE_URL', 'HF_ENDPOINT'],
    public: 'https://huggingface.co',
  },
  key: {
    input: 'hugging-face-token',
    header: (token) => ['authorization', `Bearer ${token}`],
    // A bad token is refused even for what everybody may see, in these words.
    isBad: ({ status, header }) =>
      status === 401 && /invalid credentials/i.test(header('x-error-message')),
  },
  rateLimit: PACE,
  quota: hubQuota,
  requests: REQUESTS,
  asksAlone: true,
  covers: ({ kind }) => kind === 'hf',
  observe: observeAll,
  describe: { covers: isOnHub, ask: describeOnHub },
};

/** A listing says the same as as many requests; only what it lacks is asked for by itself. */
async function observeAll(
  subjects: readonly Subject[],
  client: HttpClient,
): Promise<Observation[]> {
  const told = await askListings(subjects, client, expandedFields);
  const known = subjects.flatMap((subject) => {
    const row = told.get(subject.id.toLowerCase());
    return row === undefined ? [] : [found(subject, row)];
  });
  const rest = subjects.filter(({ id }) => !told.has(id.toLowerCase()));
  const alone = await observeInBatches(rest, { size: BATCH_SIZE, source }, async (batch) =>
    Promise.all(batch.map((subject) => observe(subject, client))),
  );
  return [...known, ...alone];
}

/** Reads the header that stands on every answer of the Hub. */
export function hubQuota(headers: Headers): Quota | undefined {
  const [, remaining, seconds] = RATE_LIMIT.exec(headers.get('ratelimit') ?? '') ?? [];
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

/** Spaces have neither downloads nor a gate, and the Hub refuses to be asked for them. */
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
