import type { GitHub } from '../github/client.ts';
import type { Repository } from '../github/read-repository.ts';
import type { EntryReader } from '../markdown/entries/entry-cache.ts';
import { type Questions, questionsOf } from '../refresh/questions.ts';
import type { Source } from '../sources/source.ts';
import type { Member } from './members.ts';
import { loadRepository, type RepositoryState } from './repository/load.ts';
import { refreshInputOf } from './repository/refresh-input.ts';

/** A repository of a fleet that was read. */
export interface ReadMember {
  readonly member: Member;
  /** Absent where keeping it would take too much memory: it is read again before it is written. */
  readonly state: RepositoryState | undefined;
}

/** What reading needs, for all repositories of an owner. */
export interface ReadOptions {
  readonly github: GitHub;
  /** The URL of GitHub's pages. */
  readonly server: string;
  readonly sources: readonly Source[];
  /** The time of the run, as an ISO timestamp in UTC. */
  readonly checkedAt: string;
  /** Reads the entries of all lists, and keeps few of them. */
  readonly read: EntryReader;
}

export function repositoryOf(
  { name, defaultBranch }: Pick<Member, 'name' | 'defaultBranch'>,
  { github, server }: Pick<ReadOptions, 'github' | 'server'>,
): Repository {
  return { github, name, defaultBranch, server };
}

/**
 * Reads a repository and its lists, in as many requests as a run of its own. Returns what it asks the
 * sources, too.
 */
export async function readMember(
  member: Member,
  options: ReadOptions,
): Promise<{ state: RepositoryState; questions: Questions }> {
  const { checkedAt, read, sources } = options;
  const repository = repositoryOf(member, options);
  const state = await loadRepository(repository, member.paths, { now: checkedAt, read });
  const questions = questionsOf(refreshInputOf(repository, state, { checkedAt }), sources);
  return { state, questions };
}

/** Characters of the texts of a state, which its memory grows with. */
export function sizeOf({ lists, source: { files } }: RepositoryState): number {
  const histories = [files.history?.onBase, files.history?.onBranch];
  const snapshots = [files.onBase, files.onBranch, files.belowCommits, files.file, ...histories];
  const texts = [...lists, ...snapshots].map((one) => one?.text.length ?? 0);
  // A snapshot takes several times its text, and an entry of the tree about 100 characters.
  const snapshotFactor = 4;
  const sum = texts.reduce((total, length) => total + length, 0);
  return sum * snapshotFactor + files.base.tree.entries.length * 100;
}
