import * as z from 'zod';
import type { FieldName } from '../../fields/table.ts';
import { Count, Flag, Text } from '../facts.ts';
import type { Given } from '../wanted.ts';

const Total = z.lazy(() => z.object({ totalCount: Count }).nullish().catch(undefined));

/** What is asked for of every repository. */
export const BASE = 'nameWithOwner id databaseId isArchived isDisabled isPrivate';

/** A repository in an answer, with what was asked for. Invalid parts are left out. */
export const Repository = z.lazy(() =>
  z.object({
    nameWithOwner: Text,
    id: z.string().max(100).nullish().catch(undefined),
    databaseId: z.int().positive().nullish().catch(undefined),
    isArchived: Flag,
    isPrivate: Flag,
    isDisabled: Flag,
    stargazerCount: Count,
    forkCount: Count,
    watchers: Total,
    issues: Total,
    pullRequests: Total,
    defaultBranchRef: z
      .object({ target: z.object({ authoredDate: Text }).nullish().catch(undefined) })
      .nullish()
      .catch(undefined),
    createdAt: Text,
    latestRelease: z
      .object({ tagName: Text, publishedAt: Text, createdAt: Text })
      .nullish()
      .catch(undefined),
    licenseInfo: z.object({ spdxId: Text }).nullish().catch(undefined),
    refs: z
      .object({ nodes: z.array(z.object({ name: Text }).nullish()) })
      .nullish()
      .catch(undefined),
    languages: z
      .object({
        totalSize: Count,
        edges: z.array(z.object({ size: Count, node: z.object({ name: Text }) }).nullish()),
      })
      .nullish()
      .catch(undefined),
    primaryLanguage: z.object({ name: Text }).nullish().catch(undefined),
    description: Text,
  }),
);
export type Repository = z.infer<typeof Repository>;

interface GivenByGithub extends Given<Repository> {
  /** Whether GitHub counts it as a connection, which takes time and costs points. */
  readonly isConnection?: true;
  /** Whether every repository has it. */
  readonly isCertain?: true;
}

const NEWEST_TAG =
  'refs(refPrefix: "refs/tags/", first: 1, orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) { nodes { name } }';
const TOP_LANGUAGE =
  'languages(first: 1, orderBy: { field: SIZE, direction: DESC }) { totalSize edges { size node { name } } }';
const RELEASE = 'latestRelease { tagName publishedAt createdAt }';

/** The fields that GitHub gives. */
export const GITHUB_FIELDS: { readonly [Name in FieldName]?: GivenByGithub } = {
  stars: { select: 'stargazerCount', read: (one) => one.stargazerCount, isCertain: true },
  forks: { select: 'forkCount', read: (one) => one.forkCount, isCertain: true },
  watchers: {
    select: 'watchers { totalCount }',
    read: (one) => one.watchers?.totalCount,
    isConnection: true,
    isCertain: true,
  },
  'open-issues': {
    select: 'issues(states: OPEN) { totalCount }',
    read: (one) => one.issues?.totalCount,
    isConnection: true,
    isCertain: true,
  },
  'open-pull-requests': {
    select: 'pullRequests(states: OPEN) { totalCount }',
    read: (one) => one.pullRequests?.totalCount,
    isConnection: true,
    isCertain: true,
  },
  // The date of a push may be that of any branch, also of a bot's.
  'last-commit': {
    select: 'defaultBranchRef { target { ... on Commit { authoredDate } } }',
    read: (one) => one.defaultBranchRef?.target?.authoredDate,
  },
  created: { select: 'createdAt', read: (one) => one.createdAt, isCertain: true },
  release: {
    select: RELEASE,
    read: ({ latestRelease }) => (latestRelease === null ? '' : latestRelease?.tagName),
  },
  released: {
    select: RELEASE,
    read: ({ latestRelease }) => latestRelease?.publishedAt ?? latestRelease?.createdAt,
  },
  tag: { select: NEWEST_TAG, read: tagOf, isConnection: true },
  license: {
    select: 'licenseInfo { spdxId }',
    read: ({ licenseInfo }) => (licenseInfo === null ? '' : licenseInfo?.spdxId),
  },
  language: { select: 'primaryLanguage { name }', read: (one) => one.primaryLanguage?.name },
  'top-language': { select: TOP_LANGUAGE, read: topLanguageOf, isConnection: true },
  archived: { select: 'isArchived', read: (one) => one.isArchived, isCertain: true },
  description: { select: 'description', read: (one) => one.description },
};

function tagOf({ refs }: Repository): string | null | undefined {
  return refs?.nodes.length === 0 ? '' : refs?.nodes[0]?.name;
}

/** `Python 99.5%`, and an empty text for a repository without code. */
function topLanguageOf({ languages }: Repository): string | undefined {
  if (languages?.edges.length === 0) return '';
  const { size, node } = languages?.edges[0] ?? {};
  const total = languages?.totalSize;
  return node?.name && size && total
    ? `${node.name} ${((size / total) * 100).toFixed(1)}%`
    : undefined;
}
