import { csvText } from '../../escape/records.ts';
import type { PageEntry, PageModel, PageValue } from '../model/model.ts';
import { SECTION_MARK } from '../view/row.ts';
import type { ListFile } from './list-schema.ts';

/** Writes `list.json`. */
export function listJson(model: PageModel): string {
  const { title, description, repository, checkedAt, columns, entries } = model;
  const file: ListFile = {
    version: 1,
    title,
    ...(description === undefined ? {} : { description }),
    ...(repository === undefined ? {} : { repository }),
    ...(checkedAt === undefined ? {} : { checkedAt }),
    fields: columns.map(({ id, label, type }) => ({ id, label, type })),
    entries: entries.map(entryData),
  };
  return `${JSON.stringify(file)}\n`;
}

function entryData(entry: PageEntry): ListFile['entries'][number] {
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
    values: Object.fromEntries([...values].map(([field, some]) => [field, some.map(valueData)])),
  };
}

function valueData({ history, series: _, ...value }: PageValue) {
  return history.length === 0 ? value : { ...value, history: [...history] };
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
