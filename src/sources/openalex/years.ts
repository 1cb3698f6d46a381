import * as z from 'zod';
import type { HistoryAnswer } from '../history-answer.ts';

/** Earlier years are not genuine: OpenAlex has the last ten. */
const MOST_YEARS = 100;

const Year = z.lazy(() => z.object({ year: z.int(), cited_by_count: z.int().nonnegative() }));

/** The part of a work's answer that has its history. Rows are checked one by one. */
export interface CountedByYear {
  readonly counts_by_year?: readonly unknown[] | null | undefined;
  readonly cited_by_count?: number | null | undefined;
}

/**
 * Returns the citations of a work by the year of the citing works, up to now (milliseconds since
 * 1970). OpenAlex has the last ten years and leaves out those without citations, and works with a
 * date to come are counted in `cited_by_count` only.
 */
export function citationsByYear(work: CountedByYear, now: number): HistoryAnswer {
  const last = new Date(now).getUTCFullYear();
  const years = new Map<number, number>();
  for (const row of work.counts_by_year ?? []) {
    const { data } = Year.safeParse(row);
    const isPast = data !== undefined && data.year <= last && data.year > last - MOST_YEARS;
    if (isPast && !years.has(data.year)) years.set(data.year, data.cited_by_count);
  }
  if (years.size === 0) return { status: 'refused', reason: 'it has no citations by year' };
  const first = Math.min(...years.keys());
  const gains = Array.from({ length: last - first + 1 }, (_, at) => years.get(first + at) ?? 0);
  const sum = gains.reduce((total, gain) => total + gain, 0);
  const whole = sum === work.cited_by_count ? { isWhole: true } : {};
  return { status: 'found', given: { from: `${first}-01-01`, step: 'year', gains, ...whole } };
}
