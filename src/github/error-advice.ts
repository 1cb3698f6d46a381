import { statusOf } from './client.ts';

/**
 * Says in a sentence what a refusal of GitHub's means and what to change; gives nothing for an
 * error that is not GitHub's. The sentence holds GitHub's own message and no address.
 */
export function errorAdvice(error: unknown): string | undefined {
  const status = statusOf(error);
  if (status === undefined || !(error instanceof Error)) return undefined;
  const [text = ''] = error.message.split(/ - https?:/);
  const message = text.replaceAll(/\s+/g, ' ').trim();
  return `GitHub answered ${status} (${message}). ${adviceOn(status, message)}`;
}

/** Known by their texts, which come with 403 as well as with 422. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/rate limit/i, 'The token has used up its requests; run again later.'],
  [/archived/i, 'Unarchive the repository, or take the workflow off.'],
  [
    /cannot (force-push|delete)|protected (ref|branch)|rule violations|must be made through|being restricted|reference update failed/i,
    'A rule protects the branch of the pull request. Exempt that branch from the rule, or name another one by pull-request.branch in the config.',
  ],
  [/no commits between/i, 'The base shows these numbers by now; the next run starts from there.'],
  [
    /resource not accessible/i,
    'Give the job the permissions contents: write and pull-requests: write.',
  ],
];

const STATUSES: Readonly<Record<number, string>> = {
  401: 'The token is wrong or has expired; check the input token.',
  403: 'Give the job the permissions contents: write and pull-requests: write.',
  404: 'The token does not reach the repository, or the repository is gone.',
  409: 'The repository is empty; commit a list first.',
  410: 'Issues are switched off in the settings of the repository; switch them on.',
  451: 'GitHub has blocked the repository; ask its support.',
  422: 'The next run tries again. If it says the same, look at the rules of the repository.',
};

function adviceOn(status: number, message: string): string {
  const known = TEXTS.find(([text]) => text.test(message))?.[1] ?? STATUSES[status];
  if (known !== undefined) return known;
  return status >= 500
    ? 'GitHub has a problem of its own, or cannot be reached; run again later.'
    : 'Nothing was published.';
}
