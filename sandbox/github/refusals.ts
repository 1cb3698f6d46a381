import { type Answer, json } from '../exchange.ts';
import type { Fault } from '../faults.ts';
import type { RepositoryError } from './graphql-root.ts';

const TIMEOUT =
  "We couldn't respond to your request in time. Sorry about that. Please try resubmitting your request and contact us if the problem persists.";
const SECONDARY =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

/** The default message of each status. */
const MESSAGES: Record<number, string> = {
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  409: 'Git Repository is empty.',
  410: 'Issues are disabled for this repo',
  422: 'Validation Failed',
  429: SECONDARY,
  451: 'Repository access blocked',
  502: TIMEOUT,
  503: 'No server is currently available to service your request. Sorry about that. Please try refreshing and contact us if the problem persists.',
  504: TIMEOUT,
};

/** An error of the REST API. GraphQL uses the same ones if it does not run a query. */
export function refusal(status: number): Answer {
  return answerWith(status, MESSAGES[status] ?? 'Server Error');
}

/** The second form in which GraphQL reports a timeout. */
export function queryTimeout(): Fault {
  const message =
    'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include `0A1B:2C3D` when reporting this issue.';
  return { status: 502, body: { data: null, errors: [{ message }] } };
}

/** The response to a REST request above the hourly limit. */
export function overBudget(): Answer {
  return answerWith(403, 'API rate limit exceeded for installation.');
}

/** The secondary rate limit, which no header announces. GraphQL also uses status 200. */
export function secondaryLimit(seconds: number, status: 200 | 403 | 429 = 403): Fault {
  const body = status === 200 ? { errors: [{ message: SECONDARY }] } : bodyOf(status, SECONDARY);
  return { status, body, headers: { 'retry-after': String(seconds) } };
}

/** For `graphql.errors`: an organization that requires SAML single sign-on. */
export const SAML_ERROR: RepositoryError = {
  type: 'FORBIDDEN',
  message:
    'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
  extensions: { saml_failure: true },
};

function answerWith(status: number, message: string): Answer {
  return json(status, bodyOf(status, message));
}

function bodyOf(status: number, message: string): object {
  const documentation_url = 'https://docs.github.com/rest';
  return { message, documentation_url, status: String(status) };
}
