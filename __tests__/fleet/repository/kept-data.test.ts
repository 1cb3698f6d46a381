import { describe, expect, test } from '@jest/globals';
import {
  carryOverState,
  historyOf,
  mayKeepHistory,
} from '../../../src/fleet/repository/kept-data.ts';
import type { RepositoryState } from '../../../src/fleet/repository/load.ts';
import type { RefreshResult } from '../../../src/refresh/result.ts';

const PATH = 'data/x-history.json';
const ON_BRANCH = { path: PATH, text: 'old' };
const HISTORY = { path: PATH, onBase: undefined, onBranch: ON_BRANCH };

function state(parts: object): RepositoryState {
  const given = { history: HISTORY, base: { branch: 'main' }, isOnBranch: false, ...parts };
  return given as unknown as RepositoryState;
}

function result(parts: object): RefreshResult {
  return { remembers: false, hasMemory: false, ...parts } as unknown as RefreshResult;
}

describe('answers about the past can be kept', () => {
  const pull = { base: 'main', isOpen: false, isMerged: false };
  test.each([
    ['where there is no branch', true, {}],
    ['on a branch of ours', true, { headBranch: { isOurs: true } }],
    ['not on a branch of other people', false, { headBranch: { isOurs: false } }],
    ['with an open pull request', true, { pulls: [{ ...pull, isOpen: true }] }],
    ['after a merged one', true, { pulls: [{ ...pull, isMerged: true }] }],
    ['not after a declined one', false, { pulls: [pull] }],
    ['not without a file for them', false, { history: undefined }],
  ])('%s', (_, isKept, parts) => {
    expect(mayKeepHistory(state(parts))).toBe(isKept);
  });
});

describe('the history to publish is', () => {
  const file = { text: 'new', isDue: false, isAhead: false };
  test.each([
    ['that of the run', result({ historyFile: file }), {}, { path: PATH, text: 'new' }],
    ['that of our branch, where the run leaves it as it is', result({}), {}, ON_BRANCH],
    [
      'none where the base has a newer one that the run leaves',
      result({ history: {} }),
      {},
      undefined,
    ],
    [
      'none without a file for it',
      result({ historyFile: file }),
      { history: undefined },
      undefined,
    ],
  ])('%s', (_, given, parts, history) => {
    expect(historyOf(given, state(parts))).toEqual(history);
  });
});

describe('what the next run needs is', () => {
  const due = { historyFile: { text: '', isDue: true, isAhead: false } };
  const ahead = { historyFile: { text: '', isDue: false, isAhead: true } };
  const quiet = { historyFile: { text: '', isDue: false, isAhead: false } };
  const memory = { hasMemory: true };
  test.each([
    ['nowhere', {}, false, 'none'],
    ['nowhere, with a history on the base', quiet, false, 'none'],
    ['on the base', { ...memory, ...quiet }, false, 'on base'],
    ['on our branch', memory, true, 'on branch'],
    ['on our branch, which has the newer history', ahead, false, 'on branch'],
    ['to be written, with memory', { ...memory, remembers: true }, false, 'to write'],
    ['to be written, with a history that is due', due, false, 'to write'],
    ['to be removed', { remembers: true, ...quiet }, false, 'to remove'],
    ['to be written, with a newer history only', { remembers: true, ...ahead }, true, 'to write'],
  ])('%s', (_, parts, isOnBranch, expected) => {
    expect(carryOverState(result(parts), state({ isOnBranch }))).toBe(expected);
  });
});
