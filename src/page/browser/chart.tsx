import type { Series } from '../../history/series.ts';
import { dayAt } from '../../snapshot/dates.ts';
import { type Bars, barsPath } from '../bars.ts';
import { linePath, WEEK } from '../series.ts';
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

interface PlotProps {
  readonly title: string;
  /** What the numbers are. */
  readonly note: string;
  readonly high: number;
  readonly low: number;
  readonly from: string;
  readonly to: string;
  /** What the drawing shows, for those who do not see it. */
  readonly summary: string;
  readonly path: string;
  readonly isBars?: boolean;
}

function Plot(props: PlotProps) {
  const { title, note, high, low, from, to, summary, path, isBars = false } = props;
  return (
    <figure class="chart">
      <figcaption>
        {title} <span>{note}</span>
      </figcaption>
      <div class="plot">
        <span class="high">{amount(high)}</span>
        <span class="low">{amount(low)}</span>
        <svg
          class={isBars ? 'bars' : undefined}
          viewBox={`0 0 ${CHART.width} ${CHART.height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${title}, ${note.toLowerCase()}, from ${from} to ${to}: ${summary}`}
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
  const plot = {
    title: 'Seen by readme-tally',
    note: `${label}, in all`,
    high: Math.max(...values),
    low: Math.min(...values),
    from: dayAt(days[0] ?? 0),
    to: dayAt(days.at(-1) ?? 0),
    summary: `${amount(values[0])} to ${amount(values.at(-1))}`,
    path: linePath(series, CHART),
  };
  return <Plot {...plot} />;
}

interface GivenChartProps {
  readonly bars: Bars;
  readonly label: string;
  /** The name of the source. */
  readonly source: string;
  /** How many weeks a bar has. */
  readonly weeks: number;
}

/** What a source reports today of the past of a count. */
export function GivenChart({ bars, label, source, weeks }: GivenChartProps) {
  const { step, from, values } = bars;
  const last = from + (values.length - 1) * (step === 'week' ? WEEK * weeks : 1);
  const high = Math.max(...values);
  const isYears = step === 'year';
  const plot = {
    title: isYears ? `${label} by year, ${source}` : `Star history of ${source}`,
    note: isYears
      ? 'Works that cite it, by their year'
      : `${label} still held, by ${weeks === 1 ? 'week' : `${weeks} weeks`}`,
    high,
    low: 0,
    from: isYears ? String(from) : dayAt(from),
    to: isYears ? String(last) : dayAt(last),
    summary: `at most ${amount(high)}`,
    path: barsPath(bars, CHART),
  };
  return <Plot {...plot} isBars />;
}

function amount(value = 0): string {
  return numbers.format(value);
}
