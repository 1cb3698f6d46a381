import { codeberg } from './codeberg.ts';
import { github } from './github/index.ts';
import { gitlab } from './gitlab/index.ts';
import { huggingFace } from './hugging-face/index.ts';
import { openAlex } from './openalex/index.ts';
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
