import type { Series } from '../history/series.ts';

/** A point of a picture, in its units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A piece of a line. In a gap nothing was recorded between its two points. */
export interface Piece {
  readonly isGap: boolean;
  readonly points: readonly Point[];
}

/** The longest time between two points of an unbroken line, in days. */
export const LONGEST_STEP = 35;

/** Returns a series as pieces of a line; `place` maps a day and its value to the picture. */
export function piecesOf(
  { days, values }: Series,
  place: (day: number, value: number) => Point,
): Piece[] {
  const pieces: Piece[] = [];
  let points: Point[] = [];
  for (const [index, day] of days.entries()) {
    const point = place(day, values[index] ?? 0);
    const before = points.at(-1);
    if (before && day - (days[index - 1] ?? day) > LONGEST_STEP) {
      pieces.push({ isGap: false, points }, { isGap: true, points: [before, point] });
      points = [];
    }
    points.push(point);
  }
  return [...pieces, { isGap: false, points }];
}

/** Returns the path of some points in SVG. Points that share a column of it are drawn as their range. */
export function pathOf(points: readonly Point[]): string {
  const columns = new Map<number, Point[]>();
  for (const point of points) {
    const column = Math.round(point.x);
    const own = columns.get(column);
    if (own) own.push(point);
    else columns.set(column, [point]);
  }
  const drawn = [...columns.values()].flatMap(rangeOf);
  return `M${drawn.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join('L')}`;
}

/** The first, lowest, highest and last point of a column, in the order of time. */
function rangeOf(points: readonly Point[]): readonly Point[] {
  if (points.length <= 2) return points;
  const sorted = points.toSorted((a, b) => a.y - b.y);
  const kept = new Set([points[0], sorted[0], sorted.at(-1), points.at(-1)]);
  return points.filter((point) => kept.has(point));
}

/** A tenth of a pixel is enough. */
export function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
