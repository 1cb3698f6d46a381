import * as z from 'zod';
import type { HttpClient } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import type { TitleMatch } from '../source.ts';
import { idsOf, Paper } from './match.ts';

const FIELDS = 'title,year,externalIds,corpusId';
const Answer = z.object({
  data: z.array(Paper.extend({ year: z.int().nullish().catch(undefined) })).nullish(),
});

/**
 * Asks for the paper of a title, the one that comes nearest to it; `null` when the API is sure that
 * it has none, nothing when it cannot be known.
 */
export async function matchTitle(
  title: string,
  client: HttpClient,
): Promise<TitleMatch | null | undefined> {
  try {
    const query = [
      ['query', title],
      ['fields', FIELDS],
    ] as const;
    const { data } = await client.get('/graph/v1/paper/search/match', Answer, query);
    const paper = data?.[0];
    if (!paper?.title) return undefined;
    const year = paper.year ? { year: paper.year } : {};
    return { title: paper.title, ids: idsOf(paper), ...year };
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return error.status === 404 ? null : undefined;
  }
}
