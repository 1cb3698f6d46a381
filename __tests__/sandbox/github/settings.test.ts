import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Octokit } from '@octokit/rest';
import { bot, maintainer } from '../../../sandbox/github/accounts.ts';
import type { BranchRule } from '../../../sandbox/github/branch-rules.ts';
import { secondaryLimit } from '../../../sandbox/github/refusals.ts';
import type { Repository } from '../../../sandbox/github/repository.ts';
import type { RepositorySettings } from '../../../sandbox/github/settings.ts';
import { createRepository, useSandbox } from '../../helpers/use-sandbox.ts';
import { octokit, refusal } from './octokit.ts';

const BRANCH = 'readme-tally/refresh';

const sandbox = useSandbox();
let repository: Repository;
let settings: RepositorySettings;
let rest: Octokit;
let repo: { owner: string; repo: string };

beforeEach(async () => {
  repository = await createRepository(sandbox, { 'README.md': '# List\n' });
  settings = sandbox.github.settings(repository.fullName);
  repo = { owner: repository.owner, repo: repository.name };
  rest = octokit(sandbox.github, bot.token);
});

/** A branch with one commit on top of main, made as a test arranges things. */
async function proposed(): Promise<string> {
  return repository.commit(BRANCH, { 'README.md': '# Changed\n' });
}

describe('an archived repository', () => {
  beforeEach(async () => {
    await proposed();
    settings.archived = true;
  });

  test('says so, can be read, and takes no write', async () => {
    expect((await rest.repos.get(repo)).data.archived).toBe(true);
    const refused = { status: 403, message: 'Repository was archived so is read-only.' };
    const pull = { ...repo, head: BRANCH, base: 'main', title: 'Refresh' };
    for (const write of [
      () => rest.git.createBlob({ ...repo, content: 'x' }),
      () => rest.git.deleteRef({ ...repo, ref: `heads/${BRANCH}` }),
      () => rest.pulls.create(pull),
      () => rest.issues.create({ ...repo, title: 'x' }),
    ]) {
      expect(await refusal(write())).toMatchObject(refused);
    }
  });

  test('lets a test arrange things all the same', async () => {
    await repository.commit('main', { 'README.md': 'new' });

    expect((await repository.readFile('main', 'README.md'))?.toString()).toBe('new');
  });
});

describe('a rule for branches', () => {
  const FORCED = 'Cannot force-push to this branch';

  async function rewritten(): Promise<string> {
    await proposed();
    const { data } = await rest.git.getCommit({
      ...repo,
      commit_sha: (await repository.branch('main')) ?? '',
    });
    const commit = { ...repo, message: 'again', tree: data.tree.sha, parents: [data.sha] };
    return (await rest.git.createCommit(commit)).data.sha;
  }

  function forbid(rule: Partial<BranchRule>): void {
    settings.rules.push({ pattern: 'readme-tally/**', by: 'ruleset', forbids: [], ...rule });
  }

  test.each([
    ['protection', FORCED],
    ['ruleset', `Repository rule violations found\n\n${FORCED}\n\n`],
  ] as const)('of a %s refuses to drop commits, and only that', async (by, message) => {
    const sha = await rewritten();
    forbid({ by, forbids: ['force'] });
    const ref = `heads/${BRANCH}`;

    const forced = rest.git.updateRef({ ...repo, ref, sha, force: true });
    expect(await refusal(forced)).toMatchObject({ status: 422, message });

    const next = await rest.git.createCommit({
      ...repo,
      message: 'more',
      tree: (await rest.git.getCommit({ ...repo, commit_sha: sha })).data.tree.sha,
      parents: [(await repository.branch(BRANCH)) ?? ''],
    });
    await rest.git.updateRef({ ...repo, ref, sha: next.data.sha, force: true });
    expect(await repository.branch(BRANCH)).toBe(next.data.sha);
  });

  test('refuses to create, to move and to delete', async () => {
    const sha = await proposed();
    forbid({ forbids: ['create', 'update', 'delete'] });
    const ref = `heads/${BRANCH}`;
    const creation = rest.git.createRef({ ...repo, ref: 'refs/heads/readme-tally/a/b', sha });

    expect(await refusal(creation)).toMatchObject({
      status: 422,
      message: expect.stringContaining('Cannot create ref due to creations being restricted.'),
    });
    expect(await refusal(rest.git.updateRef({ ...repo, ref, sha }))).toMatchObject({
      message: expect.stringContaining('Changes must be made through a pull request.'),
    });
    expect(await refusal(rest.git.deleteRef({ ...repo, ref }))).toMatchObject({
      message: expect.stringContaining('Cannot delete this branch'),
    });
  });

  test('does not concern other branches', async () => {
    const sha = (await repository.branch('main')) ?? '';
    forbid({ forbids: ['create'] });

    await rest.git.createRef({ ...repo, ref: 'refs/heads/other', sha });

    expect(await repository.branch('other')).toBe(sha);
  });
});

