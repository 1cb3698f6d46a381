import * as z from 'zod';
import { type Kind, type Subject, subjectKey } from '../../subjects/subject.ts';
import { parseSubject } from '../../subjects/subject-text.ts';

/** Under which name the API gives an id back; it takes `PMID:` and answers `PubMed`. */
const EXTERNAL_IDS: Partial<Record<Kind, string>> = {
  arxiv: 'ArXiv',
  doi: 'DOI',
  acl: 'ACL',
  corpus: 'CorpusId',
  pmid: 'PubMed',
  pmcid: 'PubMedCentral',
};

export const Paper = z.object({
  paperId: z.string().nullish(),
  title: z.string().nullish(),
  citationCount: z.int().nonnegative().nullish(),
  /** By the API's own names; the ids of one kind are looked at when it comes to that. */
  externalIds: z.record(z.string(), z.unknown()).nullish(),
});
export type Paper = z.infer<typeof Paper>;

/** What a batch was answered with: `null` for an unknown paper, nothing for what is no paper. */
export type Papers<P = Paper> = readonly (P | null | undefined)[];

/** The answer for one subject; `unclear` where the batch does not show whose it is. */
export type Match<P = Paper> = P | null | undefined | 'unclear';

/**
 * Gives each subject its paper. The order of an answer is not promised, and was once broken
 * (s2-folks, issue 47), so it counts only while the papers' own ids do not speak against it. A
 * paper of another id in an answer that is otherwise in order is one that was merged into it.
 */
export function matchPapers<P extends Paper>(
  batch: readonly Subject[],
  papers: Papers<P>,
): Match<P>[] {
  if (papers.length !== batch.length || !isInOrder(batch, papers)) return byIds(batch, papers);
  const isProven =
    batch.length === 1 || batch.some((subject, index) => names(papers[index], subject));
  return batch.map((subject, index) => {
    const paper = papers[index];
    return paper && isOther(paper, subject) && !isProven ? 'unclear' : paper;
  });
}

/** Says that no paper stands where another subject's should. */
function isInOrder(batch: readonly Subject[], papers: Papers): boolean {
  const places = new Map(batch.map((subject, index) => [keyOf(subject), index]));
  return batch.every((subject, index) => {
    const paper = papers[index];
    if (!paper || !isOther(paper, subject)) return true;
    const owners = keysOf(paper).flatMap((key) => places.get(key) ?? []);
    return owners.every((owner) => isSame(papers[owner], paper));
  });
}

/** Gives all ids of a paper that are well written. */
export function idsOf(paper: Paper): Subject[] {
  return keysOf(paper).flatMap((key) => parseSubject(key) ?? []);
}

/** Gives the other ids of a subject's paper, where the paper itself says that it is the subject's. */
export function otherIds(subject: Subject, paper: Paper): Subject[] {
  if (!names(paper, subject)) return [];
  return idsOf(paper).filter((id) => subjectKey(id) !== subjectKey(subject));
}

function byIds<P extends Paper>(batch: readonly Subject[], papers: Papers<P>): Match<P>[] {
  const known = new Map<string, P>();
  for (const paper of papers) {
    if (paper) for (const key of keysOf(paper)) known.set(key, paper);
  }
  return batch.map((subject) => known.get(keyOf(subject)) ?? 'unclear');
}

/** Two subjects may be one paper, under two of its ids. */
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

/** Some DOIs come with a remark behind them: `10.31857/S0026898423030163, EDN: CHWIKZ`. */
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
