import { describe, expect, test } from '@jest/globals';
import { asksForStars } from '../../../sandbox/github/own-queries.ts';
import { parseSnapshot } from '../../../src/snapshot/file.ts';
import { isKept } from '../../../src/snapshot/verdict.ts';
import { BRANCH, proposed, runOnce, seed, writes } from '../../helpers/run.ts';
import { findSlots, outside } from '../../helpers/slots.ts';
import { createRepository, useSandbox } from '../../helpers/use-sandbox.ts';

const sandbox = useSandbox();

describe('the first run', () => {
  test('opens one pull request with one commit on the base', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    const base = await repository.branch('main');
    const { published } = await runOnce(sandbox, repository);
    expect(published.operation).toBe('created');
    const [pull, ...others] = await repository.pullRequests();
    expect(others).toEqual([]);
    expect(pull?.title).toBe('Refresh 15 counts in README.md');
    expect(pull?.commits).toBe(1);
    const [head] = await repository.commits(BRANCH);
    expect(head?.parents.map(({ sha }) => sha)).toEqual([base]);
    expect(head?.author?.login).toBe('github-actions[bot]');
  });

  test('replaces the 15 live badges and not one byte more', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    await runOnce(sandbox, repository);
    const after = await proposed(repository);
    // The alternative text of a badge carries its value.
    const texts = outside(after).replace(/(?<=!\[[^\]]*): [\d.]+k?(?=\]\(▢\))/g, '');
    expect(texts).toBe(outside(seed));
    expect(findSlots(after).filter(({ shown }) => shown !== undefined)).toHaveLength(15);
  });

  test('shows the numbers that the sources gave', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    sandbox.world.set('github:dmis-lab/biobert', { stars: 1987 });
    await runOnce(sandbox, repository);
    expect(await proposed(repository)).toContain(
      'badge/Stars-2k-blue?style=social&logo=github&tally=github:dmis-lab/biobert',
    );
    const text = await proposed(repository, 'data/readme-tally.json');
    const snapshot = parseSnapshot(text, 'snapshot');
    expect(snapshot.subjects['github:dmis-lab/biobert']?.stars?.value).toBe(1987);
  });

  test('costs as few requests as the batches allow', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    const { requests } = await runOnce(sandbox, repository);
    const of = (server: string) => requests.filter((request) => request.server === server);
    expect(of('semanticScholar')).toHaveLength(1);
    expect(of('huggingFace')).toHaveLength(2);
    expect(of('github').filter(asksForStars)).toHaveLength(1);
  });

  test('leaves a list alone when no source answers', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    sandbox.semanticScholar.fault({ status: 403 });
    sandbox.huggingFace.fault({ status: 403 });
    sandbox.github.fault({ status: 401, match: asksForStars });
    sandbox.clearRequests();
    await expect(runOnce(sandbox, repository)).rejects.toThrow(
      /^No source answered .*Hugging Face \(2 of 2\).* nothing was written\.$/,
    );
    expect(writes(sandbox.requests())).toEqual([]);
  });
});

describe('a run after which nothing has changed', () => {
  test('writes nothing while the pull request waits', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    await runOnce(sandbox, repository);
    const again = await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
    expect(again.published).toMatchObject({ operation: 'none', number: 1 });
    expect(writes(again.requests)).toEqual([]);
  });

  test('writes nothing after the pull request was merged', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    await runOnce(sandbox, repository);
    await repository.api('PUT', '/pulls/1/merge');
    const again = await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
    expect(again.published).toEqual({ operation: 'none' });
    expect(again.report.result.changes).toEqual([]);
    expect(writes(again.requests)).toEqual([]);
  });

  test('knows what to count from the list alone when the snapshot is lost', async () => {
    const first = await createRepository(sandbox, { 'README.md': seed });
    await runOnce(sandbox, first);
    const list = await proposed(first);
    const second = await createRepository(sandbox, { 'README.md': list });
    const again = await runOnce(sandbox, second);
    expect(again.report.result.slots.map(({ subject }) => subject)).toEqual(
      findSlots(seed).map(({ subject }) => subject),
    );
    expect(again.report.result.changes).toEqual([]);
    expect(again.published.operation).toBe('none');
  });
});

