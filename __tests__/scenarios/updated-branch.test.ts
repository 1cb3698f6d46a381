import { beforeEach, describe, expect, test } from '@jest/globals';
import { app, bot, maintainer } from '../../sandbox/github/accounts.ts';
import { ownQuery } from '../../sandbox/github/own-queries.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { updateBranch } from '../../sandbox/github/update-branch.ts';
import { BRANCH, proposed, runOnce, writes } from '../helpers/run.ts';
import { comments, LIST, pullRequest, setStars, starredRepository } from '../helpers/starred.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();
const TEXT = `# List\n\nOne.\n\nTwo.\n\n${LIST}`;
const MORE = TEXT.replace('# List', '# A list');
let repository: Repository;

beforeEach(async () => {
  repository = await starredRepository(sandbox, { 'README.md': TEXT });
  setStars(sandbox, 100);
  await runOnce(sandbox, repository);
});

const operation = async () => (await runOnce(sandbox, repository)).published.operation;

interface Rewritten {
  message?: (old: string) => string;
  files?: Record<string, string>;
  parents?: (old: string[], head: string) => string[];
  token?: string;
}

/** Puts another commit in place of the head: of other files, parents or words. */
async function rewrite({ message = (old) => old, files = {}, ...other }: Rewritten) {
  const head = `${await repository.branch(BRANCH)}`;
  const old = await repository.api<{
    message: string;
    tree: { sha: string };
    parents: { sha: string }[];
    author: object;
  }>('GET', `/git/commits/${head}`);
  const { token = maintainer.token, parents = (shas: string[]) => shas } = other;
  const tree = Object.entries(files).map(([path, content]) => ({ path, mode: '100644', content }));
  const written = await repository.api<{ sha: string }>('POST', '/git/trees', {
    body: { base_tree: old.tree.sha, tree },
  });
  const shas = old.parents.map((parent) => parent.sha);
  const body = {
    message: message(old.message),
    tree: tree.length === 0 ? old.tree.sha : written.sha,
    parents: parents(shas, head),
    author: old.author,
    committer: {},
  };
  const { sha } = await repository.api<{ sha: string }>('POST', '/git/commits', { body, token });
  await repository.api('PATCH', `/git/refs/heads/${BRANCH}`, { body: { sha, force: true } });
}

describe.each(['merge', 'rebase'] as const)('"Update branch" by %s', (method) => {
  const press = () => updateBranch(repository, { number: 1, method, token: maintainer.token });

  test.each([
    ['another file', { 'NOTES.md': 'More.' }],
    ['other lines of the list', { 'README.md': MORE }],
  ])('after the base changed %s: the branch is rebuilt, and nobody is asked', async (_, files) => {
    await repository.commit('main', files);
    await press();
    setStars(sandbox, 150);

    expect(await operation()).toBe('updated');

    expect(await proposed(repository)).toContain('stars-150-');
    expect(await comments(repository)).toEqual([]);
    const [head] = await repository.commits(BRANCH);
    expect(head?.parents.map(({ sha }) => sha)).toEqual([await repository.branch('main')]);
    const quiet = await runOnce(sandbox, repository);
    expect([quiet.published.operation, writes(quiet.requests)]).toEqual(['none', []]);
  });

  test('with the same numbers, it comes to rest', async () => {
    await repository.commit('main', { 'README.md': MORE });
    await press();
    await runOnce(sandbox, repository);
    const quiet = await runOnce(sandbox, repository);
    expect([quiet.published.operation, writes(quiet.requests)]).toEqual(['none', []]);
    expect(await comments(repository)).toEqual([]);
  });

  test('a commit of a person on top is protected', async () => {
    await repository.commit('main', { 'NOTES.md': 'More.' });
    await press();
    await repository.commit(BRANCH, { 'MINE.md': 'mine' });
    setStars(sandbox, 150);
    expect(await operation()).toBe('blocked');
    expect(await repository.readFile(BRANCH, 'MINE.md')).toBeDefined();
  });

  test.each([
    ['other words', { message: (old: string) => old.replace(/^.*/, 'My words') }],
    ['another file', { files: { 'MINE.md': 'mine' } }],
    ['another line of the list', { files: { 'README.md': `${MORE}Mine.\n` } }],
  ])('with %s, it is a person’s', async (_, change) => {
    await repository.commit('main', { 'README.md': MORE });
    await press();
    await rewrite(change);
    setStars(sandbox, 150);
    // The message of a merge is not ours: GitHub and people word it as they like.
    const isOurs = method === 'merge' && 'message' in change;
    expect(await operation()).toBe(isOurs ? 'updated' : 'blocked');
  });
});

test.each<[what: string, theirs: () => Promise<unknown>]>([
  [
    'a commit of a person below',
    async () => {
      await repository.commit(BRANCH, { 'MINE.md': 'mine' });
      await updateBranch(repository, { number: 1, method: 'merge' });
    },
  ],
  [
    'a merge of another branch',
    async () => {
      const side = await repository.commit('side', { 'MINE.md': 'mine' });
      await rewrite({ files: { 'MINE.md': 'mine' }, parents: (_, head) => [head, side] });
    },
  ],
  [
    'a commit and its revert',
    async () => {
      await repository.commit(BRANCH, { 'MINE.md': 'mine' });
      await repository.commit(BRANCH, { 'MINE.md': null });
      await updateBranch(repository, { number: 1, method: 'merge' });
    },
  ],
])('%s is protected', async (_, theirs) => {
  await repository.commit('main', { 'NOTES.md': 'More.' });
  await theirs();
  const head = await repository.branch(BRANCH);
  setStars(sandbox, 150);
  expect(await operation()).toBe('blocked');
  expect(await repository.branch(BRANCH)).toBe(head);
});

