import * as z from 'zod';
import { pathSegment } from '../../escape/data.ts';
import type { FieldName } from '../../fields/table.ts';
import type { HttpClient } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import { gitlabProject } from '../../subjects/gitlab.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import { Count, Flag, Text } from '../facts.ts';
import type { Given } from '../wanted.ts';

/** A project in an answer to a query, with what was asked for. Invalid parts are left out. */
export const Project = z.lazy(() =>
  z.object({
    fullPath: Text,
    archived: Flag,
    starCount: Count,
    forksCount: Count,
    lastActivityAt: Text,
    createdAt: Text,
    description: Text,
  }),
);
export type Project = z.infer<typeof Project>;

/** What is asked for of every project. */
export const BASE = ['fullPath', 'archived'];

export const GITLAB_FIELDS: { readonly [Name in FieldName]?: Given<Project> } = {
  stars: { select: 'starCount', read: (one) => one.starCount },
  forks: { select: 'forksCount', read: (one) => one.forksCount },
  'last-activity': { select: 'lastActivityAt', read: (one) => one.lastActivityAt },
  created: { select: 'createdAt', read: (one) => one.createdAt },
  archived: { select: 'archived', read: (one) => one.archived },
  description: { select: 'description', read: (one) => one.description },
};

/** The same in the REST API, which has its own names, and more about the group. */
const RestProject = z.lazy(() =>
  z
    .object({
      path_with_namespace: z.string(),
      namespace: z.object({ kind: Text, name: Text }).nullish().catch(undefined),
      archived: Flag,
      star_count: Count,
      forks_count: Count,
      last_activity_at: Text,
      created_at: Text,
      description: Text,
    })
    .transform((one) => ({
      fullPath: one.path_with_namespace,
      namespace: one.namespace,
      archived: one.archived,
      starCount: one.star_count,
      forksCount: one.forks_count,
      lastActivityAt: one.last_activity_at,
      createdAt: one.created_at,
      description: one.description,
    })),
);

export const GONE = 'has no such public project';

/**
 * Asks for one project, also by a former path, which a query does not find. Resolves to `null` where
 * there is none. Throws an `UpstreamError` for other failures.
 */
export async function askProject({ id }: Subject, client: HttpClient) {
  try {
    return await client.get(`/api/v4/projects/${pathSegment(id)}`, RestProject);
  } catch (error) {
    if (!(error instanceof UpstreamError && error.status === 404)) throw error;
    return null;
  }
}

/** Returns the project under its current path, where it is another one. */
export function movedTo(subject: Subject, path: string | null | undefined): Subject | undefined {
  const now = gitlabProject(path ?? '');
  return now && subjectKey(now) !== subjectKey(subject) ? now : undefined;
}
