import { findSubject } from '../../markdown/new-entry/find-subject.ts';
import type { List } from '../../markdown/read-list.ts';
import { markdownText } from '../../report/escape.ts';
import type { Snapshot } from '../../snapshot/schema.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import { parseSubject } from '../../subjects/subject-text.ts';
import type { RepositoryState } from '../load.ts';
import { subjectLink } from './replies.ts';

/** Where an entry is to go. */
export interface Setting {
  readonly start: RepositoryState;
  readonly lists?: readonly List[];
  /** The issue that asks for it. */
  readonly issue?: number | undefined;
  /** The comment that asks for it. */
  readonly comment?: number | undefined;
}

/**
 * Says where one of the subjects stands already; nothing where none does. The first one is what was
 * asked for. What is in the lists of the start only waits to be merged.
 */
export function duplicateOf(
  subjects: readonly Subject[],
  { start, lists = start.lists }: Setting,
  { lineUrl }: { lineUrl: (start: RepositoryState, file: string, line: number) => string },
): { readonly problem: string; readonly isDone?: boolean } | undefined {
  const [asked] = subjects;
  if (asked === undefined) return undefined;
  const merged = findSubject(start.before, subjects, start.readEntries);
  if (merged !== undefined) {
    const { file, line } = merged;
    const where = `[${markdownText(`${file}:${line}`)}](${lineUrl(start, file, line)})`;
    return { problem: `${subjectLink(asked)} stands in ${where} already.` };
  }
  return findSubject(lists, subjects, start.readEntries)
    ? { problem: `${subjectLink(asked)} is on the open pull request already.`, isDone: true }
    : undefined;
}

/** Gives a subject and what the snapshot knows to be the same paper. */
export function aliasesOf(subject: Subject, snapshot: Snapshot | undefined): Subject[] {
  const aliases = snapshot?.aliases ?? {};
  const key = subjectKey(subject);
  const main = aliases[key] ?? key;
  const others = Object.keys(aliases).filter((alias) => aliases[alias] === main);
  const same = [main, ...others].filter((one) => one !== key).map(parseSubject);
  return [subject, ...same.filter((one) => one !== undefined)];
}
