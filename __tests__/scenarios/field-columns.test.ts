/** Columns of every type by config, and `show` with several fields, through whole runs. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { commentOn } from '../helpers/comment-on.ts';
import { proposed, runOnce, writes } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const CONFIG = '.github/readme-tally.yml';
const sandbox = useSandbox();

beforeAll(() => {
  const { world } = sandbox;
  world.set('github:o/a', { stars: 1234, forks: 56_789 });
  world.describe('github:o/a', {
    date: '2019-03-24',
    lastCommit: '2026-10-07',
    license: 'MIT',
    release: { tag: 'v1_0 | x', date: '2026-09-01' },
  });
  world.set('github:o/b', { stars: 7, forks: 3 });
  world.describe('github:o/b', { archived: true, lastCommit: '2024-01-02', license: null });
  world.set('hf:models/O/m', { likes: 5, parameters: 7_241_732_096 });
  world.set('arxiv:1901.08746', { citations: 12 });
  world.describe('arxiv:1901.08746', { date: '2019-01-25', year: 2019 });
});

async function refreshTwice(files: Record<string, string>) {
  const repository = await createRepository(sandbox, files);
  await runOnce(sandbox, repository);
  const text = await proposed(repository);
  await repository.api('PUT', '/pulls/1/merge');
  const again = await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
  return { repository, text, again };
}

describe('columns that the config names', () => {
  const columns = [
    'Updated: last-commit',
    'Since: created',
    'License: license',
    'Release: release',
    'Forks: forks',
    'Archived: archived',
    'Size: parameters',
  ];
  const LIST = `| Name | Updated | Since | License | Release | Forks | Archived | Size |
| --- | --- | --- | --- | --- | ---: | --- | --- |
| [a](https://github.com/o/a) | Oct 1, 2020 | 2018/1 | \`GPL-3.0\` | ? | 1,234 | ✅ | 7B |
| [b](https://github.com/o/b) |  | 2020/12 | by hand | – | ? | no | |
| [m](https://huggingface.co/O/m) | yesterday | | GPL | | | | 6.1B |
| [p](https://github.com/o/a) | Jan 2020, or so | N/A | [MIT](LICENSE) | v0 | ⭐ | | |
| no link | 2020 | | MIT | v1 | 12 | | |
`;
  const WRITTEN = `| Name | Updated | Since | License | Release | Forks | Archived | Size |
| --- | --- | --- | --- | --- | ---: | --- | --- |
| [a](https://github.com/o/a) | Oct 7, 2026 | 2019/3 | \`MIT\` | v1\\_0 \\| x | 56,789 |  | 7B |
| [b](https://github.com/o/b) | Jan 2, 2024 | 2019/1 | by hand | – | 3 | ✅ | |
| [m](https://huggingface.co/O/m) | yesterday | | apache-2.0 | | | | 7.2B |
| [p](https://github.com/o/a) | Jan 2020, or so | 2019/3 | [MIT](LICENSE) | v1\\_0 \\| x | ⭐ | | |
| no link | 2020 | | MIT | v1 | 12 | | |
`;

  test('are written in the style of the list, once', async () => {
    const config = `columns:\n${columns.map((line) => `  ${line}\n`).join('')}`;
    const { text, again } = await refreshTwice({ 'README.md': LIST, [CONFIG]: config });

    expect(text.split('\n')).toEqual(WRITTEN.split('\n'));
    expect(again.published).toEqual({ operation: 'none' });
    expect(writes(again.requests)).toEqual([]);
  });

  test('are left alone without it', async () => {
    const repository = await createRepository(sandbox, { 'README.md': LIST });
    const { published, requests } = await runOnce(sandbox, repository);

    expect(published).toEqual({ operation: 'none' });
    expect(requests.filter(({ body }) => /query Stars/.test(body))).toEqual([]);
  });

  test('link addresses between markers, so that the row keeps its subject', async () => {
    const list = '| Paper | PDF |\n| - | - |\n| [p](https://doi.org/10.1000/open) | ? |\n';
    const config = 'columns: {PDF: open-access}\n';
    sandbox.world.describe('doi:10.1000/open', { openAccess: 'https://example.org/open.pdf' });
    const { text, again } = await refreshTwice({ 'README.md': list, [CONFIG]: config });

    expect(text).toContain(
      '/open) | <!-- tally:open-access doi:10.1000/open -->[PDF](https://example.org/open.pdf)<!-- /tally --> |',
    );
    expect(again.published).toEqual({ operation: 'none' });
  });

  test('of HTML are escaped for HTML', async () => {
    const list =
      '<table>\n<tr><th>Name</th><th>Release</th></tr>\n<tr><td><a href="https://github.com/o/a">a</a></td><td>v0</td></tr>\n</table>\n';
    const files = { 'README.md': list, [CONFIG]: 'columns: {Release: release}\n' };
    const { text, again } = await refreshTwice(files);

    expect(text).toBe(list.replace('v0', 'v1&#95;0 &#124; x'));
    expect(again.published).toEqual({ operation: 'none' });
  });

  test('keep what a source does not give this time, and say why', async () => {
    const list =
      '| Name | License | Updated |\n| - | - | - |\n| [c](https://github.com/o/c) | GPL | 2020 |\n';
    const config = 'columns: {License: license, Updated: last-commit}\n';
    sandbox.world.describe('github:o/c', { license: 'MIT', lastCommit: '2026-10-07' });
    const files = { 'README.md': list, [CONFIG]: config };
    const { repository, text } = await refreshTwice(files);
    sandbox.world.describe('github:o/c', { license: null, lastCommit: null });
    const { published, report } = await runOnce(sandbox, repository, {
      at: '2026-11-24T03:17:41Z',
    });

    expect(text).toContain('| MIT | 2026 |');
    expect(published).toEqual({ operation: 'none' });
    const kept = report.result.verdicts.map(({ field, status, reason }) => [field, status, reason]);
    expect(kept).toEqual([
      ['license', 'stale', 'github gives no license any more'],
      ['last-commit', 'stale', 'github gives no last-commit'],
    ]);
  });
});

describe('comment commands', () => {
  const LIST = `# Tools

| Name | Updated | License | ⭐ |
| --- | --- | --- | --- |
| [a](https://github.com/o/a) | Oct 2020 | \`GPL\` | 1k |
| [z](https://github.com/o/z) | Nov 2020 | \`GPL\` | 2k |
`;
  const config = 'columns: {Updated: last-commit, License: license}\n';

  test('add fills such columns of a new row, and why names each field', async () => {
    const { world } = sandbox;
    world.describe('github:o/z', { license: 'Apache-2.0', lastCommit: '2026-11-01' });
    world.set('github:o/new', { stars: 99 });
    world.describe('github:o/new', { license: 'ISC', lastCommit: '2025-02-03' });
    const repository = await createRepository(sandbox, { 'README.md': LIST, [CONFIG]: config });

    await commentOn(sandbox, repository, { body: '/tally add https://github.com/o/new' });
    const row = '| [new](https://github.com/o/new) | Feb 2025 | `ISC` | 99 |';
    expect(await proposed(repository)).toContain(row);
    await runOnce(sandbox, repository);
    expect((await proposed(repository)).split('\n').slice(4)).toEqual([
      '| [a](https://github.com/o/a) | Oct 2026 | `MIT` | 1.2k |',
      '| [z](https://github.com/o/z) | Nov 2026 | `Apache-2.0` | 2k |',
      row,
      '',
    ]);

    const { reply = '' } = await commentOn(sandbox, repository, {
      body: '/tally why https://github.com/o/new',
    });
    for (const [field, value] of [
      ['stars', '99'],
      ['license', 'ISC'],
      ['last-commit', '2025-02-03'],
    ]) {
      expect(reply).toContain(`**${field} of [github:o/new]`);
      expect(reply).toContain(
        `**${value}**, by github\n- Since 2026-11-22\n- Confirmed by the last run, on 2026-11-22`,
      );
    }
  });

  test('why names what only the snapshot has', async () => {
    const snapshot = {
      version: 1,
      checkedAt: '2026-11-21T03:17:41Z',
      subjects: {
        'github:o/a': {
          stars: { value: 7, source: 'github', history: [['2026-11-01', 7]] },
          fields: { license: { value: 'M*T', source: 'github', since: '2026-11-02' } },
        },
      },
    };
    const repository = await createRepository(sandbox, {
      'README.md': LIST,
      'data/readme-tally.json': JSON.stringify(snapshot),
    });
    const { reply } = await commentOn(sandbox, repository, {
      body: '/tally why https://github.com/o/a',
    });

    expect(reply).toContain('**7**, by github\n- Since 2026-11-01\n');
    expect(reply).toContain(
      'Not shown, but known of [github:o/a](https://github.com/o/a):\n\n- license: **M\\*T**, by github. Since 2026-11-02',
    );
  });
});

describe('show with several fields', () => {
  const LIST = `# A list

- [a](https://github.com/o/a): one, [paper](https://arxiv.org/abs/1901.08746)
- [b](https://github.com/o/b)<br> <a href="https://huggingface.co/O/m">m</a>

| Code |
| :-- |
| [a](https://github.com/o/a)   |
`;
  const show = (look: string, repositories = '[stars, last-commit, license, release, archived]') =>
    `show:\n  repositories: ${repositories}\n  models: [parameters]\n  papers: year\n  look: ${look}\n`;
  const visible = (text: string) => text.replace(/<!--[^>]*-->/g, '');

  test('adds them in their order, and takes them out byte by byte', async () => {
    const files = { 'README.md': LIST, [CONFIG]: show('text', '[stars, license]') };
    const { repository, text, again } = await refreshTwice(files);
    expect(visible(text)).toContain('- [a](https://github.com/o/a) ⭐ 1.2k MIT: one, [paper]');
    expect(again.published).toEqual({ operation: 'none' });

    await repository.commit('main', { [CONFIG]: show('text') });
    await runOnce(sandbox, repository, { at: '2026-11-24T03:17:41Z' });
    const more = visible(await proposed(repository));
    expect(more).toContain('[a](https://github.com/o/a) ⭐ 1.2k 2026-10 MIT v1\\_0 \\| x: one');
    expect(more).toContain('(https://arxiv.org/abs/1901.08746) 2019\n');
    expect(more).toContain('[b](https://github.com/o/b) ⭐ 7 2024-01 archived<br>');
    expect(more).toContain('>m</a> parameters: 7.2B\n');
    await repository.api('PUT', '/pulls/2/merge');

    await repository.commit('main', { [CONFIG]: show('badge') });
    await runOnce(sandbox, repository, { at: '2026-11-25T03:17:41Z' });
    const badges = await proposed(repository);
    expect(badges).not.toContain('<!-- tally');
    expect(badges).toContain(
      ' ![stars: 1.2k](https://img.shields.io/badge/stars-1.2k-blue?tally=github:o/a&tally-shown) ![last commit: 2026-10](https://img.shields.io/badge/last_commit-2026--10-brightgreen?tally=last-commit:github:o/a&tally-shown)',
    );
    expect(badges).toContain(
      '<img src="https://img.shields.io/badge/parameters-7.2B-blue?tally=parameters:hf:models/O/m&tally-shown" alt="parameters: 7.2B">',
    );
    await repository.api('PUT', '/pulls/3/merge');
    const same = await runOnce(sandbox, repository, { at: '2026-11-26T03:17:41Z' });
    expect(same.published).toEqual({ operation: 'none' });

    await repository.commit('main', { [CONFIG]: null });
    await runOnce(sandbox, repository, { at: '2026-11-27T03:17:41Z' });
    expect(await proposed(repository)).toBe(LIST);
  });
});

test('1,000 repositories and 1,000 papers take few requests, in columns and after links', async () => {
  const repositories = Array.from({ length: 1_000 }, (_, n) => {
    return `| [r${n}](https://github.com/owner/r${n}) | ? | ? | ? |\n`;
  });
  const papers = Array.from({ length: 1_000 }, (_, n) => {
    return `- [p${n}](https://arxiv.org/abs/2401.${String(n).padStart(5, '0')})\n`;
  });
  const table = `| Name | ⭐ | License | Updated |\n| - | - | - | - |\n${repositories.join('')}`;
  const config = `columns: {License: license, Updated: last-commit}
show: {repositories: [created, forks, archived, released], papers: [citations, year, published-on]}
`;
  const files = { 'README.md': `${table}\n${papers.join('')}`, [CONFIG]: config };
  const repository = await createRepository(sandbox, files);

  for (const at of ['2026-11-22T03:17:41Z', '2026-11-23T03:17:41Z']) {
    const { requests } = await runOnce(sandbox, repository, { at });
    const queries = requests.filter(({ body }) => /query Stars/.test(body));
    const others = requests.filter(({ path }) => /^\/repos\/owner\//.test(path));
    const ofPapers = requests.filter(({ server }) => server === 'semanticScholar');
    expect(queries.length).toBeLessThanOrEqual(25);
    expect(others).toEqual([]);
    expect(ofPapers).toHaveLength(2);
    expect(requests.filter(({ server }) => server === 'openAlex')).toEqual([]);
  }
  expect(await proposed(repository)).not.toMatch(/\| \? \|/);
}, 60_000);
