import * as z from 'zod';
import { parseSubject } from '../../subjects/kinds.ts';
import { type Kind, type Subject, subjectKey } from '../../subjects/subject.ts';

/** The names of ids in answers, which differ from those in requests: `PMID:`, but `PubMed`. */
const EXTERNAL_IDS: Partial<Record<Kind, string>> = {
  arxiv: 'ArXiv',
  doi: 'DOI',
  acl: 'ACL',
  corpus: 'CorpusId',
  pmid: 'PubMed',
  pmcid: 'PubMedCentral',
};

export const Paper = z.lazy(() =>
  z.object({
    paperId: z.string().nullish(),
    title: z.string().nullish(),
    citationCount: z.int().nonnegative().nullish(),
    /** By the API's names. Ids are validated when they are used. */
    externalIds: z.record(z.string(), z.unknown()).nullish(),
  }),
);
export type Paper = z.infer<typeof Paper>;

/** The answer to a batch: `null` for an unknown paper, `undefined` for an invalid one. */
export type Papers<P = Paper> = readonly (P | null | undefined)[];

/** The answer for one subject; `unclear` when its paper is not certain. */
export type Match<P = Paper> = P | null | undefined | 'unclear';

export interface MatchedPaper<P> {
  readonly subject: Subject;
  readonly match: Match<P>;
}

/**
 * Assigns its paper to each subject. The API does not guarantee the order of an answer, and once
 * broke it (s2-folks, issue 47), so the ids of the papers must not contradict it. A paper with
 * another id in an answer that is otherwise in order was merged with the requested one.
 */
export function matchPapers<P extends Paper>(
  batch: readonly Subject[],
  papers: Papers<P>,
): MatchedPaper<P>[] {
  if (papers.length !== batch.length || !isInOrder(batch, papers)) return byIds(batch, papers);
  const isProven =
    batch.length === 1 || batch.some((subject, index) => names(papers[index], subject));
  return batch.map((subject, index) => {
    const paper = papers[index];
    const isUnclear = paper && isOther(paper, subject) && !isProven;
    return { subject, match: isUnclear ? 'unclear' : paper };
  });
}

/** Returns whether no paper is at the index of another subject. */
function isInOrder(batch: readonly Subject[], papers: Papers): boolean {
  const indexes = new Map(batch.map((subject, index) => [keyOf(subject), index]));
  return batch.every((subject, index) => {
    const paper = papers[index];
    if (!paper || !isOther(paper, subject)) return true;
    const owners = keysOf(paper).flatMap((key) => indexes.get(key) ?? []);
    return owners.every((owner) => isSame(papers[owner], paper));
  });
}

/** Returns all valid ids of a paper. */
export function idsOf(paper: Paper): Subject[] {
  return keysOf(paper).flatMap((key) => parseSubject(key) ?? []);
}

/** Returns the other ids of a paper, if the subject's id is one of its ids. */
export function otherIds(subject: Subject, paper: Paper): Subject[] {
  if (!names(paper, subject)) return [];
  return idsOf(paper).filter((id) => subjectKey(id) !== subjectKey(subject));
}

function byIds<P extends Paper>(batch: readonly Subject[], papers: Papers<P>): MatchedPaper<P>[] {
  const known = new Map<string, P>();
  for (const paper of papers) {
    if (paper) for (const key of keysOf(paper)) known.set(key, paper);
  }
  return batch.map((subject) => ({ subject, match: known.get(keyOf(subject)) ?? 'unclear' }));
}

/** Two subjects may be ids of the same paper. */
function isSame(one: Paper | null | undefined, other: Paper): boolean {
  return one?.paperId !== undefined && one.paperId !== null && one.paperId === other.paperId;
}

function names(paper: Paper | null | undefined, subject: Subject): boolean {
  return paper ? ownId(paper, subject) === subject.id.toLowerCase() : false;
}

function isOther(paper: Paper, subject: Subject): boolean {
  const own = ownId(paper, subject);
  return own !== undefined && own !== subject.id.toLowerCase();
}

function ownId({ paperId, externalIds }: Paper, { kind }: Subject): string | undefined {
  const given = kind === 's2' ? paperId : externalIds?.[EXTERNAL_IDS[kind] ?? ''];
  return typeof given === 'string' || typeof given === 'number' ? bareId(given) : undefined;
}

/** Some DOIs are followed by a note: `10.31857/S0026898423030163, EDN: CHWIKZ`. */
function bareId(given: string | number): string {
  const [bare = ''] = String(given)
    .trim()
    .split(/[,;\s]/);
  return bare.toLowerCase();
}

function keyOf({ kind, id }: Subject): string {
  return `${kind}:${id.toLowerCase()}`;
}

function keysOf(paper: Paper): string[] {
  const kinds = [...Object.keys(EXTERNAL_IDS), 's2'] as Kind[];
  return kinds.flatMap((kind) => {
    const id = ownId(paper, { kind, id: '' });
    return id === undefined ? [] : [`${kind}:${id}`];
  });
}
