import { codeberg } from './codeberg.ts';
import { github } from './github/index.ts';
import { githubStarHistory } from './github/star-history.ts';
import { gitlab } from './gitlab/index.ts';
import type { HistorySource } from './history.ts';
import { huggingFace } from './hugging-face/index.ts';
import { openAlex, openAlexHistory } from './openalex/index.ts';
import { semanticScholar } from './semantic-scholar/index.ts';
import type { Source } from './source.ts';

/** All sources. This is the only list of them. */
export const SOURCES = [
  semanticScholar,
  github,
  huggingFace,
  gitlab,
  codeberg,
  openAlex,
] as const satisfies readonly Source[];

/** All sources of the past of counts. */
export const HISTORY_SOURCES = [
  githubStarHistory,
  openAlexHistory,
] as const satisfies readonly HistorySource[];
