import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import type { Result } from '../src/doctor/check.ts';
import { examine } from '../src/local-doctor.ts';
import { openGitHub } from '../src/publish/octokit.ts';
import { temporaryFolder } from './helpers/folder.ts';
import { quickSources } from './helpers/quick-connect.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
  await sandbox.github.createRepository({ name: 'list', files: { 'README.md': '# L\n' } });
});
beforeEach(() => sandbox.clearFaults());
afterAll(() => sandbox.close());

async function states(files: Record<string, string>, token?: string) {
  const { sources, connect } = quickSources(sandbox, token ? { github: token } : {});
  const github = token
    ? openGitHub({ token, baseUrl: sandbox.github.url, userAgent: 't', log: () => {}, fetch })
    : undefined;
  const { text, fails } = await examine({
    folder: await temporaryFolder(files),
    config: '.github/readme-tally.yml',
    format: 'json',
    repository: 'acme/list',
    github,
    sources,
    connect,
    now: Date.parse('2026-11-22T12:00:00Z'),
    signal: new AbortController().signal,
  });
  const results = JSON.parse(text) as Result[];
  return { fails, states: Object.fromEntries(results.map(({ what, state }) => [what, state])) };
}

test('all is well with a token', async () => {
  const { fails, states: found } = await states({}, 'ghs_sandbox');
  expect(fails).toBe(false);
  expect(found).toMatchObject({
    config: 'ok',
    snapshot: 'ok',
    token: 'ok',
    GitHub: 'ok',
    'Semantic Scholar': 'ok',
    'Hugging Face': 'ok',
    OpenAlex: 'ok',
  });
});

test('without a token it says what it could not look at', async () => {
  const { fails, states: found } = await states({});
  expect(fails).toBe(false);
  expect(found).toMatchObject({ repository: 'unknown', GitHub: 'unknown' });
});

test('a broken config and a broken snapshot are problems, a silent source is none', async () => {
  sandbox.semanticScholar.fault({ status: 503 });
  sandbox.semanticScholar.fault({ status: 503 });
  const broken = await states({ '.github/readme-tally.yml': 'showw: 1\n' });
  expect(broken).toMatchObject({ fails: true, states: { config: 'problem' } });
  expect(broken.states['Semantic Scholar']).toBe('warning');
  const { states: found } = await states({ 'data/readme-tally.json': '<<<<' });
  expect(found).toMatchObject({ snapshot: 'problem' });
});

test('a token that GitHub refuses is a problem', async () => {
  const { fails, states: found } = await states({}, 'ghp_unknown');
  expect(fails).toBe(true);
  expect(found).toMatchObject({ token: 'problem' });
});
