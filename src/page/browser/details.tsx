import { useState } from 'preact/hooks';
import { formatGain } from '../../fields/gain-text.ts';
import { dayAt } from '../../snapshot/dates.ts';
import { bibtexEntry, readAuthors } from '../exports/bibtex-entry.ts';
import { withoutNumber } from '../model/sections.ts';
import { MONTH } from '../series.ts';
import type { Cell, Row, ViewColumn } from '../view/row.ts';
import { GivenChart, SeenChart } from './chart.tsx';
import type { PageContent } from './read-page.ts';

interface DetailsProps {
  readonly row: Row;
  readonly content: PageContent;
}

/** What is known about the values of a row: their history, where they come from, and a reference. */
export function Details({ row, content }: DetailsProps) {
  const { columns, checked, repository } = content;
  const shown = columns.flatMap((column, index) =>
    (row.cells[index] ?? []).map((cell) => ({ column, cell })),
  );
  return (
    <div class="detail" dir="ltr" lang="en">
      {shown.map(({ column, cell }) => {
        const key = `${column.id} ${cell.subject}`;
        const label = `${column.label}${hasSeveral(column, shown) ? ` of ${cell.subject}` : ''}`;
        return <Charts {...{ key, label, column, cell, content }} />;
      })}
      <ul class="evidence">
        {shown.map(({ column, cell }) => (
          <li key={`${column.id} ${cell.subject}`}>{evidence(column, cell, checked)}</li>
        ))}
        <li>
          <Place row={row} repository={repository} />
        </li>
      </ul>
      <BibTeX row={row} />
    </div>
  );
}

interface Shown {
  readonly column: ViewColumn;
  readonly cell: Cell;
}

/** Whether a row has this count of several subjects. */
function hasSeveral({ id }: ViewColumn, shown: readonly Shown[]): boolean {
  return shown.filter(({ column }) => column.id === id).length > 1;
}

interface ChartsProps extends Shown {
  readonly label: string;
  readonly content: PageContent;
}

/** Two series that are never joined: what we saw, and what the source says today. */
function Charts({ label, column: { given = '' }, cell, content: { weeks } }: ChartsProps) {
  const { series, bars } = cell;
  const source = SOURCES[given] ?? given;
  return (
    <>
      {series && <SeenChart {...{ series, label }} />}
      {bars && <GivenChart {...{ bars, label, source, weeks }} />}
    </>
  );
}

/** The names of sources by their ids. */
const SOURCES: Readonly<Record<string, string>> = {
  github: 'GitHub',
  'github-stars': 'GitHub',
  'hugging-face': 'Hugging Face',
  'semantic-scholar': 'Semantic Scholar',
  openalex: 'OpenAlex',
  'openalex-years': 'OpenAlex',
};

const numbers = new Intl.NumberFormat('en');

function exactText(type: ViewColumn['type'], value: Cell['value']): string {
  if (type === 'gain') return formatGain(Number(value), 'grouped');
  return type === 'count' ? numbers.format(Number(value)) : String(value);
}

function evidence(column: ViewColumn, cell: Cell, checked: string): string {
  const { label, type } = column;
  const { value, shown, subject, source, stale } = cell;
  const exact = exactText(type, value);
  const what = `${label}: ${exact}${exact === shown ? '' : ` (shown as ${shown})`}`;
  if (source === '') return `${what}, as written in the list.`;
  const by = source === 'list' ? 'as written in the list' : `from ${SOURCES[source] ?? source}`;
  const when = stale ? `${stale.note}: ${stale.reason}` : `confirmed on ${checked}`;
  return `${what}, ${by} for ${subject}, ${when}.${rise(column, cell)}`;
}

/** The gain, the time in which it was seen, and the source where it is not what we saw. */
function rise({ given = '' }: ViewColumn, { gain = 0, isGiven, series }: Cell): string {
  if (gain === 0) return '';
  const amount = `${gain > 0 ? '+' : '−'}${numbers.format(Math.abs(gain))}`;
  if (isGiven)
    return ` ${amount} in ${MONTH} days, by the star history of ${SOURCES[given] ?? given}.`;
  const [first = 0] = series?.days ?? [];
  const isShort = first > (series?.days.at(-1) ?? 0) - MONTH;
  return ` ${amount} ${isShort ? `since ${dayAt(first)}` : `in ${MONTH} days`}.`;
}

function Place({
  row,
  repository,
}: {
  readonly row: Row;
  readonly repository: string | undefined;
}) {
  const { file, line } = row;
  const text = `${file}, line ${line}`;
  if (repository === undefined) return <>In the list: {text}</>;
  const path = file.split('/').map(encodeURIComponent).join('/');
  return (
    <>
      In the list: <a href={`${repository}/blob/HEAD/${path}?plain=1#L${line}`}>{text}</a>
    </>
  );
}

/** Papers have a reference to copy. */
function BibTeX({ row }: { readonly row: Row }) {
  const [isCopied, setCopied] = useState(false);
  if (row.family !== 'paper') return null;
  const text = bibtexEntry({
    title: row.name,
    paper: withoutNumber(row.id),
    ...readAuthors(row.authors.split('; ').filter(Boolean)),
    url: row.url,
  });
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div class="bibtex">
      <pre>{text}</pre>
      <button type="button" onClick={copy}>
        Copy BibTeX
      </button>
      <span role="status">{isCopied ? 'Copied' : ''}</span>
    </div>
  );
}
