import * as z from 'zod';
import type { HttpClient, Query } from '../../http/client.ts';
import { subjectUrl } from '../../subjects/kinds.ts';
import { arxivPaper } from '../../subjects/paper-ids.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { DescribeResult } from '../description.ts';
import { dateOf, present } from '../facts.ts';
import { describePaperPage, hasPaperPage } from './describe-paper.ts';
import { askRepository, GONE, movedTo } from './repository.ts';

const QUERY: Query = [
  ['expand', 'createdAt'],
  ['expand', 'tags'],
];
/** The Hub's creation date of all repositories that are older than this date. */
const FIRST_DATE = '2022-03-02T23:29:04.000Z';

const Repository = z.lazy(() =>
  z.object({
    id: z.string().nullish().catch(undefined),
    createdAt: z.string().nullish().catch(undefined),
    tags: z.array(z.unknown()).nullish().catch(undefined),
  }),
);

/** Returns whether the Hub may know the subject: as a repository, or as a page of a paper. */
export function isOnHub(subject: Subject): boolean {
  return subject.kind === 'hf' || hasPaperPage(subject);
}

/** Asks the Hub for a model, dataset or space, or for its page of a paper. */
export async function describeOnHub(subject: Subject, client: HttpClient): Promise<DescribeResult> {
  if (hasPaperPage(subject)) return describePaperPage(subject, client);
  const answer = await askRepository(subject, client, { shape: Repository, query: QUERY });
  if (answer === null) return { status: 'missing', reason: GONE };
  const now = movedTo(subject, answer.id);
  const page = subjectUrl(now ?? subject);
  const date = answer.createdAt === FIRST_DATE ? undefined : dateOf(answer.createdAt);
  return {
    status: 'found',
    description: {
      title: page.slice(page.lastIndexOf('/') + 1),
      ...present({ ...date }),
      links: { ...paperOf(answer.tags ?? []), model: page },
      subjects: now ? [subject, now] : [subject],
    },
  };
}

/** Returns no paper when a model names several. */
function paperOf(tags: readonly unknown[]) {
  const ids = tags.flatMap((tag) => /^arxiv:(.+)$/.exec(String(tag))?.[1] ?? []);
  const [id, ...others] = new Set(ids);
  const paper = id !== undefined && others.length === 0 ? arxivPaper(id) : undefined;
  return paper ? { paper: subjectUrl(paper) } : {};
}
