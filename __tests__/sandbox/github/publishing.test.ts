import { beforeEach, expect, test } from '@jest/globals';
import type { Octokit } from '@octokit/rest';
import { bot, stranger } from '../../../sandbox/github/accounts.ts';
import type { Repository } from '../../../sandbox/github/repository.ts';
import { createRepository, useSandbox } from '../../helpers/use-sandbox.ts';
import { octokit, refusal } from './octokit.ts';

const BRANCH = 'readme-tally/refresh';

const sandbox = useSandbox();
let repository: Repository;
let rest: Octokit;
let repo: { owner: string; repo: string };

beforeEach(async () => {
  repository = await createRepository(
    sandbox,
    {
      'README.md': '# Läst\r\n',
      'data/deep/logo.png': new Uint8Array([137, 80, 0, 255]),
      link: { mode: '120000', content: 'README.md' },
      module: { mode: '160000', sha: 'a'.repeat(40) },
      'run.sh': { mode: '100755', content: '#!/bin/sh\n' },
    },
    'trunk/main',
  );
  repo = { owner: repository.owner, repo: repository.name };
  rest = octokit(sandbox.github, bot.token);
});

/** The publisher's way: tree on top of the base, one commit, ref made or moved. */
async function publish(text: string, parent: string): Promise<string> {
  const base = await rest.git.getCommit({ ...repo, commit_sha: parent });
  const tree = await rest.git.createTree({
    ...repo,
    base_tree: base.data.tree.sha,
    tree: [{ path: 'README.md', mode: '100644', content: text }],
  });
  const commit = await rest.git.createCommit({
    ...repo,
    message: 'Refresh',
    tree: tree.data.sha,
    parents: [parent],
  });
  return commit.data.sha;
}

test('reads the head, the whole tree and a blob', async () => {
  const head = await rest.repos.getCommit({ ...repo, ref: 'trunk/main' });
  const { data } = await rest.git.getTree({
    ...repo,
    tree_sha: head.data.commit.tree.sha,
    recursive: '1',
  });

  expect(data.truncated).toBe(false);
  const entries = data.tree.map(({ path, mode, type, size }) => [path, mode, type, size]);
  expect(entries).toEqual([
    ['README.md', '100644', 'blob', 9],
    ['data', '040000', 'tree', undefined],
    ['data/deep', '040000', 'tree', undefined],
    ['data/deep/logo.png', '100644', 'blob', 4],
    ['link', '120000', 'blob', 9],
    ['module', '160000', 'commit', undefined],
    ['run.sh', '100755', 'blob', 10],
  ]);
  const logo = data.tree.find(({ path }) => path === 'data/deep/logo.png');
  expect(logo?.url).toBe(
    `${sandbox.github.url}/repos/${repository.fullName}/git/blobs/${logo?.sha}`,
  );
  const blob = await rest.git.getBlob({ ...repo, file_sha: logo?.sha ?? '' });
  expect(blob.data.encoding).toBe('base64');
  expect([...Buffer.from(blob.data.content, 'base64')]).toEqual([137, 80, 0, 255]);
});

test('names objects by the hash Git gives them', async () => {
  const { data } = await rest.git.getTree({ ...repo, tree_sha: 'trunk/main' });

  // git hash-object of "#!/bin/sh\n"
  expect(data.tree.find(({ path }) => path === 'run.sh')?.sha).toBe(
    '1a2485251c33a70432394c93fb89330ef214bfc9',
  );
});

test('breaks a long blob into lines of Base64, and sends it raw on request', async () => {
  const text = 'x'.repeat(500);
  await repository.commit('trunk/main', { 'long.txt': text });
  const { data } = await rest.git.getTree({ ...repo, tree_sha: 'trunk/main' });
  const file_sha = data.tree.find(({ path }) => path === 'long.txt')?.sha ?? '';

  const blob = await rest.git.getBlob({ ...repo, file_sha });
  expect(Math.max(...blob.data.content.split('\n').map((line) => line.length))).toBe(60);
  expect(Buffer.from(blob.data.content, 'base64').toString()).toBe(text);
  const raw = await rest.git.getBlob({ ...repo, file_sha, mediaType: { format: 'raw' } });
  expect(raw.data).toBe(text);
});

test('makes a branch of one commit, moves it by force, and only by force', async () => {
  const base = await repository.branch('trunk/main');
  const first = await publish('one\r\n', base ?? '');
  const made = await rest.git.createRef({ ...repo, ref: `refs/heads/${BRANCH}`, sha: first });
  expect(made.data.object.sha).toBe(first);
  expect((await rest.git.getRef({ ...repo, ref: `heads/${BRANCH}` })).data.object.sha).toBe(first);

  const second = await publish('two\r\n', base ?? '');
  const ref = `heads/${BRANCH}`;
  expect(await refusal(rest.git.updateRef({ ...repo, ref, sha: second }))).toMatchObject({
    status: 422,
    message: 'Update is not a fast forward',
  });
  await rest.git.updateRef({ ...repo, ref, sha: second, force: true });

  expect(await repository.branch(BRANCH)).toBe(second);
  expect((await repository.readFile(BRANCH, 'README.md'))?.toString()).toBe('two\r\n');
  expect((await repository.readFile(BRANCH, 'run.sh'))?.toString()).toBe('#!/bin/sh\n');
  expect((await repository.commits(BRANCH)).map(({ sha }) => sha)).toEqual([second, base]);
});

