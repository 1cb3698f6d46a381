import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { owner as ownerAccount, stranger } from './accounts.ts';
import type { Api } from './api.ts';
import type { Repository } from './repository.ts';

/** The relation of the author of a comment to the repository. */
type Association = 'OWNER' | 'MEMBER' | 'COLLABORATOR' | 'CONTRIBUTOR' | 'NONE';

/** A comment to write. */
export interface NewComment {
  /** The number of the issue or pull request; default: a new issue. */
  on?: number;
  body: string;
  /** The token of the author; default: that of the owner. */
  token?: string;
  /** Default: the role of the account in a new repository. */
  association?: Association;
  /** Default: `created`. */
  action?: 'created' | 'edited' | 'deleted';
  /** Whether a GitHub App wrote it. */
  app?: boolean;
}

type Fields = Record<string, unknown>;

/** The payload of an `issue_comment` event. */
export interface CommentEvent extends Fields {
  action: 'created' | 'edited' | 'deleted';
  issue: Fields & { number: number };
  comment: Fields & { id: number; body: string; user: { login: string; type: string } };
}

interface Example {
  readonly action: string;
  readonly issue: Fields;
  readonly check_suite?: { readonly app: unknown };
}

/**
 * Writes a comment and returns its event: an example payload from GitHub's packages with the values
 * of this repository.
 */
export async function comment(repository: Repository, written: NewComment): Promise<CommentEvent> {
  const { api } = repository;
  const { body, token, action = 'created', app = false } = written;
  const on = written.on ?? (await openIssue(api, token));
  const made = await api<Fields & { user: Fields }>('POST', `/issues/${on}/comments`, {
    body: { body },
    token,
  });
  const example = over(exampleOf(action), {
    action,
    issue: await issueOf(api, on),
    comment: {
      ...made,
      author_association: written.association ?? associationOf(repository, token),
    },
    repository: await api<Fields>('GET', ''),
    sender: made.user,
  }) as CommentEvent;
  const { issue } = example;
  return {
    ...example,
    issue: { ...issue, ...(await pullFields(api, on)) },
    comment: { ...example.comment, ...(app ? { performed_via_github_app: anApp() } : {}) },
  };
}

/** Fields of the issue that the examples fill differently: it has no assignees. */
async function issueOf(api: Api, on: number): Promise<Fields> {
  const issue = await api<Fields>('GET', `/issues/${on}`);
  return { ...issue, assignee: null, assignees: [], labels: [], milestone: null };
}

/** On a pull request, the issue of the event has a link to it. */
async function pullFields(api: Api, on: number): Promise<Fields> {
  const { pull_request: pull } = await api<Fields>('GET', `/issues/${on}`);
  if (!isFields(pull)) return {};
  const { url, html_url: page } = pull;
  return {
    pull_request: { url, html_url: page, diff_url: `${page}.diff`, patch_url: `${page}.patch` },
  };
}

/** Some examples lack fields that GitHub has sent since 2019. */
function exampleOf(action: string): Example {
  const events = readExamples();
  const found = events
    .find(({ name }) => name === 'issue_comment')
    ?.examples.find((one) => one.action === action && 'active_lock_reason' in one.issue);
  if (found === undefined) throw new Error(`There is no example of issue_comment ${action}`);
  return found;
}

/** The app from the example of a check suite. */
function anApp(): unknown {
  const suites = readExamples().find(({ name }) => name === 'check_suite')?.examples;
  return suites?.[0]?.check_suite?.app;
}

const EXAMPLES = createRequire(import.meta.url).resolve('@octokit/webhooks-examples');
let examples: { name: string; examples: Example[] }[] | undefined;

function readExamples() {
  examples ??= JSON.parse(readFileSync(EXAMPLES, 'utf8')) as NonNullable<typeof examples>;
  return examples;
}

/** Replaces the fields of an example by actual values. Fields that it does not have are omitted. */
function over(example: unknown, actual: unknown): unknown {
  if (!isFields(example) || !isFields(actual)) return actual === undefined ? example : actual;
  return Object.fromEntries(
    Object.entries(example).map(([key, value]) => [key, over(value, actual[key])]),
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function associationOf({ owner }: Repository, token: string | undefined): Association {
  if (token === undefined || token === ownerAccount(owner).token) return 'OWNER';
  return token === stranger.token ? 'NONE' : 'COLLABORATOR';
}

/** Opens an issue as the author of the comment. */
async function openIssue(api: Api, token: string | undefined): Promise<number> {
  const body = { title: 'Numbers' };
  return (await api<{ number: number }>('POST', '/issues', { body, token })).number;
}
