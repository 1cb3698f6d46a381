import { starsToken } from '../config/stars-token.ts';
import type { Environment } from '../refresh/connect.ts';

/** What the help of a command says of keys. */
export const KEYS_HELP = `
Keys come from the environment, and none is needed but GitHub's for stars:
  GITHUB_TOKEN or GH_TOKEN, SEMANTIC_SCHOLAR_API_KEY, HF_TOKEN, OPENALEX_API_KEY`;

/** Gives the keys of the sources, by the name of the Action's input. */
export function keysFrom(env: Environment): Record<string, string | undefined> {
  return {
    token: starsToken(env, env.GITHUB_TOKEN || env.GH_TOKEN),
    'semantic-scholar-api-key': env.SEMANTIC_SCHOLAR_API_KEY,
    'hugging-face-token': env.HF_TOKEN,
    'openalex-api-key': env.OPENALEX_API_KEY,
  };
}
