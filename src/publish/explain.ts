import { statusOf } from './octokit.ts';

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
  if (status === 401) return 'The token is wrong or has expired; check the input token.';
  if (/rate limit/i.test(message)) return 'The token has used up its requests; run again later.';
  if (status === 403) {
    return 'Give the job the permissions contents: write and pull-requests: write.';
  }
  if (status === 404) return 'The token does not reach the repository, or the repository is gone.';
  if (status === 409) return 'The repository is empty; commit a list first.';
  if (status >= 500) return 'GitHub has a problem of its own; run again later.';
  return 'Nothing was published.';
}
