import { parseConfig } from '../../config/parse.ts';
import type { Config } from '../../config/schema.ts';
import { columnsOf } from '../../config/slot-options.ts';
import type { BaseBranch, HeadBranch } from '../../github/branches.ts';
import type { Overview } from '../../github/overview.ts';
import {
  type Paths,
  type Repository,
  type RepositoryFiles,
  readRepository,
} from '../../github/read-repository.ts';
import type { FileText } from '../../github/write-branch.ts';
import { createEntryReader, type EntryReader } from '../../markdown/entries/entry-cache.ts';
import { keepHeapSmallFor } from '../../refresh/heap.ts';
import { newestSnapshot, parseSnapshot } from '../../snapshot/file.ts';
import { withoutFutureDates } from '../../snapshot/repair.ts';
import {
  isUsable,
  missingFrom,
  type PendingRequest,
  type Request,
} from '../../snapshot/requests.ts';
import type { Snapshot } from '../../snapshot/schema.ts';
import { applyPending } from './apply-requests.ts';

/** What a run starts from: everything that is read before the sources are asked. */
export interface RepositoryState {
  /** The account of this run. */
  readonly account: RepositoryFiles['account'];
  /** The config with the requests applied. */
  readonly config: Config;
  /** The config file, where a request changed it. */
  readonly configFile: FileText | undefined;
  readonly base: BaseBranch;
  readonly headBranch: HeadBranch | undefined;
  /** The latest pull requests from our branch, where they are known. */
  readonly pulls: RepositoryFiles['pulls'];
  /** The lists of the base, and the same with the requests applied. */
  readonly before: readonly FileText[];
  readonly lists: readonly FileText[];
  /** The requests that the base does not have yet. */
  readonly pending: readonly PendingRequest[];
  /** Those of them whose list or section no longer exists. */
  readonly unplaced: readonly PendingRequest[];
  /** The snapshot of the base, or of our branch where that is newer. */
  readonly snapshot: Snapshot | undefined;
  /** The ids of the findings in the snapshot of the base. */
  readonly known: ReadonlySet<string>;
  /** The history files of the base and of our branch, and where they are; absent without history. */
  readonly history: RepositoryFiles['history'];
  /** Whether `snapshot` is that of our branch. */
  readonly isOnBranch: boolean;
  /** Reads the entries of a list, and parses each text once in the whole run. */
  readonly readEntries: EntryReader;
  /** What more requests are applied to. */
  readonly source: ReadState;
}

/** What was read of the repository, and the requests that are applied to it. */
interface ReadState {
  readonly files: RepositoryFiles;
  readonly paths: Pick<Paths, 'config' | 'defaults'>;
  readonly onBase: Snapshot | undefined;
  readonly onBranch: Snapshot | undefined;
  readonly requests: readonly Request[];
  readonly readEntries: EntryReader;
}

interface LoadOptions {
  /** What a comment asks for. */
  readonly requests?: readonly Request[];
  /** What was read of the repository already. */
  readonly overview?: Overview | undefined;
  /** The time, as an ISO timestamp in UTC. */
  readonly now: string;
  /** Reads the entries of the lists; each text is parsed once when absent. */
  readonly read?: EntryReader | undefined;
}

/**
 * Reads the repository. The snapshot of a branch with commits of other people does not count. The
 * requests of comments that wait on our branch, and those of `requests`, are applied to the files of
 * the base, so that a run never builds on an outdated base.
 */
export async function loadRepository(
  repository: Repository,
  paths: Paths,
  { requests = [], overview, now, read }: LoadOptions,
): Promise<RepositoryState> {
  const files = await readRepository(repository, paths, overview);
  const isOurs = files.headBranch?.isOurs === true;
  const [onBase, onBranch] = [files.onBase, isOurs ? files.onBranch : undefined].map(
    (file) => file && readSnapshot(file, now),
  );
  const below = files.belowCommits && readSnapshot(files.belowCommits, now);
  const onOurs = (onBranch ?? below)?.pending;
  const waiting = missingFrom(onOurs, onBase?.pending).filter(isUsable);
  return stateOf({
    files,
    paths,
    onBase,
    onBranch,
    requests: [...waiting, ...requests],
    readEntries: read ?? createEntryReader(files.lists),
  });
}

/** Applies more requests to what was read. Makes no requests. */
export function withRequests(state: RepositoryState, more: readonly Request[]): RepositoryState {
  const { source } = state;
  return more.length === 0
    ? state
    : stateOf({ ...source, requests: [...source.requests, ...more] });
}

function stateOf(source: ReadState): RepositoryState {
  const { files, paths, onBase, onBranch, requests, readEntries } = source;
  const { account, file, base, headBranch, pulls, lists: before } = files;
  const from = { text: file?.text ?? '', lists: before };
  const applied = applyPending(from, requests, readEntries, columnsOf(files.config));
  const at = file?.path ?? paths.config;
  const config =
    applied.text === undefined
      ? files.config
      : withPlaces(parseConfig(applied.text, at, paths.defaults), files);
  // The default branch's config counts, but the file to edit is that of the base.
  const { text } = files.fileOnBase === file ? applied : onItself(files.fileOnBase, requests);
  const configFile = text === undefined ? undefined : { path: files.fileOnBase?.path ?? at, text };
  const { lists, pending, unplaced } = applied;
  const snapshot = latest({ onBase, onBranch, isOnTop: headBranch?.parent === base.commit });
  const isOnBranch = snapshot !== onBase;
  const known = new Set(onBase?.findings);
  const history = ofOurs(files);
  const unchanged = {
    account,
    base,
    headBranch,
    pulls,
    before,
    snapshot,
    known,
    isOnBranch,
    history,
  };
  return { config, configFile, lists, pending, unplaced, ...unchanged, readEntries, source };
}

/** Returns a config with what depends on the files of the repository. */
function withPlaces({ history, ...config }: Config, { config: read }: RepositoryFiles): Config {
  const { snapshot } = read;
  return { ...config, snapshot, ...(history && read.history ? { history } : {}) };
}

/** The history of a branch with commits of other people does not count. */
function ofOurs({ history, headBranch }: RepositoryFiles): RepositoryFiles['history'] {
  return history && headBranch?.isOurs === false ? { ...history, onBranch: undefined } : history;
}

function readSnapshot({ text, path }: FileText, now: string): Snapshot {
  keepHeapSmallFor(text.length);
  return withoutFutureDates(parseSnapshot(text, path), now);
}

/** Applies to a config the requests about the config, and none about lists. */
function onItself(file: FileText | undefined, requests: readonly Request[]) {
  const forConfig = requests.filter(
    ({ command }) => command === 'ignore' || command === 'unignore',
  );
  return applyPending({ text: file?.text ?? '', lists: [] }, forConfig);
}

/**
 * Of two snapshots of the same time, the last one counts: that of our branch where it was made from
 * the current base, else that of the base.
 */
function latest({
  onBase,
  onBranch,
  isOnTop,
}: {
  onBase: Snapshot | undefined;
  onBranch: Snapshot | undefined;
  isOnTop: boolean;
}): Snapshot | undefined {
  return newestSnapshot(isOnTop ? [onBase, onBranch] : [onBranch, onBase]);
}
