import type { Question } from '../question.ts';

const host = 'hugging-face';
const MODEL = '/api/models/google-bert/bert-base-uncased';
const FIELDS = 'expand=likes&expand=downloads&expand=gated';

export const HUGGING_FACE: readonly Question[] = [
  {
    id: `${host}/single`,
    host,
    belief: 'A model has the fields that `expand` names, several times.',
    request: { path: `${MODEL}?${FIELDS}` },
    expects: {
      status: '=200',
      body: { id: 'string', likes: 'number', downloads: 'number', gated: 'boolean|string' },
    },
  },
  {
    id: `${host}/listing`,
    host,
    belief: 'A listing of a namespace has the same fields, up to `limit` rows.',
    request: { path: `/api/datasets?author=rajpurkar&limit=1&${FIELDS}` },
    expects: { status: '=200', body: [{ id: 'string', likes: 'number', downloads: 'number' }] },
  },
  {
    id: `${host}/missing`,
    host,
    belief: 'Without a token, a missing model is 401.',
    request: { path: '/api/models/readme-tally/no-such-model?expand=likes', key: 'none' },
    expects: { status: '=401', body: { error: 'string' } },
  },
  {
    id: `${host}/renamed`,
    host,
    belief: 'An old name redirects to the current one.',
    request: { path: '/api/datasets/squad?expand=likes' },
    expects: {
      status: '=307|=308|=301|=302',
      headers: { location: /\/api\/datasets\/rajpurkar\/squad\b/ },
    },
  },
  {
    id: `${host}/wrong-case`,
    host,
    belief: 'A name in the wrong case is found, or redirected.',
    request: { path: '/api/models/Google-BERT/BERT-base-uncased?expand=likes' },
    expects: { status: '=200|=307|=308|=301|=302' },
  },
  {
    id: `${host}/quota`,
    host,
    belief: 'Every answer has the remaining requests in `RateLimit`.',
    request: { path: `${MODEL}?expand=likes` },
    expects: {
      status: '=200',
      headers: { ratelimit: /"api"\s*;\s*r\s*=\s*\d+\s*;\s*t\s*=\s*\d+/ },
    },
  },
  {
    id: `${host}/wrong-token`,
    host,
    belief: 'A wrong token is refused with 401 and a message in a header.',
    request: { path: `${MODEL}?expand=gated`, key: 'wrong' },
    expects: { status: '=401', headers: { 'x-error-message': /invalid credentials/i } },
  },
];
