import { beforeAll, expect, test } from '@jest/globals';
import { bot, stranger, writer } from '../../../sandbox/github/accounts.ts';
import { comment } from '../../../sandbox/github/events.ts';
import type { Repository } from '../../../sandbox/github/repository.ts';
import { useSandbox } from '../../helpers/use-sandbox.ts';
import { octokit, refusal } from './octokit.ts';

const sandbox = useSandbox({ owners: ['dmis-lab'] });
let repository: Repository;
let repo: { owner: string; repo: string };

beforeAll(async () => {
  repository = await sandbox.github.createRepository({
    owner: 'dmis-lab',
    name: 'list',
    files: { 'README.md': 'list' },
  });
  repo = { owner: 'dmis-lab', repo: 'list' };
});

async function permission(username: string): Promise<{ permission: string; role_name: string }> {
  const rest = octokit(sandbox.github, bot.token);
  return (await rest.repos.getCollaboratorPermissionLevel({ ...repo, username })).data;
}

test.each([
  ['dmis-lab', 'admin', 'admin'],
  ['maintainer', 'write', 'maintain'],
  ['writer', 'write', 'write'],
  ['stranger', 'read', 'read'],
])('%s has the permission %s and the role %s', async (login, level, role_name) => {
  expect(await permission(login)).toMatchObject({ permission: level, role_name, user: { login } });
});

test.each([
  ['admin', 'admin', 'admin'],
  ['maintain', 'write', 'maintain'],
  ['write', 'write', 'write'],
  ['triage', 'read', 'triage'],
  ['read', 'read', 'read'],
  ['none', 'read', 'read'],
] as const)('the role %s gives the permission %s', async (role, level, role_name) => {
  await repository.setPermission('stranger', role);

  expect(await permission('stranger')).toMatchObject({ permission: level, role_name });
});

test('knows who is nobody, and asks for a token', async () => {
  expect(await refusal(permission('nobody'))).toMatchObject({
    status: 404,
    message: 'nobody is not a user',
  });
  const anonymous = octokit(sandbox.github, undefined);
  const asked = anonymous.repos.getCollaboratorPermissionLevel({ ...repo, username: 'writer' });
  expect(await refusal(asked)).toMatchObject({ status: 401 });
});

test('a comment makes the event of a run', async () => {
  const event = await comment(repository, { body: '/tally refresh', token: stranger.token });

  expect(event).toMatchObject({
    action: 'created',
    issue: { number: 1, state: 'open', title: 'Numbers' },
    comment: {
      body: '/tally refresh',
      user: { login: 'stranger', type: 'User' },
      author_association: 'NONE',
    },
    repository: { full_name: 'dmis-lab/list', default_branch: 'main' },
    sender: { login: 'stranger' },
  });
  expect(event.issue).not.toHaveProperty('pull_request');
  const again = await comment(repository, { on: 1, body: 'thanks', token: writer.token });
  expect(again.comment).toMatchObject({
    user: { login: 'writer' },
    author_association: 'COLLABORATOR',
  });
});

/** Opens a pull request and gives its number. */
async function openPull(branch: string): Promise<number> {
  await repository.commit(branch, { 'README.md': 'changed' });
  const body = { title: branch, head: branch, base: 'main' };
  return (await repository.api<{ number: number }>('POST', '/pulls', { body })).number;
}

test('a comment on a pull request says so', async () => {
  const number = await openPull('side');

  const event = await comment(repository, { on: number, body: '/tally' });

  expect(event.issue).toMatchObject({
    number,
    pull_request: { url: expect.stringContaining(`/pulls/${number}`) },
  });
});

test('reacts to a comment once, lists and takes it back', async () => {
  const rest = octokit(sandbox.github, bot.token);
  const event = await comment(repository, { body: '/tally' });
  const on = { ...repo, comment_id: event.comment.id };
  const eyes = () => rest.reactions.createForIssueComment({ ...on, content: 'eyes' });

  const made = await eyes();
  expect(made.status).toBe(201);
  expect(made.data).toMatchObject({
    content: 'eyes',
    user: { login: 'github-actions[bot]', type: 'Bot' },
  });
  const again = await eyes();
  expect(again.status).toBe(200);
  expect(again.data.id).toBe(made.data.id);
  await rest.reactions.createForIssueComment({ ...on, content: 'rocket' });

  const contents = async (filter = {}) =>
    (await rest.reactions.listForIssueComment({ ...on, ...filter })).data.map(
      ({ content }) => content,
    );
  expect(await contents()).toEqual(['eyes', 'rocket']);
  expect(await contents({ content: 'rocket' })).toEqual(['rocket']);
  await rest.reactions.deleteForIssueComment({ ...on, reaction_id: made.data.id });
  expect(await contents()).toEqual(['rocket']);
});

test('refuses odd reactions and missing comments', async () => {
  const rest = octokit(sandbox.github, bot.token);
  const event = await comment(repository, { body: '/tally' });
  const react = (comment_id: number, content: string) =>
    rest.reactions.createForIssueComment({ ...repo, comment_id, content: content as 'eyes' });

  expect(await refusal(react(event.comment.id, 'shrug'))).toMatchObject({ status: 422 });
  expect(await refusal(react(99_999, 'eyes'))).toMatchObject({ status: 404 });
  const remove = rest.reactions.deleteForIssueComment({
    ...repo,
    comment_id: event.comment.id,
    reaction_id: 99_999,
  });
  expect(await refusal(remove)).toMatchObject({ status: 404 });
});

test('labels that do not exist are made', async () => {
  const rest = octokit(sandbox.github, bot.token);
  const pull = await openPull('labelled');

  await rest.issues.addLabels({ ...repo, issue_number: pull, labels: ['numbers'] });

  expect((await rest.issues.get({ ...repo, issue_number: pull })).data.labels).toMatchObject([
    { name: 'numbers' },
  ]);
  expect((await rest.pulls.get({ ...repo, pull_number: pull })).data.labels).toMatchObject([
    { name: 'numbers' },
  ]);
});
