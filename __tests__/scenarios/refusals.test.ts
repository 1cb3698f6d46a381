import { describe, expect, test } from '@jest/globals';
import { startWitness } from '../../sandbox/elsewhere.ts';
import { redirectTo } from '../../sandbox/fault-kinds.ts';
import type { PatternRule } from '../../sandbox/github/pattern-rules.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { errorAdvice, threadAdvice } from '../../src/github/error-advice.ts';
import { limitedFetch } from '../../src/http/limited-fetch.ts';
import { answerEvent, commentOn } from '../helpers/comment-on.ts';
import { BRANCH, proposed, runOnce } from '../helpers/run.ts';
import { proposedRepository, setStars, starredRepository } from '../helpers/starred.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();

/** The sentence with which a run ends. */
async function complaint(repository: Repository): Promise<string | undefined> {
  return runOnce(sandbox, repository).then(
    () => undefined,
    (error) => errorAdvice(error) ?? String(error),
  );
}

function settings(repository: Repository) {
  return sandbox.github.settings(repository.fullName);
}

describe('a run ends with a sentence that says what to do', () => {
  test('where the job may not write contents', async () => {
    const repository = await starredRepository(sandbox);
    settings(repository).permissions.contents = 'none';

    expect(await complaint(repository)).toBe(
      'GitHub answered 403 (Resource not accessible by integration). Give the job the permissions contents: write and pull-requests: write.',
    );
  });

  test('where the job may not open pull requests, and the branch is ready', async () => {
    const repository = await starredRepository(sandbox);
    settings(repository).permissions['pull-requests'] = 'none';

    expect(await complaint(repository)).toContain('pull-requests: write');
    settings(repository).permissions['pull-requests'] = 'write';
    expect((await runOnce(sandbox, repository)).published.operation).toBe('created');
  });

  test('where the repository is archived', async () => {
    const repository = await starredRepository(sandbox);
    settings(repository).archived = true;

    expect(await complaint(repository)).toBe(
      'GitHub answered 403 (Repository was archived so is read-only.). Unarchive the repository, or remove the workflow.',
    );
  });

  test('where the repository is empty', async () => {
    const repository = await starredRepository(sandbox);
    settings(repository).empty = true;

    expect(await complaint(repository)).toBe(
      'GitHub answered 409 (Git Repository is empty.). The repository is empty; commit a list first.',
    );
  });

  test.each([
    ['protection', 'create'],
    ['ruleset', 'create'],
    ['ruleset', 'update'],
    ['protection', 'force'],
    ['ruleset', 'force'],
  ] as const)('where a %s forbids to %s the branch', async (by, forbidden) => {
    const repository = await (forbidden === 'create' ? starredRepository : proposedRepository)(
      sandbox,
    );
    setStars(sandbox, 150);
    settings(repository).rules.push({ pattern: 'readme-tally/**', by, forbids: [forbidden] });
    const before = await repository.branch(BRANCH);

    expect(await complaint(repository)).toMatch(
      /Exempt the branch from the rule, or set pull-request\.branch in the config to another name\.$/,
    );
    expect(await repository.branch(BRANCH)).toBe(before);
  });

  test('where the token is wrong', async () => {
    const repository = await starredRepository(sandbox);
    sandbox.github.fault({ status: 401, body: { message: 'Bad credentials' } });

    expect(await complaint(repository)).toBe(
      'GitHub answered 401 (Bad credentials). The token is wrong or has expired; check the input token.',
    );
  });

  test.each([
    ['readme-tally', BRANCH],
    [`${BRANCH}/old`, BRANCH],
    ['bots', 'bots/tally/refresh'],
  ])('where the branch %s is in the way of %s', async (other, branch) => {
    const config = `pull-request:\n  branch: ${branch}\n`;
    const repository = await starredRepository(sandbox, { '.github/readme-tally.yml': config });
    setStars(sandbox, 150);
    await repository.commit(other, { 'NOTES.md': 'mine' });

    const free = branch.replaceAll('/', '-');
    expect(await complaint(repository)).toBe(
      `ConfigError: The branch ${branch} cannot be created, because the branch ${other} exists. Delete or rename ${other}, or set pull-request.branch in the config to another name, such as ${free}.`,
    );
    expect(await repository.branch(other)).toBeDefined();
  });

  test.each(['header', 'message'] as const)(
    'where workflow files differ, by the %s of the refusal',
    async (how) => {
      const repository = await starredRepository(sandbox);
      setStars(sandbox, 150);
      settings(repository).workflowsDiffer = how;

      const sentence = await complaint(repository);
      expect(sentence).toMatch(/Set pull-request\.base in the config to the default branch/);
      expect(sentence).not.toContain('Give the job');
    },
  );

  test.each<[type: PatternRule['type'], pattern: string, advice: RegExp]>([
    ['branch_name_pattern', 'feature/', /Set pull-request\.branch in the config to a name/],
    ['commit_message_pattern', 'chore: ', /Set pull-request\.commit-message in the config/],
    ['commit_author_email_pattern', 'team@', /bypass list of the ruleset/],
    ['committer_email_pattern', 'team@', /bypass list of the ruleset/],
  ])('where a ruleset has a %s', async (type, pattern, advice) => {
    const repository = await starredRepository(sandbox);
    setStars(sandbox, 150);
    settings(repository).patterns.push({ type, parameters: { operator: 'starts_with', pattern } });

    const sentence = await complaint(repository);
    expect(sentence).toContain(`must start with a matching pattern: ${pattern.trim()}`);
    expect(sentence).toMatch(advice);
  });

  test('where there is no such base', async () => {
    const config = 'pull-request:\n  base: nowhere\n';
    const repository = await starredRepository(sandbox, { '.github/readme-tally.yml': config });

    expect(await complaint(repository)).toMatch(
      /branch nowhere does not exist.*Set pull-request\.base/,
    );
  });

  test('where a redirect leads to another host, which is not asked', async () => {
    await using witness = await startWitness();
    const repository = await starredRepository(sandbox);
    sandbox.github.fault({
      ...redirectTo(`${witness.url}/collect`),
      body: { message: 'Moved' },
      match: ({ path }) => path.includes('/git/'),
    });
    const send = limitedFetch(fetch, { timeout: 5_000, bytes: 1_000_000 });

    await expect(runOnce(sandbox, repository, { send })).rejects.toThrow(
      'redirected to another host',
    );
    expect(witness.requests()).toEqual([]);
  });

  test('where a proxy answers with a page of its own', async () => {
    const repository = await starredRepository(sandbox);
    sandbox.github.fault({ status: 200, body: '<html>Sign in</html>' });

    expect(await complaint(repository)).toBe(
      'GitHub answered 500 (the response is not what GitHub sends). GitHub is unavailable; run again later.',
    );
  });
});

