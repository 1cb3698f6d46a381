import { applyPending } from './commands/pending.ts';
import { defaultConfig, parseConfig } from './config/parse.ts';
import type { Config } from './config/schema.ts';
import { type Base, readBase } from './publish/base.ts';
import type { FileText } from './publish/branch.ts';
import type { GitHub, RepositoryName } from './publish/octokit.ts';
import { type Proposal, readProposal } from './publish/proposal.ts';
import { readLists, readOptional } from './publish/read-files.ts';
import { missingFrom, type Pending, type Request } from './snapshot/pending.ts';
import type { Snapshot } from './snapshot/schema.ts';
import { newestSnapshot, parseSnapshot } from './snapshot/text.ts';

/** The repository and how to reach it. */
export interface Place {
  readonly github: GitHub;
  readonly name: RepositoryName;
  readonly defaultBranch: string;
  /** The address of GitHub's pages. */
  readonly server: string;
}

/** What a run starts from: everything that is read before a source is asked. */
export interface Start {
  /** The config with the requests of our branch in it. */
  readonly config: Config;
  /** The config file, where a request changed it. */
  readonly configFile: FileText | undefined;
  readonly base: Base;
  readonly proposal: Proposal | undefined;
  /** The lists as the base has them, and with the requests of our branch in them. */
  readonly before: readonly FileText[];
  readonly lists: readonly FileText[];
  /** The requests that are still to be merged. */
  readonly pending: readonly Pending[];
  /** Those of them that there is no place for any more. */
  readonly stuck: readonly Pending[];
  /** The base's snapshot, or that of our branch when it was written later. */
  readonly snapshot: Snapshot | undefined;
  /** The findings that the base's snapshot knows. */
  readonly known: ReadonlySet<string>;
  /** Whether it is that of our branch. */
  readonly isOnBranch: boolean;
}

/** Where the lists and the config are. */
export interface Paths {
  readonly files: readonly string[];
  readonly config: string;
}

/**
 * Reads the repository. The requests of comments that wait on our branch, and those of `requests`,
 * are laid over what the base has, so that a run never builds on an outdated base.
 */
export async function readStart(
  { github, name, defaultBranch }: Place,
  { files, config: path }: Paths,
  requests: readonly Request[] = [],
): Promise<Start> {
  const head = await readBase(github, name, defaultBranch);
  const file = await readOptional(github, name, { tree: head.tree, path });
  const given = file ? parseConfig(file.text, path) : defaultConfig();
  const { base: branch = defaultBranch, branch: ours } = given['pull-request'];
  const base = branch === defaultBranch ? head : await readBase(github, name, branch);
  const [before, proposal] = await Promise.all([
    readLists(github, name, { tree: base.tree, patterns: files }),
    readProposal(github, name, ours),
  ]);
  const [onBase, onBranch] = await Promise.all(
    [base.tree, proposal?.tree].map(async (tree) => {
      const found = tree && (await readOptional(github, name, { tree, path: given.snapshot }));
      return found && parseSnapshot(found.text, found.path);
    }),
  );
  const waiting = missingFrom(onBranch?.pending, onBase?.pending);
  const all = [...waiting, ...requests];
  const applied = applyPending({ text: file?.text ?? '', lists: before }, all);
  const config = applied.text === undefined ? given : parseConfig(applied.text, path);
  // The default branch's config counts, but what is edited is the file that the base has.
  const onItself = base === head ? file : await readOptional(github, name, { ...base, path });
  const { text } = applyPending({ text: onItself?.text ?? '', lists: [] }, all.filter(isForConfig));
  const configFile = text === undefined ? undefined : { path, text };
  const { lists, pending, stuck } = applied;
  const snapshot = latest({ onBase, onBranch, isOnTop: proposal?.parent === base.commit });
  const isOnBranch = snapshot !== onBase;
  const known = new Set(onBase?.findings);
  const read = { base, proposal, before, lists, pending, stuck, snapshot, known, isOnBranch };
  return { config, configFile, ...read };
}

function isForConfig({ command }: Request): boolean {
  return command === 'ignore' || command === 'unignore';
}

/**
 * Of two that are equally old, the last one counts: that of our branch where it was made from
 * today's base, else the base's.
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