describe('a run that finds new numbers', () => {
  test('brings the open pull request up to date, still one commit on the base', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    const base = await repository.branch('main');
    sandbox.world.set('github:dmis-lab/biobert', { stars: 1987 });
    await runOnce(sandbox, repository);
    sandbox.world.set('github:dmis-lab/biobert', { stars: 2650 });
    const { published } = await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
    expect(published).toMatchObject({ operation: 'updated', number: 1 });
    expect(await proposed(repository)).toContain('badge/Stars-2.6k-blue');
    const [head] = await repository.commits(BRANCH);
    expect(head?.parents.map(({ sha }) => sha)).toEqual([base]);
  });

  test('changes one line of the list and two of the snapshot for one number', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    sandbox.world.set('github:dmis-lab/biobert', { stars: 1987 });
    await runOnce(sandbox, repository);
    await repository.api('PUT', '/pulls/1/merge');
    // The first numbers put an end to two findings, so the run after them has one more line.
    sandbox.world.set('github:dmis-lab/biobert', { stars: 2300 });
    await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
    await repository.api('PUT', '/pulls/2/merge');
    const list = await proposed(repository);
    const snapshot = await proposed(repository, 'data/readme-tally.json');
    sandbox.world.set('github:dmis-lab/biobert', { stars: 2650 });
    await runOnce(sandbox, repository, { at: '2026-11-24T03:17:41Z' });
    expect(changedLines(list, await proposed(repository))).toBe(1);
    expect(changedLines(snapshot, await proposed(repository, 'data/readme-tally.json'))).toBe(2);
  });

  test('keeps the edits that people made to the list since', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    await runOnce(sandbox, repository);
    await repository.commit('main', { 'README.md': `${seed}\nA new line.\n` });
    await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
    expect(await proposed(repository)).toMatch(/\nA new line\.\n$/);
    const [head] = await repository.commits(BRANCH);
    expect(head?.parents.map(({ sha }) => sha)).toEqual([await repository.branch('main')]);
  });

  test('keeps the old number of a source that fails, and says why', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    sandbox.world.set('corpus:59291975', { citations: 6012 });
    sandbox.world.set('github:dmis-lab/biobert', { stars: 70 });
    await runOnce(sandbox, repository);
    sandbox.world.set('corpus:59291975', { citations: 9999 });
    sandbox.world.set('github:dmis-lab/biobert', { stars: 77 });
    sandbox.semanticScholar.fault({ status: 403 });
    const { report } = await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
    expect(await proposed(repository)).toContain('badge/citations-6k-brightgreen');
    const snapshot = await proposed(repository, 'data/readme-tally.json');
    expect(
      parseSnapshot(snapshot, 'snapshot').subjects['corpus:59291975']?.citations,
    ).toMatchObject({
      value: 6012,
      stale: { since: '2026-11-23', reason: 'Semantic Scholar: request refused (HTTP 403)' },
    });
    expect(report.result.verdicts.filter(isKept)).toHaveLength(8);
  });
});

