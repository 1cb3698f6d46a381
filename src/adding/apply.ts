import { applyEdits } from '../markdown/edits.ts';
import type { Entry } from '../markdown/reading/page.ts';
import { readPage } from '../markdown/reading/read-page.ts';
import { parseSubject } from '../subjects/subject-text.ts';
import type { Addition, LinkRole } from './addition.ts';
import { isoDate, isoPublished } from './dates.ts';
import { findSubject } from './find-subject.ts';
import { chooseGroup, type Group, groupsOf, headingOf, isFitting } from './groups.ts';
import { writeItem } from './item.ts';
import { keptOrder, placeInOrder } from './order.ts';
import { roleOfKind } from './roles.ts';
import { writeRow } from './row.ts';

/** A list with the new entry in it. */
export interface Added {
  readonly text: string;
  /** The line of the new entry, from 1. */
  readonly line: number;
  readonly section: string;
  /** The heading by which that place was chosen: the same one, or one above it. */
  readonly heading: string;
  /** The columns that a person has to fill in. */
  readonly blanks: readonly string[];
}

/** Why nothing was added: there is no one place for it, or no neighbour to write it after. */
export interface NotAdded {
  readonly problem: 'section' | 'shape';
  /** The sections that it could go into. */
  readonly sections: readonly string[];
}

/** Adds an entry to a list, written as its neighbours are, where their order puts it. */
export function applyAddition(text: string, addition: Addition): Added | NotAdded {
  const subject = parseSubject(addition.subject);
  if (!subject) return { problem: 'shape', sections: [] };
  const role = roleOfKind(subject.kind);
  const groups = groupsOf(text, readPage(text).entries);
  const fitting = groups.filter((group) => isFitting(group, role));
  const sections = [...new Set(fitting.flatMap((group) => group.sections.at(-1) ?? []))];
  const group = chooseGroup(groups, { section: addition.section, role });
  if (!group) return { problem: 'section', sections };
  return insert(text, { group, addition, role }) ?? { problem: 'shape', sections };
}

interface Plan {
  readonly group: Group;
  readonly addition: Addition;
  readonly role: LinkRole;
}

function insert(text: string, { group, addition, role }: Plan): Added | undefined {
  const { entries, sections } = group;
  const index = placeOf(text, entries, addition);
  const neighbours = entries
    .map((entry, at) => ({ entry, far: Math.abs(at + 0.5 - index) }))
    .sort((a, b) => a.far - b.far)
    .map(({ entry }) => entry);
  const above = entries[index - 1];
  const model = { text, neighbours, above, addition, role };
  const draft = entries[0]?.kind === 'row' ? writeRow(model) : writeItem(model);
  const next = draft && splice(text, { entries, index, line: draft.line });
  if (!draft || !next || !isWritten(next, addition)) return undefined;
  const section = sections.at(-1) ?? '';
  const heading = headingOf(group, addition.section) ?? section;
  return { ...next, section, heading, blanks: draft.blanks };
}

function placeOf(text: string, entries: readonly Entry[], addition: Addition): number {
  const dates = entries.map((entry) => isoDate(wordsOf(text, entry)));
  const own = isoPublished(addition);
  if (own !== undefined && dates.every((date) => date !== undefined)) {
    const length = Math.min(own.length, ...dates.map((date) => date.length));
    const keys = dates.map((date) => date.slice(0, length));
    const order = keptOrder(keys);
    if (order) return placeInOrder(own.slice(0, length), keys, order);
  }
  const titles = entries.map(({ title }) => title);
  const order = keptOrder(titles);
  return order ? placeInOrder(addition.title, titles, order) : entries.length;
}

/** The numbers in an address are no dates. */
function wordsOf(text: string, { from, to, links, images }: Entry): string {
  const spans = [...links, ...images].filter((span) => span.from >= from && span.to <= to);
  let out = '';
  let at = from;
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    if (span.from > at) out += `${text.slice(at, span.from)} `;
    at = Math.max(at, span.to);
  }
  return out + text.slice(at, to);
}

function splice(
  text: string,
  { entries, index, line }: { entries: readonly Entry[]; index: number; line: string },
) {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const before = entries[index];
  const last = entries.at(-1);
  if (!last) return undefined;
  const end = last.from + text.slice(last.from, last.to).trimEnd().length;
  const from = before ? text.lastIndexOf('\n', before.from - 1) + 1 : end;
  // Spaces behind the last entry stay with it.
  const rest = before ? 0 : (/^[^\r\n]*/.exec(text.slice(from))?.[0].length ?? 0);
  const at = from + rest;
  const edit = { from: at, to: at, text: before ? line + lineEnd : lineEnd + line };
  const start = before ? at : at + lineEnd.length;
  const next = applyEdits(text, [edit]);
  return { text: next, line: next.slice(0, start).split('\n').length };
}

/** Reads the list again: the entry must be found, and as what it was meant to be. */
function isWritten({ text, line }: { text: string; line: number }, addition: Addition): boolean {
  const subject = parseSubject(addition.subject);
  const place = subject && findSubject([{ path: '', text }], [subject]);
  const entry = readPage(text).entries.find((one) => one.line === line);
  return place?.line === line && entry !== undefined && entry.dropped.length === 0;
}
