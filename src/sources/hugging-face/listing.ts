import * as z from 'zod';
import type { HttpClient, Query } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import type { Subject } from '../../subjects/subject.ts';

/**
 * From so many repositories of one namespace on, its listing is asked for first. With two, a
 * listing that lacks one of them would save nothing.
 */
export const WORTH_A_LISTING = 3;
/** The Hub's own client asks for as many at once. */
const PAGE = 500;

/** What a listing says of one repository. What has another shape spoils nothing but itself. */
const Listed = z.object({
  id: z.string(),
  likes: z.int().nonnegative().nullish(),
  downloads: z.int().nonnegative().nullish(),
  gated: z.union([z.boolean(), z.string()]).nullish().catch(undefined),
  disabled: z.boolean().nullish().catch(undefined),
});
export type Listed = z.infer<typeof Listed>;
const Listing = z.array(Listed.nullish().catch(undefined));

/** What listings told, by the id of the subject in lower case. */
export type ListingResult = ReadonlyMap<string, Listed>;

/**
 * Asks for one listing of each namespace that the list names often enough, the most liked first,
 * so that the first page has what lists are about, however many repositories the namespace has. A
 * listing that fails tells nothing, and its repositories are asked for one by one.
 */
export async function askListings(
  subjects: readonly Subject[],
  client: HttpClient,
  expanded: (collection: string) => Query,
): Promise<ListingResult> {
  const pages = await Promise.all(
    namespacesOf(subjects).map(async ([collection, author]) => {
      const query: Query = [
        ['author', author],
        ['sort', 'likes'],
        ['direction', '-1'],
        ['limit', String(PAGE)],
        ...expanded(collection),
        ['expand', 'disabled'],
      ];
      const rows = await page(collection, query, client);
      return rows.map((row) => [`${collection}/${row.id}`.toLowerCase(), row] as const);
    }),
  );
  return new Map(pages.flat());
}

async function page(collection: string, query: Query, client: HttpClient): Promise<Listed[]> {
  try {
    const rows = await client.get(`/api/${collection}`, Listing, query);
    return rows
      .filter((row) => row !== null && row !== undefined)
      .filter(({ disabled }) => !disabled);
  } catch (error) {
    if (error instanceof UpstreamError) return [];
    throw error;
  }
}

/** The namespaces, each with its collection, that have enough of the subjects. */
function namespacesOf(subjects: readonly Subject[]): [collection: string, author: string][] {
  const counts = new Map<string, { pair: [string, string]; count: number }>();
  for (const { id } of subjects) {
    const [collection, author, name] = id.split('/');
    if (collection === undefined || author === undefined || name === undefined) continue;
    const key = `${collection}/${author}`.toLowerCase();
    const known = counts.get(key) ?? { pair: [collection, author], count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()]
    .filter(({ count }) => count >= WORTH_A_LISTING)
    .map(({ pair }) => pair);
}
