/** What stands in the repository, beside what should. */
export interface State {
  /** Whether a list differs from the base. */
  readonly differs: boolean;
  /** What is on our branch; `theirs` where a person's commits are. */
  readonly branch: 'none' | 'ours' | 'theirs';
  /** Whether the branch holds the lists as they should read, on top of the base as it is. */
  readonly isCurrent: boolean;
  /** `declined`: a person closed it, and it would say the same again. */
  readonly pull: 'none' | 'open' | 'declined';
  /** Whether a person asked to rebuild the branch. */
  readonly mayRebuild: boolean;
  /** Whether the snapshot has something new to remember, and whether there is anything at all. */
  readonly remembers: boolean;
  readonly hasMemory: boolean;
}

/**
 * What is to be done. `propose` writes lists and snapshot to the branch and shows the pull request;
 * `show` only opens the pull request; `remember` writes the snapshot alone; `forget` deletes the
 * branch; `close` closes the pull request first.
 */
export type Step = 'nothing' | 'propose' | 'show' | 'remember' | 'forget' | 'close' | 'blocked';

/** Decides what is to be done: never more than is needed, and nothing to what people did. */
export function stepFor(state: State): Step {
  return state.differs ? stepToPublish(state) : stepToRest(state);
}

function stepToPublish(state: State): Step {
  const { branch, pull, isCurrent, remembers, mayRebuild } = state;
  if (branch === 'theirs') return mayRebuild ? 'propose' : 'blocked';
  if (pull === 'declined') return remembers ? 'remember' : 'nothing';
  if (!isCurrent || remembers) return 'propose';
  return pull === 'open' ? 'nothing' : 'show';
}

function stepToRest({ branch, pull, remembers, hasMemory }: State): Step {
  if (branch === 'theirs') return 'nothing';
  if (pull === 'open') return 'close';
  if (!remembers) return 'nothing';
  if (hasMemory) return 'remember';
  return branch === 'ours' ? 'forget' : 'nothing';
}
