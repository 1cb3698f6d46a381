import { expect, test } from '@jest/globals';
import { startSandbox } from '../../sandbox/sandbox.ts';

test('runs side by side with another, each over its own world', async () => {
  await using first = await startSandbox();
  await using second = await startSandbox();
  first.world.set('hf:models/a/b', { likes: 1 });
  second.world.set('hf:models/a/b', { likes: 2 });

  const likes = async ({ url }: { url: string }) =>
    ((await (await fetch(`${url}/api/models/a/b?expand=likes`)).json()) as { likes: number }).likes;

  expect([await likes(first.huggingFace), await likes(second.huggingFace)]).toEqual([1, 2]);
});

test('returns the settings that lead to it, all on this machine', async () => {
  await using sandbox = await startSandbox();
  const settings = sandbox.environment();

  expect(Object.keys(settings).sort()).toEqual([
    'GITHUB_API_URL',
    'GITHUB_GRAPHQL_URL',
    'GITHUB_SERVER_URL',
    'TALLY_CODEBERG_URL',
    'TALLY_GITHUB_API_URL',
    'TALLY_GITHUB_GRAPHQL_URL',
    'TALLY_GITLAB_URL',
    'TALLY_HUGGING_FACE_URL',
    'TALLY_OPENALEX_URL',
    'TALLY_SEMANTIC_SCHOLAR_URL',
    'TALLY_SHIELDS_URL',
  ]);
  for (const url of Object.values(settings))
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+(\/graphql)?$/);
});

test('records all upstreams in order of arrival, and forgets on request', async () => {
  await using sandbox = await startSandbox();
  await fetch(`${sandbox.openAlex.url}/works/doi:10.1/a`);
  await fetch(`${sandbox.huggingFace.url}/api/models/a/b`);
  await fetch(`${sandbox.github.url}/repos/acme/none`);
  await fetch(`${sandbox.semanticScholar.url}/graph/v1/paper/CorpusId:1`);

  expect(sandbox.requests().map(({ server, status }) => [server, status])).toEqual([
    ['openAlex', 200],
    ['huggingFace', 200],
    ['github', 404],
    ['semanticScholar', 200],
  ]);
  sandbox.clearRequests();
  expect(sandbox.requests()).toEqual([]);
});

test('clears the faults of all upstreams', async () => {
  await using sandbox = await startSandbox();
  sandbox.openAlex.fault({ status: 500 });
  sandbox.github.fault({ status: 500 });

  sandbox.clearFaults();

  expect((await fetch(`${sandbox.openAlex.url}/works/doi:10.1/a`)).status).toBe(200);
  expect((await fetch(`${sandbox.github.url}/repos/acme/none`)).status).toBe(404);
});

test('is gone when closed', async () => {
  const sandbox = await startSandbox();
  await sandbox.close();

  for (const url of Object.values(sandbox.environment()))
    await expect(fetch(url)).rejects.toThrow('fetch failed');
});
