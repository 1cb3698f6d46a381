import { describe, expect, test } from '@jest/globals';
import { type Act, actsFor, type State } from '../../../src/github/publish/plan.ts';

const REST: State = {
  differs: false,
  branch: 'none',
  isCurrent: false,
  pull: 'none',
  carryOver: 'none',
};
const NEWS: State = { ...REST, differs: true };
const WAITING: State = { ...NEWS, branch: 'ours', isCurrent: true, pull: 'open' };
const THEIRS: State = { ...WAITING, branch: 'theirs', isCurrent: false };
const NOTHING: Act[] = [];

describe('when a list is to change', () => {
  test.each<[what: string, state: State, acts: Act[]]>([
    ['for the first time', NEWS, ['write', 'open-or-update']],
    ['and waits already', WAITING, NOTHING],
    ['and waits, with memory', { ...WAITING, carryOver: 'on branch' }, NOTHING],
    ['and numbers or base moved', { ...WAITING, isCurrent: false }, ['write', 'open-or-update']],
    [
      'and there is more to remember',
      { ...WAITING, carryOver: 'to write' },
      ['write', 'open-or-update'],
    ],
    [
      'and there is less to remember',
      { ...WAITING, carryOver: 'to remove' },
      ['write', 'open-or-update'],
    ],
    ['and the texts are of other numbers', { ...WAITING, pull: 'outdated' }, ['open-or-update']],
    [
      'and the last one was merged',
      { ...NEWS, branch: 'ours', pull: 'merged' },
      ['write', 'open-or-update'],
    ],
    ['and only the pull request is missing', { ...WAITING, pull: 'none' }, ['open-or-update']],
    ['and the branch only remembers', { ...NEWS, branch: 'ours' }, ['write', 'open-or-update']],
    ['and a person declined it', { ...WAITING, pull: 'declined' }, NOTHING],
    [
      'and a person declined it on an older base',
      { ...NEWS, branch: 'ours', pull: 'declined' },
      NOTHING,
    ],
    ['and a person declined it and deleted the branch', { ...NEWS, pull: 'declined' }, NOTHING],
    [
      'and a person declined it, but there is more to remember',
      { ...NEWS, pull: 'declined', carryOver: 'to write' },
      ['save-snapshot'],
    ],
    ['and a person works on the branch', THEIRS, ['ask']],
    ['and a person works on it without a pull request', { ...THEIRS, pull: 'none' }, ['ask']],
    ['and a person works on it, the numbers are there', { ...THEIRS, isCurrent: true }, NOTHING],
    ['and a person works on what a person closed', { ...THEIRS, pull: 'declined' }, NOTHING],
    ['and no memory goes over their work', { ...THEIRS, carryOver: 'to write' }, ['ask']],
  ])('%s', (_, state, acts) => {
    expect(actsFor(state)).toEqual(acts);
  });
});

describe('when no list is to change', () => {
  const OURS: State = { ...REST, branch: 'ours' };
  const OPEN: State = { ...OURS, pull: 'open' };

  test.each<[what: string, state: State, acts: Act[]]>([
    ['and nothing is there', REST, NOTHING],
    ['and the base remembers', { ...REST, carryOver: 'on base' }, NOTHING],
    ['and the base remembers too much', { ...REST, carryOver: 'to remove' }, NOTHING],
    ['but there is something to remember', { ...REST, carryOver: 'to write' }, ['save-snapshot']],
    ['but there is more to remember', { ...OURS, carryOver: 'to write' }, ['save-snapshot']],
    ['and the branch remembers', { ...OURS, carryOver: 'on branch' }, NOTHING],
    ['and the branch remembers too much', { ...OURS, carryOver: 'to remove' }, ['delete-branch']],
    ['and the branch is left over', OURS, ['delete-branch']],
    [
      'and the branch is left over, the base remembers',
      { ...OURS, carryOver: 'on base' },
      ['delete-branch'],
    ],
    ['and the branch was merged', { ...OURS, pull: 'merged' }, NOTHING],
    [
      'and the branch was merged, and remembers too much',
      { ...OURS, pull: 'merged', carryOver: 'to remove' },
      ['delete-branch'],
    ],
    ['and the branch is left over from a no', { ...OURS, pull: 'declined' }, ['delete-branch']],
    ['and a pull request waits for nothing', OPEN, ['close', 'delete-branch']],
    ['and its texts are old', { ...OPEN, pull: 'outdated' }, ['close', 'delete-branch']],
    ['and its branch remembers', { ...OPEN, carryOver: 'on branch' }, ['close', 'save-snapshot']],
    [
      'and there is more to remember',
      { ...OPEN, carryOver: 'to write' },
      ['close', 'save-snapshot'],
    ],
    ['and a person works on the branch', { ...OPEN, branch: 'theirs' }, NOTHING],
    [
      'and no memory goes over their work',
      { ...OPEN, branch: 'theirs', carryOver: 'to write' },
      NOTHING,
    ],
  ])('%s', (_, state, acts) => {
    expect(actsFor(state)).toEqual(acts);
  });
});
