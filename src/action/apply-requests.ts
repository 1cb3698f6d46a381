import { ignores, withIgnored, withoutIgnored } from '../config/edit-ignored.ts';
import type { EntryReader } from '../markdown/entries/entry-cache.ts';
import { readEntries } from '../markdown/entries/read-entries.ts';
import { applyAddition } from '../markdown/new-entry/add-entry.ts';
import { findSubject, namesOf } from '../markdown/new-entry/find-subject.ts';
import type { List } from '../markdown/read-list.ts';
import type { Adding, Ignoring, PendingRequest, Request } from '../snapshot/requests.ts';

/** The config file, with an empty text where there is none, and the lists. */
interface Files {
  readonly text: string;
  readonly lists: readonly List[];
}

/** What the files are with the requests in them. */
export interface Applied {
  /** The config file as it should read; nothing where no request changes it. */
  readonly text: string | undefined;
  readonly lists: readonly List[];
  /** The requests that the files did not have yet. */
  readonly pending: readonly PendingRequest[];
  /** Those of them that there is no place for any more: a list or a section is gone. */
  readonly stuck: readonly PendingRequest[];
}

/**
 * Lays requests over the files of the base, the earliest first. One that the base fulfils by now
 * is done, and one that a later one takes back is forgotten. One that has no place waits for it.
 */
export function applyPending(
  given: Files,
  requests: readonly Request[],
  read: EntryReader = readEntries,
): Applied {
  let files = given;
  const pending: PendingRequest[] = [];
  const stuck: PendingRequest[] = [];
  for (const request of withoutRevoked(requests)) {
    const next =
      request.command === 'add' ? withEntry(files, request, read) : withLine(files, request);
    if (next === 'done') continue;
    pending.push(request);
    if (next === 'no place') stuck.push(request);
    else files = next;
  }
  const text = files.text === given.text ? undefined : files.text;
  return { text, lists: files.lists, pending, stuck };
}

/** Writes a request's subject as the config names it. */
export function ignoredText({ subject, metric }: Pick<Ignoring, 'subject' | 'metric'>): string {
  return metric === undefined ? subject : `${metric}:${subject}`;
}

function withLine({ text, lists }: Files, request: Ignoring): Files | 'done' {
  const next = edited(text, request);
  return next === text ? 'done' : { text: next, lists };
}

function edited(text: string, request: Ignoring): string {
  const what = ignoredText(request);
  if (request.command === 'unignore') return withoutIgnored(text, what);
  return ignores(text, request.subject) ? text : withIgnored(text, what);
}

function withEntry(
  { text, lists }: Files,
  request: Adding,
  read: EntryReader,
): Files | 'done' | 'no place' {
  if (findSubject(lists, namesOf(request), read)) return 'done';
  const list = lists.find(({ path }) => path === request.file);
  const added = list && applyAddition(list.text, request, read);
  if (added === undefined || 'problem' in added) return 'no place';
  const swapped = (one: List) => (one === list ? { ...one, text: added.text } : one);
  return { text, lists: lists.map(swapped) };
}

/** Of several requests about one thing, the last one counts. */
function withoutRevoked(requests: readonly Request[]): PendingRequest[] {
  const last = new Map(requests.map((request) => [thingOf(request), request]));
  return requests.filter(
    (request): request is PendingRequest =>
      request.command !== 'drop' && last.get(thingOf(request)) === request,
  );
}

function thingOf(request: Request): string {
  const isEntry = request.command === 'add' || request.command === 'drop';
  return isEntry
    ? `entry ${request.subject.toLowerCase()}`
    : `line ${ignoredText(request).toLowerCase()}`;
}
