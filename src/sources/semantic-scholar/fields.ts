import * as z from 'zod';
import type { FieldName } from '../../fields/table.ts';
import { linkText, words } from '../facts.ts';
import type { Given } from '../wanted.ts';
import { Paper } from './match.ts';

const Text = z.string().nullish().catch(undefined);
const Count = z.int().nullish().catch(undefined);

/** A paper in an answer, with what was asked for. Invalid parts are left out, but for citations. */
export const CountedPaper = Paper.extend({
  influentialCitationCount: Count,
  year: Count,
  publicationDate: Text,
  authors: z
    .array(z.object({ name: Text }).nullish().catch(undefined))
    .nullish()
    .catch(undefined),
  openAccessPdf: z.object({ url: Text }).nullish().catch(undefined),
});
export type CountedPaper = z.infer<typeof CountedPaper>;

/** The fields that Semantic Scholar gives. */
export const PAPER_FIELDS: { readonly [Name in FieldName]?: Given<CountedPaper> } = {
  citations: { select: 'citationCount', read: (one) => one.citationCount },
  'influential-citations': {
    select: 'influentialCitationCount',
    read: (one) => one.influentialCitationCount,
  },
  year: { select: 'year', read: ({ year }) => (year ? String(year) : undefined) },
  'published-on': { select: 'publicationDate', read: (one) => one.publicationDate },
  // Without a copy, newer answers have an empty address and a disclaimer.
  'open-access': { select: 'openAccessPdf', read: (one) => linkText(one.openAccessPdf?.url) },
};

/** References name no more authors. */
const MOST_AUTHORS = 10;
const MORE = 'et al.';

/** Returns the names of a paper's authors: ten at most, and `et al.` where there are more. */
export function authorsIn({ authors }: CountedPaper): string[] {
  const names = (authors ?? []).flatMap((author) => words(author?.name) ?? []);
  return names.length > MOST_AUTHORS ? [...names.slice(0, MOST_AUTHORS), MORE] : names;
}