describe('what people do to the pull request', () => {
  test('a commit of theirs on the branch is never overwritten', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    sandbox.world.set('github:dmis-lab/biobert', { stars: 1987 });
    await runOnce(sandbox, repository);
    const theirs = await repository.commit(BRANCH, { 'NOTES.md': 'mine' });
    sandbox.world.set('github:dmis-lab/biobert', { stars: 9_999 });
    const { published, requests } = await runOnce(sandbox, repository);
    expect(published).toMatchObject({
      operation: 'blocked',
      advice: expect.stringContaining('commits by other people'),
    });
    expect(writes(requests)).toEqual([`POST /repos/${repository.fullName}/issues/1/comments`]);
    expect(await repository.branch(BRANCH)).toBe(theirs);
  });

  test('an amended commit counts as theirs', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    await runOnce(sandbox, repository);
    const [ours] = await repository.commits(BRANCH);
    const base = ours?.parents[0]?.sha;
    const tree = await repository.api<{ sha: string }>('POST', '/git/trees', {
      body: { tree: [{ path: 'README.md', mode: '100644', type: 'blob', content: 'mine' }] },
    });
    const amended = await repository.api<{ sha: string }>('POST', '/git/commits', {
      body: { message: ours?.commit.message, tree: tree.sha, parents: [base] },
    });
    await repository.api('PATCH', `/git/refs/heads/${BRANCH}`, {
      body: { sha: amended.sha, force: true },
    });
    expect((await runOnce(sandbox, repository)).published.operation).toBe('blocked');
    expect(await repository.branch(BRANCH)).toBe(amended.sha);
  });

  test('one that they closed is not opened again for the same numbers', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    await runOnce(sandbox, repository);
    await repository.api('PATCH', '/pulls/1', { body: { state: 'closed' } });
    const same = await runOnce(sandbox, repository);
    expect(same.published).toEqual({
      operation: 'none',
      reason: expect.stringMatching(/^\[#1\]\(.*\) proposed the same numbers and was closed/),
    });
    expect(writes(same.requests)).toEqual([]);
    sandbox.world.set('github:dmis-lab/biobert', { stars: 54_321 });
    const moved = await runOnce(sandbox, repository);
    expect(moved.published).toMatchObject({ operation: 'created', number: 2 });
  });

  test('where Actions may not open one, the branch is ready and the setting is named', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    sandbox.github.allowPullRequests(false);
    const { published } = await runOnce(sandbox, repository);
    expect(published).toMatchObject({
      operation: 'blocked',
      url: `${sandbox.github.url}/${repository.fullName}/compare/main...readme-tally/refresh?expand=1`,
      advice: expect.stringContaining('Allow GitHub Actions to create and approve pull requests'),
    });
    expect(findSlots(await proposed(repository))).toHaveLength(15);
  });
});

describe('settings', () => {
  test('the pull request is as the config says', async () => {
    const config = [
      'snapshot: numbers.json',
      'pull-request:',
      '  branch: bot/numbers',
      '  title: "chore: {counts}"',
      '  labels: [bot, numbers]',
      '  draft: true',
      'numbers: {default: plain}',
    ].join('\n');
    const repository = await createRepository(sandbox, {
      'README.md': seed,
      '.github/readme-tally.yml': config,
    });
    sandbox.world.set('github:dmis-lab/biobert', { stars: 1987 });
    await runOnce(sandbox, repository);
    const [pull] = await repository.pullRequests();
    expect(pull).toMatchObject({ title: 'chore: 15 counts', draft: true });
    expect(pull?.head.ref).toBe('bot/numbers');
    expect(pull?.labels.map(({ name }) => name).sort()).toEqual(['bot', 'numbers']);
    const list = await repository.readFile('bot/numbers', 'README.md');
    expect(list?.toString()).toContain('badge/Stars-1987-blue');
    expect(await repository.readFile('bot/numbers', 'numbers.json')).toBeDefined();
  });

  test('another base is read and proposed to', async () => {
    const config = 'pull-request:\n  base: lists\n';
    const repository = await createRepository(sandbox, {
      'a.txt': 'a',
      '.github/readme-tally.yml': config,
    });
    await repository.commit('lists', { 'README.md': seed });
    await runOnce(sandbox, repository);
    const [pull] = await repository.pullRequests();
    expect(pull?.base.ref).toBe('lists');
  });

  test('ignored subjects and sections keep their live badges', async () => {
    const config = 'ignore:\n  subjects: [github:dmis-lab/BioBERT]\n  sections: [drafts]\n';
    const star = (name: string) => `- ![s](https://img.shields.io/github/stars/${name})\n`;
    const list = `# List\n\n${star('dmis-lab/biobert')}${star('a/b')}\n## Drafts\n\n${star('c/d')}`;
    const repository = await createRepository(sandbox, {
      'README.md': list,
      '.github/readme-tally.yml': config,
    });
    await runOnce(sandbox, repository);
    const after = await proposed(repository);
    expect(after).toContain(star('dmis-lab/biobert'));
    expect(after).toContain(star('c/d'));
    expect(after).not.toContain(star('a/b'));
  });

  test('several lists share one pull request and one question a subject', async () => {
    const repository = await createRepository(sandbox, {
      'README.md': seed,
      'docs/other.md': seed,
      'docs/plain.md': '# Nothing to count\n',
    });
    const { published, requests, report } = await runOnce(sandbox, repository, {
      files: ['README.md', 'docs/**/*.md'],
    });
    expect(published.operation).toBe('created');
    expect(report.result.changes).toHaveLength(30);
    expect(requests.filter(({ server }) => server === 'huggingFace')).toHaveLength(2);
    const [pull] = await repository.pullRequests();
    expect(pull?.title).toBe('Refresh 30 counts in README.md and docs/other.md');
  });

  test('a dry run writes nothing', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    const { requests, after } = await runOnce(sandbox, repository, { dryRun: true });
    expect(writes(requests)).toEqual([]);
    expect(findSlots(after[0]?.text ?? '')[0]?.shown).toBeDefined();
  });
});

