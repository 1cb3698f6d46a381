import { statusOf } from './client.ts';

/**
 * Returns what an error of GitHub means and what to change; undefined for any other error. It has
 * GitHub's own message, without URLs.
 */
export function errorAdvice(error: unknown): string | undefined {
  const status = statusOf(error);
  if (status === undefined || !(error instanceof Error)) return undefined;
  const [text = ''] = error.message.split(/ - https?:/);
  const message = text.replaceAll(/\s+/g, ' ').trim();
  if (isNetworkError(error.cause)) return `GitHub was not reached: ${message}. ${NETWORK}`;
  return `GitHub answered ${status} (${message}). ${adviceOn(status, message)}`;
}

/** Octokit reports a request without a response as status 500. `http/` names such an error. */
function isNetworkError(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'NetworkError';
}

const NETWORK =
  'Check the network of the runner, and HTTPS_PROXY and NO_PROXY if it is behind a proxy.';

/** Errors that are recognized by their message, which comes with 403 as well as with 422. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/rate limit/i, 'The rate limit of the token is exhausted; run again later.'],
  [/archived/i, 'Unarchive the repository, or remove the workflow.'],
  [
    /cannot (force-push|delete)|protected (ref|branch)|rule violations|must be made through|being restricted|reference update failed/i,
    'A rule protects the branch of the pull request. Exempt the branch from the rule, or set pull-request.branch in the config to another name.',
  ],
  [/no commits between/i, 'The base already shows these numbers; the next run starts from there.'],
  [
    /resource not accessible/i,
    'Give the job the permissions contents: write and pull-requests: write.',
  ],
];

const STATUSES: Readonly<Record<number, string>> = {
  401: 'The token is wrong or has expired; check the input token.',
  403: 'Give the job the permissions contents: write and pull-requests: write.',
  404: 'The token cannot access the repository, or the repository no longer exists.',
  409: 'The repository is empty; commit a list first.',
  410: 'Issues are disabled in the settings of the repository; enable them.',
  451: 'GitHub has blocked the repository; contact GitHub Support.',
  422: 'The next run tries again. If the error remains, check the rules of the repository.',
};

function adviceOn(status: number, message: string): string {
  const known = TEXTS.find(([text]) => text.test(message))?.[1] ?? STATUSES[status];
  if (known !== undefined) return known;
  return status >= 500 ? 'GitHub is unavailable; run again later.' : 'Nothing was published.';
}
