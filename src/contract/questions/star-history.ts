import type { Question } from '../question.ts';

const host = 'github-rest';
/** The most that the API has in one answer, which is what the code asks for. */
const WEEKS = 30;
const DAYS = 7;
const WEEK = {
  week: 'number',
  total: 'number',
  days: Array.from({ length: DAYS }, () => 'number'),
};
/** The reserve of the quota depends on these headers. */
const NUMBER = /^\d+$/;

function history(repository: string, query: string) {
  return { path: `/repos/${repository}/stargazers/history?${query}` };
}

export const STAR_HISTORY: readonly Question[] = [
  {
    id: `${host}/star-history`,
    host,
    belief: `The token reads the star history of any repository: ${WEEKS} weeks, with the stars of each day.`,
    request: history('octocat/Hello-World', `per_page=${WEEKS}&page=1`),
    expects: {
      status: '=200',
      headers: { 'x-ratelimit-limit': NUMBER, 'x-ratelimit-remaining': NUMBER },
      body: Array.from({ length: WEEKS }, () => WEEK),
    },
  },
  {
    id: `${host}/star-history-renamed`,
    host,
    belief: 'The star history of a renamed repository redirects to that of its number.',
    request: history('atom/electron', 'per_page=1&page=1'),
    expects: { status: '=301', headers: { location: /\/repositories\/\d+\/stargazers\/history/ } },
  },
  {
    id: `${host}/star-history-missing`,
    host,
    belief: 'A missing repository has no star history: 404.',
    request: history('octocat/readme-tally-no-such', 'per_page=1&page=1'),
    expects: { status: '=404' },
  },
];
