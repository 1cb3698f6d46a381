import type { Series } from '../../history/series.ts';
import { dayAt } from '../../snapshot/dates.ts';
import { type Bars, barsPath } from '../bars.ts';
import { linePath } from '../series.ts';
import type { Cell } from '../view/row.ts';

const SPARK = { width: 56, height: 16 };
const CHART = { width: 480, height: 120 };
const numbers = new Intl.NumberFormat('en');

/** A line beside a value, or bars where we saw one point only. The details have them in words. */
export function Spark({ series, bars }: Pick<Cell, 'series' | 'bars'>) {
  if (!series && !bars) return null;
  return (
    <svg
      class={series ? 'spark' : 'spark bars'}
      viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
      aria-hidden="true"
    >
      <path d={series ? linePath(series, SPARK) : bars && barsPath(bars, SPARK)} />
    </svg>
  );
}

interface ChartProps {
  readonly title: string;
  /** All that the drawing says. */
  readonly summary: string;
  readonly high: number;
  readonly low: number;
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly isBars?: boolean;
}

function Plot({ title, summary, high, low, from, to, path, isBars = false }: ChartProps) {
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <div class="plot">
        <span class="high">{amount(high)}</span>
        <span class="low">{amount(low)}</span>
        <svg
          class={isBars ? 'bars' : undefined}
          viewBox={`0 0 ${CHART.width} ${CHART.height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={summary}
        >
          <path d={path} />
        </svg>
        <span class="from">{from}</span>
        <span class="to">{to}</span>
      </div>
    </figure>
  );
}

/** The totals of a count that readme-tally saw. */
export function SeenChart({ series, label }: { readonly series: Series; readonly label: string }) {
  const { days, values } = series;
  const [from, to] = [dayAt(days[0] ?? 0), dayAt(days.at(-1) ?? 0)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const title = `${label} seen by readme-tally`;
  const summary = `${title} from ${from} to ${to}: ${amount(values[0])} to ${amount(values.at(-1))}`;
  return <Plot {...{ title, summary, high, low, from, to, path: linePath(series, CHART) }} />;
}

interface GivenChartProps {
  readonly bars: Bars;
  readonly label: string;
  /** The name of the source. */
  readonly source: string;
  /** How many weeks a bar has. */
  readonly weeks: number;
}

/** What a source says today of the past of a count, by the time. */
export function GivenChart({ bars, label, source, weeks }: GivenChartProps) {
  const { step, from: start, values } = bars;
  const last = start + (values.length - 1) * (step === 'week' ? 7 * weeks : 1);
  const [from, to] = step === 'week' ? [dayAt(start), dayAt(last)] : [`${start}`, `${last}`];
  const high = Math.max(...values);
  const by = step === 'year' ? 'year' : weeks === 1 ? 'week' : `${weeks} weeks`;
  const what = step === 'year' ? label : `${label} still held`;
  const title =
    step === 'year'
      ? `${label} by year, ${source}`
      : `Star history of ${source}: ${what.toLowerCase()}, by ${by}`;
  const summary = `${title}, from ${from} to ${to}: at most ${amount(high)}`;
  const path = barsPath(bars, CHART);
  return <Plot {...{ title, summary, high, low: 0, from, to, path, isBars: true }} />;
}

function amount(value = 0): string {
  return numbers.format(value);
}
