import { fingerprint } from '../github/managed-body.ts';
import type { Published } from '../github/publish/open-or-update.ts';
import { publish } from '../github/publish/publish.ts';
import type { Publication } from '../github/publish/state.ts';
import type { Repository } from '../github/read-repository.ts';
import { BranchMovedError, type FileText } from '../github/write-branch.ts';
import type { EntryReader } from '../markdown/entries/entry-cache.ts';
import { startDeadline } from '../refresh/deadline.ts';
import { refresh } from '../refresh/refresh.ts';
import { assertNotStopped, type RefreshResult } from '../refresh/result.ts';
import { proposedNumbers, pullRequestTexts } from '../report/pull-request.ts';
import type { RunReport } from '../report/run-report.ts';
import { timestamp } from '../snapshot/dates.ts';
import { formatSnapshot } from '../snapshot/file.ts';
import type { PendingRequest, Request } from '../snapshot/requests.ts';
import type { CollectOptions } from '../sources/collect.ts';
import type { SubjectKey } from '../subjects/subject.ts';
import { keepHealth, readHealth, tickedIn } from './health-issue.ts';
import type { Inputs } from './inputs.ts';
import { loadRepository, type RepositoryState, withRequests } from './load.ts';

/** What somebody asked for in a comment. */
export interface RunRequest {
  /** Only these subjects are asked for. */
  readonly only?: ReadonlySet<SubjectKey>;
  /** Whether every number that moved is published, however little. */
  readonly isForced?: boolean;
  /** What is to be done to the lists and the config, besides. */
  readonly requests?: readonly Request[];
}

/** What a night needs from outside. */
export interface RunOptions extends CollectOptions {
  readonly now: () => Date;
  /** Is told when the next stage begins. */
  readonly onStage: (name: string) => void;
  /** Is told what was read, as soon as it was. */
  readonly onStart?: (start: RepositoryState) => void;
  /** Aborted when the job is cancelled. What is being published then is finished. */
  readonly cancelled?: AbortSignal;
  /** What a comment asks for; a night is asked for nothing. */
  readonly request?: RunRequest;
  /** What was read of the repository already. It is read again when the run starts over. */
  readonly state?: RepositoryState | undefined;
  /** Gives what people approved since, given what was read. */
  readonly approved?: (start: RepositoryState) => Promise<readonly Request[]>;
}

/** One of at most two attempts. */
interface Attempt extends RunOptions {
  /** When the first one began, in milliseconds since 1970. */
  readonly started: number;
  readonly isLast?: boolean;
}

/** What a night came to. */
export interface RunResult {
  readonly report: RunReport;
  readonly before: readonly FileText[];
  readonly after: readonly FileText[];
  readonly published: Published;
  /** What a person should change besides: one sentence each. */
  readonly advice: readonly string[];
  /** Reads the entries of `before` and `after`, each parsed once. */
  readonly readEntries: EntryReader;
}

type RunInputs = Pick<Inputs, 'files' | 'config' | 'dryRun'>;

/**
 * One run on a repository: reads it, asks the sources, and opens or updates the pull request. When
 * another run moves the branch meanwhile, it starts over once.
 */
export async function runOnRepository(
  place: Repository,
  inputs: RunInputs,
  options: RunOptions,
): Promise<RunResult> {
  const started = options.now().getTime();
  try {
    return await attemptRun(place, inputs, { ...options, started });
  } catch (error) {
    if (!(error instanceof BranchMovedError)) throw error;
    options.onStage('Another run was faster; start over');
    return attemptRun(place, inputs, { ...options, state: undefined, started, isLast: true });
  }
}

async function attemptRun(
  place: Repository,
  inputs: RunInputs,
  {
    onStage,
    cancelled,
    started,
    isLast = false,
    request = {},
    state,
    approved,
    onStart,
    ...sources
  }: Attempt,
): Promise<RunResult> {
  onStage('Read the repository');
  const asked = request.requests ?? [];
  const read = state ? withRequests(state, asked) : await loadRepository(place, inputs, asked);
  onStart?.(read);
  const start = withRequests(read, (await approved?.(read)) ?? []);
  const health = await readHealth(place, start);
  const { config, lists, snapshot, pending } = start;
  const checkedAt = timestamp(sources.now());
  onStage('Ask the sources');
  const own = `${place.name.owner}/${place.name.repo}`;
  const spent = sources.now().getTime() - started;
  using deadline = startDeadline(config.limits, { spent, cancelled });
  const { signal } = deadline;
  const { only, isForced } = request;
  const wantsFix = tickedIn(health);
  const { readEntries } = start;
  const input = {
    lists,
    snapshot,
    config,
    checkedAt,
    own,
    wantsFix,
    signal,
    only,
    isForced,
    read: readEntries,
  };
  const result = withPending(await refresh(input, sources), pending);
  assertNotStopped(result, cancelled);
  const report = {
    result,
    fresh: result.findings.filter(({ id }) => !start.known.has(id)),
    snapshotPath: config.snapshot,
    requests: pending,
    stuck: start.stuck,
  };
  onStage('Publish');
  const published: Published = inputs.dryRun
    ? { operation: 'none', reason: 'Nothing was written: this is a dry run.' }
    : await publishRun(place, start, report).catch(isLast ? skipPublishing : rethrow);
  // A run that asks for a part of the numbers does not know of all that may be wrong.
  const refused =
    inputs.dryRun || only ? undefined : await keepHealth(place, health, { report, start });
  const advice = refused === undefined ? [] : [refused];
  const { before } = start;
  return { report, before, after: result.lists, published, advice, readEntries };
}

/** The requests that wait are kept where the next run finds them, and those that are done are not. */
function withPending(result: RefreshResult, pending: readonly PendingRequest[]): RefreshResult {
  const { pending: _, ...snapshot } = result.snapshot;
  if (pending.length === 0) return { ...result, snapshot };
  return { ...result, snapshot: { ...snapshot, pending: [...pending] } };
}

/** A third run in the same minute has the last word. */
function skipPublishing(error: unknown): Published {
  if (!(error instanceof BranchMovedError)) throw error;
  const reason = 'Other runs were faster twice, so this one left the pull request to them.';
  return { operation: 'none', reason };
}

function rethrow(error: unknown): never {
  throw error;
}

/** Where the next run finds what it has to know besides the numbers. */
function memoryOf(
  { remembers, hasMemory }: RefreshResult,
  { isOnBranch }: RepositoryState,
): Publication['memory'] {
  if (remembers) return hasMemory ? 'to write' : 'to forget';
  if (!hasMemory) return 'none';
  return isOnBranch ? 'on branch' : 'on base';
}

async function publishRun(
  { github, name, server }: Repository,
  start: RepositoryState,
  report: RunReport,
): Promise<Published> {
  const { config, configFile, base, headBranch, pulls } = start;
  const { branch, labels, draft, title, 'commit-message': commit } = config['pull-request'];
  const texts = pullRequestTexts(report, { title, message: commit });
  const numbers = fingerprint(proposedNumbers(report));
  const range = `${encodeURI(base.branch)}...${encodeURI(branch)}`;
  const compareUrl = `${server}/${name.owner}/${name.repo}/compare/${range}?expand=1`;
  return publish(github, name, {
    base,
    headBranch,
    pulls,
    lists: [...report.result.lists, ...(configFile ? [configFile] : [])],
    snapshot: { path: config.snapshot, text: formatSnapshot(report.result.snapshot) },
    memory: memoryOf(report.result, start),
    pullRequest: { ...texts, numbers, branch, base: base.branch, labels, draft, compareUrl },
    message: texts.message,
  });
}
