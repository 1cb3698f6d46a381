import { type Html, html, webAddress } from '../../escape/html.ts';
import { shownAuthors } from '../exports/bibtex-entry.ts';
import type { PageColumn, PageEntry, PageModel, PageValue } from '../model/model.ts';
import { withoutNumber } from '../model/sections.ts';
import { SECTION_MARK } from '../view/row.ts';
import { placeText, START, usualFamily, usualId } from '../view/short-forms.ts';

/** Writes the table of all entries, in the order of the lists. */
export function tableHtml({ entries, columns, title, language, repository }: PageModel): Html {
  const heads = columns.map(
    ({ label, type }) => html`<th scope="col" class="${type}">${label}</th>`,
  );
  const files = filesOf(entries);
  const sources = columns.map(({ id }) => mainSource(entries, id));
  let before = START;
  const rows = entries.map((entry) => {
    const place = { file: files.indexOf(entry.file), line: entry.line };
    const at = placeText(place, before);
    before = place;
    return rowHtml(entry, { columns, at, sources });
  });
  return html`<table id="list" lang="${language}" dir="${directionOf(language)}" data-repository="${repository}"><caption>${title}</caption><thead><tr><th scope="col">Name</th><th scope="col">Section</th>${heads}</tr></thead><tbody>
${rows}</tbody></table>`;
}

/** The rows of a list in Arabic or Hebrew begin at the right. */
function directionOf(language: string): 'ltr' | 'rtl' {
  return ['ar', 'he'].includes(language) ? 'rtl' : 'ltr';
}

interface RowOptions {
  readonly columns: readonly PageColumn[];
  /** Where the entry is. */
  readonly at: string;
  /** The most frequent source of each column. */
  readonly sources: readonly (string | undefined)[];
}

function rowHtml(entry: PageEntry, { columns, at, sources }: RowOptions): Html {
  const { id, url = '', family = '', sections, authors } = entry;
  const cells = columns.map(({ id: column, type }, index) => {
    const values = entry.values.get(column) ?? [];
    const usual = { id, source: sources[index], isCount: type === 'count' };
    return html`<td>${values.map((value) => valueHtml(value, usual))}</td>`;
  });
  const own = [
    id === usualId(url) ? undefined : html` data-k="${id}"`,
    family === usualFamily(id) ? undefined : html` data-f="${family}"`,
    at === '' ? undefined : html` data-l="${at}"`,
    authors.length === 0 ? undefined : html` data-a="${shownAuthors(authors)}"`,
  ].filter((one) => one !== undefined);
  return html`<tr${own}><th scope="row">${nameHtml(entry)}</th><td>${sections.join(SECTION_MARK)}</td>${cells}</tr>
`;
}

function nameHtml({ name, url, description, links, marks }: PageEntry): Html {
  const address = url === undefined ? undefined : webAddress(url);
  const named =
    address === undefined
      ? html`<b dir="auto">${name}</b>`
      : html`<a dir="auto" href="${address}">${name}</a>`;
  const noted = marks.map((mark) => html` <i>${mark}</i>`);
  const words = description === '' ? undefined : html`<p dir="auto">${description}</p>`;
  const others = links.flatMap((link) => {
    const target = webAddress(link.url);
    return target === undefined ? [] : [html` <a href="${target}">${link.label}</a>`];
  });
  return html`${named}${noted}${words}${others}`;
}

interface Usual {
  readonly id: string;
  readonly source: string | undefined;
  readonly isCount: boolean;
}

/** The exact value of a count stands beside its series. */
function valueHtml(value: PageValue, usual: Usual): Html {
  const { shown, subject, source, stale } = value;
  const exact = String(value.value);
  const isShort = usual.isCount || exact === shown;
  const about = subject === withoutNumber(usual.id) ? undefined : html` data-k="${subject}"`;
  const from = source === usual.source ? undefined : html` data-s="${source ?? ''}"`;
  const since =
    stale && html`<small title="${stale.reason}">not confirmed since ${stale.since}</small>`;
  return html`<span${isShort ? undefined : html` data-v="${exact}"`}${about}${from}>${shown}${since}</span>`;
}

/** Returns the paths of the lists. A row has the index of its list. */
export function filesOf(entries: readonly PageEntry[]): string[] {
  return [...new Set(entries.map(({ file }) => file))];
}

/** Returns the source of most values of a column. */
export function mainSource(entries: readonly PageEntry[], column: string): string | undefined {
  const counts = new Map<string, number>();
  for (const { source } of entries.flatMap(({ values }) => values.get(column) ?? [])) {
    if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
