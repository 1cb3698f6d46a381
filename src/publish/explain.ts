import { statusOf } from './octokit.ts';

/** GitHub's own words, and what to do about them. The first that fits counts. */
const ADVICE: readonly (readonly [words: RegExp, advice: string])[] = [
  [/rate limit/i, 'The token has used up its requests; run again later.'],
  [/archived/i, 'The repository is archived. Unarchive it, or turn the workflow off.'],
  [
    /protected|rule violations|force-push|being restricted/i,
    'A rule protects the branch of the pull request. Take readme-tally/** out of the rule, or name another branch under pull-request.branch in the config.',
  ],
  [/git repository is empty/i, 'The repository is empty; commit a list first.'],
  [/no commits between/i, 'The base holds these numbers by now; the next run starts from there.'],
];

/** What to do about a status, whatever its words are. */
const BY_STATUS: Record<number, string> = {
  401: 'The token is wrong or has expired; check the input token.',
  403: 'Give the job the permissions contents: write and pull-requests: write.',
  404: 'The token does not reach the repository, or the repository is gone.',
  409: 'The repository is empty; commit a list first.',
};

/**
 * Says in a sentence what a refusal of GitHub's means and what to change; gives nothing for an
 * error that is not GitHub's. The sentence holds GitHub's own message and no address.
 */
export function explainRefusal(error: unknown): string | undefined {
  const status = statusOf(error);
  if (status === undefined || !(error instanceof Error)) return undefined;
  const [message = ''] = error.message.split(/ - https?:/);
  return `GitHub answered ${status} (${message}). ${adviceOn(status, message)}`;
}

function adviceOn(status: number, message: string): string {
  const known = ADVICE.find(([words]) => words.test(message))?.[1] ?? BY_STATUS[status];
  if (known !== undefined) return known;
  if (status >= 500) return 'GitHub has a problem of its own; run again later.';
  return 'Nothing was published.';
}
