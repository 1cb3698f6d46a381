import * as z from 'zod';
import { pathSegment } from '../../escape/data.ts';
import type { HttpClient } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import { subjectUrl } from '../../subjects/kinds.ts';
import { hubRepository } from '../../subjects/repository-ids.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { DescribeResult, Links } from '../description.ts';
import { dateOf, linkTo, present, Text, words } from '../facts.ts';

const Named = z.lazy(() => z.array(z.object({ name: Text }).nullish().catch(undefined)));
const Linked = z.lazy(() => z.array(z.object({ id: Text }).nullish().catch(undefined)));
const Page = z.lazy(() =>
  z.object({
    title: Text,
    publishedAt: Text,
    authors: Named.nullish().catch(undefined),
    githubRepo: Text,
    projectPage: Text,
    linkedModels: Linked.nullish().catch(undefined),
    numTotalModels: z.int().nonnegative().nullish().catch(undefined),
  }),
);
type Page = z.infer<typeof Page>;

/** The Hub has pages for papers with arXiv ids of the form since 2007. */
export function hasPaperPage({ kind, id }: Subject): boolean {
  return kind === 'arxiv' && /^\d{4}\.\d{4,6}$/.test(id);
}

/** Asks for the Hub's page of a paper, which exists if one of its repositories names the paper. */
export async function describePaperPage(
  subject: Subject,
  client: HttpClient,
): Promise<DescribeResult> {
  const page = await pageOf(subject, client);
  if (page === null) return { status: 'missing', reason: 'has no page about it' };
  const title = words(page.title);
  if (title === undefined) return { status: 'failed', reason: 'answered without a title' };
  const names = page.authors?.flatMap((author) => words(author?.name) ?? []).slice(0, 100) ?? [];
  const authors = names.length > 0 ? names : undefined;
  const links = { ...linksOf(page), paper: subjectUrl(subject) };
  return {
    status: 'found',
    description: {
      title,
      ...present({ ...dateOf(page.publishedAt), authors }),
      links,
      subjects: [subject],
    },
  };
}

async function pageOf({ id }: Subject, client: HttpClient): Promise<Page | null> {
  try {
    return await client.get(`/api/papers/${pathSegment(id)}`, Page);
  } catch (error) {
    if (error instanceof UpstreamError && error.status === 404) return null;
    throw error;
  }
}

function linksOf(page: Page): Links {
  const { code } = linkTo(page.githubRepo);
  const { project } = linkTo(page.projectPage);
  return present({ code, project, model: modelOf(page, code) });
}

/**
 * The paper's own model: the only one that names the paper, or the only one of the owner of its code.
 * Models that are derived from it name the paper, too.
 */
function modelOf({ linkedModels, numTotalModels }: Page, code = ''): string | undefined {
  const models = (linkedModels ?? []).flatMap((one) => {
    const model = hubRepository('models', one?.id?.split('/') ?? []);
    return model ? [model] : [];
  });
  const owner = code.split('/').at(-2)?.toLowerCase();
  const own = models.filter(({ id }) => id.split('/')[1]?.toLowerCase() === owner);
  const [model, ...others] = (numTotalModels ?? models.length) === 1 ? models : own;
  return model && others.length === 0 ? subjectUrl(model) : undefined;
}
