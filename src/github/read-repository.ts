import { defaultConfig, parseConfig } from '../config/parse.ts';
import type { Config } from '../config/schema.ts';
import { type Base, type Proposal, readBase, readProposal } from './branches.ts';
import type { GitHub, RepositoryName } from './client.ts';
import { readContents } from './file-contents.ts';
import { type Glance, glance } from './overview.ts';
import { findLists, findOptional, readOptional, textOf } from './read-files.ts';
import type { FileText } from './write-branch.ts';

/** The repository and how to reach it. */
export interface Place {
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
export interface Standing {
  /** The config file of the default branch, which counts, and what it says. */
  readonly file: FileText | undefined;
  readonly config: Config;
  /** The config file of the base, which is the one to edit. */
  readonly fileOnBase: FileText | undefined;
  readonly base: Base;
  readonly proposal: Proposal | undefined;
  /** The latest pull requests from our branch, where they are known. */
  readonly pulls: Glance['pulls'];
  readonly lists: readonly FileText[];
  /** The snapshot of the base, and that of our branch. */
  readonly onBase: FileText | undefined;
  readonly onBranch: FileText | undefined;
}

/**
 * Reads what a run starts from, in four requests at the most where the config names no other
 * branches and GitHub answers its queries: a glance at the heads, the files of each, their texts.
 */
export async function readRepository(place: Place, paths: Paths): Promise<Standing> {
  const { github, name } = place;
  const heads = await readHeads(place, paths);
  const { base, proposal, config } = heads;
  const lists = findLists(base.tree, paths.files);
  const [onBase, onBranch] = [base.tree, proposal?.tree].map(
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

type Heads = Omit<Standing, 'lists' | 'onBase' | 'onBranch'>;

/** Most lists keep the usual branches, so those are looked at before the config is known. */
async function readHeads(
  { github, name, defaultBranch }: Place,
  { config: path }: Paths,
): Promise<Heads> {
  const usual = { base: defaultBranch, ours: defaultConfig()['pull-request'].branch, file: path };
  const first = await glance(github, name, usual);
  const head = await readBase(github, name, defaultBranch, first);
  const file = await readOptional(github, name, {
    tree: head.tree,
    path,
    known: first?.contents,
  });
  const config = file ? parseConfig(file.text, path) : defaultConfig();
  const { base: branch = defaultBranch, branch: ours } = config['pull-request'];
  const isUsual = branch === usual.base && ours === usual.ours;
  const seen = isUsual ? first : await glance(github, name, { base: branch, ours, file: path });
  const [base, proposal] = await Promise.all([
    branch === defaultBranch ? head : readBase(github, name, branch, seen),
    readProposal(github, name, ours, seen),
  ]);
  const known = seen?.contents;
  const fileOnBase =
    base === head ? file : await readOptional(github, name, { tree: base.tree, path, known });
  return { file, config, fileOnBase, base, proposal, pulls: seen?.pulls };
}
