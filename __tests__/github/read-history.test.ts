import { describe, expect, test } from '@jest/globals';
import { historyEntries, historyFiles } from '../../src/github/read-history.ts';
import type { RepositoryTree } from '../../src/github/tree.ts';

const PATH = 'data/readme-tally-history.json';
const SNAPSHOT = 'data/readme-tally.json';

function tree(sha: string, parts: object = {}): RepositoryTree {
  const entry = { path: PATH, sha, type: 'file', size: 9, mode: '100644', ...parts };
  return { sha: 't', entries: [entry] } as unknown as RepositoryTree;
}

const [BASE, BRANCH] = [tree('a'), tree('b')];
const contents = new Map([
  ['a', Buffer.from('base')],
  ['b', Buffer.from('branch')],
  ['x', Buffer.from([0xff, 0xfe, 0x00])],
]);

describe('the histories', () => {
  test('are read beside the snapshot, where the config asks for them', () => {
    const config = { snapshot: SNAPSHOT, history: { stars: true, citations: false } };
    const trees = { base: BASE, branch: BRANCH };
    expect(historyEntries(trees, config).map(({ sha }) => sha)).toEqual(['a', 'b']);
    expect(historyEntries(trees, { snapshot: SNAPSHOT, history: undefined })).toEqual([]);
    expect(historyFiles(SNAPSHOT, { ...trees, attributes: [], contents })).toEqual({
      path: PATH,
      onBase: { path: PATH, text: 'base' },
      onBranch: { path: PATH, text: 'branch' },
    });
  });

  test('are absent at first', () => {
    const base = { sha: 't', entries: [] } as unknown as RepositoryTree;
    const files = historyFiles(SNAPSHOT, { base, branch: undefined, attributes: [], contents });
    expect(files).toEqual({ path: PATH, onBase: undefined, onBranch: undefined });
  });

  test.each([
    ['a folder', tree('a', { type: 'directory' }), 'is a directory'],
    ['a symbolic link', tree('a', { type: 'symlink' }), 'is a symbolic link'],
    ['bytes', tree('x'), 'Until then, no history is kept.'],
  ])('that are %s are left alone with a sentence', (_, base, sentence) => {
    const files = historyFiles(SNAPSHOT, { base, branch: undefined, attributes: [], contents });
    expect(files).toEqual({ problem: expect.stringContaining(sentence) });
  });
});
