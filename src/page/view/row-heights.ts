/**
 * The heights of rows that are one below the other, in pixels: measured where a row was drawn,
 * estimated elsewhere.
 */
export interface RowHeights {
  readonly estimate: number;
  /** By the id of a row. */
  readonly measured: Map<string, number>;
}

/** A part of the rows, and the heights of those before and after it. */
export interface VisiblePart {
  readonly from: number;
  /** The index after the last row. */
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** The window, from the top of the first row, in pixels. */
export interface Viewport {
  readonly top: number;
  readonly height: number;
}

/** Returns the rows within a window and some around it. */
export function visiblePart(
  ids: readonly string[],
  heights: RowHeights,
  { top, height }: Viewport,
  around: number,
): VisiblePart {
  let from = 0;
  let to = 0;
  let before = 0;
  let within = 0;
  let total = 0;
  for (const [index, id] of ids.entries()) {
    const own = heightOf(heights, id);
    if (total + own <= top - around && index < ids.length - 1) {
      from = index + 1;
      before = total + own;
    } else if (index === from || total < top + height + around) {
      to = index + 1;
      within = total + own - before;
    }
    total += own;
  }
  return { from, to, before, after: Math.max(0, total - before - within) };
}

/** Returns the top of a row, from the top of the first one. */
export function topOf(ids: readonly string[], heights: RowHeights, index: number): number {
  return ids.slice(0, index).reduce((sum, id) => sum + heightOf(heights, id), 0);
}

/** Stores a height. Returns whether it is another one than before. */
export function setHeight(heights: RowHeights, id: string, height: number): boolean {
  const isOther = Math.abs(heightOf(heights, id) - height) > 0.5;
  if (isOther) heights.measured.set(id, height);
  return isOther;
}

function heightOf({ estimate, measured }: RowHeights, id: string): number {
  return measured.get(id) ?? estimate;
}
