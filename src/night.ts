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
import type { Publication } from './publish/state.ts';
import { type Refreshed, refresh } from './refresh.ts';
import { proposedNumbers, pullRequestTexts } from './report/pull-request.ts';
import type { RunReport } from './report/run-report.ts';
import type { Snapshot } from './snapshot/schema.ts';
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
  /** The base's snapshot, or that of our branch when it was written later. */
  readonly snapshot: Snapshot | undefined;
  /** The findings that the base's snapshot knows. */
  readonly known: ReadonlySet<string>;
  /** Whether it is that of our branch. */
  readonly isOnBranch: boolean;
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
  const { config, lists, snapshot } = start;
  const checkedAt = timestamp(sources.now());
  onStage('Ask the sources');
  const own = `${place.name.owner}/${place.name.repo}`;
  const spent = sources.now().getTime() - started;
  using deadline = startDeadline(config.limits, { spent, cancelled });
  const { signal } = deadline;
  const refreshed = await refresh({ lists, snapshot, config, checkedAt, own, signal }, sources);
  refuseToGoOn(refreshed, cancelled);
  const report = {
    ...refreshed,
    fresh: refreshed.findings.filter(({ id }) => !start.known.has(id)),
    lists: lists.map(({ path }) => path),
    snapshot: config.snapshot,
  };
  onStage('Publish');
  const published: Published = inputs.dryRun
    ? { operation: 'none' }
    : await publishNight(place, start, { refreshed, report }).catch(isLast ? leaveIt : rethrow);
  return { report, before: lists, after: refreshed.lists, published };
}

/** A third run in the same minute has the last word. */
function leaveIt(error: unknown): Published {
  if (!(error instanceof BranchMovedError)) throw error;
  const reason = 'Other runs were faster twice, so this one left the pull request to them.';
  return { operation: 'none', reason };
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
  const [onBase, onBranch] = await Promise.all(
    [base.tree, proposal?.tree].map(async (tree) => {
      const found = tree && (await readOptional(github, name, { tree, path: config.snapshot }));
      return found && parseSnapshot(found.text, found.path);
    }),
  );
  // Of two that are equally old, the last one counts: the base's.
  const snapshot = newestSnapshot([onBranch, onBase]);
  const known = new Set(onBase?.findings);
  return { config, base, proposal, lists, snapshot, known, isOnBranch: snapshot !== onBase };
}

/** Where the next run finds what it has to know besides the numbers. */
function memoryOf(
  { remembers, hasMemory }: Refreshed,
  { isOnBranch }: Start,
): Publication['memory'] {
  if (remembers) return hasMemory ? 'to write' : 'to forget';
  if (!hasMemory) return 'none';
  return isOnBranch ? 'on branch' : 'on base';
}

async function publishNight(
  { github, name, server }: Place,
  start: Start,
  { refreshed, report }: { refreshed: Refreshed; report: RunReport },
): Promise<Published> {
  const { config, base, proposal } = start;
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
    memory: memoryOf(refreshed, start),
    pullRequest: { ...texts, numbers, branch, base: base.branch, labels, draft, compareUrl },
    message: texts.message,
  });
}
