import { isSameBranch } from '../config/branch-names.ts';
import { ConfigError } from '../config/config-error.ts';
import { configPath } from '../config/config-path.ts';
import { defaultConfig, defaultHeadBranch, parseConfig, type Settings } from '../config/parse.ts';
import type { Config } from '../config/schema.ts';
import { type AccountReader, accountReader } from './account.ts';
import { type BaseBranch, type HeadBranch, readBaseBranch } from './branches.ts';
import type { GitHub, RepositoryName } from './client.ts';
import { readHeadBranch } from './head-branch.ts';
import { type Overview, readOverview } from './overview.ts';
import { type ListsAndSnapshots, readListsAndSnapshots } from './read-contents.ts';
import { readBranchFile, readOptional } from './read-files.ts';
import type { RepositoryTree } from './tree.ts';
import type { FileText } from './write-branch.ts';

/** The repository, and the client for it. */
export interface Repository {
  readonly github: GitHub;
  readonly name: RepositoryName;
  readonly defaultBranch: string;
  /** The URL of GitHub's pages. */
  readonly server: string;
}

/** Where the lists and the config are. */
export interface Paths {
  readonly files: readonly string[];
  readonly config: string;
  /** The settings of a fleet, which the config overrides. */
  readonly defaults?: Settings;
}

/** What a run reads of the repository. */
export interface RepositoryFiles extends Omit<ListsAndSnapshots, 'snapshot'> {
  /** The account of this run. */
  readonly account: AccountReader;
  /**
   * The config file of the default branch, and its config, which is the one that counts. The path of
   * the snapshot is the one that is used.
   */
  readonly file: FileText | undefined;
  readonly config: Config;
  /** The config file of the base, which is the one to edit. */
  readonly fileOnBase: FileText | undefined;
  readonly base: BaseBranch;
  readonly headBranch: HeadBranch | undefined;
  /** The snapshot of our last commit, where a person committed on top of it. */
  readonly belowCommits: FileText | undefined;
  /** The latest pull requests from our branch, where they are known. */
  readonly pulls: Overview['pulls'];
  /** The last commit of the default branch that neither readme-tally nor a bot made, as a time. */
  readonly lastActivity: Overview['lastActivity'];
}

/**
 * Reads what a run starts from, in at most four requests where the config names no other branches
 * and GraphQL answers: an overview of both branches, the tree of each, the contents of the files.
 * An overview that is `known` is not read again.
 */
export async function readRepository(
  repository: Repository,
  paths: Paths,
  known?: Overview,
): Promise<RepositoryFiles> {
  const { github, name } = repository;
  const heads = await readHeads(repository, paths, known);
  const { base, headBranch, config } = heads;
  const { snapshot, ...read } = await readListsAndSnapshots(github, name, {
    base: base.tree,
    branch: headBranch?.tree,
    files: paths.files,
    config,
  });
  const belowCommits = await readBelow(repository, headBranch, snapshot);
  // Without a file for it, a run is as if the config asked for no history.
  const { history: _, ...others } = config;
  const usable = read.history === undefined ? others : config;
  return { ...heads, ...read, belowCommits, config: { ...usable, snapshot } };
}

/** Commits of people do not hide the requests that wait below them. One request, only then. */
async function readBelow(
  { github, name }: Repository,
  headBranch: HeadBranch | undefined,
  path: string,
): Promise<FileText | undefined> {
  const commit = headBranch?.ownCommit;
  if (commit === undefined) return undefined;
  const text = await readBranchFile(github, name, { branch: commit, path });
  // GitHub leaves out the content of files over 1 MB.
  return text ? { path, text } : undefined;
}

type Heads = Omit<RepositoryFiles, keyof ListsAndSnapshots | 'belowCommits'>;

/** What is read before the config is known: the default branches, which most configs keep. */
function defaultQuery(
  { defaultBranch }: Repository,
  { config, defaults }: Pick<Paths, 'config' | 'defaults'>,
) {
  return { base: defaultBranch, ours: defaultHeadBranch(defaults), file: config };
}

/** Reads the overview with which `readRepository` begins; undefined where GraphQL does not answer. */
export function readFirstOverview(
  repository: Repository,
  paths: Pick<Paths, 'config' | 'defaults'>,
): Promise<Overview | undefined> {
  const { github, name } = repository;
  return readOverview(github, name, defaultQuery(repository, paths));
}

async function readHeads(
  repository: Repository,
  paths: Paths,
  knownOverview?: Overview,
): Promise<Heads> {
  const { github, name, defaultBranch } = repository;
  const { config: asked } = paths;
  const usual = defaultQuery(repository, paths);
  const first = knownOverview ?? (await readFirstOverview(repository, paths));
  const byDefault = { branch: defaultBranch, defaultBranch };
  const head = await readBaseBranch(github, name, byDefault, first);
  const path = configPath(asked, (one) => hasPath(head.tree, one));
  const file = await readOptional(github, name, {
    tree: head.tree,
    path,
    known: first?.contents,
  });
  const config = file
    ? parseConfig(file.text, path, paths.defaults)
    : defaultConfig(paths.defaults);
  const { base: branch = defaultBranch, branch: ours } = config['pull-request'];
  refuseWrittenBranch(ours, [branch, defaultBranch]);
  const isDefault = branch === usual.base && ours === usual.ours;
  const overview = isDefault
    ? first
    : await readOverview(github, name, { base: branch, ours, file: asked });
  const account = accountReader(github, overview?.account);
  const base =
    branch === defaultBranch
      ? head
      : await readBaseBranch(github, name, { branch, defaultBranch }, overview);
  const headBranch = await readHeadBranch(github, name, {
    branch: ours,
    base,
    account,
    known: overview,
  });
  const known = overview?.contents;
  const fileOnBase =
    base === head
      ? file
      : await readOptional(github, name, {
          tree: base.tree,
          path: configPath(asked, (one) => hasPath(base.tree, one)),
          known,
        });
  const pulls = overview?.pulls;
  const lastActivity = first?.lastActivity;
  return { account, file, config, fileOnBase, base, headBranch, pulls, lastActivity };
}

function hasPath({ entries }: RepositoryTree, path: string): boolean {
  return entries.some((entry) => entry.path === path);
}

/** The config may name the default branch, or a base that is the default of `pull-request.branch`. */
function refuseWrittenBranch(ours: string, fixed: readonly string[]): void {
  const same = fixed.find((branch) => isSameBranch(branch, ours));
  if (same === undefined) return;
  throw new ConfigError([
    `pull-request.branch is "${ours}", and ${same} is never written. Set pull-request.branch to a branch that only readme-tally writes.`,
  ]);
}
