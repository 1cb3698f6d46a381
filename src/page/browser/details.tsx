import { useState } from 'preact/hooks';
import { bibtexEntry, readAuthors } from '../exports/bibtex-entry.ts';
import { withoutNumber } from '../model/sections.ts';
import type { Cell, Row, ViewColumn } from '../view/row.ts';
import { Chart } from './chart.tsx';
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
    <div class="detail">
      {shown.map(({ column, cell }) =>
        cell.series === undefined ? null : (
          <Chart
            key={`${column.id} ${cell.subject}`}
            series={cell.series}
            label={`${column.label}${shown.length > 1 ? ` of ${cell.subject}` : ''}`}
          />
        ),
      )}
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

/** The names of sources by their ids. */
const SOURCES: Readonly<Record<string, string>> = {
  github: 'GitHub',
  'hugging-face': 'Hugging Face',
  'semantic-scholar': 'Semantic Scholar',
  openalex: 'OpenAlex',
};

const numbers = new Intl.NumberFormat('en');

function evidence({ label, type }: ViewColumn, cell: Cell, checked: string): string {
  const { value, shown, subject, source, stale, gain = 0 } = cell;
  const exact = type === 'count' ? numbers.format(Number(value)) : String(value);
  const what = `${label}: ${exact}${exact === shown ? '' : ` (shown as ${shown})`}`;
  if (source === '') return `${what}, as written in the list.`;
  const by = source === 'list' ? 'as written in the list' : `from ${SOURCES[source] ?? source}`;
  const when = stale ? `${stale.note}: ${stale.reason}` : `confirmed on ${checked}`;
  const rise =
    gain === 0 ? '' : ` ${gain > 0 ? '+' : '−'}${numbers.format(Math.abs(gain))} in 30 days.`;
  return `${what}, ${by} for ${subject}, ${when}.${rise}`;
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