test('a draft that is refused becomes an ordinary pull request', async () => {
  const config = 'pull-request:\n  draft: true\n';
  const repository = await starredRepository(sandbox, { '.github/readme-tally.yml': config });
  setStars(sandbox, 150);
  settings(repository).hasDrafts = false;

  const { published } = await runOnce(sandbox, repository);

  expect(published).toMatchObject({
    operation: 'created',
    advice:
      'This repository has no draft pull requests, so an ordinary one was opened. Set pull-request.draft in the config to false.',
  });
  const [pull] = await repository.pullRequests();
  expect(pull?.draft).toBe(false);
});

test.each<[accepted: string, url: string, message: string, advice: RegExp]>([
  ['contents=write', '/git/trees', '', /^Give the job the permissions contents: write and pull-/],
  ['pull_requests=write', '/pulls', '', /^Give the job the permissions contents: write and pull-/],
  ['actions=write', '/actions', '', /^Give the job the permission actions: write\.$/],
  ['issues=write,metadata=read', '/x', '', /the permission issues: write and metadata: read\.$/],
  ['contents=write; contents=write,workflows=write', '/git/trees', '', /permissions contents: /],
  [
    'contents=write; contents=write,workflows=write',
    '/git/refs',
    '',
    /^The branch would change wo/,
  ],
  ['contents=write,workflows=write', '/git/trees', '', /^The branch would change workflow files/],
  [
    '',
    '/git/refs',
    'refusing to allow a Personal Access Token to create or update workflow `x` without `workflow` scope',
    /^The branch would change workflow files/,
  ],
  ['', '/x', 'Resource not accessible by personal access token', /^Give the token the permissions/],
])('403, accepted %j at %s: %s', (accepted, url, text, advice) => {
  const error = Object.assign(new Error(text || 'Resource not accessible by integration'), {
    status: 403,
    request: { url: `https://api.github.com/repos/o/r${url}`, method: 'POST' },
    response: { headers: { 'x-accepted-github-permissions': accepted } },
  });

  expect(errorAdvice(error)?.split('). ')[1]).toMatch(advice);
});

test('403 of an organization with single sign-on names the authorization', () => {
  const headers = { 'x-github-sso': 'required; url=https://github.com/orgs/o/sso?secret=1' };
  const message = 'Resource protected by organization SAML enforcement.';
  const error = Object.assign(new Error(message), { status: 403, response: { headers } });

  expect(errorAdvice(error)).toMatch(/Authorize the token for the organization/);
  expect(errorAdvice(error)).not.toContain('secret');
});

