import { ignores, withIgnored, withoutIgnored } from '../../config/edit-ignored.ts';
import type { EntryReader } from '../../markdown/entries/entry-cache.ts';
import { readEntries } from '../../markdown/entries/read-entries.ts';
import { applyAddition } from '../../markdown/new-entry/add-entry.ts';
import { findSubject, namesOf } from '../../markdown/new-entry/find-subject.ts';
import type { List } from '../../markdown/read-list.ts';
import type { Columns } from '../../markdown/slots/column-slots.ts';
import type { Adding, Ignoring, PendingRequest, Request } from '../../snapshot/requests.ts';

/** The text of the config file, empty where there is none, and the lists. */
interface Files {
  readonly text: string;
  readonly lists: readonly List[];
}

/** The files with the requests applied. */
export interface Applied {
  /** The new text of the config file; undefined where no request changes it. */
  readonly text: string | undefined;
  readonly lists: readonly List[];
  /** The requests that the given files do not fulfil yet. */
  readonly pending: readonly PendingRequest[];
  /** Those of them whose list or section no longer exists. */
  readonly unplaced: readonly PendingRequest[];
}

/**
 * Applies requests to the files of the base, the earliest first. A request that the base fulfils is
 * done; one that a later request revokes is dropped; one whose list or section is gone stays pending.
 */
export function applyPending(
  given: Files,
  requests: readonly Request[],
  read: EntryReader = readEntries,
  columns?: Columns,
): Applied {
  let files = given;
  const pending: PendingRequest[] = [];
  const unplaced: PendingRequest[] = [];
  for (const request of withoutRevoked(requests)) {
    const next =
      request.command === 'add'
        ? withEntry(files, request, { read, columns })
        : withLine(files, request);
    if (next === 'done') continue;
    pending.push(request);
    if (next === 'unplaced') unplaced.push(request);
    else files = next;
  }
  const text = files.text === given.text ? undefined : files.text;
  return { text, lists: files.lists, pending, unplaced };
}

/** Formats the subject of a request as `ignore.subjects` in the config has it. */
export function ignoredText({ subject, metric }: Pick<Ignoring, 'subject' | 'metric'>): string {
  return metric === undefined ? subject : `${metric}:${subject}`;
}

function withLine({ text, lists }: Files, request: Ignoring): Files | 'done' {
  const next = withIgnoring(text, request);
  return next === text ? 'done' : { text: next, lists };
}

function withIgnoring(text: string, request: Ignoring): string {
  const subject = ignoredText(request);
  if (request.command === 'unignore') return withoutIgnored(text, subject);
  return ignores(text, request.subject) ? text : withIgnored(text, subject);
}

function withEntry(
  { text, lists }: Files,
  request: Adding,
  { read, columns }: { read: EntryReader; columns: Columns | undefined },
): Files | 'done' | 'unplaced' {
  if (findSubject(lists, namesOf(request), read)) return 'done';
  const list = lists.find(({ path }) => path === request.file);
  const added = list && applyAddition(list.text, request, read, columns);
  if (added === undefined || 'problem' in added) return 'unplaced';
  const { text: next } = added;
  return { text, lists: lists.map((one) => (one === list ? { ...one, text: next } : one)) };
}

/** Of several requests about the same entry or line, the last one counts. */
function withoutRevoked(requests: readonly Request[]): PendingRequest[] {
  const last = new Map(requests.map((request) => [targetOf(request), request]));
  return requests.filter(
    (request): request is PendingRequest =>
      request.command !== 'drop' && last.get(targetOf(request)) === request,
  );
}

function targetOf(request: Request): string {
  const isEntry = request.command === 'add' || request.command === 'drop';
  return isEntry
    ? `entry ${request.subject.toLowerCase()}`
    : `line ${ignoredText(request).toLowerCase()}`;
}
