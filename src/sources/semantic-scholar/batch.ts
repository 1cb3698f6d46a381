import * as z from 'zod';
import type { HttpClient } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import type { Kind, Subject } from '../../subjects/subject.ts';
import type { Papers } from './match.ts';

/** What the API answers, with HTTP 400, when it knows none of the ids. */
const NONE_KNOWN = 'No valid paper ids given';

/** The prefixes of the API's ids. A sha has none. */
const PREFIXES: Partial<Record<Kind, string>> = {
  arxiv: 'ARXIV:',
  doi: 'DOI:',
  acl: 'ACL:',
  corpus: 'CorpusId:',
  pmid: 'PMID:',
  pmcid: 'PMCID:',
  s2: '',
};

/** Says whether it is a paper, which Semantic Scholar may know. */
export function isPaper({ kind }: Subject): boolean {
  return PREFIXES[kind] !== undefined;
}

/** The fields to ask for, as the API names them, and the shape in which they come. */
interface Wanted<P> {
  readonly fields: string;
  readonly shape: z.ZodType<P>;
}

/** Asks for papers in one request. Throws an `UpstreamError` when there is no usable answer. */
export async function fetchPapers<P>(
  batch: readonly Subject[],
  client: HttpClient,
  { fields, shape }: Wanted<P>,
): Promise<Papers<P>> {
  const ids = batch.map(({ kind, id }) => `${PREFIXES[kind]}${id}`);
  // What has not the shape of a paper spoils nothing but itself.
  const answer = z.array(shape.nullish().catch(undefined));
  try {
    const request = { body: { ids }, query: [['fields', fields]] as const };
    return await client.post('/graph/v1/paper/batch', answer, request);
  } catch (error) {
    const isNoneKnown =
      error instanceof UpstreamError && error.status === 400 && error.body.includes(NONE_KNOWN);
    if (isNoneKnown) return batch.map(() => null);
    throw error;
  }
}
