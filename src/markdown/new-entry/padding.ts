import type { Span } from '../entries/html-tags.ts';

/** The number of spaces on each side of a cell's text. */
interface Padding {
  readonly before: number;
  readonly after: number;
}

/** Fewer cells of one width are not aligned, unless there are no others. */
const MIN_ALIGNED = 3;

/**
 * Pads a text for a cell like the column: to the width of most cells, centred where they are, else
 * with the number of spaces that most cells have. Returns the replacement with its spaces.
 */
export function padded(
  text: string,
  { cell, column, next }: { cell: Span; column: readonly Span[]; next: string },
): Span & { readonly text: string } {
  const old = paddingOf(text, cell);
  const { before, after } = fittingPadding(
    column.map((one) => laidOut(text, one)),
    next,
  );
  const spaced = ' '.repeat(before) + next + ' '.repeat(after);
  return { from: cell.from - old.before, to: cell.to + old.after, text: spaced };
}

interface LaidOut extends Padding {
  readonly width: number;
  readonly length: number;
}

function laidOut(text: string, cell: Span): LaidOut {
  const { before, after } = paddingOf(text, cell);
  const length = cell.to - cell.from;
  return { before, after, length, width: before + length + after };
}

/** All spaces of an empty cell are before it. */
function paddingOf(text: string, { from, to }: Span): Padding {
  let start = from;
  while (text[start - 1] === ' ') start -= 1;
  let end = to;
  while (text[end] === ' ') end += 1;
  return { before: from - start, after: end - to };
}

function fittingPadding(cells: readonly LaidOut[], next: string): Padding {
  const full = cells.filter(({ length }) => length > 0);
  const width = mostOf(full.map((cell) => cell.width));
  const same = full.filter((cell) => cell.width === width);
  const lengths = new Set(same.map(({ length }) => length));
  const isEnough = same.length >= MIN_ALIGNED || same.length === full.length;
  const isAligned = isEnough && same.length * 3 >= full.length && lengths.size > 1;
  const space = (width ?? 0) - next.length;
  if (!isAligned || space < 0) return usualPadding(isAligned ? same : full);
  const isCentred = same.every(({ before, after }) => Math.abs(before - after) <= 2);
  const least = Math.min(...same.map(({ before }) => before));
  const before = isCentred ? Math.ceil(space / 2) : Math.min(least, space);
  return { before, after: space - before };
}

/** For columns that are not aligned, and texts that are too long for the width. */
function usualPadding(cells: readonly LaidOut[]): Padding {
  const before = mostOf(cells.map((cell) => cell.before)) ?? 1;
  const after = mostOf(cells.map((cell) => cell.after)) ?? 1;
  return { before: Math.min(before, 1), after: Math.min(after, 1) };
}

/** Returns the most frequent number; of several, the first. */
function mostOf(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return numbers.find((number) => counts.get(number) === most);
}
