import { describe, expect, test } from '@jest/globals';
import { ConfigError } from '../../src/config/config-error.ts';
import { attributesPaths, pointerProblem, snapshotPlace } from '../../src/config/git-lfs.ts';
import { decodeList } from '../../src/config/list-files.ts';

const LFS = 'filter=lfs diff=lfs merge=lfs -text';
const PATH = 'data/readme-tally.json';

function stored(text: string, path = '.gitattributes'): string {
  return snapshotPlace(PATH, [{ path, text }]).path;
}

describe('the snapshot is stored where Git LFS does not track it', () => {
  test.each([
    [`*.json ${LFS}`, 'data/readme-tally.snapshot'],
    [`*.json\t${LFS}\r\n`, 'data/readme-tally.snapshot'],
    [`**/*.json ${LFS}`, 'data/readme-tally.snapshot'],
    [`data/*.json ${LFS}`, 'data/readme-tally.snapshot'],
    [`/data/readme-tally.json ${LFS}`, 'data/readme-tally.snapshot'],
    [`"data/readme-tally.json" ${LFS}`, 'data/readme-tally.snapshot'],
    [`data/** ${LFS}`, '.github/readme-tally.json'],
    [`data/** ${LFS}\n*.json ${LFS}`, '.github/readme-tally.snapshot'],
    [`[attr]big ${LFS}\n*.json big`, 'data/readme-tally.snapshot'],
    [`* ${LFS}\n.github/** -filter`, '.github/readme-tally.json'],
    [`*.json ${LFS}\ndata/*.json !filter`, PATH],
    [`*.json ${LFS}\ndata/*.json filter=other`, PATH],
    [`# *.json ${LFS}`, PATH],
    [`*.png ${LFS}\n*.json text`, PATH],
    [`other/*.json ${LFS}`, PATH],
    [`data ${LFS}`, PATH],
    ['*.json', PATH],
    ['', PATH],
  ])('%j: %s', (text, path) => expect(stored(text)).toBe(path));

  test('with the attributes of its folder last', () => {
    expect(attributesPaths('a/b/c.json')).toEqual([
      '.gitattributes',
      'a/.gitattributes',
      'a/b/.gitattributes',
    ]);
    const root = { path: '.gitattributes', text: `*.json ${LFS}` };
    const folder = { path: 'data/.gitattributes', text: '*.json -filter' };
    expect(snapshotPlace(PATH, [root, folder])).toEqual({ path: PATH });
    expect(stored(`*.json ${LFS}`, 'docs/.gitattributes')).toBe(PATH);
  });

  test('and a sentence says so', () => {
    const { advice } = snapshotPlace(PATH, [{ path: '.gitattributes', text: `*.json ${LFS}` }]);
    expect(advice).toBe(
      'Git LFS tracks data/readme-tally.json, so the snapshot is stored in data/readme-tally.snapshot. To store it in data/readme-tally.json, add the line `data/readme-tally.json !filter !diff !merge text` to .gitattributes.',
    );
  });

  test('or an error, where it tracks every path', () => {
    expect(() => stored(`* ${LFS}`)).toThrow(ConfigError);
  });
});

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 9\n`;

test('the pointer of a list is named, and a text that mentions one is none', () => {
  expect(decodeList('README.md', Buffer.from(POINTER))).toEqual({
    problem: expect.stringMatching(/^README\.md is stored with Git LFS, .*README\.md !filter/),
  });
  expect(pointerProblem('README.md', `# About\n\n${POINTER}`)).toBeUndefined();
});
