import { markdownText } from '../../escape/markdown.ts';
import type { RepositoryState } from '../../fleet/repository/load.ts';
import { findSubject } from '../../markdown/new-entry/find-subject.ts';
import type { List } from '../../markdown/read-list.ts';
import type { Snapshot } from '../../snapshot/schema.ts';
import { parseSubject } from '../../subjects/kinds.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import { subjectLink } from './replies.ts';

/** Where an entry is added. */
export interface Setting {
  readonly state: RepositoryState;
  readonly lists?: readonly List[];
  /** The lists whose entries the new one follows; default: `lists`. */
  readonly model?: readonly List[];
  /** The issue that requests it. */
  readonly issue?: number | undefined;
  /** The comment that requests it. */
  readonly comment?: number | undefined;
}

/**
 * Returns where one of the subjects is already listed, if any. The first subject is the requested
 * one. An entry that is in the lists of the state but not in those of the base waits to be merged.
 */
export function findDuplicate(
  subjects: readonly Subject[],
  { state, lists = state.lists }: Setting,
  { lineUrl }: { lineUrl: (state: RepositoryState, file: string, line: number) => string },
): { readonly problem: string; readonly isDone?: boolean } | undefined {
  const [requested] = subjects;
  if (requested === undefined) return undefined;
  const merged = findSubject(state.before, subjects, state.readEntries);
  if (merged !== undefined) {
    const { file, line } = merged;
    const where = `[${markdownText(`${file}:${line}`)}](${lineUrl(state, file, line)})`;
    return { problem: `${subjectLink(requested)} is already in ${where}.` };
  }
  return findSubject(lists, subjects, state.readEntries)
    ? { problem: `${subjectLink(requested)} is already on the open pull request.`, isDone: true }
    : undefined;
}

/** Returns a subject and its other ids that the snapshot knows. */
export function aliasesOf(subject: Subject, snapshot: Snapshot | undefined): Subject[] {
  const aliases = snapshot?.aliases ?? {};
  const key = subjectKey(subject);
  const main = aliases[key] ?? key;
  const others = Object.keys(aliases).filter((alias) => aliases[alias] === main);
  const same = [main, ...others].filter((one) => one !== key).map(parseSubject);
  return [subject, ...same.filter((one) => one !== undefined)];
}
