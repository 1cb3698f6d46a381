import { markdownText } from '../../escape/markdown.ts';
import { BranchMovedError } from '../../github/move-branch.ts';
import type { Published } from '../../github/publish/open-or-update.ts';
import type { Paths, Repository } from '../../github/read-repository.ts';
import type { FileText } from '../../github/write-branch.ts';
import type { EntryReader } from '../../markdown/entries/entry-cache.ts';
import type { RefreshResult } from '../../refresh/result.ts';
import { historySentences } from '../../report/kept-history.ts';
import type { RunReport } from '../../report/run-report.ts';
import { timestamp } from '../../snapshot/dates.ts';
import type { Request } from '../../snapshot/requests.ts';
import type { CollectOptions } from '../../sources/collect.ts';
import { rememberAnswers } from '../../sources/remember.ts';
import type { SubjectKey } from '../../subjects/subject.ts';
import { refreshInTime, withPending } from '../refresh-in-time.ts';
import { chartOf } from './chart.ts';
import {
  type HealthBefore,
  healthNumber,
  readHealth,
  tickedFindings,
  updateHealth,
} from './health-issue.ts';
import { mayKeepHistory } from './kept-data.ts';
import { loadRepository, type RepositoryState, withRequests } from './load.ts';
import { DRY_RUN, publishRun } from './publication.ts';
import { refreshInputOf } from './refresh-input.ts';

/** What a comment command asks a run for. */
export interface RunRequest {
  /** The only subjects to ask the sources for. */
  readonly only?: ReadonlySet<SubjectKey>;
  /** Whether every number that moved is published, however little. */
  readonly isForced?: boolean;
  /** Changes to the lists and the config. */
  readonly requests?: readonly Request[];
}

/** The dependencies of a run. */
export interface RunOptions extends CollectOptions {
  readonly now: () => Date;
  /** Called when the next stage begins. */
  readonly onStage: (name: string) => void;
  /** Called as soon as the repository was read. */
  readonly onRead?: (state: RepositoryState) => void;
  /** Aborted when the job is cancelled. A publication that has begun is finished. */
  readonly cancelled?: AbortSignal;
  /** What a comment asks for; absent in a scheduled run. */
  readonly request?: RunRequest;
  /** What was read of the repository already. It is read again when the run starts over. */
  readonly state?: RepositoryState | undefined;
  /** Finds the suggestions that were approved since the last run. */
  readonly approved?: (state: RepositoryState) => Promise<readonly Request[]>;
}

/** How often a run starts over when its branch is moved meanwhile. */
const MOST_REBUILDS = 3;

/** The first attempt, or a rebuild. */
interface Attempt extends RunOptions {
  /** When the first one began, in milliseconds since 1970. */
  readonly started: number;
  readonly isLast?: boolean;
}

/** The result of a run. */
export interface RunResult {
  readonly report: RunReport;
  readonly before: readonly FileText[];
  readonly after: readonly FileText[];
  readonly published: Published;
  /** What a maintainer should change: one sentence each. */
  readonly advice: readonly string[];
  /** Reads the entries of `before` and `after`, each parsed once. */
  readonly readEntries: EntryReader;
}

/** Where the lists and the config are, and whether to write nothing. */
export interface RunInputs extends Paths {
  readonly dryRun: boolean;
}

/** What was read before a run: the repository, and the list health issue. */
interface RunStart {
  readonly state: RepositoryState;
  readonly health: HealthBefore;
}

/**
 * Runs on a repository: reads it, asks the sources, and opens or updates the pull request. When
 * another run or a person moves the branch meanwhile, it reads the repository again and builds on
 * what it finds there, at most three times. What the sources have answered is not requested again.
 */
export async function runOnRepository(
  repository: Repository,
  inputs: RunInputs,
  options: RunOptions,
): Promise<RunResult> {
  const started = options.now().getTime();
  let attempt: Attempt = { ...rememberAnswers(options), started };
  for (let rebuilds = 0; ; rebuilds += 1) {
    try {
      return await attemptRun(repository, inputs, attempt);
    } catch (error) {
      if (!(error instanceof BranchMovedError)) throw error;
      options.onStage('Start over: another run moved the branch');
      const isLast = rebuilds + 1 === MOST_REBUILDS;
      attempt = { ...attempt, state: undefined, isLast };
    }
  }
}

async function attemptRun(
  repository: Repository,
  inputs: RunInputs,
  attempt: Attempt,
): Promise<RunResult> {
  attempt.onStage('Read the repository');
  const start = await read(repository, inputs, attempt);
  attempt.onStage('Fetch counts');
  const mayKeep = !inputs.dryRun && !attempt.request && mayKeepHistory(start.state);
  const result = await refreshLists(repository, start, { ...attempt, mayKeep });
  const report = reportOf(repository, start.state, result);
  const chart = chartOf(result, start.state.source.files);
  attempt.onStage('Publish');
  const published = inputs.dryRun
    ? DRY_RUN
    : await publishRun(repository, start.state, {
        health: healthNumber(start.health),
        report,
        extra: chart.file ? [chart.file] : [],
        isLast: attempt.isLast,
        isCommand: (attempt.request?.requests ?? []).length > 0,
      });
  // A run for some of the subjects does not know all findings.
  const isPartial = inputs.dryRun || attempt.request?.only !== undefined;
  const problem = isPartial
    ? undefined
    : await updateHealth(repository, start.health, { report, state: start.state });
  const { before, readEntries } = start.state;
  const problems = [chart.problem, problem].filter((one) => one !== undefined);
  const ofHistory = historySentences(result, markdownText);
  const advice = [...start.state.source.files.advice, ...problems, ...ofHistory];
  return { report, before, after: result.lists, published, advice, readEntries };
}

async function read(
  repository: Repository,
  inputs: RunInputs,
  { state: known, request, onRead, approved, now }: Attempt,
): Promise<RunStart> {
  const requests = request?.requests ?? [];
  const first = known
    ? withRequests(known, requests)
    : await loadRepository(repository, inputs, { requests, now: timestamp(now()) });
  onRead?.(first);
  const state = withRequests(first, (await approved?.(first)) ?? []);
  return { state, health: await readHealth(repository, state) };
}

/** Throws a `StoppedError` when the job was cancelled, or no source answered. */
async function refreshLists(
  repository: Repository,
  { state, health }: RunStart,
  { cancelled, started, request, mayKeep, ...options }: Attempt & { readonly mayKeep: boolean },
): Promise<RefreshResult> {
  const now = options.now();
  const input = refreshInputOf(repository, state, {
    checkedAt: timestamp(now),
    ticked: tickedFindings(health),
    only: request?.only,
    isForced: request?.isForced,
    mayKeepHistory: mayKeep,
  });
  const spent = now.getTime() - started;
  const result = await refreshInTime(input, { ...options, spent, cancelled });
  return withPending(result, state.pending);
}

function reportOf(
  { name, server }: Repository,
  state: RepositoryState,
  result: RefreshResult,
): RunReport {
  return {
    result,
    fresh: result.findings.filter(({ id }) => !state.known.has(id)),
    snapshotPath: state.config.snapshot,
    page: { server, own: `${name.owner}/${name.repo}`, branch: state.base.branch },
    requests: state.pending,
    unplaced: state.unplaced,
  };
}
