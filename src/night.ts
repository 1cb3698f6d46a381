import type { Inputs } from './config/inputs.ts';
import { defaultConfig, parseConfig } from './config/parse.ts';
import type { Config } from './config/schema.ts';
import { startDeadline } from './means.ts';
import { type Base, readBase } from './publish/base.ts';
import { BranchMovedError, type FileText } from './publish/branch.ts';
import { fingerprint } from './publish/fingerprint.ts';
import type { GitHub, RepositoryName } from './publish/octokit.ts';
import { type Proposal, readProposal } from './publish/proposal.ts';
import { publish } from './publish/publish.ts';
import { readLists, readOptional } from './publish/read-files.ts';
import type { Published } from './publish/show.ts';
import { type Refreshed, refresh } from './refresh.ts';
import { proposedNumbers, pullRequestTexts } from './report/pull-request.ts';
import type { RunReport } from './report/run-report.ts';
import { formatSnapshot, newestSnapshot, parseSnapshot } from './snapshot/text.ts';
import type { CollectOptions } from './sources/collect.ts';
import { refuseToGoOn } from './stop.ts';
import { timestamp } from './timestamp.ts';

/** The repository and how to reach it. */
export interface Place {
  readonly github: GitHub;
  readonly name: RepositoryName;
  readonly defaultBranch: string;
  /** The address of GitHub's pages. */
  readonly server: string;
}

/** What a night starts from: everything that is read before a source is asked. */
interface Start {
  readonly config: Config;
  readonly base: Base;
  readonly proposal: Proposal | undefined;
  readonly lists: readonly FileText[];
  /** Every snapshot that there is: the base's, and the one of the open pull request. */
  readonly snapshots: readonly FileText[];
}

/** What a night needs from outside. */
export interface NightOptions extends CollectOptions {
  readonly now: () => Date;
  /** Is told when the next stage begins. */
  readonly onStage: (name: string) => void;
  /** Aborted when the job is cancelled. What is being published then is finished. */
  readonly cancelled?: AbortSignal;
}

/** One of at most two attempts. */
interface Attempt extends NightOptions {
  /** When the first one began, in milliseconds since 1970. */
  readonly started: number;
  readonly isLast?: boolean;
}

/** What a night came to. */
export interface Night {
  readonly report: RunReport;
  readonly before: readonly FileText[];
  readonly after: readonly FileText[];
  readonly published: Published;
}

type NightInputs = Pick<Inputs, 'files' | 'config' | 'dryRun'>;

/**
 * One run on a repository: reads it, asks the sources, and opens or updates the pull request. When
 * another run moves the branch meanwhile, it starts over once.
 */
export async function runNight(
  place: Place,
  inputs: NightInputs,
  options: NightOptions,
): Promise<Night> {
  const started = options.now().getTime();
  try {
    return await attemptNight(place, inputs, { ...options, started });
  } catch (error) {
    if (!(error instanceof BranchMovedError)) throw error;
    options.onStage('Another run was faster; start over');
    return attemptNight(place, inputs, { ...options, started, isLast: true });
  }
}

async function attemptNight(
  place: Place,
  inputs: NightInputs,
  { onStage, cancelled, started, isLast = false, ...sources }: Attempt,
): Promise<Night> {
  onStage('Read the repository');
  const start = await readStart(place, inputs);
  const { config, lists, snapshots } = start;
  const snapshot = newestSnapshot(snapshots.map(({ text, path }) => parseSnapshot(text, path)));
  const checkedAt = timestamp(sources.now());
  onStage('Ask the sources');
  const own = `${place.name.owner}/${place.name.repo}`;
  const spent = sources.now().getTime() - started;
  using deadline = startDeadline(config.limits, { spent, cancelled });
  const { signal } = deadline;
  const refreshed = await refresh({ lists, snapshot, config, checkedAt, own, signal }, sources);
  refuseToGoOn(refreshed, cancelled);
  const report = { ...refreshed, lists: lists.map(({ path }) => path), snapshot: config.snapshot };
  onStage('Publish');
  const published: Published = inputs.dryRun
    ? { operation: 'none' }
    : await publishNight(place, start, { refreshed, report }).catch(isLast ? leaveIt : rethrow);
  return { report, before: lists, after: refreshed.lists, published };
}

/** A third run in the same minute has the last word. */
function leaveIt(error: unknown): Published {
  if (!(error instanceof BranchMovedError)) throw error;
  return { operation: 'none' };
}

function rethrow(error: unknown): never {
  throw error;
}

async function readStart(
  { github, name, defaultBranch }: Place,
  { files, config: path }: Pick<NightInputs, 'files' | 'config'>,
): Promise<Start> {
  const head = await readBase(github, name, defaultBranch);
  const file = await readOptional(github, name, { tree: head.tree, path });
  const config = file ? parseConfig(file.text, path) : defaultConfig();
  const { base: branch = defaultBranch, branch: ours } = config['pull-request'];
  const base = branch === defaultBranch ? head : await readBase(github, name, branch);
  const [lists, proposal] = await Promise.all([
    readLists(github, name, { tree: base.tree, patterns: files }),
    readProposal(github, name, ours),
  ]);
  const trees = [base.tree, ...(proposal ? [proposal.tree] : [])];
  const snapshots = await Promise.all(
    trees.map((tree) => readOptional(github, name, { tree, path: config.snapshot })),
  );
  return {
    config,
    base,
    proposal,
    lists,
    snapshots: snapshots.filter((text) => text !== undefined),
  };
}

async function publishNight(
  { github, name, server }: Place,
  { config, base, proposal }: Start,
  { refreshed, report }: { refreshed: Refreshed; report: RunReport },
): Promise<Published> {
  const { branch, labels, draft, title, 'commit-message': commit } = config['pull-request'];
  const texts = pullRequestTexts(report, { title, message: commit });
  const numbers = fingerprint(proposedNumbers(report));
  const range = `${encodeURI(base.branch)}...${encodeURI(branch)}`;
  const compareUrl = `${server}/${name.owner}/${name.repo}/compare/${range}?expand=1`;
  return publish(github, name, {
    base,
    proposal,
    lists: refreshed.lists,
    snapshot: { path: config.snapshot, text: formatSnapshot(refreshed.snapshot) },
    remembers: refreshed.remembers,
    hasMemory: refreshed.hasMemory,
    pullRequest: { ...texts, numbers, branch, base: base.branch, labels, draft, compareUrl },
    message: texts.message,
  });
}
