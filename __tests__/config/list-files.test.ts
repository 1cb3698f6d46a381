import { describe, expect, test } from '@jest/globals';
import {
  decodeList,
  entryProblem,
  LONGEST_LIST,
  selectFiles,
  type TreeEntry,
} from '../../src/config/list-files.ts';
import { anyText, fc } from '../helpers/property.ts';

function entry(path: string, type: TreeEntry['type'] = 'file', size = 100): TreeEntry {
  return { path, type, size };
}

const TREE = [
  entry('README.md'),
  entry('docs', 'directory', 0),
  entry('docs/b.md'),
  entry('docs/a.md'),
  entry('docs/[x].md'),
  entry('docs/deep', 'directory', 0),
  entry('docs/deep/c.md'),
  entry('docs/notes.txt'),
  entry('docs/link.md', 'symlink', 0),
  entry('vendor', 'submodule', 0),
  entry('.hidden/d.md'),
  entry('#one.md'),
  entry('!two.md'),
];

function selected(...patterns: string[]) {
  const { files, problems } = selectFiles(patterns, TREE);
  return { paths: files.map(({ path }) => path), problems };
}

describe('finds', () => {
  test.each([
    ['a path', ['README.md'], ['README.md']],
    ['a path with a dot in front', ['./docs//a.md'], ['docs/a.md']],
    ['paths in the order of the patterns', ['docs/a.md', 'README.md'], ['docs/a.md', 'README.md']],
    [
      'each file once',
      ['docs/a.md', 'docs/*.md', 'docs/a.md'],
      ['docs/a.md', 'docs/b.md', 'docs/[x].md'],
    ],
    ['all of a folder, but no link', ['docs/*.md'], ['docs/b.md', 'docs/a.md', 'docs/[x].md']],
    [
      'all below a folder',
      ['docs/**/*.md'],
      ['docs/b.md', 'docs/a.md', 'docs/[x].md', 'docs/deep/c.md'],
    ],
    ['alternatives', ['{README,docs/a}.md'], ['README.md', 'docs/a.md']],
    ['alternatives of an ending', ['README{,.zh}.md'], ['README.md']],
    ['what a pattern may hold, by its own name', ['docs/[x].md'], ['docs/[x].md']],
    [
      'names that look like a comment or a negation',
      ['#one.md', '!two.md'],
      ['#one.md', '!two.md'],
    ],
    ['patterns that look like a comment or a negation', ['#*.md', '!*.md'], ['#one.md', '!two.md']],
    ['a hidden folder by its own name', ['.hidden/*.md'], ['.hidden/d.md']],
    ['no hidden folder otherwise', ['*/d.md', 'README.md'], ['README.md']],
  ])('%s', (_, patterns, paths) => {
    expect(selected(...patterns).paths).toEqual(paths);
  });
});

describe('has a sentence for', () => {
  test.each([
    [
      'a path at which there is nothing',
      'Readme.md',
      'There is no file Readme.md. Check the path, including upper and lower case.',
    ],
    [
      'a pattern that matches nothing',
      'lists/*.md',
      'There is no file lists/*.md. Check the path, including upper and lower case.',
    ],
    [
      'a pattern that matches only a link',
      'docs/li*.md',
      'There is no file docs/li*.md. Check the path, including upper and lower case.',
    ],
    ['a folder', 'docs', 'docs is a directory. Specify a file, or docs/**/*.md.'],
    ['a folder with a slash', 'docs/', 'docs is a directory. Specify a file, or docs/**/*.md.'],
    [
      'a link',
      'docs/link.md',
      'docs/link.md is a symbolic link. Specify the file that it points to.',
    ],
    ['a submodule', 'vendor', 'vendor is a submodule. Specify a file of this repository.'],
  ])('%s', (_, pattern, problem) => {
    expect(selected(pattern)).toEqual({ paths: [], problems: [problem] });
  });

  test('every pattern that cannot be used', () => {
    expect(selected('x.md', 'README.md', 'vendor')).toEqual({
      paths: ['README.md'],
      problems: [
        'There is no file x.md. Check the path, including upper and lower case.',
        'vendor is a submodule. Specify a file of this repository.',
      ],
    });
  });

  test('a list that is too long', () => {
    expect(entryProblem(entry('a.md', 'file', LONGEST_LIST + 1))).toBe(
      'a.md has 5000001 bytes; the limit is 5000000. Split it into several files.',
    );
  });

  test('not one that is just short enough', () => {
    expect(entryProblem(entry('a.md', 'file', LONGEST_LIST))).toBeUndefined();
  });
});

test('gives the entries themselves', () => {
  const own = { ...entry('a.md'), sha: 'abc' };

  expect(selectFiles(['a.md'], [own]).files).toEqual([own]);
});

test('asks for nothing, finds nothing', () => {
  expect(selected()).toEqual({ paths: [], problems: [] });
});

describe('decoding', () => {
  describe('reads UTF-8 without losing a byte', () => {
    test.each([
      ['plain text', 'abc\n'],
      ['a byte order mark', '\uFEFFabc'],
      ['CRLF', 'a\r\nb\r\n'],
      ['emoji and full-width signs', '🤗｜（）'],
      ['a null byte', 'a\0b'],
    ])('%s', (_, text) => {
      expect(decodeList('README.md', Buffer.from(text))).toEqual({ text });
    });

    test('whatever the text', () => {
      fc.assert(
        fc.property(anyText({ minLength: 1 }), (text) => {
          expect(decodeList('README.md', Buffer.from(text))).toEqual({ text });
        }),
      );
    });
  });

  describe('says what is wrong with', () => {
    test('an empty file', () => {
      expect(decodeList('docs/a.md', new Uint8Array())).toEqual({ problem: 'docs/a.md is empty.' });
    });

    test.each([
      ['Latin-1', [0x63, 0x61, 0x66, 0xe9]],
      ['UTF-16', [0xff, 0xfe, 0x61, 0x00]],
      ['a letter cut in half', [0x61, 0xc3]],
      ['an image', [0x89, 0x50, 0x4e, 0x47]],
    ])('%s', (_, bytes) => {
      expect(decodeList('docs/a.md', Uint8Array.from(bytes))).toEqual({
        problem: 'docs/a.md is not UTF-8. Convert it to UTF-8.',
      });
    });
  });
});

describe('files that are not Markdown', () => {
  const tree = ['a.md', 'b.MDX', 'c.json', 'd.yml', 'e.rst', 'f<b>.txt', 'README'].map((path) => {
    return entry(`docs/${path}`);
  });

  test('are skipped where a pattern matches them', () => {
    const { files, problems, advice } = selectFiles(['docs/*'], tree);
    expect(files.map(({ path }) => path)).toEqual(['docs/a.md', 'docs/b.MDX']);
    expect(problems).toEqual([]);
    expect(advice).toEqual([
      'Skipped 5 files matched by a pattern that are not Markdown (docs/c.json, docs/d.yml, docs/e.rst …).',
    ]);
  });

  test('are refused by name, and where a pattern matches nothing else', () => {
    expect(selectFiles(['docs/c.json', 'docs/README', 'docs/*.txt'], tree)).toMatchObject({
      files: [],
      problems: [
        'docs/c.json is not Markdown. Specify a file that ends with .md, .markdown or .mdx.',
        'docs/README is not Markdown. Specify a file that ends with .md, .markdown or .mdx.',
        'docs/*.txt matches no Markdown file. Specify files that end with .md, .markdown or .mdx.',
      ],
    });
  });
});
