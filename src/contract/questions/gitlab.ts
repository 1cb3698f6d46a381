import type { Question } from '../question.ts';

const host = 'gitlab';
const QUERY = `query Projects($paths: [String!]) {
  projects(fullPaths: $paths) { nodes { fullPath archived starCount forksCount lastActivityAt createdAt description } }
}`;
const path = '/api/graphql';

export const GITLAB: readonly Question[] = [
  {
    id: `${host}/projects`,
    host,
    belief: 'One query has the counts of several projects, without a token.',
    request: {
      path,
      body: { query: QUERY, variables: { paths: ['gitlab-org/gitlab'] } },
    },
    expects: {
      status: '=200',
      body: {
        data: {
          projects: {
            nodes: [
              {
                fullPath: 'string',
                archived: 'boolean',
                starCount: 'number',
                forksCount: 'number',
                lastActivityAt: 'string',
              },
            ],
          },
        },
      },
    },
  },
  {
    id: `${host}/missing-project`,
    host,
    belief: 'A project that does not exist is left out of the answer.',
    request: {
      path,
      body: { query: QUERY, variables: { paths: ['gitlab-org/readme-tally-no-such'] } },
    },
    expects: { status: '=200', body: { data: { projects: { nodes: [] } } } },
  },
  {
    id: `${host}/single`,
    host,
    belief: 'A single project is found by its encoded path.',
    request: { path: '/api/v4/projects/gitlab-org%2Fgitlab' },
    expects: { status: '=200', body: { path_with_namespace: 'string', star_count: 'number' } },
  },
  {
    id: `${host}/missing`,
    host,
    belief: 'A single project that does not exist is 404.',
    request: { path: '/api/v4/projects/gitlab-org%2Freadme-tally-no-such' },
    expects: { status: '=404' },
  },
];
