import { percentEncoded } from '../../escape/data.ts';
import { type Html, html } from '../../escape/html.ts';
import { formatNumber } from '../../fields/number-style.ts';
import { dayNumber } from '../../snapshot/dates.ts';
import { barsOf, barsPath } from '../bars.ts';
import { lastDay, type Riser, risers, seriesUntil } from '../model/gains.ts';
import type { PageEntry, PageModel } from '../model/model.ts';
import { linePath, MONTH } from '../series.ts';

const MOST_RISERS = 10;
const SPARK = { width: 60, height: 18 };

/** Writes the figures and the counts that rose most, above the table. */
export function headlineHtml(model: PageModel): Html {
  return html`<dl class="figures">${figures(model).map(figureHtml)}</dl>${risersHtml(model)}`;
}

interface Figure {
  readonly label: string;
  readonly value: string;
}

function figureHtml({ label, value }: Figure): Html {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}

function figures(model: PageModel): Figure[] {
  const { entries, columns } = model;
  const totals = columns
    .filter(({ type }) => type === 'count')
    .map(({ id, label }) => ({ label, value: formatNumber(total(entries, id), 'compact') }));
  const stale = entries.filter(isStale).length;
  const day = lastDay(model);
  return [
    { label: 'Entries', value: formatNumber(entries.length, 'grouped') },
    ...totals,
    ...(day === undefined ? [] : [{ label: 'Checked on', value: day }]),
    ...(stale === 0 ? [] : [{ label: 'Not confirmed', value: formatNumber(stale, 'grouped') }]),
  ];
}

/** A subject that several entries show is counted once. */
function total(entries: readonly PageEntry[], column: string): number {
  const values = new Map<string, number>();
  for (const { subject = '', value } of entries.flatMap(({ values }) => values.get(column) ?? [])) {
    values.set(subject, Number(value));
  }
  return [...values.values()].reduce((sum, value) => sum + value, 0);
}

function isStale({ values }: PageEntry): boolean {
  return [...values.values()].some((some) => some.some(({ stale }) => stale !== undefined));
}

function risersHtml(model: PageModel): Html | undefined {
  const found = risers(model, MOST_RISERS);
  if (found.length === 0) return undefined;
  return html`<section class="risers" aria-labelledby="risers"><h2 id="risers">Rising most in ${MONTH} days</h2><ol>${found.map((riser) => riserHtml(riser, model))}</ol></section>`;
}

function riserHtml({ entry, column, value, gain }: Riser, model: PageModel): Html {
  const today = dayNumber(lastDay(model) ?? '');
  const { series, given } = value;
  const bars = series.days.length < 2 && given ? barsOf(given, 1) : undefined;
  const path = bars ? barsPath(bars, SPARK) : linePath(seriesUntil(series, today), SPARK);
  const kind = bars && html` class="bars"`;
  const gained = `+${formatNumber(gain, 'grouped')} ${column.label.toLowerCase()}`;
  return html`<li><a dir="auto" href="#open=${percentEncoded(entry.id)}">${entry.name}</a> <span>${gained}</span> <svg${kind} viewBox="0 0 ${SPARK.width} ${SPARK.height}" aria-hidden="true"><path d="${path}"/></svg></li>`;
}
