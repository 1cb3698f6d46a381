import * as z from 'zod';
import type { FieldName } from '../../fields/table.ts';
import { claimText } from '../../fields/venue/claim.ts';
import type { PaperRecord, VenueJudgement } from '../../fields/venue/record.ts';
import { judgeVenue } from '../../fields/venue/venue.ts';
import { Count, linkText, Text, words } from '../facts.ts';
import type { Given } from '../wanted.ts';
import { Paper } from './match.ts';

/** A paper in an answer, with what was asked for. Invalid parts are left out, but for citations. */
export const CountedPaper = z.lazy(() =>
  Paper.unwrap().extend({
    influentialCitationCount: Count,
    year: Count,
    publicationDate: Text,
    authors: z
      .array(z.object({ name: Text }).nullish().catch(undefined))
      .nullish()
      .catch(undefined),
    openAccessPdf: z.object({ url: Text }).nullish().catch(undefined),
    venue: Text,
    publicationVenue: z.object({ name: Text, type: Text }).nullish().catch(undefined),
    journal: z.object({ name: Text, volume: Text }).nullish().catch(undefined),
  }),
);
export type CountedPaper = z.infer<typeof CountedPaper>;

/** What names a venue, besides `title` and `externalIds`, which every request asks for. */
const VENUE_PARTS = ['venue', 'publicationVenue', 'journal', 'year', 'openAccessPdf'];

type VenueParts = Omit<PaperRecord, 'externalIds'> & Pick<CountedPaper, 'externalIds'>;

/** Judges the venue of a paper by what the answer has of it. */
export function judgedVenue({ externalIds, ...paper }: VenueParts): VenueJudgement {
  const ids = Object.entries(externalIds ?? {}).filter(([, id]) => typeof id === 'string');
  return judgeVenue({ ...paper, externalIds: Object.fromEntries(ids) as Record<string, string> });
}

function venueText(paper: CountedPaper): string | undefined {
  const { claim } = judgedVenue(paper);
  return claim && claimText(claim);
}

/** The fields that Semantic Scholar gives. */
export const PAPER_FIELDS: { readonly [Name in FieldName]?: Given<CountedPaper> } = {
  citations: { select: 'citationCount', read: (one) => one.citationCount },
  'influential-citations': {
    select: 'influentialCitationCount',
    read: (one) => one.influentialCitationCount,
  },
  year: { select: 'year', read: ({ year }) => (year ? String(year) : undefined) },
  'published-on': { select: 'publicationDate', read: (one) => one.publicationDate },
  venue: { select: VENUE_PARTS, read: venueText },
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
