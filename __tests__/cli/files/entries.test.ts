import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { entryAt, listEntries } from '../../../src/cli/files/entries.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder({
    'README.md': '12345',
    'docs/a.md': 'a',
    'docs/deep/b.md': 'bb',
  });
});

describe('at a path', () => {
  test.each([
    ['README.md', { path: 'README.md', type: 'file', size: 5 }],
    ['./README.md', { path: 'README.md', type: 'file', size: 5 }],
    ['docs//deep/b.md', { path: 'docs/deep/b.md', type: 'file', size: 2 }],
    ['docs', { path: 'docs', type: 'directory' }],
    ['docs/', { path: 'docs', type: 'directory' }],
  ])('%s is what stands there', async (path, entry) => {
    expect(await entryAt(folder, path)).toMatchObject(entry);
  });

  test.each(['readme', 'docs/none.md', 'none/a.md', 'README.md/a.md'])(
    '%s is nothing',
    async (path) => {
      expect(await entryAt(folder, path)).toBeUndefined();
    },
  );

  test.each([
    ['a link to a file', 'link.md', 'README.md'],
    ['a link to a folder', 'link', 'docs'],
    ['a link to nothing', 'link.md', 'none.md'],
    ['a link to itself', 'link.md', 'link.md'],
  ])('%s is a link', async (_, path, target) => {
    await symlink(target, join(folder, path));

    expect(await entryAt(folder, path)).toMatchObject({ path, type: 'symlink' });
  });

  test.each(['link/a.md', 'link/deep/b.md', 'link/none.md', 'link/'])(
    '%s behind a link is a link',
    async (path) => {
      await symlink('docs', join(folder, 'link'));

      expect(await entryAt(folder, path)).toMatchObject({ type: 'symlink' });
    },
  );

  test('a link above the folder does not matter', async () => {
    const above = await temporaryFolder({});
    await symlink(folder, join(above, 'link'));

    expect(await entryAt(join(above, 'link'), 'docs/a.md')).toMatchObject({ type: 'file' });
  });
});

describe('all that patterns could name', () => {
  test('are the paths alone when they are all there', async () => {
    const entries = await listEntries(folder, ['docs/a.md', 'README.md']);

    expect(entries.map(({ path }) => path)).toEqual(['docs/a.md', 'README.md']);
  });

  test('are all below the folder when one is not', async () => {
    await mkdir(join(folder, 'node_modules/x'), { recursive: true });
    await mkdir(join(folder, 'docs/.git'), { recursive: true });
    await writeFile(join(folder, 'node_modules/x/README.md'), 'x');
    await writeFile(join(folder, 'docs/.git/config.md'), 'x');
    await symlink('..', join(folder, 'docs/up'));

    const entries = await listEntries(folder, ['**/*.md']);

    expect(entries.map(({ path, type, size }) => `${path} ${type} ${size}`).toSorted()).toEqual([
      'README.md file 5',
      'docs directory 0',
      'docs/a.md file 1',
      'docs/deep directory 0',
      'docs/deep/b.md file 2',
      'docs/up symlink 0',
    ]);
  });
});
