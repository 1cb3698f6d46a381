import * as z from 'zod';
import type { FieldName } from '../../fields/table.ts';
import type { HttpClient } from '../../http/client.ts';
import type { Quota } from '../../http/rate-limit.ts';
import type { Subject } from '../../subjects/subject.ts';
import { observeInBatches } from '../batches.ts';
import type { Observation, ObserveOptions, Source } from '../source.ts';
import { allFields, namesOf, usualFields, valuesIn } from '../wanted.ts';
import { describeOnHub, isOnHub } from './describe.ts';
import { expandedFields, HUB_FIELDS, HubRepository } from './fields.ts';
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

const Repository = z.lazy(() =>
  HubRepository.unwrap().extend({ id: z.string().nullish().catch(undefined) }),
);

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
  gives: namesOf(HUB_FIELDS),
  covers: ({ kind }) => kind === 'hf',
  observe: observeAll,
  describe: { covers: isOnHub, ask: describeOnHub },
};

/** Asks for listings of namespaces first, then for each repository that is in none of them. */
async function observeAll(
  subjects: readonly Subject[],
  client: HttpClient,
  { fieldsOf = usualFields, onAnswered }: ObserveOptions = {},
): Promise<Observation[]> {
  const listed = await askListings(subjects, client, (collection, some) =>
    expandedFields(collection, allFields(some, fieldsOf)),
  );
  const known = subjects.flatMap((subject) => {
    const row = listed.get(subject.id.toLowerCase());
    return row === undefined ? [] : [found(subject, row, fieldsOf(subject))];
  });
  onAnswered?.(known.length);
  const others = subjects.filter(({ id }) => !listed.has(id.toLowerCase()));
  const single = await observeInBatches(others, { size: BATCH_SIZE, source, onAnswered }, (batch) =>
    Promise.all(batch.map((subject) => observe(subject, client, fieldsOf(subject)))),
  );
  return [...known, ...single];
}

/** Reads the `RateLimit` header of every answer. */
export function hubQuota(headers: Headers): Quota | undefined {
  const [, remaining, seconds] = QUOTA.exec(headers.get('ratelimit') ?? '') ?? [];
  if (remaining === undefined) return undefined;
  return { remaining: Number(remaining), resetIn: (Number(seconds) + 1) * 1000 };
}

async function observe(
  subject: Subject,
  client: HttpClient,
  fields: ReadonlySet<FieldName>,
): Promise<Observation> {
  const [collection = ''] = subject.id.split('/');
  const query = expandedFields(collection, fields);
  const answer = await askRepository(subject, client, { shape: Repository, query });
  return answer === null
    ? { status: 'missing', subject, source, reason: GONE }
    : found(subject, answer, fields);
}

function found(
  subject: Subject,
  answer: z.infer<typeof Repository>,
  fields: ReadonlySet<FieldName>,
): Observation {
  const values = valuesIn(HUB_FIELDS, fields, answer);
  const state = answer.gated ? ({ state: 'gated' } as const) : {};
  const now = movedTo(subject, answer.id);
  const moved = now ? { movedTo: now } : {};
  return { status: 'found', subject, source, values, ...moved, ...state };
}
