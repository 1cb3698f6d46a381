import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Row } from '../view/row.ts';
import { type RowHeights, setHeight, topOf, visiblePart } from '../view/row-heights.ts';

interface VisibleOptions {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly rows: readonly Row[];
  /** The id of the row that shows its details. */
  readonly open: string;
  readonly isPrinting: boolean;
}

interface VisibleRows {
  readonly from: number;
  readonly to: number;
  /** The heights of the rows that are not drawn, in pixels. */
  readonly before: number;
  readonly after: number;
  /** Moves the focus to a row. */
  readonly focus: (index: number) => void;
}

/** So few rows are all drawn, so that the browser's own search finds them. */
const FEW = 60;
/** The usual height of a row until it is measured, and what is drawn above and below the window. */
const HEIGHT = 80;
const AROUND = 1_000;

/** Chooses the rows to draw while the window scrolls. */
export function useVisibleRows({ table, rows, open, isPrinting }: VisibleOptions): VisibleRows {
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const [heights] = useState<RowHeights>(() => ({ estimate: HEIGHT, measured: new Map() }));
  const redraw = useRedrawOnScroll();
  const wanted = useRef<number>(undefined);
  const isWhole = isPrinting || rows.length <= FEW;
  const top = -(bodyTop(table.current) ?? 0);
  const part = visiblePart(ids, heights, { top, height: innerHeight }, AROUND);
  useLayoutEffect(() => {
    if (table.current && measure(table.current, ids, heights)) redraw();
    focusRow(table.current, wanted);
  });
  const show = (index: number, offset: number) => {
    const body = bodyTop(table.current) ?? 0;
    scrollTo({ top: scrollY + body + topOf(ids, heights, index) - offset });
    redraw();
  };
  useEffect(() => {
    const index = ids.indexOf(open);
    const group = table.current?.querySelector(`[data-index="${index}"]`);
    if (index >= 0 && !isInWindow(group)) show(index, innerHeight / 4);
  }, [open]);
  const focus = (index: number) => {
    wanted.current = index;
    const group = table.current?.querySelector(`[data-index="${index}"]`);
    if (isInWindow(group)) redraw();
    else show(index, innerHeight / 2);
  };
  if (isWhole) return { from: 0, to: rows.length, before: 0, after: 0, focus };
  return { ...part, focus };
}

/** Draws again at most once in a frame. */
function useRedrawOnScroll(): () => void {
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  useEffect(() => {
    let frame = 0;
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => redraw(undefined));
    };
    addEventListener('scroll', onScroll, { passive: true });
    addEventListener('resize', onScroll);
    return () => {
      removeEventListener('scroll', onScroll);
      removeEventListener('resize', onScroll);
    };
  }, []);
  return () => redraw(undefined);
}

/** Returns where the first row starts, from the top of the window. */
function bodyTop(table: HTMLTableElement | null): number | undefined {
  return table?.tHead?.getBoundingClientRect().bottom;
}

/** Stores the heights of the rows that are drawn. Returns whether any was estimated wrongly. */
function measure(table: HTMLTableElement, ids: readonly string[], heights: RowHeights): boolean {
  let isOther = false;
  for (const group of table.querySelectorAll<HTMLElement>('[data-index]')) {
    const id = ids[Number(group.dataset.index)];
    const { height } = group.getBoundingClientRect();
    if (id !== undefined && setHeight(heights, id, height)) isOther = true;
  }
  return isOther;
}

function isInWindow(group: Element | null | undefined): boolean {
  if (!group) return false;
  const { top, bottom } = group.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function focusRow(table: HTMLTableElement | null, wanted: { current: number | undefined }): void {
  if (wanted.current === undefined) return;
  const button = table?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] .toggle`);
  if (!button) return;
  wanted.current = undefined;
  button.focus();
}
