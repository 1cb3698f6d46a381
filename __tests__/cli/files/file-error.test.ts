import { describe, expect, test } from '@jest/globals';
import { fileSentence, throwFileError } from '../../../src/cli/files/file-error.ts';
import { writeText } from '../../../src/cli/files/files.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: x`), { code, syscall: 'open', path: '/tmp/.a.md.123' });
}

describe('an error of the file system is a sentence', () => {
  test.each([
    ['EACCES', 'permission denied. Change its permissions'],
    ['EPERM', 'permission denied. Change its permissions'],
    ['EROFS', 'the file system is read-only'],
    ['ENOSPC', 'no space left on the disk'],
    ['EDQUOT', 'the disk quota is used up'],
    ['ENOTDIR', 'a part of its path is a file'],
    ['EMFILE', 'too many files are open'],
  ])('%s', (code, reason) => {
    const sentence = fileSentence(failure(code), { verb: 'written', path: 'a.md' });
    expect(sentence).toMatch(
      new RegExp(`^a\\.md cannot be written: ${reason}.* \\(${code}\\)\\.$`),
    );
    expect(() => throwFileError(failure(code), { verb: 'written', path: 'a.md' })).toThrow(
      sentence,
    );
  });

  test('and any other error is none', () => {
    expect(fileSentence(new Error('x'), { verb: 'read' })).toBeUndefined();
    expect(fileSentence(Object.assign(new Error('x'), { code: 'EACCES' }), { verb: 'read' })).toBe(
      undefined,
    );
    expect(fileSentence('x', { verb: 'read' })).toBeUndefined();
    const other = new Error('other');
    expect(() => throwFileError(other, { verb: 'read', path: 'a' })).toThrow(other);
  });
});

test('a file below a file names the list, not the temporary file', async () => {
  const folder = await temporaryFolder({ data: 'a file' });
  await expect(writeText(folder, { path: 'data/a.json', text: '{}' })).rejects.toThrow(
    /^data\/a\.json cannot be written: .*\((?:ENOTDIR|EEXIST)\)\.$/,
  );
});
