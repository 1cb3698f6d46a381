import * as z from 'zod';
import type { HttpClient } from '../../http/client.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import type { DescribeResult } from '../description.ts';
import { dateOf, linkTo, present, spelledRepository, Text, words } from '../facts.ts';
import { Failure, failureReason } from './answer.ts';
import { askGithub, NO_TOKEN } from './query.ts';

const QUERY = `query Described($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    nameWithOwner description createdAt homepageUrl
    owner { login ... on Organization { name } __typename }
  }
}`;

const Repository = z.lazy(() =>
  z.object({
    nameWithOwner: z.string(),
    description: Text,
    createdAt: Text,
    homepageUrl: Text,
    owner: z.object({ __typename: Text, login: Text, name: Text }).nullish().catch(undefined),
  }),
);
type Repository = z.infer<typeof Repository>;
const Answer = z.lazy(() =>
  z.object({
    data: z.object({ repository: Repository.nullish() }).nullish(),
    errors: z.array(Failure).nullish(),
  }),
);

export async function describeRepository(
  subject: Subject,
  client: HttpClient,
): Promise<DescribeResult> {
  if (!client.hasKey()) return { status: 'failed', reason: NO_TOKEN };
  const [owner, name] = subject.id.split('/');
  const body = { query: QUERY, variables: { owner, name } };
  const answer = await askGithub(client, Answer, { body });
  const repository = answer.data?.repository;
  if (!repository) return failureReason('repository', answer);
  const spelled = spelledRepository(repository.nameWithOwner);
  if (!spelled) return { status: 'failed', reason: 'answered without its name' };
  const isRenamed = subjectKey(spelled.subject) !== subjectKey(subject);
  return {
    status: 'found',
    description: {
      title: spelled.name,
      ...factsOf(repository),
      links: { ...linkTo(repository.homepageUrl), code: spelled.page },
      subjects: isRenamed ? [subject, spelled.subject] : [subject],
    },
  };
}

/** Only an organisation is an institute. */
function factsOf({ description, createdAt, owner }: Repository) {
  const isInstitute = owner?.__typename === 'Organization';
  return present({
    ...dateOf(createdAt),
    description: words(description),
    institute: isInstitute ? (words(owner?.name) ?? words(owner?.login)) : undefined,
  });
}
