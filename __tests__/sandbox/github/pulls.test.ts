import { beforeEach, expect, test } from '@jest/globals';
import type { Octokit } from '@octokit/rest';
import { bot, maintainer, writer } from '../../../sandbox/github/accounts.ts';
import type { Repository } from '../../../sandbox/github/repository.ts';
import { createRepository, useSandbox } from '../../helpers/use-sandbox.ts';
import { octokit, refusal } from './octokit.ts';

const HEAD = 'readme-tally/refresh';

const sandbox = useSandbox();
let repository: Repository;
let rest: Octokit;
let repo: { owner: string; repo: string };

beforeEach(async () => {
  repository = await createRepository(sandbox, {
    'README.md': 'one\ntwo\n',
    'other.md': 'other\n',
  });
  repo = { owner: repository.owner, repo: repository.name };
  rest = octokit(sandbox.github, bot.token);
});

/** Puts a branch of one commit on top of main, in place of what it was. */
async function refresh(files: Record<string, string>): Promise<string> {
  const base = (await repository.branch('main')) ?? '';
  const ref = `heads/${HEAD}`;
  if (await repository.branch(HEAD))
    await rest.git.updateRef({ ...repo, ref, sha: base, force: true });
  return repository.commit(HEAD, files, { token: bot.token });
}

const open = () =>
  rest.pulls.create({ ...repo, title: 'Refresh', head: HEAD, base: 'main', body: 'numbers' });

test('opens, lists and updates a pull request', async () => {
  const sha = await refresh({ 'README.md': 'one\n2\n' });

  const { data: pull, status } = await open();
  expect(status).toBe(201);
  expect(pull).toMatchObject({
    number: 1,
    state: 'open',
    head: { sha, ref: HEAD, label: `acme:${HEAD}` },
    base: { ref: 'main' },
    user: { login: 'github-actions[bot]', type: 'Bot' },
    html_url: `${sandbox.github.url}/acme/${repository.name}/pull/1`,
    changed_files: 1,
    commits: 1,
    additions: 1,
    deletions: 1,
  });

  const listed = await rest.pulls.list({
    ...repo,
    state: 'open',
    head: `acme:${HEAD}`,
    base: 'main',
  });
  expect(listed.data).toMatchObject([{ number: 1, head: { sha } }]);
  expect(listed.data[0]).not.toHaveProperty('changed_files');
  expect((await rest.pulls.list({ ...repo, head: 'acme:elsewhere' })).data).toEqual([]);
  expect((await rest.pulls.list({ ...repo, head: 'without-owner' })).data).toHaveLength(1);

  const updated = await rest.pulls.update({
    ...repo,
    pull_number: 1,
    title: 'Refresh again',
    body: 'more',
  });
  expect(updated.data).toMatchObject({ title: 'Refresh again', body: 'more', head: { sha } });
});

test('the head of an open pull request follows its branch', async () => {
  await refresh({ 'README.md': 'one\n2\n' });
  await open();

  const moved = await refresh({ 'README.md': '1\n2\n', 'other.md': 'more\n' });

  const { data } = await rest.pulls.get({ ...repo, pull_number: 1 });
  expect(data).toMatchObject({ head: { sha: moved }, changed_files: 2, commits: 1 });
  expect((await rest.pulls.list(repo)).data[0]?.head.sha).toBe(moved);
  const files = await rest.pulls.listFiles({ ...repo, pull_number: 1 });
  expect(files.data.map(({ filename, status, changes }) => [filename, status, changes])).toEqual([
    ['README.md', 'modified', 4],
    ['other.md', 'modified', 2],
  ]);
  expect(files.data[0]?.patch).toContain('+1\n+2');
  const page = await rest.pulls.listFiles({ ...repo, pull_number: 1, per_page: 1, page: 2 });
  expect(page.data.map(({ filename }) => filename)).toEqual(['other.md']);
});

test('refuses a second pull request for the same branch', async () => {
  await refresh({ 'README.md': 'new\n' });
  await open();

  expect(await refusal(open())).toEqual({
    status: 422,
    message: 'Validation Failed',
    documentation_url: 'https://docs.github.com/rest',
    errors: [
      {
        resource: 'PullRequest',
        code: 'custom',
        message: `A pull request already exists for acme:${HEAD}.`,
      },
    ],
  });
  await rest.pulls.update({ ...repo, pull_number: 1, state: 'closed' });
  expect((await open()).data.number).toBe(2);
});

