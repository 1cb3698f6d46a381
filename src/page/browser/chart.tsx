import type { Series } from '../../history/series.ts';
import { dayAt } from '../../snapshot/dates.ts';
import { linePath } from '../series.ts';

const SPARK = { width: 56, height: 16 };
const CHART = { width: 480, height: 120 };
const numbers = new Intl.NumberFormat('en');

/** A line beside a value. The details have it in words. */
export function Spark({ series }: { readonly series: Series }) {
  return (
    <svg class="spark" viewBox={`0 0 ${SPARK.width} ${SPARK.height}`} aria-hidden="true">
      <path d={linePath(series, SPARK)} />
    </svg>
  );
}

/** The history of a count, as a drawing with a table of its points. */
export function Chart({ series, label }: { readonly series: Series; readonly label: string }) {
  const { days, values } = series;
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const summary = `${label} from ${dayAt(first)} to ${dayAt(last)}: ${amount(values[0])} to ${amount(values.at(-1))}`;
  return (
    <figure class="chart">
      <figcaption>{label}</figcaption>
      <div class="plot">
        <span class="high">{amount(high)}</span>
        <span class="low">{amount(low)}</span>
        <svg
          viewBox={`0 0 ${CHART.width} ${CHART.height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={summary}
        >
          <path d={linePath(series, CHART)} />
        </svg>
        <span class="from">{dayAt(first)}</span>
        <span class="to">{dayAt(last)}</span>
      </div>
    </figure>
  );
}

function amount(value = 0): string {
  return numbers.format(value);
}
