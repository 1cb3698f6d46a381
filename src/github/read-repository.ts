import { defaultConfig, parseConfig } from '../config/parse.ts';
import type { Config } from '../config/schema.ts';
import { type BaseBranch, type HeadBranch, readBaseBranch, readHeadBranch } from './branches.ts';
import type { GitHub, RepositoryName } from './client.ts';
import { readContents } from './file-contents.ts';
import { type Overview, readOverview } from './overview.ts';
import { findLists, findOptional, readOptional, textOf } from './read-files.ts';
import type { FileText } from './write-branch.ts';

/** The repository and how to reach it. */
export interface Repository {
  readonly github: GitHub;
  readonly name: RepositoryName;
  readonly defaultBranch: string;
  /** The address of GitHub's pages. */
  readonly server: string;
}

/** Where the lists and the config are. */
export interface Paths {
  readonly files: readonly string[];
  readonly config: string;
}

/** What stands in the repository. */
export interface RepositoryFiles {
  /** The config file of the default branch, which counts, and what it says. */
  readonly file: FileText | undefined;
  readonly config: Config;
  /** The config file of the base, which is the one to edit. */
  readonly fileOnBase: FileText | undefined;
  readonly base: BaseBranch;
  readonly headBranch: HeadBranch | undefined;
  /** The latest pull requests from our branch, where they are known. */
  readonly pulls: Overview['pulls'];
  readonly lists: readonly FileText[];
  /** The snapshot of the base, and that of our branch. */
  readonly onBase: FileText | undefined;
  readonly onBranch: FileText | undefined;
}

/**
 * Reads what a run starts from, in four requests at the most where the config names no other
 * branches and GitHub answers its queries: a glance at the heads, the files of each, their texts.
 */
export async function readRepository(place: Repository, paths: Paths): Promise<RepositoryFiles> {
  const { github, name } = place;
  const heads = await readHeads(place, paths);
  const { base, headBranch, config } = heads;
  const lists = findLists(base.tree, paths.files);
  const [onBase, onBranch] = [base.tree, headBranch?.tree].map(
    (tree) => tree && findOptional(tree, config.snapshot),
  );
  const wanted = [...lists, onBase, onBranch].filter((entry) => entry !== undefined);
  const contents = await readContents(github, name, wanted);
  return {
    ...heads,
    lists: lists.map((entry) => textOf(entry, contents)),
    onBase: onBase && textOf(onBase, contents),
    onBranch: onBranch && textOf(onBranch, contents),
  };
}

type Heads = Omit<RepositoryFiles, 'lists' | 'onBase' | 'onBranch'>;

/** Most lists keep the usual branches, so those are looked at before the config is known. */
async function readHeads(
  { github, name, defaultBranch }: Repository,
  { config: path }: Paths,
): Promise<Heads> {
  const usual = { base: defaultBranch, ours: defaultConfig()['pull-request'].branch, file: path };
  const first = await readOverview(github, name, usual);
  const head = await readBaseBranch(github, name, defaultBranch, first);
  const file = await readOptional(github, name, {
    tree: head.tree,
    path,
    known: first?.contents,
  });
  const config = file ? parseConfig(file.text, path) : defaultConfig();
  const { base: branch = defaultBranch, branch: ours } = config['pull-request'];
  const isUsual = branch === usual.base && ours === usual.ours;
  const seen = isUsual
    ? first
    : await readOverview(github, name, { base: branch, ours, file: path });
  const [base, headBranch] = await Promise.all([
    branch === defaultBranch ? head : readBaseBranch(github, name, branch, seen),
    readHeadBranch(github, name, ours, seen),
  ]);
  const known = seen?.contents;
  const fileOnBase =
    base === head ? file : await readOptional(github, name, { tree: base.tree, path, known });
  return { file, config, fileOnBase, base, headBranch, pulls: seen?.pulls };
}
