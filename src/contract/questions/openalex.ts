import type { Question } from '../question.ts';

const host = 'openalex';
const SELECT = 'select=id%2Ctitle%2Ccited_by_count';
const DOI = '/works/doi:10.7717/peerj.4375';
const WORK = { id: 'string', title: 'string', cited_by_count: 'number' };

export const OPENALEX: readonly Question[] = [
  {
    id: `${host}/by-doi`,
    host,
    belief: 'A work is found by its DOI.',
    request: { path: `${DOI}?${SELECT}` },
    expects: { status: '=200', body: WORK },
  },
  {
    id: `${host}/by-pmid`,
    host,
    belief: 'A work is found by its PubMed id.',
    request: { path: `/works/pmid:29456894?${SELECT}` },
    expects: { status: '=200', body: WORK },
  },
  {
    id: `${host}/citations-by-year`,
    host,
    belief: 'A work has its citations by year.',
    request: { path: `${DOI}?select=id%2Ccited_by_count%2Ccounts_by_year` },
    expects: {
      status: '=200',
      body: { counts_by_year: { '[]': { year: 'number', cited_by_count: 'number' } } },
    },
  },
  {
    id: `${host}/unknown-work`,
    host,
    belief: 'An unknown work is 404, as a page in HTML.',
    request: { path: `/works/doi:10.5555/readme-tally.no-such-paper?${SELECT}` },
    expects: { status: '=404', headers: { 'content-type': /^text\/html/ } },
  },
  {
    id: `${host}/bearer-key`,
    host,
    belief: 'A key is accepted as a bearer token.',
    request: { path: `${DOI}?select=id%2Ctitle`, key: 'required' },
    expects: { status: '=200' },
  },
  {
    id: `${host}/wrong-key`,
    host,
    belief: 'A wrong key is refused with 401.',
    request: { path: `${DOI}?select=title`, key: 'wrong' },
    expects: { status: '=401' },
  },
  {
    id: `${host}/free-work`,
    host,
    belief: 'A single work by its DOI costs nothing.',
    request: { path: `${DOI}?select=id` },
    expects: { status: '=200', headers: { 'x-ratelimit-cost-usd': /^0(?:\.0+)?$/ } },
  },
];