test('a commit by the bot in its own name is signed, one with an author is not', async () => {
  const base = (await repository.branch('trunk/main')) ?? '';
  const own = await publish('own', base);
  const { data: tree } = await rest.git.getCommit({ ...repo, commit_sha: own });
  const author = { name: 'Someone', email: 'someone@example.com' };
  const named = await rest.git.createCommit({
    ...repo,
    message: 'm',
    tree: tree.tree.sha,
    parents: [base],
    author,
  });

  expect(tree.verification.verified).toBe(true);
  expect(tree.author).toMatchObject({ name: bot.name, email: bot.email });
  expect(named.data.verification.verified).toBe(false);
  const commit = await rest.repos.getCommit({ ...repo, ref: own });
  expect(commit.data.commit.verification?.verified).toBe(true);
  expect(commit.data.author).toMatchObject({ login: 'github-actions[bot]', type: 'Bot' });
});

test('says about refs what GitHub says', async () => {
  const sha = (await repository.branch('trunk/main')) ?? '';
  const ref = 'heads/nowhere';

  expect(
    await refusal(rest.git.createRef({ ...repo, ref: 'refs/heads/trunk/main', sha })),
  ).toMatchObject({
    status: 422,
    message: 'Reference already exists',
  });
  expect(
    await refusal(rest.git.createRef({ ...repo, ref: 'refs/heads/x', sha: 'b'.repeat(40) })),
  ).toMatchObject({
    status: 422,
    message: 'Object does not exist',
  });
  const missing = { status: 422, message: 'Reference does not exist' };
  expect(await refusal(rest.git.updateRef({ ...repo, ref, sha }))).toMatchObject(missing);
  expect(await refusal(rest.git.deleteRef({ ...repo, ref }))).toMatchObject(missing);
  expect(await refusal(rest.git.getRef({ ...repo, ref }))).toEqual({
    status: 404,
    message: 'Not Found',
    documentation_url: 'https://docs.github.com/rest',
  });
});

test('deletes a file by a null, and keeps the rest', async () => {
  await repository.commit('side', { 'run.sh': null, 'new.txt': 'new' });

  expect(await repository.readFile('side', 'run.sh')).toBeUndefined();
  expect((await repository.readFile('side', 'new.txt'))?.toString()).toBe('new');
  expect((await repository.readFile('trunk/main', 'run.sh'))?.toString()).toBe('#!/bin/sh\n');
});

test('reads a file through the contents API, without its content above 1 MB', async () => {
  await repository.commit('trunk/main', { 'large.md': 'x'.repeat(1_048_577) });

  const small = await rest.repos.getContent({ ...repo, path: 'README.md', ref: 'trunk/main' });
  const large = await rest.repos.getContent({ ...repo, path: 'large.md' });

  expect(small.data).toMatchObject({ type: 'file', encoding: 'base64', size: 9 });
  expect(large.data).toMatchObject({ encoding: 'none', content: '', size: 1_048_577 });
});

test('lets nobody in with a wrong token, and everybody read without one', async () => {
  const wrong = octokit(sandbox.github, 'ghs_wrong');
  expect(await refusal(wrong.repos.get(repo))).toMatchObject({ message: 'Bad credentials' });

  expect((await octokit(sandbox.github, undefined).repos.get(repo)).data.default_branch).toBe(
    'trunk/main',
  );
  const writing = octokit(sandbox.github, stranger.token).git.createBlob({ ...repo, content: 'x' });
  expect(await refusal(writing)).toMatchObject({
    status: 403,
    message: 'Resource not accessible by personal access token',
  });
});

test('an Actions token may not ask who it is', async () => {
  expect(await refusal(rest.users.getAuthenticated())).toMatchObject({
    message: 'Resource not accessible by integration',
  });
  const person = octokit(sandbox.github, stranger.token);
  expect((await person.users.getAuthenticated()).data.login).toBe('stranger');
});

test('counts requests against an hourly limit', async () => {
  const first = await rest.repos.get(repo);
  const second = await rest.repos.get(repo);
  expect(first.headers['x-ratelimit-limit']).toBe('1000');
  expect(Number(second.headers['x-ratelimit-remaining'])).toBe(
    Number(first.headers['x-ratelimit-remaining']) - 1,
  );
  expect(Number(first.headers['x-ratelimit-reset'])).toBeGreaterThan(Date.now() / 1000);

  const budget = sandbox.github.rateLimit.budget(bot.token, 'core', repository.fullName);
  const used = budget.used;
  budget.used = budget.limit;
  expect(await refusal(rest.repos.get(repo))).toMatchObject({
    status: 403,
    message: expect.stringContaining('rate limit exceeded'),
  });
  budget.used = used;
  expect((await rest.repos.get(repo)).status).toBe(200);
});

test('every address in an answer leads back here', async () => {
  const { data, headers } = await rest.repos.listCommits({
    ...repo,
    sha: 'trunk/main',
    per_page: 1,
  });
  await repository.commit('trunk/main', { 'a.txt': 'a' });
  const paged = await rest.repos.listCommits({ ...repo, per_page: 1 });

  expect(headers.link).toBeUndefined();
  expect(data[0]?.url.startsWith(`${sandbox.github.url}/repos/`)).toBe(true);
  expect(paged.headers.link).toContain(`<${sandbox.github.url}/`);
  expect(await rest.paginate(rest.repos.listCommits, { ...repo, per_page: 1 })).toHaveLength(2);
});

test('records what goes over the line, not what the test arranges', async () => {
  sandbox.clearRequests();
  await repository.commit('trunk/main', { 'a.txt': 'b' });
  expect(sandbox.requests()).toEqual([]);

  await rest.repos.get(repo);
  expect(sandbox.requests()).toMatchObject([
    { server: 'github', method: 'GET', path: `/repos/${repository.fullName}`, status: 200 },
  ]);
});
