import type { Question } from '../question.ts';

const host = 'codeberg';

export const CODEBERG: readonly Question[] = [
  {
    id: `${host}/single`,
    host,
    belief: 'A repository has its counts and dates, without a token.',
    request: { path: '/api/v1/repos/forgejo/forgejo' },
    expects: {
      status: '=200',
      body: {
        full_name: 'string',
        stars_count: 'number',
        forks_count: 'number',
        watchers_count: 'number',
        open_issues_count: 'number',
        archived: 'boolean',
        created_at: 'string',
        updated_at: 'string',
      },
    },
  },
  {
    id: `${host}/wrong-case`,
    host,
    belief: 'A name in the wrong case is found, or redirected.',
    request: { path: '/api/v1/repos/Forgejo/Forgejo' },
    expects: { status: '=200|=307|=308|=301|=302' },
  },
  {
    id: `${host}/missing`,
    host,
    belief: 'A repository that does not exist is 404.',
    request: { path: '/api/v1/repos/forgejo/readme-tally-no-such' },
    expects: { status: '=404' },
  },
];
