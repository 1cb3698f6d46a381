import type { Question } from '../question.ts';
import { CODEBERG } from './codeberg.ts';
import { GITHUB } from './github.ts';
import { GITLAB } from './gitlab.ts';
import { HUGGING_FACE } from './hugging-face.ts';
import { OPENALEX } from './openalex.ts';
import { SEMANTIC_SCHOLAR } from './semantic-scholar.ts';
import { STAR_HISTORY } from './star-history.ts';

/** That a static badge is drawn whatever else its address says is what `tally=` depends on. */
const SHIELDS: Question = {
  id: 'shields/unknown-key',
  host: 'shields',
  belief: 'A static badge ignores an unknown key in its query.',
  request: { path: '/badge/stars-4.3k-blue?tally=github:octocat/Hello-World' },
  expects: { status: '=200', headers: { 'content-type': /^image\/svg\+xml/ }, body: />4\.3k</ },
};

/** All questions, by host. */
export const QUESTIONS: readonly Question[] = [
  ...SEMANTIC_SCHOLAR,
  ...OPENALEX,
  ...HUGGING_FACE,
  ...GITHUB,
  ...GITLAB,
  ...CODEBERG,
  ...STAR_HISTORY,
  SHIELDS,
];
