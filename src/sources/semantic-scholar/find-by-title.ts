import * as z from 'zod';
import type { HttpClient } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import type { TitleMatch } from '../source.ts';
import { idsOf, Paper } from './match.ts';

const FIELDS = 'title,year,externalIds,corpusId';
const Answer = z.lazy(() =>
  z.object({
    data: z.array(Paper.unwrap().extend({ year: z.int().nullish().catch(undefined) })).nullish(),
  }),
);

/** Searches the paper with the most similar title. Resolves to `null` when the API has none. */
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
