/** The parts of an Octokit error that show which permission is missing. */
interface RequestFailure extends Error {
  readonly request?: { readonly url?: string; readonly method?: string };
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>> };
}

const WORKFLOWS =
  'The branch would change workflow files: those of the base differ from those of the default branch, and the token may not write workflows. Set pull-request.base in the config to the default branch, bring the workflows of the base up to date, or use the token of a GitHub App with the permission workflows: write.';
const SSO =
  'The organization requires single sign-on. Authorize the token for the organization (Settings → Developer settings → Personal access tokens → Configure SSO), or remove the input token to use that of the job.';
const USUAL = 'contents: write and pull-requests: write';

/**
 * Returns what to change where a token lacks a permission. GitHub names the permissions that would
 * do in the header `x-accepted-github-permissions`.
 */
export function permissionAdvice(error: RequestFailure, message: string): string {
  if (headerOf(error, 'x-github-sso') !== '') return SSO;
  const accepted = acceptedPermissions(headerOf(error, 'x-accepted-github-permissions'));
  if (
    (/\bworkflows?\b/i.test(message) && /\b(permission|scope)/i.test(message)) ||
    isAboutWorkflows(error, accepted)
  ) {
    return WORKFLOWS;
  }
  const isUsual = accepted.some((names) => names.every((name) => USUAL.includes(name)));
  if (accepted.length === 0 || isUsual) return grant(message, `permissions ${USUAL}`);
  const wanted = accepted.map((names) => names.join(' and ')).join(', or ');
  return grant(message, `permission ${wanted}`);
}

/** A personal access token gets its permissions where it was made, that of a job in the workflow. */
function grant(message: string, permissions: string): string {
  return /personal access token/i.test(message)
    ? `Give the token the ${permissions}.`
    : `Give the job the ${permissions}.`;
}

/**
 * Before a branch is moved, files and a commit were written, which takes contents: write. So where
 * workflows: write is accepted for the branch, it is what is missing.
 */
function isAboutWorkflows({ request }: RequestFailure, accepted: readonly string[][]): boolean {
  const needs = accepted.filter((names) => names.some((name) => name.startsWith('workflows:')));
  if (needs.length === 0) return false;
  if (needs.length === accepted.length || request?.url === undefined) return true;
  return request.url.includes('/git/refs') && request.method !== 'DELETE';
}

/** Parses `contents=write; contents=write,workflows=write`: alternatives, each a set of permissions. */
function acceptedPermissions(header: string): string[][] {
  return header
    .split(';')
    .map((alternative) =>
      [...alternative.matchAll(/(?<![a-z_])([a-z_]+)=([a-z]+)/g)].map(
        ([, name = '', level]) => `${name.replaceAll('_', '-')}: ${level}`,
      ),
    )
    .filter((names) => names.length > 0);
}

function headerOf({ response }: RequestFailure, name: string): string {
  const value = response?.headers?.[name];
  return typeof value === 'string' ? value : '';
}