test('an empty repository has no Git data', async () => {
  settings.empty = true;
  const refused = { status: 409, message: 'Git Repository is empty.' };

  expect(await refusal(rest.git.getRef({ ...repo, ref: 'heads/main' }))).toMatchObject(refused);
  expect(await refusal(rest.git.createBlob({ ...repo, content: 'x' }))).toMatchObject(refused);
  expect(await refusal(rest.repos.listCommits(repo))).toMatchObject(refused);
  const file = rest.repos.getContent({ ...repo, path: 'README.md' });
  expect(await refusal(file)).toMatchObject({ status: 404, message: 'This repository is empty.' });
  expect((await rest.repos.get(repo)).status).toBe(200);
});

test('says when somebody pushed last', async () => {
  expect((await rest.repos.get(repo)).data.pushed_at).toMatch(/T\d\d:\d\d:\d\dZ$/);

  settings.pushedAt = '2026-09-24T00:00:00Z';

  expect((await rest.repos.get(repo)).data.pushed_at).toBe('2026-09-24T00:00:00Z');
  expect(await repository.api('GET', '')).toMatchObject({ pushed_at: '2026-09-24T00:00:00Z' });
});

describe('a workflow', () => {
  const workflow_id = 'tally.yml';

  test('is enabled only with the permission for it', async () => {
    expect(await refusal(rest.actions.enableWorkflow({ ...repo, workflow_id }))).toMatchObject({
      status: 403,
      message: 'Resource not accessible by integration',
    });
    expect(settings.workflows.get(workflow_id)?.enabled).toBe(0);

    settings.permissions.actions = 'write';
    const { status } = await rest.actions.enableWorkflow({ ...repo, workflow_id });

    expect(status).toBe(204);
    expect(settings.workflows.get(workflow_id)?.enabled).toBe(1);
  });

  test('that GitHub turned off comes back, by file name or id', async () => {
    const workflow = { id: 12, state: 'disabled_inactivity' as const, enabled: 0 };
    settings.workflows.set('other.yml', workflow);
    settings.permissions.actions = 'write';
    const state = async () => (await rest.actions.getWorkflow({ ...repo, workflow_id: 12 })).data;

    expect(await state()).toMatchObject({ state: 'disabled_inactivity' });
    await rest.actions.enableWorkflow({ ...repo, workflow_id: 'other.yml' });

    expect(await state()).toMatchObject({ path: '.github/workflows/other.yml', state: 'active' });
  });

  test('may be missing', async () => {
    settings.permissions.actions = 'write';
    const enabled = rest.actions.enableWorkflow({ ...repo, workflow_id: 'none.yml' });

    expect(await refusal(enabled)).toMatchObject({ status: 404 });
  });
});

test.each([
  ['contents', () => rest.git.createBlob({ ...repo, content: 'x' })],
  ['pull-requests', () => rest.pulls.create({ ...repo, head: BRANCH, base: 'main', title: 'x' })],
  ['issues', () => rest.issues.create({ ...repo, title: 'x' })],
] as const)('the job needs %s: write', async (permission, write) => {
  await proposed();
  settings.permissions[permission] = 'none';

  expect(await refusal(write())).toMatchObject({
    status: 403,
    message: 'Resource not accessible by integration',
  });
  settings.permissions[permission] = 'write';
  expect((await write()).status).toBe(201);
});

test('permissions of the job are no concern of a person', async () => {
  settings.permissions.issues = 'none';
  const person = octokit(sandbox.github, maintainer.token);

  expect((await person.issues.create({ ...repo, title: 'x' })).status).toBe(201);
});

test('without issues, pull requests still have comments', async () => {
  await proposed();
  const pull = await rest.pulls.create({ ...repo, head: BRANCH, base: 'main', title: 'x' });
  const issue = await rest.issues.create({ ...repo, title: 'x' });
  settings.hasIssues = false;
  const on = (issue_number: number) =>
    rest.issues.createComment({ ...repo, issue_number, body: 'x' });

  expect((await rest.repos.get(repo)).data.has_issues).toBe(false);
  expect(await refusal(on(issue.data.number))).toMatchObject({
    status: 410,
    message: 'Issues are disabled for this repo',
  });
  expect((await on(pull.data.number)).status).toBe(201);
});

test('a locked conversation takes no comment', async () => {
  const { data } = await rest.issues.create({ ...repo, title: 'x' });
  settings.locked.add(data.number);

  const comment = rest.issues.createComment({ ...repo, issue_number: data.number, body: 'x' });

  expect(await refusal(comment)).toMatchObject({
    status: 403,
    message: 'Unable to create comment because issue is locked.',
  });
});

test.each([
  [403, 'Resource not accessible by integration'],
  [409, 'Git Repository is empty.'],
  [422, 'Validation Failed'],
  [504, expect.stringContaining("couldn't respond to your request in time")],
])('words a %i as REST does', async (status, message) => {
  sandbox.github.fault({ status, times: 1 });

  expect(await refusal(rest.repos.get(repo))).toMatchObject({ status, message });
});

test('the secondary limit says how long to wait', async () => {
  sandbox.github.fault({ ...secondaryLimit(61), times: 1 });

  const response = await fetch(`${sandbox.github.url}/repos/${repository.fullName}`);

  expect(response.status).toBe(403);
  expect(response.headers.get('retry-after')).toBe('61');
  expect(await response.json()).toMatchObject({
    message: expect.stringContaining('secondary rate limit'),
  });
});
