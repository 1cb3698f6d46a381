import { oneLine } from '../../escape/characters.ts';
import { webAddress } from '../../escape/html.ts';
import type { Entry, PageLink as ListLink } from '../../markdown/entries/entry.ts';
import { entryWords } from '../../markdown/entries/entry-words.ts';
import type { PlacedSlot, ReadList } from '../../markdown/read-list.ts';
import { subjectOfLink } from '../../markdown/slots/entry-subjects.ts';
import { withoutTags } from '../../markdown/syntax/parse.ts';
import { type Family, familyOf } from '../../subjects/kinds.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import { changesOf } from './changes.ts';
import { shownValue, typedValue } from './columns.ts';
import type { PageEntry, PageLink, PageValue } from './model.ts';
import type { Memory } from './past.ts';
import { authorsOf, marksOf, recordsOf, recordsOfAliases } from './subject-records.ts';
import { type TypedCell, typedCells } from './typed-cells.ts';

export interface EntryOptions extends Memory {
  /** The list's own repository, as `owner/name` in lower case. It is not an entry. */
  readonly own: string | undefined;
}

/** Returns the entries of a list that a page shows: those with a value, or with a link elsewhere. */
export function entriesOf(list: ReadList, options: EntryOptions): PageEntry[] {
  const slots = new Map<Entry, PlacedSlot[]>();
  for (const slot of list.slots) {
    const own = slots.get(slot.entry);
    if (own) own.push(slot);
    else slots.set(slot.entry, [slot]);
  }
  const parents = list.entries.filter(({ links }) => links.length > 0);
  const inDetails = new Set(parents.flatMap(({ details }) => details.map(({ from }) => from)));
  return list.entries.flatMap((entry) => {
    const own = slots.get(entry) ?? [];
    if (own.length === 0 && !mayBeShown(list.text, entry, inDetails)) return [];
    const made = entryOf(list, entry, own, options);
    return isShown(entry, made) ? [made] : [];
  });
}

/** What the `<details>` of an entry with a link of its own link to belongs to that entry. */
function mayBeShown(text: string, entry: Entry, inDetails: ReadonlySet<number>): boolean {
  const { kind, links, from, title } = entry;
  const [first] = links;
  if (kind === 'heading' || !first || inDetails.has(first.from)) return false;
  if (kind !== 'paragraph') return true;
  // A sentence that links to something is not about it: it has words before the link.
  const before = text.slice(from, Math.min(first.from, from + MAX_BEFORE));
  const isAtStart = first.from - from < MAX_BEFORE && !/\p{L}{2}/u.test(before);
  return isAtStart || isBoldTitle(text, from, title);
}

/** The name may stand before links that say `paper` and `code`. */
function isBoldTitle(text: string, from: number, title: string): boolean {
  const start = text.slice(from, from + MAX_BEFORE).replace(/^[^\p{L}\p{N}]{0,20}/u, '');
  return start !== '' && title.startsWith(start.slice(0, MAX_BEFORE / 2));
}

/** What may stand before the name of a paragraph, such as a date or a sign. */
const MAX_BEFORE = 24;

/** Prose and headings are entries only when they are about something. */
function isShown({ kind }: Entry, { values, url, subjects, name }: PageEntry): boolean {
  if (values.size > 0) return true;
  if (name === '') return false;
  return kind === 'row' || kind === 'item' ? url !== undefined : subjects.length > 0;
}

function entryOf(
  list: ReadList,
  entry: Entry,
  slots: readonly PlacedSlot[],
  { own, ...memory }: EntryOptions,
): PageEntry {
  const { path, text } = list;
  const { snapshot } = memory;
  const all = [...entry.links, ...entry.details];
  const typed = typedCells(text, entry, slots);
  const subjects = distinct([
    ...all.flatMap((link) => subjectOfLink(link) ?? []),
    ...slots.map(({ subject }) => subject),
  ]).filter((subject) => !isOwn(subject, own));
  const { url, links } = linksOf(text, all, entry.title);
  const keys = subjects.map(subjectKey);
  const records = recordsOf(keys, snapshot);
  return {
    id: keys[0] ?? url ?? `${path}:${entry.line}`,
    name: nameOf(entry.title) || (slots[0]?.subject.id ?? ''),
    url,
    description: oneLine(entryWords(text, entry, [...slots, ...typed])),
    sections: entry.sections.map(oneLine),
    file: path,
    line: entry.line,
    subjects: keys,
    family: familyOfAll(subjects),
    links,
    marks: marksOf(records),
    values: valuesOf(slots, typed, memory),
    authors: authorsOf(records),
    changes: changesOf(list, entry, [...records, ...recordsOfAliases(keys, snapshot)]),
  };
}

/** A number of stars in the label of a link is no part of the name. */
const STARS = /[([]?(?:⭐|★|🌟)\uFE0F?\s?\d[\d.,]{0,12}\s?[kKMB万]?[)\]]?/gu;

function nameOf(title: string): string {
  const line = oneLine(title);
  return line.replace(STARS, '').trim() || line;
}

function isOwn({ kind, id }: Subject, own: string | undefined): boolean {
  return kind === 'github' && id.toLowerCase() === own;
}

function distinct(subjects: readonly Subject[]): Subject[] {
  return [...new Map(subjects.map((subject) => [subjectKey(subject), subject])).values()];
}

/** A paper with its code is a paper. */
const PRECEDENCE: readonly Family[] = ['paper', 'model', 'dataset', 'space', 'repository'];

function familyOfAll(subjects: readonly Subject[]): Family | undefined {
  const families = new Set(subjects.map(familyOf));
  return PRECEDENCE.find((family) => families.has(family));
}

/** The first address is that of the name; the others follow with their labels. */
function linksOf(text: string, links: readonly ListLink[], title: string) {
  const byUrl = new Map<string, string>();
  for (const link of links) {
    const url = webAddress(link.url);
    if (url !== undefined && !byUrl.has(url)) byUrl.set(url, labelOf(text, link, url));
  }
  const all = [...byUrl].map(([url, label]): PageLink => ({ url, label }));
  const named = all.find(({ label }) => label === title) ?? all[0];
  return { url: named?.url, links: all.filter((link) => link !== named) };
}

const MAX_LABEL = 60;

/** A link without words, such as a badge, has the name of its site. */
function labelOf(text: string, { label, from }: ListLink, url: string): string {
  const source = label.from === from ? '' : text.slice(label.from, label.to).slice(0, 2_000);
  const words = withoutTags(source.replace(/!\[[^\]]{0,999}\]\([^)]{0,1999}\)|[*`]|^\[|\]$/g, ''));
  const short = oneLine(words)
    .slice(0, MAX_LABEL)
    .replace(/[\uD800-\uDBFF]$/, '');
  return /[\p{L}\p{N}]/u.test(short) ? short : siteOf(url);
}

function siteOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** Two slots of one entry may show the same, such as a picture for each theme. */
function valuesOf(
  slots: readonly PlacedSlot[],
  typed: readonly TypedCell[],
  memory: Memory,
): ReadonlyMap<string, readonly PageValue[]> {
  const values = new Map<string, PageValue[]>();
  for (const slot of slots) addValue(values, slot.field, shownValue(slot, memory));
  for (const { column, shown } of typed) addValue(values, column, typedValue(column, shown));
  return values;
}

function addValue(
  values: Map<string, PageValue[]>,
  column: string,
  value: PageValue | undefined,
): void {
  if (value === undefined) return;
  const some = values.get(column);
  if (some === undefined) values.set(column, [value]);
  else if (!some.some(({ subject }) => subject === value.subject)) some.push(value);
}
