/** What stands in the repository, beside what should. */
export interface State {
  /** Whether a list differs from the base. */
  readonly differs: boolean;
  /**
   * What is on our branch: `theirs` where commits are that nobody gave up, and `ours` also where a
   * person asked to rebuild it.
   */
  readonly branch: 'none' | 'ours' | 'theirs';
  /** Whether the branch holds the lists as they should read; one of ours also on today's base. */
  readonly isCurrent: boolean;
  /** `outdated`: open, with the texts of other numbers. `declined`: closed, with these numbers. */
  readonly pull: 'none' | 'merged' | 'open' | 'outdated' | 'declined';
  /** Where the next run finds what it has to know besides the numbers. */
  readonly memory: 'none' | 'on base' | 'on branch' | 'to write' | 'to forget';
}

/**
 * What is to be done, in this order. `write` puts lists and snapshot on the branch, `remember` the
 * snapshot alone; `forget` deletes the branch; `show` opens the pull request or brings its texts up
 * to date; `close` closes it; `ask` leaves everything to a person.
 */
export type Act = 'write' | 'remember' | 'forget' | 'show' | 'close' | 'ask';

/** Decides what is to be done: never more than is needed, and nothing to what people did. */
export function actsFor(state: State): readonly Act[] {
  return state.differs ? actsToPublish(state) : actsToRest(state);
}

function actsToPublish({ branch, pull, isCurrent, memory }: State): readonly Act[] {
  if (branch === 'theirs') {
    return pull === 'declined' || (isCurrent && isOpen(pull)) ? [] : ['ask'];
  }
  if (pull === 'declined') return memory === 'to write' ? ['remember'] : [];
  const isOld = !isCurrent || memory === 'to write' || memory === 'to forget';
  if (isOld) return ['write', 'show'];
  return pull === 'open' ? [] : ['show'];
}

function actsToRest({ branch, pull, memory }: State): readonly Act[] {
  if (branch === 'theirs') return [];
  if (isOpen(pull)) {
    return memory === 'to write' || memory === 'on branch'
      ? ['close', 'remember']
      : ['close', 'forget'];
  }
  if (memory === 'to write') return ['remember'];
  // Whether merged branches stay is a setting of the repository, and a quiet night writes nothing.
  if (pull === 'merged' && memory !== 'to forget') return [];
  return branch === 'none' || memory === 'on branch' ? [] : ['forget'];
}

function isOpen(pull: State['pull']): boolean {
  return pull === 'open' || pull === 'outdated';
}
