import { githubTokens } from '../config/stars-token.ts';
import { connector, type Environment } from '../refresh/connect.ts';
import { cancellationSignal } from '../refresh/deadline.ts';
import type { CollectOptions } from '../sources/collect.ts';
import { HISTORY_SOURCES, SOURCES } from '../sources/index.ts';
import { startProgress } from './progress.ts';

/** Connects the sources with keys from the environment. */
export function localSources(): LocalSources {
  const { env } = process;
  return {
    sources: SOURCES,
    historySources: HISTORY_SOURCES,
    connect: connector(env, keysFrom(env)),
    now: () => new Date(),
  };
}

/** Connects the sources for a run that shows its progress on stderr and that signals end. */
export function startLocalSources(): LocalSources & Disposable {
  const progress = startProgress(process.stderr, process.env);
  return { ...localSources(), ...progress, cancelled: cancellationSignal() };
}

/** The sources, the clock, and the signal that cancels a run. */
export interface LocalSources extends CollectOptions {
  readonly now: () => Date;
  readonly cancelled?: AbortSignal;
}

/** The part of a help text about API keys. */
export const KEYS_HELP = `
API keys are read from the environment. Only the GitHub token is required, for star counts.
  GITHUB_TOKEN or GH_TOKEN, SEMANTIC_SCHOLAR_API_KEY, HF_TOKEN, OPENALEX_API_KEY`;

/** Returns the keys by the name of the Action's input. */
export function keysFrom(env: Environment): Record<string, string | undefined> {
  return {
    ...githubTokens(env, env.GITHUB_TOKEN || env.GH_TOKEN),
    'semantic-scholar-api-key': env.SEMANTIC_SCHOLAR_API_KEY,
    'hugging-face-token': env.HF_TOKEN,
    'openalex-api-key': env.OPENALEX_API_KEY,
  };
}
