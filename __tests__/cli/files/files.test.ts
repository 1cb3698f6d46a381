import {
  chmod,
  link,
  mkdir,
  readdir,
  readFile,
  readlink,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readLists, readOptional, writeText } from '../../../src/cli/files/files.ts';
import { LONGEST_LIST } from '../../../src/config/list-files.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

async function problem(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => 'no problem',
    (thrown) => thrown,
  );
  expect(error).toMatchObject({ name: 'ConfigError' });
  return error instanceof Error ? error.message : '';
}

describe('lists', () => {
  test('are read byte for byte', async () => {
    const text = '\uFEFF# Liste – ✓\r\n\r\nno end';
    const folder = await temporaryFolder({ 'README.md': text });

    expect(await readLists(folder, ['README.md'])).toEqual([{ path: 'README.md', text }]);
  });

  test('may be named by patterns, each once', async () => {
    const files = { 'README.md': 'r', 'docs/b.md': 'b', 'docs/a.md': 'a', 'docs/a.txt': 't' };
    const folder = await temporaryFolder(files);

    const lists = await readLists(folder, ['./README.md', 'docs/*.md', 'docs/a.md']);

    expect(lists.map(({ path }) => path).toSorted()).toEqual([
      'README.md',
      'docs/a.md',
      'docs/b.md',
    ]);
    expect(lists[0]?.path).toBe('README.md');
  });

  test('may have brackets in their names', async () => {
    const folder = await temporaryFolder({ 'docs/[a].md': 'brackets', 'docs/a.md': 'a' });

    expect(await readLists(folder, ['docs/[a].md'])).toEqual([
      { path: 'docs/[a].md', text: 'brackets' },
    ]);
  });

  test('of a pattern are files only', async () => {
    const folder = await temporaryFolder({ 'a.md': 'a', 'folder.md/b.txt': 'b' });
    await symlink('a.md', join(folder, 'link.md'));

    expect(await readLists(folder, ['*.md'])).toEqual([{ path: 'a.md', text: 'a' }]);
  });

  test('may be as long as the limit', async () => {
    const folder = await temporaryFolder({ 'README.md': 'x'.repeat(LONGEST_LIST) });

    expect((await readLists(folder, ['README.md']))[0]?.text).toHaveLength(LONGEST_LIST);
  });

  test.each<[what: string, path: string, sentence: string]>([
    ['a missing one', 'none.md', 'There is no file none.md.'],
    ['a pattern without files', 'none/*.md', 'There is no file none/*.md.'],
    ['an empty one', 'empty.md', 'empty.md is empty.'],
    ['one that is not UTF-8', 'latin.md', 'latin.md is not UTF-8.'],
    ['one that is cut inside a character', 'cut.md', 'cut.md is not UTF-8.'],
    ['one over the limit', 'long.md', 'long.md has 5000001 bytes; the limit is 5000000.'],
    ['a folder', 'docs', 'docs is a directory.'],
    ['a folder with a slash', 'docs/', 'docs is a directory.'],
    ['a link', 'link.md', 'link.md is a symbolic link.'],
    ['a link to nothing', 'dangling.md', 'dangling.md is a symbolic link.'],
    ['one behind a link', 'linked/a.md', 'linked/a.md is a symbolic link.'],
  ])('cannot be %s', async (_, path, sentence) => {
    const folder = await temporaryFolder({
      'README.md': 'r',
      'docs/a.md': 'a',
      'empty.md': '',
      'latin.md': Buffer.from('caf\xe9', 'latin1'),
      'cut.md': Buffer.from('✓').subarray(0, 2),
      'long.md': 'x'.repeat(LONGEST_LIST + 1),
    });
    await symlink('README.md', join(folder, 'link.md'));
    await symlink('none.md', join(folder, 'dangling.md'));
    await symlink('docs', join(folder, 'linked'));

    expect(await problem(readLists(folder, [path]))).toContain(sentence);
  });

  test('are all reported when several cannot be used', async () => {
    const folder = await temporaryFolder({ 'docs/a.md': 'a', 'README.md': 'r' });

    const message = await problem(readLists(folder, ['none.md', 'README.md', 'docs']));

    expect(message.split('\n')).toHaveLength(2);
  });
});