test('refuses a branch without commits, and branches that do not exist', async () => {
  const base = (await repository.branch('main')) ?? '';
  await rest.git.createRef({ ...repo, ref: `refs/heads/${HEAD}`, sha: base });

  expect(await refusal(open())).toMatchObject({
    errors: [{ code: 'custom', message: `No commits between main and ${HEAD}` }],
  });
  const create = (head: string, to: string) =>
    rest.pulls.create({ ...repo, title: 't', head, base: to });
  expect(await refusal(create('nowhere', 'main'))).toMatchObject({
    errors: [{ resource: 'PullRequest', field: 'head', code: 'invalid' }],
  });
  expect(await refusal(create(HEAD, 'nowhere'))).toMatchObject({ errors: [{ field: 'base' }] });
  expect(await repository.branch('nowhere')).toBeUndefined();
});

test('keeps Actions from opening pull requests where the setting says so', async () => {
  sandbox.github.allowPullRequests(false);
  await refresh({ 'README.md': 'new\n' });

  expect(await refusal(open())).toMatchObject({
    status: 403,
    message: 'GitHub Actions is not permitted to create or approve pull requests.',
  });
  const person = octokit(sandbox.github, writer.token);
  const opened = await person.pulls.create({ ...repo, title: 't', head: HEAD, base: 'main' });
  expect(opened.status).toBe(201);
});

test('a closed pull request stays where its branch was', async () => {
  await refresh({ 'README.md': 'new\n' });
  await open();
  const sha = await refresh({ 'README.md': 'newer\n' });
  await rest.pulls.update({ ...repo, pull_number: 1, state: 'closed' });
  await refresh({ 'README.md': 'newest\n' });

  expect((await rest.pulls.get({ ...repo, pull_number: 1 })).data).toMatchObject({
    state: 'closed',
    head: { sha },
  });
  expect(
    await refusal(rest.pulls.update({ ...repo, pull_number: 1, state: 'open' })),
  ).toMatchObject({
    errors: [
      {
        field: 'state',
        message: `state cannot be changed. The ${HEAD} branch was force-pushed or recreated.`,
      },
    ],
  });
});

test('may be opened again while its branch only grew', async () => {
  await refresh({ 'README.md': 'new\n' });
  await open();
  await rest.pulls.update({ ...repo, pull_number: 1, state: 'closed' });
  const grown = await repository.commit(HEAD, { 'more.md': 'more' });

  const { data } = await rest.pulls.update({ ...repo, pull_number: 1, state: 'open' });

  expect(data).toMatchObject({ state: 'open', head: { sha: grown }, commits: 2 });
});

test('deleting the branch closes its pull request', async () => {
  await refresh({ 'README.md': 'new\n' });
  await open();
  const sha = await refresh({ 'README.md': 'newer\n' });

  await rest.git.deleteRef({ ...repo, ref: `heads/${HEAD}` });

  expect(await repository.branch(HEAD)).toBeUndefined();
  expect(await repository.pullRequests()).toMatchObject([
    { state: 'closed', merged: false, head: { sha } },
  ]);
});

test.each([
  ['merge', 2],
  ['squash', 1],
] as const)('merges what the branch holds now, by %s', async (merge_method, parents) => {
  await refresh({ 'README.md': 'first try\n' });
  await open();
  const head = await refresh({ 'README.md': 'second try\n' });
  await repository.commit('main', { 'other.md': 'meanwhile\n' });
  const person = octokit(sandbox.github, maintainer.token);

  const { data } = await person.pulls.merge({ ...repo, pull_number: 1, merge_method });

  expect(data.merged).toBe(true);
  expect((await repository.readFile('main', 'README.md'))?.toString()).toBe('second try\n');
  expect((await repository.readFile('main', 'other.md'))?.toString()).toBe('meanwhile\n');
  const [tip] = await repository.commits('main');
  expect(tip).toMatchObject({ sha: data.sha, author: { login: 'maintainer' } });
  expect(tip?.parents).toHaveLength(parents);
  expect(await repository.pullRequests()).toMatchObject([
    { state: 'closed', merged: true, head: { sha: head }, changed_files: 1 },
  ]);
  expect((await rest.pulls.list({ ...repo, state: 'all' })).data[0]?.merged_at).toMatch(/^20/);
});

test('does not merge what conflicts, or twice', async () => {
  await refresh({ 'README.md': 'ours\n' });
  await open();
  await repository.commit('main', { 'README.md': 'theirs\n' });
  const merge = () =>
    octokit(sandbox.github, maintainer.token).pulls.merge({ ...repo, pull_number: 1 });

  expect(await refusal(merge())).toMatchObject({
    status: 405,
    message: 'Pull Request is not mergeable',
  });
  await refresh({ 'README.md': 'agreed\n' });
  await merge();
  expect(await refusal(merge())).toMatchObject({ status: 405 });
});
