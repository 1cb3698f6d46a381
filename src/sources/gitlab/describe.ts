import type { HttpClient } from '../../http/client.ts';
import { gitlabProject } from '../../subjects/gitlab.ts';
import { subjectUrl } from '../../subjects/kinds.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { DescribeResult } from '../description.ts';
import { dateOf, present, words } from '../facts.ts';
import { askProject, GONE, movedTo } from './project.ts';

export async function describeProject(
  subject: Subject,
  client: HttpClient,
): Promise<DescribeResult> {
  const project = await askProject(subject, client);
  if (project === null) return { status: 'missing', reason: GONE };
  const { fullPath, createdAt, description, namespace } = project;
  if (!gitlabProject(fullPath)) return { status: 'failed', reason: 'answered without its path' };
  const now = movedTo(subject, fullPath);
  return {
    status: 'found',
    description: {
      title: fullPath.slice(fullPath.lastIndexOf('/') + 1),
      ...present({
        ...dateOf(createdAt),
        description: words(description),
        institute: namespace?.kind === 'group' ? words(namespace.name) : undefined,
      }),
      links: { code: subjectUrl({ kind: 'gitlab', id: fullPath }) },
      subjects: now ? [subject, now] : [subject],
    },
  };
}