describe('what cannot be used is refused with a sentence, and nothing is written', () => {
  const link = { mode: '120000', content: 'other.md' } as const;
  const cases = [
    ['a missing list', {}, ['README.md'], /no file README\.md/],
    ['an empty list', { 'README.md': '' }, ['README.md'], /README\.md is empty/],
    ['not UTF-8', { 'README.md': Uint8Array.of(0x61, 0xff) }, ['README.md'], /not UTF-8/],
    ['over 5 MB', { 'README.md': 'x'.repeat(5_000_001) }, ['README.md'], /has 5000001 bytes/],
    ['a directory', { 'docs/a.md': 'a' }, ['docs'], /docs is a directory/],
    ['a symbolic link', { 'README.md': link, 'other.md': 'a' }, ['README.md'], /symbolic link/],
    ['an empty pattern', { 'README.md': 'a' }, ['lists/*.md'], /no file lists\/\*\.md/],
  ] as const;
  test.each(cases)('%s', async (_, files, patterns, message) => {
    const repository = await createRepository(sandbox, { LICENSE: 'x', ...files } as Record<
      string,
      string
    >);
    sandbox.clearRequests();
    await expect(runOnce(sandbox, repository, { files: [...patterns] })).rejects.toThrow(message);
    expect(writes(sandbox.requests())).toEqual([]);
  });

  test.each([
    ['snapshot that is not JSON', '{', /not JSON/],
    ['newer snapshot', '{"version": 2}', /Update readme-tally/],
    ['snapshot of another shape', '{"version": 1, "checkedAt": "x"}', /not a valid snapshot/],
  ])('a %s', async (_, snapshot, message) => {
    const files = { 'README.md': seed, 'data/readme-tally.json': snapshot };
    const repository = await createRepository(sandbox, files);
    sandbox.clearRequests();
    await expect(runOnce(sandbox, repository)).rejects.toThrow(message);
    expect(writes(sandbox.requests())).toEqual([]);
  });

  test('a base that does not exist', async () => {
    const config = 'pull-request:\n  base: nowhere\n';
    const repository = await createRepository(sandbox, {
      'README.md': seed,
      '.github/readme-tally.yml': config,
    });
    await expect(runOnce(sandbox, repository)).rejects.toThrow(/branch nowhere does not exist/);
  });
});

test('1,000 papers and 1,000 repositories cost 2 and 20 requests', async () => {
  const rows = Array.from({ length: 1_000 }, (_, n) => {
    const api = `https://api.semanticscholar.org/graph/v1/paper/CorpusID:${n + 1}`;
    const paper = `https://img.shields.io/badge/dynamic/json?url=${api}&query=%24.citationCount`;
    return `| ![c](${paper}) | ![s](https://img.shields.io/github/stars/o/r${n}) |`;
  });
  const list = `| a | b |\n| - | - |\n${rows.join('\n')}\n`;
  const repository = await createRepository(sandbox, { 'README.md': list });
  const { requests, report } = await runOnce(sandbox, repository);
  expect(report.result.changes).toHaveLength(2_000);
  expect(requests.filter(({ server }) => server === 'semanticScholar')).toHaveLength(2);
  expect(requests.filter(asksForStars)).toHaveLength(20);
});

function changedLines(before: string, after: string): number {
  const old = before.split('\n');
  const lines = after.split('\n');
  expect(lines).toHaveLength(old.length);
  return lines.filter((line, index) => line !== old[index]).length;
}
