import { beforeAll, describe, expect, test } from '@jest/globals';
import { app, bot, maintainer, stranger } from '../../sandbox/github/accounts.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { runOnRepository } from '../../src/fleet/repository/run.ts';
import { CONFIG, placeOf, proposed, runOnce, sourcesOf, writes } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

/** One finding with a safe fix, and one that a person has to see to. */
const API = '- [Model](https://huggingface.co/api/models/a/b)\n';
const UNCLEAR = '- [A](https://a.org) ![s](https://img.shields.io/badge/Stars-2k-blue?tally=no)\n';
const COUNT =
  '- [One](https://github.com/o/one) ![s](https://img.shields.io/badge/Stars-100-blue?tally=github:o/one)\n';
const LIST = `# List\n\n${API}${UNCLEAR}${COUNT}`;
const ON = { [CONFIG]: 'audit:\n  issue: true\n' };
const ISSUES = /issues/;

interface Issue {
  readonly number: number;
  readonly state: string;
  readonly state_reason: string | null;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly { readonly name: string }[];
}

const sandbox = useSandbox();

beforeAll(() => {
  sandbox.world.set('github:o/one', { stars: 100 });
});

function repositoryWith(list = LIST, files: Record<string, string> = ON): Promise<Repository> {
  return createRepository(sandbox, { 'README.md': list, ...files });
}

function issues(repository: Repository): Promise<Issue[]> {
  return repository.api('GET', '/issues?state=all&per_page=100');
}

async function issue(repository: Repository): Promise<Issue> {
  const [one, ...others] = await issues(repository);
  if (one === undefined || others.length > 0) throw new Error('there is not one issue');
  return one;
}

function patch(repository: Repository, number: number, body: object) {
  return repository.api('PATCH', `/issues/${number}`, { body });
}

/** Ticks the boxes of the lines that hold a text, as GitHub does for a person. */
async function tick(repository: Repository, text: string): Promise<void> {
  const { number, body } = await issue(repository);
  const lines = body.split(/\r?\n/).map((line) => {
    return line.includes(text) ? line.replace('- [ ]', '- [x]') : line;
  });
  await patch(repository, number, { body: lines.join('\r\n') });
}

/** The requests to issues themselves. */
function aboutIssues(requests: Parameters<typeof writes>[0]) {
  return requests.filter(({ server, path }) => server === 'github' && ISSUES.test(path));
}

test('switched off, nothing is asked of issues', async () => {
  const repository = await repositoryWith(LIST, {});
  const { requests, report } = await runOnce(sandbox, repository);
  expect(report.result.findings.length).toBeGreaterThan(0);
  expect(aboutIssues(requests)).toEqual([]);
});

