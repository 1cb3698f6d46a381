import * as z from 'zod';
import type { HttpClient } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import type { Kind, Subject } from '../../subjects/subject.ts';
import type { Papers } from './match.ts';

/** The API's message, with HTTP 400, when it knows none of the ids. */
const NONE_KNOWN = 'No valid paper ids given';

/** The prefixes of the API's ids. A Semantic Scholar hash has none. */
const PREFIXES: Partial<Record<Kind, string>> = {
  arxiv: 'ARXIV:',
  doi: 'DOI:',
  acl: 'ACL:',
  corpus: 'CorpusId:',
  pmid: 'PMID:',
  pmcid: 'PMCID:',
  s2: '',
};

export function isPaper({ kind }: Subject): boolean {
  return PREFIXES[kind] !== undefined;
}

/** The fields to ask for, by the API's names, and their shape. */
interface Wanted<P> {
  readonly fields: string;
  readonly shape: z.ZodType<P>;
}

/** Asks for papers in one request. Throws an `UpstreamError` without a usable answer. */
export async function fetchPapers<P>(
  batch: readonly Subject[],
  client: HttpClient,
  { fields, shape }: Wanted<P>,
): Promise<Papers<P>> {
  const ids = batch.map(({ kind, id }) => `${PREFIXES[kind]}${id}`);
  // A paper with an invalid shape is dropped, and the others are kept.
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
