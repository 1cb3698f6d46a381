import { beforeAll, describe, expect, test } from '@jest/globals';
import { type DoctorOptions, examine } from '../../src/cli/examine.ts';
import type { Result } from '../../src/doctor/checks.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { githubClient } from '../helpers/github-client.ts';
import { quickSources } from '../helpers/quick-connect.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();

beforeAll(async () => {
  await sandbox.github.createRepository({ name: 'list', files: { 'README.md': '# L\n' } });
});
type Examined = Pick<DoctorOptions, 'format'> & { keys?: Record<string, string>; token?: string };

async function examined(files: Record<string, string>, { format, keys = {}, token }: Examined) {
  return examine({
    ...quickSources(sandbox, { ...(token ? { github: token } : {}), ...keys }),
    folder: await temporaryFolder(files),
    config: '.github/readme-tally.yml',
    format,
    repository: 'acme/list',
    github: token ? githubClient(sandbox, token) : undefined,
    now: Date.parse('2026-11-22T12:00:00Z'),
    signal: new AbortController().signal,
  });
}

async function states(files: Record<string, string>, token?: string) {
  const { text, fails } = await examined(files, { format: 'json', ...(token ? { token } : {}) });
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

test('each fault of a config has a line of its own', async () => {
  const config = 'showw: 1\nlimits:\n  deadline: soon\n';
  const { text } = await examined({ '.github/readme-tally.yml': config }, { format: 'table' });
  const faults = text.split('\n').filter((line) => /^problem +config /.test(line));
  expect(faults).toEqual([
    expect.stringContaining('"showw" is not a setting.'),
    expect.stringContaining('"limits.deadline" is not a setting.'),
  ]);
});

test('a token that GitHub refuses is a problem', async () => {
  const { fails, states: found } = await states({}, 'ghp_unknown');
  expect(fails).toBe(true);
  expect(found).toMatchObject({ token: 'problem' });
});

test('a rule against our branch, a refused key and a silent source have different messages', async () => {
  const { rules } = sandbox.github.settings('acme/list');
  rules.push({ pattern: 'readme-tally/**', by: 'ruleset', forbids: ['create', 'force'] });
  for (let times = 0; times < 4; times += 1) sandbox.semanticScholar.fault({ status: 403 });
  const nightly =
    "on:\n  schedule:\n    - cron: '17 3 * * *'\njobs:\n  a:\n    steps:\n      - uses: x/readme-tally@v1\n";
  const { text, fails } = await examined(
    { '.github/workflows/nightly.yml': nightly },
    { format: 'table', token: 'ghs_sandbox', keys: { 'semantic-scholar': 'old' } },
  );
  rules.pop();
  expect(fails).toBe(true);
  expect(text).toMatch(
    /^problem +branch readme-tally\/refresh .*forbid creating it, force pushes\./m,
  );
  expect(text).toMatch(/^problem +Semantic Scholar .*rejected its key/m);
  expect(text).toMatch(/^ok +schedule .*Next run: 2026-11-23T03:17:00Z/m);
  expect(text).toMatch(/GitHub has no workflow \.github\/workflows\/nightly\.yml/);
});

test('a source that has no well-known subject is a problem', async () => {
  const gone = [sandbox.huggingFace, sandbox.openAlex];
  sandbox.huggingFace.fault({ status: 401, body: { error: 'Invalid username or password.' } });
  sandbox.openAlex.fault({ status: 404 });
  sandbox.semanticScholar.fault({ status: 400, body: { error: 'No valid paper ids given' } });
  sandbox.github.graphql.errors.set('octocat/hello-world', { type: 'NOT_FOUND' });
  const { text, fails } = await examined({}, { format: 'table', token: 'ghs_sandbox' });
  sandbox.github.graphql.errors.clear();

  expect(fails).toBe(true);
  for (const name of ['Semantic Scholar', 'GitHub', 'Hugging Face', 'OpenAlex']) {
    expect(text).toMatch(
      new RegExp(`^problem +${name} +It answers that .* does not exist, which is wrong\\.`, 'm'),
    );
  }
  expect(gone.map((server) => server.requests().length)).toEqual([1, 1]);
});

describe('with --live', () => {
  const LIST =
    '- [One](https://github.com/o/one) ![s](https://img.shields.io/github/stars/o/one)\n';

  async function live(files: Record<string, string> = { 'README.md': LIST }) {
    const { text } = await examine({
      ...quickSources(sandbox, { github: 'ghs_sandbox' }),
      folder: await temporaryFolder(files),
      config: '.github/readme-tally.yml',
      format: 'json',
      github: undefined,
      now: 0,
      signal: new AbortController().signal,
      live: { environment: { ...sandbox.environment(), GITHUB_TOKEN: 'ghs_sandbox' } },
    });
    const results = JSON.parse(text) as Result[];
    return results.filter(({ what }) => what.endsWith(' API'));
  }

  test('the APIs that the list needs are asked, and no others', async () => {
    const results = await live();
    expect(new Set(results.map(({ what }) => what))).toEqual(
      new Set(['GitHub API', 'shields.io API']),
    );
    expect(new Set(results.map(({ state }) => state))).toEqual(new Set(['ok']));
    expect(await live({ 'README.md': '# Nothing\n' })).toEqual([]);
    expect(await live({})).toEqual([]);
  });

  test('an answer that differs is a problem', async () => {
    sandbox.shields.fault({ status: 404 });
    const problems = (await live()).filter(({ state }) => state !== 'ok');
    expect(problems).toEqual([
      {
        what: 'shields.io API',
        state: 'problem',
        found: expect.stringContaining('"status":"=200"'),
        todo: expect.any(String),
      },
    ]);
    expect(problems[0]?.found).toContain('received {"status":"=404"');
  });

  test('one that cannot be asked is unknown', async () => {
    sandbox.shields.fault({ action: 'reset' });
    const [unknown] = (await live()).filter(({ state }) => state !== 'ok');
    expect(unknown).toMatchObject({ what: 'shields.io API', state: 'unknown' });
    expect(unknown?.found).toContain('Could not ask: ');
  });
});
