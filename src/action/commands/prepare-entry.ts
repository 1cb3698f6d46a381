import { type Addition, MAX_LENGTH } from '../../markdown/new-entry/addition.ts';
import { type Placed, placeAddition } from '../../markdown/new-entry/choose-list.ts';
import { namesOf } from '../../markdown/new-entry/find-subject.ts';
import type { List } from '../../markdown/read-list.ts';
import { oneLine, shortened } from '../../report/escape.ts';
import { Adding } from '../../snapshot/requests.ts';
import type { Described } from '../../sources/describe.ts';
import type { Description } from '../../sources/description.ts';
import { isPaper } from '../../subjects/kinds.ts';
import { linkSubject } from '../../subjects/link.ts';
import { type Subject, type SubjectKey, subjectKey } from '../../subjects/subject.ts';
import type { RepositoryState } from '../load.ts';
import { aliasesOf, duplicateOf, type Setting } from './find-duplicate.ts';
import { allSlots } from './find-slots.ts';
import { misplaced, undescribed } from './replies.ts';

/** The entry that is asked for. */
export interface Asked {
  readonly subject: Subject;
  /** The heading that it goes below. */
  readonly section?: string;
}

/** What writing an entry needs from outside. */
export interface EntryServices {
  readonly describe: (subject: Subject, start: RepositoryState) => Promise<Described>;
  readonly lineUrl: (start: RepositoryState, file: string, line: number) => string;
  /** The repository of the lists, `owner/name`. */
  readonly own: string;
}

/** An entry that can be written. */
export interface Prepared {
  readonly request: Adding;
  /** The nearest heading above it. */
  readonly section: string;
  /** The line as it is written, before its counts are fetched. */
  readonly line: string;
  /** The columns that a person has to fill in. */
  readonly blanks: readonly string[];
  /** What the entry counts. */
  readonly keys: ReadonlySet<SubjectKey>;
  /** The lists with the entry in them. */
  readonly lists: readonly List[];
}

/** Why there is no entry, as Markdown. */
interface Refused {
  readonly problem: string;
  /** Whether it may work later without anything being changed. */
  readonly mayPass: boolean;
  /** Whether that is because it is done: the entry waits on the pull request. */
  readonly isDone?: boolean;
}

/**
 * Finds out all that an entry says, and where it goes. `lists` are those of the start, with the
 * entries that go in before this one. Writes nothing.
 */
export async function prepare(
  asked: Asked,
  { start, lists = start.lists, issue, comment }: Setting,
  desk: EntryServices,
): Promise<Prepared | Refused> {
  const { subject, section } = asked;
  const setting = { start, lists };
  const known = duplicateOf(aliasesOf(subject, start.snapshot), setting, desk);
  if (known !== undefined) return { ...known, mayPass: false };
  const described = await desk.describe(subject, start);
  if (described.status !== 'found') return undescribed(subject, described);
  const { subjects, ...said } = described.description;
  const about = { ...aboutOf(said), subject: mainOf(subject, said) };
  const other = duplicateOf([...subjects, ...namesOf(about)], setting, desk);
  if (other !== undefined) return { ...other, mayPass: false };
  const placed = placeAddition(
    lists,
    { ...about, ...(section ? { section } : {}) },
    start.readEntries,
  );
  if ('refusal' in placed) return { problem: misplaced(subject, placed), mayPass: false };
  // Headings repeat below others, so that of the two which was named finds the place again.
  const where = { file: placed.file, section: placed.heading };
  const from = { ...(issue ? { issue } : {}), ...(comment ? { comment } : {}) };
  // The order of its fields is that of the snapshot, where the next run reads it.
  const request = Adding.parse({ command: 'add', ...about, ...where, ...from });
  return written(request, { placed, start, lists, desk });
}

/** What came of preparing one of several entries. */
export interface Outcome<W> {
  readonly wanted: W;
  readonly prepared: Prepared | Refused;
}

/** Prepares entries in turn, each for the lists as those before it leave them. One that cannot go in stops no other. */
export async function prepareAll<
  W extends { readonly asked: Asked } & Pick<Setting, 'issue' | 'comment'>,
>(all: readonly W[], start: RepositoryState, desk: EntryServices): Promise<Outcome<W>[]> {
  const outcomes: Outcome<W>[] = [];
  let { lists } = start;
  for (const wanted of all) {
    const { asked, issue, comment } = wanted;
    const prepared = await prepare(asked, { start, lists, issue, comment }, desk);
    if (!('problem' in prepared)) lists = prepared.lists;
    outcomes.push({ wanted, prepared });
  }
  return outcomes;
}

function written(
  request: Adding,
  {
    placed: { file, section, text, line, blanks },
    start,
    lists,
    desk,
  }: {
    placed: Extract<Placed, { text: string }>;
    start: RepositoryState;
    lists: readonly List[];
    desk: EntryServices;
  },
): Prepared {
  const next = lists.map((list) => (list.path === file ? { ...list, text } : list));
  const slots = allSlots({ ...start, lists: [{ path: file, text }] }, desk.own);
  const own = slots.filter(({ entry }) => entry.line === line);
  return {
    request,
    section,
    line: text.split(/\r?\n/)[line - 1] ?? '',
    blanks,
    keys: new Set(own.map(({ subject }) => subjectKey(subject))),
    lists: next,
  };
}

/** A paper is best named as the page is that the entry links to. */
function mainOf(subject: Subject, { links }: { links: { readonly paper?: string } }): string {
  const linked =
    isPaper(subject) && links.paper !== undefined ? linkSubject(links.paper) : undefined;
  return subjectKey(linked ?? subject);
}

/** What an addition says of its subject, besides what it is and where it goes. */
type About = Omit<Addition, 'file' | 'section' | 'subject' | 'issue' | 'comment'>;

const MOST_AUTHORS = 100;

/** Brings what the sources say into the form in which the snapshot keeps it: one line each. */
function aboutOf(description: Omit<Description, 'subjects'>): About {
  const { title, venue, institute, description: text, authors = [], ...rest } = description;
  return {
    ...rest,
    title: line(title) ?? '?',
    ...optional('venue', line(venue)),
    ...optional('institute', line(institute)),
    ...optional('description', line(text)),
    authors: authors.slice(0, MOST_AUTHORS).flatMap((name) => line(name) ?? []),
  };
}

function line(text: string | undefined): string | undefined {
  const one = shortened(oneLine(text ?? ''), MAX_LENGTH / 2).trim();
  return one === '' ? undefined : one;
}

function optional<K extends string>(key: K, value: string | undefined) {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}
