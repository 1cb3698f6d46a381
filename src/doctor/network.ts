import type { ApiResult } from '../github/settings.ts';
import { unresolvedSentence } from '../sources/usage.ts';
import type { Result } from './checks.ts';
import type { SourceResult } from './source-check.ts';

const what = 'network';
const FIX = 'nslookup api.github.com, or https://www.githubstatus.com';
const HOST = /\bname (\S{1,253}) could not be resolved/;

/**
 * Checks that the hosts of the sources and of the repository's API were reached. `api`: the answer
 * of the repository's API; absent where it was not asked.
 */
export function checkNetwork(
  sources: readonly SourceResult[],
  api: ApiResult<unknown> | undefined,
): Result {
  const problem = api && !('value' in api) ? api.problem : undefined;
  const host = problem && HOST.exec(problem)?.[1];
  const sentence = unresolvedSentence([...sources, ...(host ? [{ unresolved: host }] : [])]);
  if (sentence !== undefined) return { what, state: 'problem', found: sentence, fix: FIX };
  if (problem !== undefined) {
    const todo =
      'Check the network connection, GITHUB_API_URL, and HTTPS_PROXY if there is a proxy.';
    return { what, state: 'problem', found: `GitHub was not reached: ${problem}.`, todo, fix: FIX };
  }
  const asked = sources.filter(({ state, isUnreached }) => isUnreached || state !== 'unknown');
  if (asked.length > 0 && asked.every(({ isUnreached }) => isUnreached)) {
    const todo = 'Check the network connection, and HTTPS_PROXY if there is a proxy.';
    return { what, state: 'problem', found: 'No source was reached.', todo, fix: FIX };
  }
  return { what, state: 'ok', found: 'No host was out of reach.' };
}