test.each([
  [422, 'Protected branch update failed for refs/heads/x', /rule protects/],
  [403, 'Cannot update this protected ref.', /rule protects/],
  [403, 'API rate limit exceeded for installation.', /rate limit of the token is exhausted/],
  [403, 'Something new', /permissions contents: write/],
  [403, 'Unable to create comment because issue is locked.', /conversation is locked: unlock it/],
  [410, 'This issue was deleted', /issue or the comment was deleted/],
  [422, 'Update is not a fast forward', /changed the branch at the same time/],
  [
    403,
    'Although you appear to have the correct authorization credentials, the `o` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
    /allows only some IP addresses/,
  ],
  [
    422,
    'Repository rule violations found\n\nCommits must have verified signatures.\n\n',
    /requires signed commits/,
  ],
  [
    422,
    'Repository rule violations found\n\nThis branch must not contain merge commits.\n\n',
    /forbids merge commits/,
  ],
  [
    422,
    'Repository rule violations found\n\nBranch name must not contain a matching pattern: x\n\nCommit message must match a given regex pattern: ^x\n\n',
    /branch in the config.*commit-message in the config/,
  ],
  [404, 'Not Found', /cannot access the repository/],
  [410, 'Issues are disabled for this repo', /Issues are disabled in/],
  [422, 'Validation Failed: {"message":"No commits between main and x"}', /shows these numbers/],
  [422, 'Something new', /next run tries again/],
  [451, 'Repository access blocked', /blocked/],
  [418, 'Something new', /Nothing was published/],
  [503, 'Unavailable', /run again later/],
])('%i %s is explained', (status, message, advice) => {
  const link = ' - https://docs.github.com/rest?secret=1';
  const error = Object.assign(new Error(`${message}${link}`), { status });

  expect(errorAdvice(error)).toMatch(advice);
  expect(errorAdvice(error)).not.toContain('secret');
});

test('404 about a comment says that it is gone, and any other error what it always says', () => {
  const error = (status: number) => Object.assign(new Error('Not Found'), { status });
  expect(threadAdvice(error(404))).toBe(
    'GitHub answered 404 (Not Found). The comment, or its issue, no longer exists.',
  );
  expect(threadAdvice(error(451))).toBe(errorAdvice(error(451)));
});

test('what is no refusal of GitHub is not explained', () => {
  expect(errorAdvice(new Error('x'))).toBeUndefined();
  expect(errorAdvice('x')).toBeUndefined();
});

test('a command in an issue that was deleted meanwhile is done, and the summary says why it has no reply', async () => {
  const repository = await proposedRepository(sandbox);
  const { number } = await repository.api<{ number: number }>('POST', '/issues', {
    body: { title: 'x' },
  });
  const first = await commentOn(sandbox, repository, { body: 'hello', on: number });
  settings(repository).deleted.add(number);
  const event = { ...first.event, comment: { ...first.event.comment, body: '/tally status' } };

  const { advice, markdown, fault } = await answerEvent(sandbox, repository, { event });

  expect(markdown).toContain('#1');
  expect(advice.join(' ')).toMatch(/The reply .* was not written\..*The issue .* was deleted\./);
  expect(advice.join(' ')).not.toContain('permission');
  expect(fault).toBeUndefined();
});

describe('a branch that vanishes during the run', () => {
  test.each([
    ['right before it is moved', '/graphql', 'POST'],
    ['right before REST reads it again', '/git/ref', 'GET'],
    ['in the moment when REST moves it', '/git/ref', 'PATCH'],
  ])('%s is made again', async (_, path, method) => {
    const repository = await proposedRepository(sandbox);
    setStars(sandbox, 150);
    let isWritten = false;
    let isGone = false;
    const send: typeof fetch = async (input, init) => {
      const target = String(input);
      isWritten ||= target.endsWith('/git/commits') && init?.method === 'POST';
      const isMoment = isWritten && init?.method === method && target.includes(path);
      if (isMoment && !isGone) {
        isGone = true;
        await repository.api('DELETE', `/git/refs/heads/${BRANCH}`);
      }
      const isSwap = String(init?.body).includes('UpdateRefs');
      if (isSwap && path !== '/graphql') return Response.json({ errors: [{ message: 'No.' }] });
      return fetch(input, init);
    };

    const { published } = await runOnce(sandbox, repository, { send });

    expect(published).toMatchObject({ operation: 'created', number: 2 });
    expect(await proposed(repository)).toContain('stars-150-');
  });
});