describe('a file that may be absent', () => {
  test.each([
    ['there', 'a.yml', 'text'],
    ['absent', 'none.yml', undefined],
    ['in a folder that is absent', 'none/a.yml', undefined],
    ['empty', 'empty.yml', undefined],
  ])('is %s', async (_, path, text) => {
    const folder = await temporaryFolder({ 'a.yml': 'text', 'empty.yml': '' });

    expect(await readOptional(folder, path)).toBe(text);
  });

  test.each([
    ['a folder', 'docs'],
    ['a link', 'link.yml'],
    ['a link to nothing', 'dangling.yml'],
    ['behind a link, and there', 'linked/a.yml'],
    ['behind a link, and absent', 'linked/none.yml'],
    ['no text', 'latin.yml'],
  ])('cannot be %s', async (_, path) => {
    const latin = Buffer.from('caf\xe9', 'latin1');
    const folder = await temporaryFolder({ 'docs/a.yml': 'a', 'latin.yml': latin });
    await symlink('docs/a.yml', join(folder, 'link.yml'));
    await symlink('none.yml', join(folder, 'dangling.yml'));
    await symlink('docs', join(folder, 'linked'));

    expect(await problem(readOptional(folder, path))).not.toBe('');
  });
});

describe('writing', () => {
  test('replaces the text, byte for byte', async () => {
    const folder = await temporaryFolder({ 'README.md': 'old' });
    const text = '\uFEFFnew ✓\r\nno end';

    await writeText(folder, { path: 'README.md', text });

    expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe(text);
    expect(await readdir(folder)).toEqual(['README.md']);
  });

  test('makes the folders that are missing', async () => {
    const folder = await temporaryFolder({});

    await writeText(folder, { path: 'data/deep/tally.json', text: '{}' });

    expect(await readFile(join(folder, 'data/deep/tally.json'), 'utf8')).toBe('{}');
    expect(await readdir(join(folder, 'data/deep'))).toEqual(['tally.json']);
  });

  test.each([0o600, 0o644, 0o664, 0o666, 0o755, 0o444])(
    'keeps the permissions %i',
    async (mode) => {
      const folder = await temporaryFolder({ 'README.md': 'old' });
      await chmod(join(folder, 'README.md'), mode);

      await writeText(folder, { path: 'README.md', text: 'new' });

      expect((await stat(join(folder, 'README.md'))).mode & 0o777).toBe(mode);
    },
  );

  test('gives a new file the usual permissions', async () => {
    const folder = await temporaryFolder({});
    const umask = process.umask();

    await writeText(folder, { path: 'new.json', text: '{}' });

    expect((await stat(join(folder, 'new.json'))).mode & 0o777).toBe(0o644 & ~umask);
  });

  test('never shows half of a text: the old file is replaced, not written over', async () => {
    const folder = await temporaryFolder({ 'README.md': 'old' });
    await link(join(folder, 'README.md'), join(folder, 'witness'));

    await writeText(folder, { path: 'README.md', text: 'new' });

    expect(await readFile(join(folder, 'witness'), 'utf8')).toBe('old');
  });

  test('leaves nothing behind when it fails', async () => {
    const folder = await temporaryFolder({ 'README.md/in-the-way': 'x' });

    await expect(writeText(folder, { path: 'README.md', text: 'new' })).rejects.toThrow();

    expect(await readdir(folder)).toEqual(['README.md']);
    expect(await readFile(join(folder, 'README.md/in-the-way'), 'utf8')).toBe('x');
  });

  test('fails when a file stands where a folder should', async () => {
    const folder = await temporaryFolder({ data: 'x' });

    await expect(writeText(folder, { path: 'data/tally.json', text: '{}' })).rejects.toThrow();

    expect(await readdir(folder)).toEqual(['data']);
  });
});

test('a snapshot behind a link is refused before it is written', async () => {
  const folder = await temporaryFolder({});
  const outside = await temporaryFolder({});
  await mkdir(join(folder, 'docs'));
  await writeFile(join(folder, 'docs/a.md'), 'a');
  await symlink(outside, join(folder, 'data'));

  await problem(readOptional(folder, 'data/readme-tally.json'));

  expect(await readlink(join(folder, 'data'))).toBe(outside);
  expect(await readdir(outside)).toEqual([]);
});
