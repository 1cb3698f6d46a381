import { expect, test } from '@jest/globals';
import { type ActionRun, runAction } from '../../sandbox/runner.ts';
import { useBundle } from '../helpers/bundle.ts';
import { CERTIFICATE, startProxy, startTls } from '../helpers/proxy.ts';
import { seed } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();
const entry = useBundle('src/index.ts');

/** Names that no name server knows, so that requests can only arrive through the proxy. */
const NAMES = {
  GITHUB_API_URL: 'http://api.test',
  GITHUB_GRAPHQL_URL: 'http://api.test/graphql',
  TALLY_GITHUB_GRAPHQL_URL: 'http://api.test/graphql',
  TALLY_SEMANTIC_SCHOLAR_URL: 'https://papers.test',
};

function run(repository: { fullName: string }, env: ActionRun['env'] = {}) {
  const { fullName } = repository;
  const event = 'schedule';
  return runAction(sandbox, { repository: fullName, event, entry: entry(), isBrisk: true, env });
}

test('the built Action sends every request through the proxies, except where NO_PROXY says so', async () => {
  await using papers = await startTls(sandbox.semanticScholar.url);
  await using proxy = await startProxy({
    'api.test': sandbox.github.url,
    'papers.test': `https://127.0.0.1:${papers.port}`,
  });
  const repository = await createRepository(sandbox, { 'README.md': seed });

  const { outputs, stderr, requests } = await run(repository, {
    ...NAMES,
    HTTPS_PROXY: `http://me:se%20cret@127.0.0.1:${proxy.port}`,
    http_proxy: `127.0.0.1:${proxy.port}`,
    NO_PROXY: 'localhost,127.0.0.1',
    NODE_EXTRA_CA_CERTS: CERTIFICATE,
  });

  expect(stderr).toBe('');
  expect(outputs).toMatchObject({ operation: 'created', changed: '15' });
  const count = (server: string) => requests.filter((one) => one.server === server).length;
  const forwarded = proxy.seen.filter((one) => one.includes(' http://api.test/'));
  // The payload of the event is read of the sandbox, not by the Action.
  expect(forwarded).toHaveLength(count('github'));
  expect(new Set(proxy.seen.filter((one) => !forwarded.includes(one)))).toEqual(
    new Set(['CONNECT papers.test:443']),
  );
  expect(count('semanticScholar')).toBeGreaterThan(0);
  expect(count('huggingFace')).toBeGreaterThan(0);
  const basic = `Basic ${Buffer.from('me:se cret').toString('base64')}`;
  expect(new Set(proxy.credentials)).toEqual(new Set([basic, undefined]));
});

test('a variable that holds no proxy is named, without its value', async () => {
  const repository = await createRepository(sandbox, { 'README.md': seed });

  const { exitCode, stdout } = await run(repository, {
    HTTPS_PROXY: 'socks5://me:secret@127.0.0.1',
  });

  expect(exitCode).toBe(1);
  expect(stdout).toContain('::error::HTTPS_PROXY must be the URL of a proxy');
  expect(stdout).not.toContain('secret');
});

test('a name that does not resolve is named, and is no answer of GitHub', async () => {
  const repository = await createRepository(sandbox, { 'README.md': seed });
  const { exitCode, stdout } = await run(repository, { GITHUB_API_URL: 'http://api.invalid' });

  expect(exitCode).toBe(1);
  expect(stdout).toContain(
    'GitHub was not reached: the name api.invalid could not be resolved (ENOTFOUND). Check the network of the runner, and HTTPS_PROXY and NO_PROXY if it is behind a proxy.',
  );
});