describe('switched on', () => {
  test('the first run opens it, and the next one only reads it', async () => {
    const repository = await repositoryWith();
    const first = await runOnce(sandbox, repository);
    expect(first.advice).toEqual([]);
    const { title, labels, body, state } = await issue(repository);
    expect([title, state, labels.map(({ name }) => name)]).toEqual([
      'List health',
      'open',
      ['list-health'],
    ]);
    expect(body.match(/^- \[ \] /gm)).toHaveLength(first.report.result.findings.length);
    expect(body).toContain(`/${repository.fullName}/blob/main/README.md?plain=1#L3)`);

    const { requests } = await runOnce(sandbox, repository);
    expect(writes(requests)).toEqual([]);
    expect(aboutIssues(requests)).toHaveLength(1);
  });

  test('a list without findings has none', async () => {
    const repository = await repositoryWith('# List\n');
    await runOnce(sandbox, repository);
    expect(await issues(repository)).toEqual([]);
  });

  test('a ticked fix is in the next pull request, and gone once that is merged', async () => {
    const repository = await repositoryWith();
    await runOnce(sandbox, repository);
    await tick(repository, '🔧');
    await tick(repository, 'unclear-slot');

    const ticked = await runOnce(sandbox, repository);
    expect(ticked.report.result.fixed.map(({ rule }) => rule)).toEqual(['api-link']);
    const list = await proposed(repository);
    expect(list).toContain('- [Model](https://huggingface.co/a/b)\n');
    expect(list).toContain(UNCLEAR);
    expect((await issue(repository)).body).toMatch(/- \[x\] .*api-link/);
    expect(writes((await runOnce(sandbox, repository)).requests)).toEqual([]);

    const [pull] = await repository.pullRequests();
    await repository.api('PUT', `/pulls/${pull?.number}/merge`);
    await runOnce(sandbox, repository);
    const { body, state } = await issue(repository);
    expect(state).toBe('open');
    expect(body.slice(body.indexOf('<details>'))).toMatch(/^- \[x\] ~~.*api-link.*~~ /m);
    expect(body).toMatch(/^- \[x\] (?!~~).*unclear-slot/m);
    expect(writes((await runOnce(sandbox, repository)).requests)).toEqual([]);
  });

  test('it is closed when all is gone, and opened again for what is new', async () => {
    const repository = await repositoryWith();
    await runOnce(sandbox, repository);
    await repository.commit('main', { 'README.md': '# List\n' });
    await runOnce(sandbox, repository);
    expect(await issue(repository)).toMatchObject({ state: 'closed', state_reason: 'completed' });
    expect(writes((await runOnce(sandbox, repository)).requests)).toEqual([]);

    await repository.commit('main', { 'README.md': `# List\n\n${UNCLEAR}` });
    await runOnce(sandbox, repository);
    expect(await issue(repository)).toMatchObject({ state: 'open', state_reason: 'reopened' });
  });

  test('once a person closed it, only a finding that it does not show opens it', async () => {
    const repository = await repositoryWith();
    await runOnce(sandbox, repository);
    await tick(repository, '🔧');
    const { number } = await issue(repository);
    await patch(repository, number, { state: 'closed' });
    await repository.commit('main', { 'README.md': `# List\n\nA line.\n\n${UNCLEAR}${API}` });
    const { report } = await runOnce(sandbox, repository);
    expect([report.result.fixed, (await issue(repository)).state]).toEqual([[], 'closed']);

    const other = API.replace('a/b', 'c/d').replace('Model', 'Other');
    await repository.commit('main', { 'README.md': `# List\n\n${UNCLEAR}${API}${other}` });
    await runOnce(sandbox, repository);
    expect((await issue(repository)).state).toBe('open');
  });

  test('what a person wrote around it stays', async () => {
    const repository = await repositoryWith();
    await runOnce(sandbox, repository);
    const { number, body } = await issue(repository);
    await patch(repository, number, { body: `Mine.\n\n${body}\n\nMine too.` });
    await repository.commit('main', { 'README.md': `# List\n\n${UNCLEAR}` });
    await runOnce(sandbox, repository);
    const after = (await issue(repository)).body;
    expect([after.startsWith('Mine.\n\n'), after.endsWith('\n\nMine too.')]).toEqual([true, true]);
    expect(after).toContain('1 finding.');
  });

  test.each([
    ['a stranger', stranger.token],
    ['a member', maintainer.token],
    ['another bot', app.token],
  ])('an issue of %s is not taken for it, and is never edited', async (_, token) => {
    const repository = await repositoryWith();
    await runOnce(sandbox, repository);
    const { number, body } = await issue(repository);
    const forged = { title: 'List health', body: body.replaceAll('[ ]', '[x]') };
    const made = await repository.api<Issue>('POST', '/issues', { body: forged, token });
    await patch(repository, made.number, { labels: ['list-health'] });
    await patch(repository, number, { state: 'closed' });
    await repository.commit('main', { 'README.md': `# List\n\n${UNCLEAR}` });
    expect((await runOnce(sandbox, repository)).report.result.fixed).toEqual([]);
    const all = await issues(repository);
    expect(all.find((one) => one.number === made.number)?.body).toBe(forged.body);
  });

  test('it is found behind a hundred others with its label', async () => {
    const repository = await repositoryWith();
    await runOnce(sandbox, repository);
    const body = { title: 'Mine', body: '<!-- readme-tally:list-health -->' };
    for (let n = 0; n < 100; n += 1) {
      const { token } = stranger;
      const made = await repository.api<Issue>('POST', '/issues', { body, token });
      await patch(repository, made.number, { labels: ['list-health'] });
    }
    expect(writes((await runOnce(sandbox, repository)).requests)).toEqual([]);
  });

  test('after a new token it is found by the record of the pull request', async () => {
    const repository = await repositoryWith(LIST.replace('-100-', '-7-'));
    const run = (token?: string) => runOnce(sandbox, repository, token ? { token } : {});
    await run();
    sandbox.world.set('github:o/one', { stars: 150 });
    await run();
    sandbox.world.set('github:o/one', { stars: 200 });
    await run(maintainer.token);
    await run(app.token);
    sandbox.world.set('github:o/one', { stars: 100 });
    expect((await issue(repository)).title).toBe('List health');
  });

  test('a dry run, and one that asks for a part, write nothing to it', async () => {
    const repository = await repositoryWith();
    const dry = await runOnce(sandbox, repository, { dryRun: true });
    expect(writes(dry.requests)).toEqual([]);
    const inputs = { files: ['README.md'], config: CONFIG, dryRun: false };
    const request = { only: new Set(['github:o/one'] as const) };
    const sources = sourcesOf(sandbox, '2026-11-22T03:17:41Z');
    await runOnRepository(placeOf(sandbox, repository), inputs, { ...sources, request });
    expect(await issues(repository)).toEqual([]);
  });
});

describe('what GitHub refuses stops no run', () => {
  test('issues that are switched off', async () => {
    const repository = await repositoryWith(LIST.replace('-100-', '-7-'));
    sandbox.github.settings(repository.fullName).hasIssues = false;
    const { published, advice } = await runOnce(sandbox, repository);
    expect(published.operation).toBe('created');
    expect(advice).toEqual([expect.stringMatching(/disabled in .*set audit\.issue to false/)]);
  });

  test('a job without issues: write', async () => {
    const repository = await repositoryWith(LIST.replace('-100-', '-7-'));
    sandbox.github.settings(repository.fullName).permissions.issues = 'none';
    const { published, advice } = await runOnce(sandbox, repository);
    expect(published.operation).toBe('created');
    expect(advice).toEqual([
      expect.stringContaining('permission issues: write, or set audit.issue'),
    ]);
  });
});

test('audit.fix puts every safe fix into the pull request, and nothing else', async () => {
  const repository = await repositoryWith(LIST, { [CONFIG]: 'audit:\n  fix: true\n' });
  const { report, published } = await runOnce(sandbox, repository);
  expect(published.operation).toBe('created');
  expect(report.result.fixed.map(({ rule }) => rule)).toEqual(['api-link']);
  expect(await proposed(repository)).toBe(LIST.replace('/api/models/', '/'));
  expect((await repository.pullRequests())[0]?.body).toContain('### Fixed');
  expect(bot.login).toBe((await repository.commits('readme-tally/refresh'))[0]?.author?.login);
});
