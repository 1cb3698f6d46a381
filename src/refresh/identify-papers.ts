import type { Config } from '../config/schema.ts';
import type { RequestBudget } from '../http/budget.ts';
import type { Entry } from '../markdown/entries/entry.ts';
import type { EntryReader } from '../markdown/entries/entry-cache.ts';
import { readEntries } from '../markdown/entries/read-entries.ts';
import { metricOfWords } from '../markdown/metric-words.ts';
import type { List } from '../markdown/read-list.ts';
import { dayOf } from '../snapshot/dates.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { isToIdentify } from '../snapshot/title-matches.ts';
import type { CollectOptions } from '../sources/collect.ts';
import type { Source, TitleMatch } from '../sources/source.ts';
import { isCounted, PAPER_KINDS } from '../subjects/kinds.ts';
import { knownLink, linkKey } from '../subjects/known-link.ts';
import { mayNamePaperPage, type PaperPage } from '../subjects/paper-pages.ts';
import { subjectKey } from '../subjects/subject.ts';
import { isDistinctiveTitle, isSameTitle } from '../subjects/titles.ts';

/** What stands in the snapshot of the links whose papers only a title tells. */
type Identified = NonNullable<Snapshot['identified']>;

interface IdentifyInput {
  readonly lists: readonly List[];
  readonly before: Snapshot;
  readonly config: Config;
  readonly checkedAt: string;
  readonly read?: EntryReader | undefined;
}

/** A paper that has no id which a source knows, and the title that the list gives it. */
interface Candidate {
  readonly key: string;
  readonly title: string;
  readonly page: PaperPage;
  /** The year that the page's address has, or else the list. */
  readonly year: number | undefined;
}

/**
 * Looks for the papers behind pages that no source knows, by their titles, where the lists want a
 * count of them: each once, a few in a run. Gives everything that is known of such links by now.
 */
export async function identifyPapers(
  { lists, before, config, checkedAt, read = readEntries }: IdentifyInput,
  { sources, connect }: CollectOptions,
  meansOf: (source: Source) => RequestBudget,
): Promise<Identified> {
  const { identified: known = {} } = before;
  const source = sources.find(({ findByTitle }) => findByTitle !== undefined);
  const today = dayOf(checkedAt);
  if (config.limits.titles === 0) return known;
  const candidates = candidatesOf(lists, config, read)
    .filter(({ key }) => isToIdentify(key, before, today))
    .slice(0, config.limits.titles);
  if (!source?.findByTitle || candidates.length === 0) return known;
  const client = connect(source, meansOf(source));
  const found = { ...known };
  for (const candidate of candidates) {
    const match = await source.findByTitle(candidate.title, client);
    if (match === undefined) continue;
    const subject = match && accepted(candidate, match);
    found[candidate.key] = { ...(subject ? { subject } : {}), by: 'title', on: today };
  }
  return found;
}

function candidatesOf(lists: readonly List[], config: Config, read: EntryReader): Candidate[] {
  const own = new Set(Object.keys(config.identify).map(linkKey));
  const candidates = new Map<string, Candidate>();
  for (const { text } of lists) {
    if (!mayNamePaperPage(text) || !mayWant(text, config)) continue;
    for (const entry of read(text).entries) {
      const candidate = candidateOf(text, entry, config);
      if (candidate && !own.has(candidate.key)) candidates.set(candidate.key, candidate);
    }
  }
  return [...candidates.values()];
}

/** A long list is not read once more for nothing. */
function mayWant(text: string, { show }: Config): boolean {
  return show?.papers !== undefined || /cit(?:ation|ed)|引用/i.test(text);
}

/** An entry whose count is wanted, and whose only paper is such a page. */
function candidateOf(text: string, entry: Entry, { show }: Config): Candidate | undefined {
  const isWanted = show?.papers !== undefined || hasCitationColumn(entry);
  if (!isWanted || !isDistinctiveTitle(entry.title)) return undefined;
  const pages = new Map<string, PaperPage>();
  for (const { url } of entry.links) {
    const known = knownLink(url);
    if (known?.kind === 'subject' && isCounted(known.subject, 'citations')) return undefined;
    if (known?.kind === 'paper-page') pages.set(linkKey(url), known);
  }
  const [first] = pages;
  if (first === undefined || pages.size > 1) return undefined;
  const [key, page] = first;
  return { key, page, title: entry.title, year: page.year ?? yearIn(text, entry) };
}

/** Only a column says for certain that a number is a year: titles have such numbers, too. */
function yearIn(text: string, { cells }: Entry): number | undefined {
  const cell = cells.find(({ column }) => YEARS.test(column.heading));
  const [year] = (cell && /\b(?:19|20)\d\d\b/.exec(text.slice(cell.from, cell.to))) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** Columns that say when something was published. */
const YEARS = /year|date|time|publish|年|日期/i;

function hasCitationColumn({ cells }: Entry): boolean {
  return cells.some(({ column }) => metricOfWords(column.heading) === 'citations');
}

/** Only a paper of the very same title, and of the same year where both years are known. */
function accepted({ title, year }: Candidate, match: TitleMatch): string | undefined {
  if (!isSameTitle(title, match.title)) return undefined;
  if (year && match.year && Math.abs(year - match.year) > 1) return undefined;
  const [best] = match.ids.toSorted(
    (a, b) => PAPER_KINDS.indexOf(a.kind) - PAPER_KINDS.indexOf(b.kind),
  );
  return best && subjectKey(best);
}
