import { markdownText } from '../escape/markdown.ts';
import { statusOf } from './client.ts';
import { permissionAdvice } from './permission-advice.ts';
import { ruleAdvice } from './rule-advice.ts';

/**
 * Returns what an error of GitHub means and what to change, as Markdown; undefined for any other error.
 * It has GitHub's own message, escaped and without URLs.
 */
export function errorAdvice(error: unknown): string | undefined {
  const status = statusOf(error);
  if (status === undefined || !(error instanceof Error)) return undefined;
  const message = messageOf(error);
  if (isNetworkError(error.cause))
    return `GitHub was not reached: ${markdownText(message)}. ${NETWORK}`;
  return `GitHub answered ${status} (${markdownText(message)}). ${adviceOn(error, status, message)}`;
}

/** The same for an error about a comment, its issue or pull request. */
export function threadAdvice(error: unknown): string | undefined {
  if (statusOf(error) !== 404 || !(error instanceof Error)) return errorAdvice(error);
  return `GitHub answered 404 (${markdownText(messageOf(error))}). The comment, or its issue, no longer exists.`;
}

function messageOf({ message }: Error): string {
  const [text = ''] = message.split(/ - https?:/);
  return text.replaceAll(/\s+/g, ' ').trim();
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
  [/is locked/i, 'The conversation is locked: unlock it, so that readme-tally can write there.'],
  [/(issue|comment) was deleted/i, 'The issue or the comment was deleted.'],
  [
    /IP allow list/i,
    'The organization allows only some IP addresses. Add those of the runner to its list, or use a self-hosted runner within it.',
  ],
  [
    /draft pull requests are not supported/i,
    'Set pull-request.draft in the config to false: this repository has no draft pull requests.',
  ],
  [
    /not a fast forward|cannot lock ref/i,
    'Another run or a person changed the branch at the same time; the next run tries again.',
  ],
  [
    /cannot (force-push|delete)|protected (ref|branch)|rule violations|must be made through|being restricted|reference update failed/i,
    'A rule protects the branch of the pull request. Exempt the branch from the rule, or set pull-request.branch in the config to another name.',
  ],
  [
    /not permitted to create or approve pull requests/i,
    'Enable Settings → Actions → General → Allow GitHub Actions to create and approve pull requests.',
  ],
  [/no commits between/i, 'The base already shows these numbers; the next run starts from there.'],
];

const STATUSES: Readonly<Record<number, string>> = {
  401: 'The token is wrong or has expired; check the input token.',
  404: 'The token cannot access the repository, or the repository no longer exists.',
  409: 'The repository is empty; commit a list first.',
  410: 'Issues are disabled in the settings of the repository; enable them.',
  451: 'GitHub has blocked the repository; contact GitHub Support.',
  422: 'The next run tries again. If the error remains, check the rules of the repository.',
};

function adviceOn(error: Error, status: number, message: string): string {
  const known = ruleAdvice(message) ?? TEXTS.find(([text]) => text.test(message))?.[1];
  if (known !== undefined) return known;
  if (status === 403 || /workflow/i.test(message)) return permissionAdvice(error, message);
  const general = STATUSES[status];
  if (general !== undefined) return general;
  return status >= 500 ? 'GitHub is unavailable; run again later.' : 'Nothing was published.';
}
