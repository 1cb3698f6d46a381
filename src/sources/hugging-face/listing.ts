import * as z from 'zod';
import type { HttpClient, Query } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import type { Subject } from '../../subjects/subject.ts';
import { HubRepository } from './fields.ts';

/**
 * The number of repositories of one namespace from which on its listing is asked for. With two, a
 * listing without one of them would save no request.
 */
export const LISTING_MINIMUM = 3;
/** As in the Hub's own client. */
const PAGE_SIZE = 500;

/** A repository in a listing. One with an invalid shape is dropped, and the others are kept. */
const Listed = z.lazy(() =>
  HubRepository.unwrap().extend({
    id: z.string(),
    disabled: z.boolean().nullish().catch(undefined),
  }),
);
export type Listed = z.infer<typeof Listed>;
const Listing = z.lazy(() => z.array(Listed.nullish().catch(undefined)));

/** By the id of the subject in lower case. */
export type ListingResult = ReadonlyMap<string, Listed>;

/**
 * Asks for the first page of each namespace with enough subjects. It is sorted by likes, since lists
 * contain the popular repositories of large namespaces. A listing that fails is left out.
 */
export async function askListings(
  subjects: readonly Subject[],
  client: HttpClient,
  expanded: (collection: string, subjects: readonly Subject[]) => Query,
): Promise<ListingResult> {
  const pages = await Promise.all(
    namespacesOf(subjects).map(async ({ collection, author, own }) => {
      const query: Query = [
        ['author', author],
        ['sort', 'likes'],
        ['direction', '-1'],
        ['limit', String(PAGE_SIZE)],
        ...expanded(collection, own),
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

interface Namespace {
  readonly collection: string;
  readonly author: string;
  readonly own: Subject[];
}

/** Returns the namespaces with enough subjects. */
function namespacesOf(subjects: readonly Subject[]): Namespace[] {
  const namespaces = new Map<string, Namespace>();
  for (const subject of subjects) {
    const [collection, author, name] = subject.id.split('/');
    if (collection === undefined || author === undefined || name === undefined) continue;
    const key = `${collection}/${author}`.toLowerCase();
    const known = namespaces.get(key) ?? { collection, author, own: [] };
    known.own.push(subject);
    namespaces.set(key, known);
  }
  return [...namespaces.values()].filter(({ own }) => own.length >= LISTING_MINIMUM);
}
