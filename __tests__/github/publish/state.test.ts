import { describe, expect, test } from '@jest/globals';
import {
  dataFiles,
  filesToWrite,
  type Publication,
  stateOf,
} from '../../../src/github/publish/state.ts';
import { blobSha } from '../../../src/github/tree.ts';
import type { FileText } from '../../../src/github/write-branch.ts';

const file = (path: string, text: string): FileText => ({ path, text });
const LIST = file('README.md', 'new');
const CHART = file('docs/tally.svg', 'new');

function tree(...files: FileText[]) {
  const entries = files.map(({ path, text }) => ({
    path,
    type: 'file' as const,
    size: text.length,
    sha: blobSha(text),
    mode: '100644',
  }));
  return { sha: 'tree', entries };
}

/** A publication whose branch has the list, and these files. */
function publication(onBranch: FileText[], { isOurs = true, onBase = [] as FileText[] } = {}) {
  const base = { branch: 'main', commit: 'base', tree: tree(file('README.md', 'old'), ...onBase) };
  const headBranch = { isOurs, commit: 'head', parent: 'base', tree: tree(LIST, ...onBranch) };
  const given = {
    base,
    headBranch,
    lists: [LIST],
    snapshot: file('data/readme-tally.json', '{}'),
    extra: [CHART],
    carryOver: 'none',
    pullRequest: { branch: 'ours', base: 'main' },
  };
  return given as unknown as Publication;
}

const stateFor = (given: Publication) => stateOf(given, { pull: undefined, mayRebuild: false });

test('a file that our branch lacks makes it outdated, and another text of it does not', () => {
  expect(stateFor(publication([])).isCurrent).toBe(false);
  expect(stateFor(publication([CHART])).isCurrent).toBe(true);
  expect(stateFor(publication([file(CHART.path, 'old')])).isCurrent).toBe(true);
  expect(stateFor(publication([], { isOurs: false }))).toMatchObject({
    branch: 'theirs',
    isCurrent: true,
  });
});

test('a commit contains what differs from the base, and the snapshot', () => {
  const paths = (given: Publication) => filesToWrite(given).map(({ path }) => path);
  const usual = ['README.md', 'data/readme-tally.json'];
  expect(paths(publication([]))).toEqual([...usual, CHART.path]);
  expect(paths(publication([], { onBase: [file(CHART.path, 'old')] }))).toEqual([
    ...usual,
    CHART.path,
  ]);
  expect(paths(publication([], { onBase: [CHART] }))).toEqual(usual);
});

describe('the history', () => {
  const snapshot = 'data/readme-tally.json';
  const history = file('data/readme-tally-history.json', 'new');
  const pathsOf = (files: readonly FileText[]) => files.map(({ path }) => path);

  test.each([
    ['a new one', [], [snapshot, history.path]],
    ['one that changed', [file(history.path, 'old')], [snapshot, history.path]],
    ['not the one of the base', [history], [snapshot]],
  ])('is committed with the snapshot: %s', (_, onBase, paths) => {
    const given = { ...publication([CHART], { onBase }), history };
    expect(pathsOf(dataFiles(given))).toEqual(paths);
    expect(pathsOf(filesToWrite(given))).toEqual(['README.md', ...paths, CHART.path]);
  });

  test('is no reason to push to our branch', () => {
    const onBranch = [CHART, file(history.path, 'old')];
    const given = { ...publication(onBranch), history };
    expect(stateFor(given)).toMatchObject({ differs: true, isCurrent: true });
    expect(stateFor({ ...given, lists: [] })).toMatchObject({ differs: false });
  });
});
