/** The state of the repository, compared with what is to be published. */
export interface State {
  /** Whether a list differs from the base. */
  readonly differs: boolean;
  /**
   * The commits on our branch: `theirs` where a person committed, and `ours` also where a person
   * asked to rebuild the branch.
   */
  readonly branch: 'none' | 'ours' | 'theirs';
  /** Whether the branch has the lists to publish; one of ours must also be on the current base. */
  readonly isCurrent: boolean;
  /** `outdated`: open, with other numbers. `declined`: a person closed it with these numbers. */
  readonly pull: 'none' | 'merged' | 'open' | 'outdated' | 'declined';
  /** Where the data is that the next run needs and that no list shows: in the snapshot or the history. */
  readonly carryOver: 'none' | 'on base' | 'on branch' | 'to write' | 'to remove';
}

/**
 * The steps of a publication. `write` commits lists and data to the branch, `save-snapshot` the data
 * alone: the snapshot, and the history where one is kept; `delete-branch` deletes it; `open-or-update` and `close` concern the pull request;
 * `ask` leaves everything to a person.
 */
export type Act = 'write' | 'save-snapshot' | 'delete-branch' | 'open-or-update' | 'close' | 'ask';

/** Plans the steps, in their order: no more than needed, and none that undoes what people did. */
export function actsFor(state: State): readonly Act[] {
  return state.differs ? actsToPublish(state) : actsWithoutChanges(state);
}

function actsToPublish({ branch, pull, isCurrent, carryOver }: State): readonly Act[] {
  if (branch === 'theirs') {
    return pull === 'declined' || (isCurrent && isOpen(pull)) ? [] : ['ask'];
  }
  if (pull === 'declined') return carryOver === 'to write' ? ['save-snapshot'] : [];
  const isOld = !isCurrent || carryOver === 'to write' || carryOver === 'to remove';
  if (isOld) return ['write', 'open-or-update'];
  return pull === 'open' ? [] : ['open-or-update'];
}

function actsWithoutChanges({ branch, pull, carryOver }: State): readonly Act[] {
  if (branch === 'theirs') return [];
  if (isOpen(pull)) {
    return carryOver === 'to write' || carryOver === 'on branch'
      ? ['close', 'save-snapshot']
      : ['close', 'delete-branch'];
  }
  if (carryOver === 'to write') return ['save-snapshot'];
  // A setting of the repository decides whether merged branches are deleted.
  if (pull === 'merged' && carryOver !== 'to remove') return [];
  return branch === 'none' || carryOver === 'on branch' ? [] : ['delete-branch'];
}

function isOpen(pull: State['pull']): boolean {
  return pull === 'open' || pull === 'outdated';
}
