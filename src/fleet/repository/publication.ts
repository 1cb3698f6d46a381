import { urlPath } from '../../escape/data.ts';
import { fingerprint } from '../../github/managed-body.ts';
import { BranchMovedError } from '../../github/move-branch.ts';
import type { Published } from '../../github/publish/open-or-update.ts';
import { publish } from '../../github/publish/publish.ts';
import type { Publication } from '../../github/publish/state.ts';
import type { Repository } from '../../github/read-repository.ts';
import type { FileText } from '../../github/write-branch.ts';
import { proposedNumbers, pullRequestTexts } from '../../report/pull-request.ts';
import type { RunReport } from '../../report/run-report.ts';
import { formatSnapshot } from '../../snapshot/file.ts';
import { carryOverState, historyOf } from './kept-data.ts';
import type { RepositoryState } from './load.ts';

/** What a dry run publishes. */
export const DRY_RUN: Published = {
  operation: 'none',
  reason: 'Nothing was written: this is a dry run.',
};

const OVERTAKEN = 'Other runs or people moved the branch four times during this run.';

interface PublishOptions {
  readonly report: RunReport;
  /** The files that are written with the lists and the snapshot. */
  readonly extra: readonly FileText[];
  /** The number of the issue List health, where there is one. */
  readonly health: number | undefined;
  /** Whether a moved branch is a result, and no reason to start over. */
  readonly isLast?: boolean | undefined;
  /** Whether a comment asked for changes, which nobody else publishes. */
  readonly isCommand: boolean;
}

/**
 * Publishes a run. Throws a `BranchMovedError` when the branch was moved meanwhile, except in the
 * last attempt, which leaves the pull request as it is.
 */
export async function publishRun(
  { github, name, server }: Repository,
  state: RepositoryState,
  { report, extra, health, isLast = false, isCommand }: PublishOptions,
): Promise<Published> {
  try {
    const publication = publicationOf({ name, server }, state, report);
    return await publish(github, name, { ...publication, extra, health });
  } catch (error) {
    if (!isLast || !(error instanceof BranchMovedError)) throw error;
    if (isCommand) return { operation: 'blocked', advice: `${OVERTAKEN} Comment again.` };
    return { operation: 'none', reason: `${OVERTAKEN} The pull request is left as it is.` };
  }
}

function publicationOf(
  { name, server }: Pick<Repository, 'name' | 'server'>,
  state: RepositoryState,
  report: RunReport,
): Publication {
  const { account, config, configFile, base, headBranch, pulls } = state;
  const { branch, labels, draft, title, 'commit-message': commit } = config['pull-request'];
  const texts = pullRequestTexts(report, { title, message: commit });
  const numbers = fingerprint(proposedNumbers(report));
  const range = `${urlPath(base.branch)}...${urlPath(branch)}`;
  const compareUrl = `${server}/${name.owner}/${name.repo}/compare/${range}?expand=1`;
  const { result } = report;
  return {
    account,
    base,
    headBranch,
    pulls,
    lists: [...result.lists, ...(configFile ? [configFile] : [])],
    snapshot: { path: config.snapshot, text: formatSnapshot(result.snapshot) },
    history: historyOf(result, state),
    carryOver: carryOverState(result, state),
    pullRequest: { ...texts, numbers, branch, base: base.branch, labels, draft, compareUrl },
    message: texts.message,
  };
}
