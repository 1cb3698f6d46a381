import { describe, expect, test } from '@jest/globals';
import { type Act, actsFor, type State } from '../../../src/github/publish/plan.ts';

const REST: State = {
  differs: false,
  branch: 'none',
  isCurrent: false,
  pull: 'none',
  memory: 'none',
};
const NEWS: State = { ...REST, differs: true };
const WAITING: State = { ...NEWS, branch: 'ours', isCurrent: true, pull: 'open' };
const THEIRS: State = { ...WAITING, branch: 'theirs', isCurrent: false };
const NOTHING: Act[] = [];

describe('when a list is to change', () => {
  test.each<[what: string, state: State, acts: Act[]]>([
    ['for the first time', NEWS, ['write', 'show']],
    ['and waits already', WAITING, NOTHING],
    ['and waits, with memory', { ...WAITING, memory: 'on branch' }, NOTHING],
    ['and numbers or base moved', { ...WAITING, isCurrent: false }, ['write', 'show']],
    ['and there is more to remember', { ...WAITING, memory: 'to write' }, ['write', 'show']],
    ['and there is less to remember', { ...WAITING, memory: 'to forget' }, ['write', 'show']],
    ['and the texts are of other numbers', { ...WAITING, pull: 'outdated' }, ['show']],
    ['and the last one was merged', { ...NEWS, branch: 'ours', pull: 'merged' }, ['write', 'show']],
    ['and only the pull request is missing', { ...WAITING, pull: 'none' }, ['show']],
    ['and the branch only remembers', { ...NEWS, branch: 'ours' }, ['write', 'show']],
    ['and a person declined it', { ...WAITING, pull: 'declined' }, NOTHING],
    [
      'and a person declined it on an older base',
      { ...NEWS, branch: 'ours', pull: 'declined' },
      NOTHING,
    ],
    ['and a person declined it and deleted the branch', { ...NEWS, pull: 'declined' }, NOTHING],
    [
      'and a person declined it, but there is more to remember',
      { ...NEWS, pull: 'declined', memory: 'to write' },
      ['remember'],
    ],
    ['and a person works on the branch', THEIRS, ['ask']],
    ['and a person works on it without a pull request', { ...THEIRS, pull: 'none' }, ['ask']],
    ['and a person works on it, the numbers are there', { ...THEIRS, isCurrent: true }, NOTHING],
    ['and a person works on what a person closed', { ...THEIRS, pull: 'declined' }, NOTHING],
    ['and no memory goes over their work', { ...THEIRS, memory: 'to write' }, ['ask']],
  ])('%s', (_, state, acts) => {
    expect(actsFor(state)).toEqual(acts);
  });
});

describe('when no list is to change', () => {
  const OURS: State = { ...REST, branch: 'ours' };
  const OPEN: State = { ...OURS, pull: 'open' };

  test.each<[what: string, state: State, acts: Act[]]>([
    ['and nothing is there', REST, NOTHING],
    ['and the base remembers', { ...REST, memory: 'on base' }, NOTHING],
    ['and the base remembers too much', { ...REST, memory: 'to forget' }, NOTHING],
    ['but there is something to remember', { ...REST, memory: 'to write' }, ['remember']],
    ['but there is more to remember', { ...OURS, memory: 'to write' }, ['remember']],
    ['and the branch remembers', { ...OURS, memory: 'on branch' }, NOTHING],
    ['and the branch remembers too much', { ...OURS, memory: 'to forget' }, ['forget']],
    ['and the branch is left over', OURS, ['forget']],
    ['and the branch is left over, the base remembers', { ...OURS, memory: 'on base' }, ['forget']],
    ['and the branch was merged', { ...OURS, pull: 'merged' }, NOTHING],
    [
      'and the branch was merged, and remembers too much',
      { ...OURS, pull: 'merged', memory: 'to forget' },
      ['forget'],
    ],
    ['and the branch is left over from a no', { ...OURS, pull: 'declined' }, ['forget']],
    ['and a pull request waits for nothing', OPEN, ['close', 'forget']],
    ['and its texts are old', { ...OPEN, pull: 'outdated' }, ['close', 'forget']],
    ['and its branch remembers', { ...OPEN, memory: 'on branch' }, ['close', 'remember']],
    ['and there is more to remember', { ...OPEN, memory: 'to write' }, ['close', 'remember']],
    ['and a person works on the branch', { ...OPEN, branch: 'theirs' }, NOTHING],
    [
      'and no memory goes over their work',
      { ...OPEN, branch: 'theirs', memory: 'to write' },
      NOTHING,
    ],
  ])('%s', (_, state, acts) => {
    expect(actsFor(state)).toEqual(acts);
  });
});
