import type { Finding } from '../../audit/finding.ts';
import type { Repository } from '../../github/read-repository.ts';
import type { RefreshInput } from '../../refresh/result.ts';
import { addedSubjects } from '../../report/requests.ts';
import type { SubjectKey } from '../../subjects/subject.ts';
import type { RepositoryState } from './load.ts';

interface InputOptions {
  /** The time of the run, as an ISO timestamp in UTC. */
  readonly checkedAt: string;
  /** The ids of the findings to fix. */
  readonly ticked?: ReadonlySet<string>;
  /** What a comment asks for: some subjects only, and every change however small. */
  readonly only?: ReadonlySet<SubjectKey> | undefined;
  readonly isForced?: boolean | undefined;
  /** Whether answers about the past of counts can be kept. */
  readonly mayKeepHistory?: boolean | undefined;
}

/** Returns the input of the pipeline for a repository that was read. */
export function refreshInputOf(
  { name: { owner, repo } }: Pick<Repository, 'name'>,
  { config, lists, snapshot, history, isOnBranch, pending, readEntries }: RepositoryState,
  { checkedAt, ticked = new Set(), only, isForced, mayKeepHistory }: InputOptions,
): RefreshInput {
  return {
    lists,
    snapshot,
    ...(history ? { histories: [history.onBase, history.onBranch] } : {}),
    mayKeepHistory,
    isAhead: isOnBranch,
    config,
    checkedAt,
    own: `${owner}/${repo}`,
    wantsFix: ({ id }: Finding) => ticked.has(id),
    only,
    isForced,
    added: addedSubjects(pending),
    read: readEntries,
  };
}
