import * as z from 'zod';
import type { HttpClient, Query } from '../http/client.ts';
import { UpstreamError } from '../http/errors.ts';
import type { Subject } from '../subjects/subject.ts';
import { observeInBatches } from './batches.ts';
import type { Observation, Source } from './source.ts';

/** There is no request for several repositories by name, so each is a request of its own. */
const BATCH_SIZE = 1;
const PACE = { inFlight: 6, interval: 0 };
/** What the Hub answers, with HTTP 403, for what it has taken down. */
const DISABLED = 'Access to this resource is disabled';
const source = 'hugging-face';

const Repository = z.object({
  likes: z.int().nonnegative().nullish(),
  downloads: z.int().nonnegative().nullish(),
});

const LIKES: Query = [['expand', 'likes']];
const LIKES_AND_DOWNLOADS: Query = [...LIKES, ['expand', 'downloads']];

export const huggingFace: Source = {
  id: source,
  name: 'Hugging Face',
  // HF_ENDPOINT is what Hugging Face's own tools call the address of a mirror.
  address: {
    settings: ['TALLY_HUGGING_FACE_URL', 'HF_ENDPOINT'],
    public: 'https://huggingface.co',
  },
  key: { input: 'hugging-face-token', header: (token) => ['authorization', `Bearer ${token}`] },
  pace: PACE,
  covers: ({ kind }) => kind === 'hf',
  observe: (subjects, client) =>
    observeInBatches(subjects, { size: BATCH_SIZE, source }, async (batch) =>
      Promise.all(batch.map((subject) => observe(subject, client))),
    ),
};

async function observe(subject: Subject, client: HttpClient): Promise<Observation> {
  const path = `/api/${subject.id.split('/').map(encodeURIComponent).join('/')}`;
  // Spaces have no downloads, and the Hub refuses to be asked for them.
  const query = subject.id.startsWith('spaces/') ? LIKES : LIKES_AND_DOWNLOADS;
  try {
    const { likes, downloads } = await client.get(path, Repository, query);
    const numbers = { ...count('likes', likes), ...count('downloads', downloads) };
    return { status: 'found', subject, source, numbers };
  } catch (error) {
    if (!isGone(error, client)) throw error;
    const reason = 'has no such public repository';
    return { status: 'missing', subject, source, reason };
  }
}

/** Without a token the Hub answers 401 for what does not exist, as for what is private. */
function isGone(error: unknown, client: HttpClient): boolean {
  if (!(error instanceof UpstreamError)) return false;
  const { status, body } = error;
  if (status === 403) return body.includes(DISABLED);
  return status === 404 || (status === 401 && !client.hasKey);
}

function count<M extends string>(metric: M, value: number | null | undefined) {
  return value === null || value === undefined ? {} : ({ [metric]: value } as Record<M, number>);
}
