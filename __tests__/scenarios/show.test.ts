/** Lists that show no counts, or show them in their own way, through whole runs. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { refreshFolder } from '../../src/cli/refresh.ts';
import { removeFromFolder } from '../../src/cli/remove.ts';
import { connector } from '../../src/refresh/connect.ts';
import { SOURCES } from '../../src/sources/index.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { proposed, runOnce, writes } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const CONFIG = '.github/readme-tally.yml';
const SHOW = 'show:\n  papers: citations\n  repositories: stars\n  models: likes\n';
const LIST = `# A list

- [BioBERT](https://arxiv.org/abs/1901.08746), [code](https://github.com/dmis-lab/biobert)
- [BioBART](https://huggingface.co/GanjinZero/biobart-v2-base): a model

| Paper | Code |
| :-- | :-- |
| [A](https://aclanthology.org/2020.clinicalnlp-1.17/)   | [x](https://github.com/o/x) |
`;

const sandbox = useSandbox();

beforeAll(() => {
  sandbox.world.set('arxiv:1901.08746', { citations: 6012 });
  sandbox.world.set('github:dmis-lab/biobert', { stars: 1987 });
  sandbox.world.set('github:o/x', { stars: 3 });
  sandbox.world.set('hf:models/GanjinZero/biobart-v2-base', { likes: 9 });
  sandbox.world.set('acl:2020.clinicalnlp-1.17', { citations: 154 });
});

function options(folder: string, dryRun = false) {
  return { folder, files: ['README.md'], config: CONFIG, dryRun };
}

function sources() {
  const connect = connector(sandbox.environment(), { token: 'ghs_sandbox' });
  return { sources: SOURCES, connect, now: () => new Date('2026-11-22T03:17:41Z') };
}

describe('show', () => {
  test('puts a number behind every link that has one', async () => {
    const repository = await createRepository(sandbox, { 'README.md': LIST, [CONFIG]: SHOW });
    const { published } = await runOnce(sandbox, repository);
    expect(published.operation).toBe('created');
    const bare = (await proposed(repository)).replace(/<!--[^>]*-->/g, '');
    expect(bare).toContain('(https://arxiv.org/abs/1901.08746) cited by 6k, [code]');
    expect(bare).toContain('(https://github.com/dmis-lab/biobert) ⭐ 2k\n');
    expect(bare).toContain('biobart-v2-base) ❤️ 9: a model');
    expect(bare).toContain(
      '2020.clinicalnlp-1.17/) cited by 154   | [x](https://github.com/o/x) ⭐ 3 |',
    );
  });

  test('changes nothing in the next run', async () => {
    const repository = await createRepository(sandbox, { 'README.md': LIST, [CONFIG]: SHOW });
    await runOnce(sandbox, repository);
    await repository.api('PUT', '/pulls/1/merge');
    const again = await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
    expect(again.published).toEqual({ operation: 'none' });
    expect(writes(again.requests)).toEqual([]);
  });

  test('removed from the config, gives the original bytes back', async () => {
    const repository = await createRepository(sandbox, { 'README.md': LIST, [CONFIG]: SHOW });
    await runOnce(sandbox, repository);
    await repository.api('PUT', '/pulls/1/merge');
    await repository.commit('main', { [CONFIG]: null });
    const { published } = await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
    expect(published.operation).toBe('created');
    expect(await proposed(repository)).toBe(LIST);
    const [pull] = await repository.pullRequests();
    expect(pull?.title).toBe('Refresh 5 counts in README.md');
    expect(pull?.body).toContain('Removes 5 counts');
  });

  test('shows nothing behind the list’s own repository and pages below another', async () => {
    const repository = await createRepository(sandbox, { 'a.txt': 'a', [CONFIG]: SHOW });
    const own = `[star us](https://github.com/${repository.fullName})`;
    const list = `${own}, [license](https://github.com/o/x/blob/main/LICENSE), [issue](https://github.com/o/x/issues/1), [code](https://github.com/o/x/tree/main/src)\n`;
    await repository.commit('main', { 'README.md': list });
    await runOnce(sandbox, repository);
    expect((await proposed(repository)).replace(/<!--[^>]*-->/g, '')).toBe(
      list.replace('/src)', '/src) ⭐ 3'),
    );
  });

  test('with badges looks like the badges of other lists', async () => {
    const config = `${SHOW}  look: badge\n`;
    const repository = await createRepository(sandbox, { 'README.md': LIST, [CONFIG]: config });
    await runOnce(sandbox, repository);
    expect(await proposed(repository)).toContain(
      ' ![stars: 2k](https://img.shields.io/badge/stars-2k-blue?tally=github:dmis-lab/biobert&tally-shown)',
    );
  });
});

describe('the local commands', () => {
  test('remove gives back the bytes that refresh changed', async () => {
    const folder = await temporaryFolder({ 'README.md': LIST, [CONFIG]: SHOW });
    await refreshFolder(options(folder), sources());
    const shown = await readFile(join(folder, 'README.md'), 'utf8');
    expect(shown).not.toBe(LIST);
    sandbox.clearRequests();
    expect(await removeFromFolder(options(folder))).toBe('5 counts removed.\n');
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe(LIST);
    expect(sandbox.requests()).toEqual([]);
  });

  test('remove --dry-run shows what it would do and does nothing', async () => {
    const folder = await temporaryFolder({ 'README.md': LIST, [CONFIG]: SHOW });
    await refreshFolder(options(folder), sources());
    const shown = await readFile(join(folder, 'README.md'), 'utf8');
    const printed = await removeFromFolder(options(folder, true));
    expect(printed).toMatch(/^--- a\/README\.md\n/);
    expect(printed).toMatch(/5 counts would be removed\.\n$/);
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe(shown);
  });

  test('a new look replaces the old one', async () => {
    const folder = await temporaryFolder({ 'README.md': LIST, [CONFIG]: SHOW });
    await refreshFolder(options(folder), sources());
    await writeFile(join(folder, CONFIG), `${SHOW}  look: badge\n`);
    await refreshFolder(options(folder), sources());
    const list = await readFile(join(folder, 'README.md'), 'utf8');
    expect(list).not.toContain('<!-- tally');
    expect(list.match(/tally-shown/g)).toHaveLength(5);
  });
});

test('columns and spellings of a list are kept in their own look', async () => {
  const config = 'columns: {GitHub: stars}\nadopt: [star-suffix, cited]\n';
  const list = `| Name | GitHub | Citations |
|------|-------:|-----------|
| [x](https://github.com/o/x), [p](https://arxiv.org/abs/1901.08746) |   ⭐ 12 | 5,900     |

- [BioBERT](https://github.com/dmis-lab/biobert) [1901⭐]
- [paper](https://arxiv.org/abs/1901.08746) Cited:\`5900\`
`;
  const repository = await createRepository(sandbox, { 'README.md': list, [CONFIG]: config });
  sandbox.world.set('github:o/x', { stars: 17 });
  await runOnce(sandbox, repository);
  expect(await proposed(repository)).toBe(
    list
      .replace('⭐ 12 |', '⭐ 17 |')
      .replace('5,900 ', '6,012 ')
      .replace('[1901⭐]', '[1987⭐]')
      .replace('`5900`', '`6012`'),
  );
});

test('a file that grows over what GitHub renders is reported', async () => {
  const links = Array.from({ length: 1_200 }, () => '- [x](https://github.com/o/x)\n').join('');
  const list = `${links}${'x'.repeat(511_990 - links.length)}\n`;
  const repository = await createRepository(sandbox, { 'README.md': list, [CONFIG]: SHOW });
  const { report } = await runOnce(sandbox, repository);
  expect(report.result.findings.map(({ rule }) => rule)).toEqual(['list-too-long']);
});
