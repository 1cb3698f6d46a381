import { describe, expect, test } from '@jest/globals';
import { type State, type Step, stepFor } from '../../src/publish/plan.ts';

const REST: State = {
  differs: false,
  branch: 'none',
  isCurrent: false,
  pull: 'none',
  mayRebuild: false,
  remembers: false,
  hasMemory: false,
};
const NEWS: State = { ...REST, differs: true };
const WAITING: State = { ...NEWS, branch: 'ours', isCurrent: true, pull: 'open' };

describe('when a list is to change', () => {
  test.each<[what: string, state: Partial<State>, step: Step]>([
    ['for the first time', {}, 'propose'],
    ['and waits already', WAITING, 'nothing'],
    ['and the numbers or the base moved', { ...WAITING, isCurrent: false }, 'propose'],
    ['and there is something to remember', { ...WAITING, remembers: true }, 'propose'],
    ['and only the pull request is missing', { ...WAITING, pull: 'none' }, 'show'],
    ['and a person said no', { ...WAITING, pull: 'declined' }, 'nothing'],
    ['and a person said no and took the branch away', { pull: 'declined' }, 'nothing'],
    ['and a person said no, but there is more', { pull: 'declined', remembers: true }, 'remember'],
    ['and a person works on the branch', { ...WAITING, branch: 'theirs' }, 'blocked'],
    ['and a person works on a branch alone', { branch: 'theirs' }, 'blocked'],
    ['and a person gave that up', { ...WAITING, branch: 'theirs', mayRebuild: true }, 'propose'],
  ])('%s', (_, state, step) => {
    expect(stepFor({ ...NEWS, ...state })).toBe(step);
  });
});

describe('when no list is to change', () => {
  const LEFT: Partial<State> = { branch: 'ours' };

  test.each<[what: string, state: Partial<State>, step: Step]>([
    ['', {}, 'nothing'],
    ['and a branch of ours is left over', LEFT, 'nothing'],
    ['and a pull request waits for nothing', { ...LEFT, pull: 'open' }, 'close'],
    ['and a person works on the branch', { branch: 'theirs', pull: 'open' }, 'nothing'],
    ['but there is something to remember', { remembers: true, hasMemory: true }, 'remember'],
    ['and it is remembered already', { ...LEFT, hasMemory: true }, 'nothing'],
    ['and nothing is to be remembered any more', { ...LEFT, remembers: true }, 'forget'],
    ['and nothing was remembered on a branch', { remembers: true }, 'nothing'],
    ['and a person said no', { ...LEFT, pull: 'declined' }, 'nothing'],
  ])('%s', (_, state, step) => {
    expect(stepFor({ ...REST, ...state })).toBe(step);
  });
});
