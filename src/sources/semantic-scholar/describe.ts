import * as z from 'zod';
import type { HttpClient } from '../../http/client.ts';
import { subjectUrl } from '../../subjects/kinds.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import type { DescribeResult, Description } from '../description.ts';
import { arxivMonth, dateOf, present, Text, words } from '../facts.ts';
import { fetchPapers, isNoneKnown } from './batch.ts';
import { judgedVenue } from './fields.ts';
import { idsOf, matchPapers, Paper, type Papers } from './match.ts';

/** A paper may have thousands. */
const MAX_AUTHORS = 100;
const FIELDS =
  'title,year,publicationDate,venue,publicationVenue,journal,authors.name,authors.affiliations,externalIds,corpusId';
/** A short name of a conference: `ACL`, `NeurIPS`. */
const ACRONYM = /^(?=.*[A-Z].*[A-Z])[A-Za-z][A-Za-z&-]{1,11}$/;

const Texts = z.lazy(() => z.array(Text).nullish().catch(undefined));

/** Invalid facts are ignored. */
const Wanted = z.lazy(() =>
  Paper.unwrap().extend({
    title: Text,
    year: z.int().min(1900).max(2200).nullish().catch(undefined),
    publicationDate: Text,
    venue: Text,
    publicationVenue: z.object({ name: Text, alternate_names: Texts }).nullish().catch(undefined),
    journal: z.object({ name: Text }).nullish().catch(undefined),
    authors: z
      .array(z.object({ name: Text, affiliations: Texts }).nullish().catch(undefined))
      .nullish()
      .catch(undefined),
    corpusId: z.int().positive().nullish().catch(undefined),
  }),
);
type Wanted = z.infer<typeof Wanted>;

export async function describePaper(subject: Subject, client: HttpClient): Promise<DescribeResult> {
  const paper = matchPapers([subject], await askForOne(subject, client))[0]?.match;
  if (paper === null) return { status: 'missing', reason: 'does not know it' };
  if (paper === undefined) return { status: 'failed', reason: 'answer not understood' };
  if (paper === 'unclear') {
    return { status: 'failed', reason: 'answered without saying for which paper' };
  }
  const title = words(paper.title);
  if (title === undefined) return { status: 'failed', reason: 'answered without a title' };
  const others = idsOf(paper).filter((id) => subjectKey(id) !== subjectKey(subject));
  const links = { paper: subjectUrl(linkTarget(subject, others)) };
  const subjects = [subject, ...others];
  return { status: 'found', description: { title, ...factsOf(subject, paper), links, subjects } };
}

async function askForOne(subject: Subject, client: HttpClient): Promise<Papers<Wanted>> {
  try {
    return await fetchPapers([subject], client, { fields: FIELDS, shape: Wanted });
  } catch (error) {
    if (isNoneKnown(error)) return [null];
    throw error;
  }
}

function factsOf(subject: Subject, paper: Wanted) {
  const names = paper.authors?.flatMap((author) => words(author?.name) ?? []) ?? [];
  const date = dateOf(paper.publicationDate) ??
    arxivMonth(subject) ?? { year: paper.year ?? undefined };
  return present({
    ...date,
    ...venueFacts(subject, paper),
    institute: paper.authors?.[0]?.affiliations?.flatMap((one) => words(one) ?? [])[0],
    authors: names.length > 0 ? names.slice(0, MAX_AUTHORS) : undefined,
    corpus: paper.corpusId ?? undefined,
  });
}

/**
 * A venue is given with its year where that is proved. Else a paper on arXiv is a preprint there,
 * except where it was asked for by the DOI of its publication.
 */
function venueFacts({ kind }: Subject, paper: Wanted): Pick<Description, 'venue' | 'venueYear'> {
  const { claim } = judgedVenue(paper);
  if (claim?.year !== undefined) return { venue: claim.venue, venueYear: claim.year };
  if (kind !== 'doi' && paper.externalIds?.ArXiv) return { venue: 'arXiv' };
  const venue = claim?.venue ?? venueOf(paper);
  return venue === undefined ? {} : { venue };
}

/** Returns the short name of a conference, or the full name of a journal. */
function venueOf({ venue, publicationVenue, journal }: Wanted): string | undefined {
  const name = words(publicationVenue?.name) ?? words(venue) ?? words(journal?.name);
  if (name !== undefined && /^arxiv(?:\.org)?$/i.test(name)) return 'arXiv';
  return publicationVenue?.alternate_names?.find((one) => one && ACRONYM.test(one)) ?? name;
}

/** Prefers an id that does not lead to a page of Semantic Scholar. */
function linkTarget(asked: Subject, others: readonly Subject[]): Subject {
  const isOwn = ({ kind }: Subject) => kind === 'corpus' || kind === 's2';
  return [asked, ...others].find((subject) => !isOwn(subject)) ?? asked;
}