test('twice merged and then rebased, without GraphQL, it is rebuilt all the same', async () => {
  const { token } = maintainer;
  await repository.commit('main', { 'NOTES.md': 'More.' });
  await updateBranch(repository, { number: 1, method: 'merge', token });
  await repository.commit('main', { 'README.md': MORE });
  await updateBranch(repository, { number: 1, method: 'merge', token });
  setStars(sandbox, 150);
  sandbox.github.fault({ status: 403, match: (request) => ownQuery(request) !== undefined });
  expect(await operation()).toBe('updated');

  await repository.commit('main', { 'README.md': TEXT });
  await updateBranch(repository, { number: 1, method: 'rebase', token });
  setStars(sandbox, 200);
  const { published } = await runOnce(sandbox, repository, { token });
  expect(published.operation).toBe('updated');
});

describe('our commit', () => {
  test.each<[what: string, change: Rewritten]>([
    ['reworded by a person', { message: (old) => old.replace(/^.*/, 'My words') }],
    [
      'reworded by the same account',
      { message: (old) => old.replace(/^.*/, 'My words'), token: bot.token },
    ],
    ['with a longer message', { message: (old) => old.replace('\n\n', '\n\nMine.\n\n') }],
    ['amended by a person', { files: { 'MINE.md': 'mine' } }],
    ['amended by a bot', { files: { 'MINE.md': 'mine' }, token: app.token }],
    [
      'copied by a person for another tree',
      {
        files: { 'MINE.md': 'mine' },
        message: () => 'Update\n\nReadme-Tally-Tree: 0123456789012345678901234567890123456789\n',
      },
    ],
    ['on top of itself', { parents: (_, head) => [head], files: { 'MINE.md': 'mine' } }],
  ])('%s is a person’s', async (_, change) => {
    await rewrite(change);
    setStars(sandbox, 150);
    expect(await operation()).toBe('blocked');
  });

  test('is ours after the token has changed, and so is the next one', async () => {
    setStars(sandbox, 150);
    const { published } = await runOnce(sandbox, repository, { token: maintainer.token });
    expect(published.operation).toBe('updated');
    setStars(sandbox, 200);
    expect(await operation()).toBe('updated');
  });

  test('is ours after the token has changed, also where it only has the snapshot', async () => {
    await repository.api('PUT', '/pulls/1/merge');
    await repository.api('DELETE', `/git/refs/heads/${BRANCH}`);
    setStars(sandbox, 0);
    await runOnce(sandbox, repository);
    expect(await repository.branch(BRANCH)).toBeDefined();
    setStars(sandbox, 150);
    const { published } = await runOnce(sandbox, repository, { token: app.token });
    expect(published.operation).toBe('created');
  });

  test('is not ours where another account made it and the pull request does not record it', async () => {
    const { body } = await pullRequest(repository);
    const without = body.replace(/<!-- readme-tally:own .*\n/, '');
    await repository.api('PATCH', '/pulls/1', { body: { body: without } });
    setStars(sandbox, 150);
    const { published } = await runOnce(sandbox, repository, { token: maintainer.token });
    expect(published.operation).toBe('blocked');
  });
});

test.each([
  ['the old', [bot.token, maintainer.token, app.token]],
  ['the new', [maintainer.token, app.token, bot.token]],
])('%s token asks, and all later ones find its question and the ticked box', async (_, tokens) => {
  await repository.commit(BRANCH, { 'MINE.md': 'mine' });
  setStars(sandbox, 150);
  for (const token of tokens) {
    const { published } = await runOnce(sandbox, repository, { token });
    expect(published.operation).toBe('blocked');
  }
  const [question, ...others] = await comments(repository);
  expect(others).toEqual([]);
  const body = `${question?.body.replace('- [ ]', '- [x]')}`.replaceAll('\n', '\r\n');
  await repository.api('PATCH', `/issues/comments/${question?.id}`, { body: { body } });
  const { published } = await runOnce(sandbox, repository, { token: app.token });
  expect(published.operation).toBe('updated');
  expect(await repository.readFile(BRANCH, 'MINE.md')).toBeUndefined();
});

test.each([
  ['a bot', app.token],
  ['a member', maintainer.token],
])('a ticked box of %s is ignored', async (_, token) => {
  await repository.commit(BRANCH, { 'MINE.md': 'mine' });
  setStars(sandbox, 150);
  await runOnce(sandbox, repository);
  const [question] = await comments(repository);
  const body = question?.body.replace('- [ ]', '- [x]');
  await repository.api('POST', '/issues/1/comments', { body: { body }, token });
  expect(await operation()).toBe('blocked');
  expect(await repository.readFile(BRANCH, 'MINE.md')).toBeDefined();
});
