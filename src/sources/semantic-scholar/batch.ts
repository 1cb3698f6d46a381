import * as z from 'zod';
import type { HttpClient } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import type { Kind, Subject } from '../../subjects/subject.ts';
import type { Papers } from './match.ts';

/**
 * The API's message, with HTTP 400, when it knows none of the ids. It has been seen for a batch of
 * known papers, too, in which a single id was malformed.
 */
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
export interface Wanted<P> {
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
  const request = { body: { ids }, query: [['fields', fields]] as const };
  return client.post('/graph/v1/paper/batch', answer, request);
}

/** Returns whether the API knows none of the ids, or refuses the form of one of them. */
export function isNoneKnown(error: unknown): boolean {
  const isRefused = error instanceof UpstreamError && error.status === 400;
  return isRefused && error.body.includes(NONE_KNOWN);
}
