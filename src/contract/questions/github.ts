import type { Question } from '../question.ts';
import type { Shape } from '../shape.ts';

const host = 'github';
/** GitHub allows more, but the code sends no more in one query. */
const FULL = 100;

/** A query of GraphQL, under its own name, with the header that the code sends. */
function query(name: string, fields: string) {
  const text = `query Contract${name} { ${fields} }`;
  return { path: '', headers: { 'x-github-next-global-id': '1' }, body: { query: text } };
}

function repository(fullName: string, fields: string): string {
  const [owner, name] = fullName.split('/');
  return `repository(owner: "${owner}", name: "${name}") { ${fields} }`;
}

const data = (shape: Shape): Shape => ({ status: '=200', body: { data: shape } });

export const GITHUB: readonly Question[] = [
  {
    id: `${host}/foreign`,
    host,
    belief: 'The token reads the stars of a public repository of someone else.',
    request: query(
      'Foreign',
      `r0: ${repository('octocat/Hello-World', 'stargazerCount nameWithOwner databaseId isArchived isDisabled')}`,
    ),
    expects: data({
      r0: {
        stargazerCount: 'number',
        nameWithOwner: '=octocat/Hello-World',
        databaseId: 'number',
        isArchived: 'boolean',
        isDisabled: 'boolean',
      },
    }),
  },
  {
    id: `${host}/renamed`,
    host,
    belief: 'A renamed repository is found by its old name, and has its new one.',
    request: query('Renamed', `r0: ${repository('atom/electron', 'nameWithOwner')}`),
    expects: data({ r0: { nameWithOwner: '=electron/electron' } }),
  },
  {
    id: `${host}/missing`,
    host,
    belief: 'A missing repository is null, with an error NOT_FOUND at its alias.',
    request: query('Missing', `r0: ${repository('octocat/readme-tally-no-such', 'id')}`),
    expects: {
      status: '=200',
      body: { data: { r0: 'null' }, errors: [{ type: '=NOT_FOUND', path: ['=r0'] }] },
    },
  },
  {
    id: `${host}/node-id`,
    host,
    belief: 'The id of a repository has the new form when the header asks for it.',
    request: query('NodeId', `r0: ${repository('octocat/Hello-World', 'id')}`),
    expects: data({ r0: { id: /^R_/ } }),
  },
  {
    id: `${host}/cost`,
    host,
    belief: `A query for ${FULL} repositories costs one point.`,
    request: query(
      'Cost',
      `rateLimit { cost } ${Array.from(
        { length: FULL },
        (_, at) => `r${at}: ${repository('octocat/Hello-World', 'stargazerCount')}`,
      ).join(' ')}`,
    ),
    expects: data({ rateLimit: { cost: '=1' } }),
  },
];
