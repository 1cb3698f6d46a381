import { ignores, withIgnored, withoutIgnored } from '../config/edit-ignored.ts';
import type { List } from '../markdown/read-list.ts';
import type { Ignoring, Pending } from '../snapshot/pending.ts';

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
  readonly pending: readonly Pending[];
}

/**
 * Lays requests over the files of the base, the earliest first. One that the base fulfils by now
 * is done, and one that a later one takes back is forgotten.
 */
export function applyPending({ text: given, lists }: Files, requests: readonly Pending[]): Applied {
  let text = given;
  const pending: Pending[] = [];
  for (const request of withoutRevoked(requests)) {
    const next = edited(text, request);
    if (next === text) continue;
    text = next;
    pending.push(request);
  }
  return { text: text === given ? undefined : text, lists, pending };
}

/** Writes a request's subject as the config names it. */
export function ignoredText({ subject, metric }: Pick<Ignoring, 'subject' | 'metric'>): string {
  return metric === undefined ? subject : `${metric}:${subject}`;
}

function edited(text: string, request: Pending): string {
  const what = ignoredText(request);
  if (request.command === 'unignore') return withoutIgnored(text, what);
  return ignores(text, request.subject) ? text : withIgnored(text, what);
}

/** Of several requests about one thing, the last one counts. */
function withoutRevoked(requests: readonly Pending[]): Pending[] {
  const last = new Map(requests.map((request) => [ignoredText(request).toLowerCase(), request]));
  return requests.filter((request) => last.get(ignoredText(request).toLowerCase()) === request);
}
