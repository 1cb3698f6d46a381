import { csvText } from '../../escape/records.ts';
import type { Given } from '../../history/schema.ts';
import type { PageEntry, PageModel, PageValue } from '../model/model.ts';
import { pointsOf } from '../model/past.ts';
import { SECTION_MARK } from '../view/row.ts';
import type { ListFile } from './list-schema.ts';

/** Writes `list.json`. */
export function listJson(model: PageModel): string {
  const { title, description, repository, checkedAt, columns, entries } = model;
  const head: Omit<ListFile, 'entries'> = {
    version: 1,
    title,
    ...(description === undefined ? {} : { description }),
    ...(repository === undefined ? {} : { repository }),
    ...(checkedAt === undefined ? {} : { checkedAt }),
    fields: columns.map(({ id, label, type }) => ({ id, label, type })),
  };
  // One by one, since the data of all of them would take much memory.
  const texts = entries.map((entry) => JSON.stringify(entryData(entry)));
  return `${JSON.stringify(head).slice(0, -1)},"entries":[${texts.join(',')}]}\n`;
}

type EntryData = ListFile['entries'][number];

function entryData(entry: PageEntry): EntryData {
  const { id, name, url, sections, family, description, subjects } = entry;
  const { links, marks, authors, file, line, values } = entry;
  return {
    id,
    name,
    ...(url === undefined ? {} : { url }),
    sections: [...sections],
    ...(family === undefined ? {} : { family }),
    ...(description === '' ? {} : { description }),
    subjects: [...subjects],
    links: links.map(({ label, url: target }) => ({ label, url: target })),
    marks: [...marks],
    ...(authors.length === 0 ? {} : { authors: [...authors] }),
    file,
    line,
    values: valuesData(values),
  };
}

function valuesData(values: PageEntry['values']): EntryData['values'] {
  const data: EntryData['values'] = {};
  for (const [field, some] of values) data[field] = some.map(valueData);
  return data;
}

function valueData(of: PageValue) {
  const { shown, value, subject, source, stale, given } = of;
  const points = pointsOf(of);
  // What is undefined is not written.
  return {
    shown,
    value,
    subject,
    source,
    stale,
    history: points.length === 0 ? undefined : points,
    given: given && givenData(given),
  };
}

function givenData({ source, on, from, step, gains }: Given) {
  return { source, on, from, step, gains };
}

const LINE_END = '\r\n';
/** What stands between two values of one field. */
const BETWEEN = '; ';

/** Writes `list.csv` as RFC 4180 describes it, with a line of headings. Values are exact. */
export function listCsv({ columns, entries }: PageModel): string {
  const fields = columns.map(({ id }) => id);
  const heads = ['name', 'url', 'section', 'type', 'subject', ...fields, 'marks', 'description'];
  const lines = entries.map((entry) => [
    entry.name,
    entry.url ?? '',
    entry.sections.join(SECTION_MARK),
    entry.family ?? '',
    entry.subjects[0] ?? '',
    ...fields.map((field) => valuesText(entry, field)),
    entry.marks.join(BETWEEN),
    entry.description,
  ]);
  return [heads, ...lines].map((line) => line.map(csvText).join(',') + LINE_END).join('');
}

function valuesText({ values }: PageEntry, field: string): string {
  return (values.get(field) ?? []).map(({ value }: PageValue) => String(value)).join(BETWEEN);
}
