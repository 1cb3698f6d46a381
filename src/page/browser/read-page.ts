import { shownNumber } from '../../fields/number-style.ts';
import { gainIn } from '../../history/series.ts';
import { unpackBars } from '../bars.ts';
import type { PageData } from '../html/data.ts';
import { withoutNumber } from '../model/sections.ts';
import { MONTH, PART, readNumber, unpackSeries } from '../series.ts';
import { type Cell, folded, type Row, type RowLink, type ViewColumn } from '../view/row.ts';
import { type Place, readPlace, START, usualFamily, usualId } from '../view/short-forms.ts';

/** All that the file says, read once at the start. */
export interface PageContent {
  readonly rows: readonly Row[];
  readonly columns: readonly ViewColumn[];
  /** Whether any entry is below a heading. */
  readonly hasSections: boolean;
  readonly checked: string;
  /** How many weeks a bar has. */
  readonly weeks: number;
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly repository: string | undefined;
}

/** Reads the table and the data of the page. Throws where the file is not complete. */
export function readPage(table: HTMLTableElement, json: string): PageContent {
  const data: PageData = JSON.parse(json);
  const series = data.series.split('\n').values();
  const body = table.tBodies[0];
  let place = START;
  const lines = body === undefined ? [] : [...body.rows];
  const rows = lines.map((line) => {
    place = readPlace(line.dataset.l ?? '', place);
    return readRow(line, { data, series, place });
  });
  return {
    rows,
    hasSections: rows.some(({ section }) => section !== ''),
    columns: data.columns,
    checked: data.checked,
    weeks: data.weeks,
    title: table.caption?.textContent ?? '',
    language: table.lang,
    direction: table.dir === 'rtl' ? 'rtl' : 'ltr',
    repository: table.dataset.repository || undefined,
  };
}

interface RowOptions {
  readonly data: PageData;
  readonly series: Iterator<string>;
  readonly place: Place;
}

function readRow(line: HTMLTableRowElement, { data, series, place }: RowOptions): Row {
  const [head, second, ...others] = line.cells;
  const named = readName(head);
  const { k: id = usualId(named.url ?? ''), a: authors = '' } = line.dataset;
  const { f: family = usualFamily(id) } = line.dataset;
  const section = second?.textContent ?? '';
  const options = { id: withoutNumber(id), data, series };
  return {
    id,
    ...named,
    section,
    family,
    file: data.files[place.file] ?? '',
    line: place.line,
    authors,
    cells: data.columns.map((column, index) => readCell(others[index], column, options)),
    words: folded(`${named.name}\n${section}\n${named.description}\n${authors}`),
  };
}

function readName(cell: HTMLTableCellElement | undefined) {
  const [first, ...rest] = cell === undefined ? [] : [...cell.children];
  const links: RowLink[] = [];
  const marks: string[] = [];
  let description = '';
  for (const child of rest) {
    const text = child.textContent ?? '';
    if (child instanceof HTMLAnchorElement)
      links.push({ label: text, url: child.getAttribute('href') ?? '' });
    else if (child.localName === 'i') marks.push(text);
    else description = text;
  }
  const url =
    first instanceof HTMLAnchorElement ? (first.getAttribute('href') ?? undefined) : undefined;
  return { name: first?.textContent ?? '', url, links, marks, description };
}

interface CellOptions {
  readonly id: string;
  readonly data: PageData;
  readonly series: Iterator<string>;
}

function readCell(
  cell: HTMLTableCellElement | undefined,
  { type, source: usual = '' }: ViewColumn,
  { id, data, series }: CellOptions,
): Cell[] {
  const spans = cell === undefined ? [] : [...cell.children];
  return spans.flatMap((span): Cell[] => {
    if (!(span instanceof HTMLElement)) return [];
    const shown = span.firstChild?.textContent ?? '';
    const { v: exact = shown, k: subject = id, s: source = usual } = span.dataset;
    const note = span.querySelector('small');
    const stale = note ? { note: note.textContent ?? '', reason: note.title } : undefined;
    if (type === 'gain') return [{ shown, value: Number(exact), subject, source, stale }];
    if (type !== 'count') return [{ shown, value: exact, subject, source, stale }];
    const past = readPast(series.next().value ?? '', shownNumber(shown) ?? 0, data);
    return [{ shown, subject, source, stale, ...past }];
  });
}

function readPast(
  line: string,
  shown: number,
  { days }: PageData,
): Pick<Cell, 'value' | 'series' | 'bars' | 'gain' | 'isGiven'> {
  const [seen = '', given = '', gained] = line.split(PART);
  const series = unpackSeries(seen, shown, days);
  const value = series.values.at(-1) ?? 0;
  const bars = unpackBars(given, days.at(-1) ?? 0);
  const isGiven = gained !== undefined;
  const gain = isGiven ? readNumber(gained, 0).value : gainIn(series, MONTH);
  const past = { value, bars, gain, isGiven };
  return series.values.length < 2 ? past : { ...past, series };
}
