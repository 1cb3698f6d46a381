import { codeText, labelText } from '../../escape/markdown.ts';
import { parseSubject, roleOf } from '../../subjects/kinds.ts';
import type { Entry, EntryPage } from '../entries/entry.ts';
import type { EntryReader } from '../entries/entry-cache.ts';
import { readEntries } from '../entries/read-entries.ts';
import { visible } from '../entries/spans.ts';
import type { Columns } from '../slots/column-slots.ts';
import { isMdxFile } from '../syntax/mdx.ts';
import type { Addition, LinkRole } from './addition.ts';
import { chooseGroup, nameOf } from './choose-section.ts';
import { isoDate, isoPublished } from './dates.ts';
import { findEntry } from './find-subject.ts';
import { spliceLine } from './insert-line.ts';
import { type Group, groupsOf, isFitting } from './sections.ts';
import { compareDates, compareTitles, keptOrder, placeInOrder } from './sort-order.ts';
import { splitTitle } from './template/words.ts';
import { isNumbered, writeItem } from './write-item.ts';
import { writeRow } from './write-row.ts';

/** A list with the new entry in it. */
export interface Added {
  readonly text: string;
  /** The line of the new entry, from 1. */
  readonly line: number;
  readonly section: string;
  /** The shortest unambiguous name of the section: `Vision › Papers`. */
  readonly heading: string;
  /** The columns to fill in by hand. */
  readonly blanks: readonly string[];
}

/** `section`: none or several sections fit. `shape`: no neighbour could be used as a template. */
export interface NotAdded {
  readonly problem: 'section' | 'shape';
  /** The candidate sections. */
  readonly sections: readonly string[];
}

/**
 * Adds an entry to a list, in the form and the order of its neighbours. `columns` are those of the
 * config.
 */
export function applyAddition(
  text: string,
  addition: Addition,
  read: EntryReader = readEntries,
  columns: Columns = NO_COLUMNS,
): Added | NotAdded {
  const subject = parseSubject(addition.subject);
  if (!subject) return { problem: 'shape', sections: [] };
  const role = roleOf(subject);
  const isMdx = isMdxFile(addition.file);
  const groups = groupsOf(text, read(text, isMdx).entries);
  const fitting = groups.filter((group) => isFitting(group, text, role));
  const choice = chooseGroup(fitting, addition.section);
  if ('among' in choice) {
    const sections = new Set(choice.among.map((group) => nameOf(group, fitting)));
    return { problem: 'section', sections: [...sections] };
  }
  const { group } = choice;
  const heading = nameOf(group, fitting);
  const added = insert(text, { group, addition, role, isMdx, read, columns });
  if (!added) return { problem: 'shape', sections: [heading] };
  return { ...added, section: group.sections.at(-1) ?? '', heading };
}

/** Longer entries, in characters, are not used as templates. */
const MAX_MODEL_LENGTH = 5_000;

interface Plan {
  readonly group: Group;
  readonly addition: Addition;
  readonly role: LinkRole;
  readonly isMdx: boolean;
  readonly read: EntryReader;
  readonly columns: Columns;
}

const NO_COLUMNS: Columns = new Map();

function insert(text: string, plan: Plan) {
  const { group, addition, isMdx, read } = plan;
  const { entries } = group;
  const index = indexFor(text, entries, addition);
  const draft =
    addition.line === undefined
      ? writtenLine(text, plan, index)
      : { line: addition.line, blanks: [] };
  if (!draft) return undefined;
  const next = spliceLine(text, { entries, index, line: draft.line });
  const entry = next && writtenEntry(next, addition, read(next.text, isMdx));
  if (!next || !entry || !hasAllCells(entry, entries)) return undefined;
  return { ...next, blanks: draft.blanks };
}

/** A column may have been added to the table since a line was approved. */
function hasAllCells({ cells }: Entry, entries: readonly Entry[]): boolean {
  return cells.length >= Math.min(...entries.map((entry) => entry.cells.length));
}

/** Writes the line of an entry in the form of its neighbours. */
function writtenLine(
  text: string,
  { group: { entries }, addition, role, columns }: Plan,
  index: number,
): { line: string; blanks: readonly string[] } | undefined {
  const neighbours = entries
    .map((entry, at) => ({ entry, distance: Math.abs(at + 0.5 - index) }))
    .filter(({ entry: { from, to } }) => to - from <= MAX_MODEL_LENGTH)
    .sort((a, b) => a.distance - b.distance)
    .map(({ entry }) => entry);
  const above = entries[index - 1];
  const model = { text, neighbours, above, addition, role, columns };
  return entries[0]?.kind === 'row' ? writeRow(model) : writeItem(model);
}

function indexFor(text: string, entries: readonly Entry[], addition: Addition): number {
  // Inserting an item would change the numbers of those below.
  if (isNumbered(text, entries)) return entries.length;
  const dates = entries.map((entry) => isoDate(wordsOf(text, entry)));
  const own = isoPublished(addition);
  const keys = dates.filter((date) => date !== undefined);
  if (own !== undefined && keys.length === entries.length) {
    const order = keptOrder(keys, compareDates);
    if (order) return placeInOrder(own, keys, { order, compare: compareDates });
  }
  const titles = entries.map(({ title }) => title);
  // Descending titles are a coincidence.
  const isSorted = keptOrder(titles, compareTitles) === 'ascending';
  if (!isSorted) return entries.length;
  return placeInOrder(addition.title, titles, { order: 'ascending', compare: compareTitles });
}

/** Excludes links and images, whose numbers are not dates. */
function wordsOf(text: string, entry: Entry): string {
  return visible(text, entry, [...entry.links, ...entry.images]);
}

/** Finds the entry in the list with it, parsed again: with its subject and its title. */
function writtenEntry(
  { line }: { line: number },
  addition: Addition,
  page: EntryPage,
): Entry | undefined {
  const subject = parseSubject(addition.subject);
  const found = subject && findEntry(page, [subject]);
  const entry = page.entries.find((one) => one.line === line);
  if (found?.line !== line || entry === undefined || entry.dropped.length > 0) return undefined;
  const addresses = [...entry.links, ...entry.images].map(({ address }) => address);
  const shown = visible(page.text, entry, addresses);
  const { name } = splitTitle(addition.title);
  return [labelText(name), codeText(name)].some((text) => shown.includes(text)) ? entry : undefined;
}
