import { columnsOf } from '../../config/slot-options.ts';
import { oneLine, shortened } from '../../escape/characters.ts';
import type { RepositoryState } from '../../fleet/repository/load.ts';
import { applyAddition } from '../../markdown/new-entry/add-entry.ts';
import { type Addition, MAX_LENGTH } from '../../markdown/new-entry/addition.ts';
import { type Placed, placeAddition } from '../../markdown/new-entry/choose-list.ts';
import { namesOf } from '../../markdown/new-entry/find-subject.ts';
import type { List } from '../../markdown/read-list.ts';
import { Adding } from '../../snapshot/requests.ts';
import type { Described } from '../../sources/describe.ts';
import type { Description } from '../../sources/description.ts';
import { isPaper } from '../../subjects/kinds.ts';
import { linkSubject } from '../../subjects/link.ts';
import { type Subject, type SubjectKey, subjectKey } from '../../subjects/subject.ts';
import { aliasesOf, findDuplicate, type Setting } from './find-duplicate.ts';
import { allSlots } from './find-slots.ts';
import { misplaced, undescribed } from './replies.ts';

/** A requested entry. */
export interface EntryRequest {
  readonly subject: Subject;
  /** The heading below which it is added. */
  readonly section?: string;
}

/** The dependencies of preparing an entry. */
export interface EntryServices {
  readonly describe: (subject: Subject, state: RepositoryState) => Promise<Described>;
  readonly lineUrl: (state: RepositoryState, file: string, line: number) => string;
  /** The repository of the lists, `owner/name`. */
  readonly own: string;
}

/** An entry that can be added. */
export interface Prepared {
  readonly request: Adding;
  /** The nearest heading above it. */
  readonly section: string;
  /** The line of the list, before its counts are fetched. */
  readonly line: string;
  /** The columns that a person has to fill in. */
  readonly blanks: readonly string[];
  /** The subjects of its counts. */
  readonly keys: ReadonlySet<SubjectKey>;
  /** The lists with the entry in them. */
  readonly lists: readonly List[];
}

/** Why an entry cannot be added. */
export interface Refused {
  /** Markdown. */
  readonly problem: string;
  /** Whether a later attempt may succeed without a change. */
  readonly isTemporary: boolean;
  /** Whether the entry is already on the pull request. */
  readonly isDone?: boolean;
}

/**
 * Looks up what an entry shows, and finds where it is added. `lists` are those of the state, with
 * the entries that are added before this one. Writes nothing.
 */
export async function prepare(
  entry: EntryRequest,
  { state, lists = state.lists, model = lists, issue, comment }: Setting,
  services: EntryServices,
): Promise<Prepared | Refused> {
  const { subject, section } = entry;
  const setting = { state, lists };
  const known = findDuplicate(aliasesOf(subject, state.snapshot), setting, services);
  if (known !== undefined) return { ...known, isTemporary: false };
  const described = await services.describe(subject, state);
  if (described.status !== 'found') return undescribed(subject, described);
  const { subjects, ...facts } = described.description;
  const about = { ...aboutOf(facts), subject: mainOf(subject, facts) };
  const other = findDuplicate([...subjects, ...namesOf(about)], setting, services);
  if (other !== undefined) return { ...other, isTemporary: false };
  const placed = placeAddition(
    model,
    { ...about, ...(section ? { section } : {}) },
    state.readEntries,
    columnsOf(state.config),
  );
  if ('refusal' in placed) return { problem: misplaced(subject, placed), isTemporary: false };
  // Headings may repeat below others, so the name that identifies the section is stored.
  const where = { file: placed.file, section: placed.heading };
  const from = { ...(issue ? { issue } : {}), ...(comment ? { comment } : {}) };
  // Parsed, so that its fields are in the order in which the snapshot stores them.
  const request = Adding.parse({ command: 'add', ...about, ...where, ...from });
  return preparedEntry(request, { placed, state, model, services });
}

function preparedEntry(
  request: Adding,
  {
    placed: { file, section, text, line, blanks },
    state,
    model,
    services,
  }: {
    placed: Extract<Placed, { text: string }>;
    state: RepositoryState;
    model: readonly List[];
    services: EntryServices;
  },
): Prepared {
  const next = model.map((list) => (list.path === file ? { ...list, text } : list));
  const slots = allSlots({ ...state, lists: [{ path: file, text }] }, services.own);
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

/** Puts an entry with a line of its own into lists that may have others by now. */
export function withEntry(
  prepared: Prepared,
  { state, lists }: { state: RepositoryState; lists: readonly List[] },
): Prepared {
  const { request } = prepared;
  const columns = columnsOf(state.config);
  const next = lists.map((list) => {
    if (list.path !== request.file) return list;
    const added = applyAddition(list.text, request, state.readEntries, columns);
    return 'problem' in added ? list : { ...list, text: added.text };
  });
  return { ...prepared, lists: next };
}

/** A paper is named by the page that the entry links to. */
function mainOf(subject: Subject, { links }: { links: { readonly paper?: string } }): string {
  const linked =
    isPaper(subject) && links.paper !== undefined ? linkSubject(links.paper) : undefined;
  return subjectKey(linked ?? subject);
}

/** The facts of an addition about its subject. */
type About = Omit<Addition, 'file' | 'section' | 'subject' | 'line' | 'issue' | 'comment'>;

const MOST_AUTHORS = 100;

/** Converts the facts from the sources to those of the snapshot: one line each. */
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
