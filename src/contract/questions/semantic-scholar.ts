import type { Question } from '../question.ts';

const host = 'semantic-scholar';
const BATCH = '/graph/v1/paper/batch?fields=title%2CcitationCount%2CexternalIds%2CcorpusId';
const MATCH = '/graph/v1/paper/search/match?fields=title,externalIds&query=';

const KNOWN = 'ARXIV:1706.03762';
const UNKNOWN = 'DOI:10.5555/readme-tally.no-such-paper';
const MALFORMED = 'PMID:no-number';

const PAPER = {
  paperId: 'string',
  title: 'string',
  citationCount: 'number',
  corpusId: 'number',
  externalIds: { ArXiv: 'string' },
};
const NONE_KNOWN = { status: '=400', body: { error: '=No valid paper ids given' } };

export const SEMANTIC_SCHOLAR: readonly Question[] = [
  {
    id: `${host}/unknown-id`,
    host,
    belief: 'A batch has null in the place of an unknown id.',
    request: { path: BATCH, body: { ids: [KNOWN, UNKNOWN] } },
    expects: { status: '=200', body: [PAPER, 'null'] },
  },
  {
    id: `${host}/no-known-id`,
    host,
    belief: 'A batch without any known id is refused.',
    request: { path: BATCH, body: { ids: [UNKNOWN] } },
    expects: NONE_KNOWN,
  },
  {
    id: `${host}/malformed-id`,
    host,
    belief: 'A batch with a malformed id is refused, as if no id were known.',
    request: { path: BATCH, body: { ids: [KNOWN, MALFORMED] } },
    expects: NONE_KNOWN,
  },
  {
    id: `${host}/duplicate-id`,
    host,
    belief: 'An id that is given twice is answered twice.',
    request: { path: BATCH, body: { ids: [KNOWN, KNOWN] } },
    expects: { status: '=200', body: [PAPER, PAPER] },
  },
  {
    id: `${host}/title-match`,
    host,
    belief: 'A search by title returns one paper.',
    request: { path: `${MATCH}Attention%20is%20All%20you%20Need` },
    expects: {
      status: '=200',
      body: { data: [{ paperId: 'string', title: 'string', externalIds: 'object' }] },
    },
  },
  {
    id: `${host}/no-title-match`,
    host,
    belief: 'A search by title without a match is 404.',
    request: { path: `${MATCH}qzxv%20wvkq%20jjxq%207319` },
    expects: { status: '=404', body: { error: 'string' } },
  },
];
