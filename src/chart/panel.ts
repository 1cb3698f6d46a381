import { type Html, html } from '../escape/html.ts';
import { formatNumber } from '../fields/number-style.ts';
import type { HistoryCount } from '../history/schema.ts';
import { type Piece, type Point, pathOf, piecesOf, rounded } from './line.ts';
import { type NumberScale, numberScale } from './number-ticks.ts';
import type { Total } from './totals.ts';

/** The area of the lines of all panels, and the days at its ends. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly first: number;
  readonly last: number;
}

export const NAMES: Readonly<Record<HistoryCount, string>> = {
  stars: 'Stars',
  citations: 'Citations',
  likes: 'Likes',
};

/** The height of a panel, and of the part of it that holds the line. */
export const PANEL_HEIGHT = 154;
const PLOT_HEIGHT = 100;
const HEAD_HEIGHT = PANEL_HEIGHT - PLOT_HEIGHT - 16;
/** From the bottom of a letter to its middle. */
const HALF_LETTER = 4;

export interface Panel {
  readonly total: Total;
  readonly scale: NumberScale;
  readonly pieces: readonly Piece[];
  /** The top of the panel in the picture. */
  readonly top: number;
}

/** Places a total in the picture. Each panel has a scale of its own. */
export function panelOf(total: Total, scale: NumberScale, { top, area }: Place): Panel {
  const up = PLOT_HEIGHT / (scale.high - scale.low);
  const pieces = piecesOf(total.series, (day, value) => ({
    x: xOf(day, area),
    y: baseOf(top) - (value - scale.low) * up,
  }));
  return { total, scale, pieces, top };
}

interface Place {
  readonly top: number;
  readonly area: Area;
}

export function scaleOf({ series }: Total): NumberScale {
  return numberScale(series.values);
}

/** A single day is in the middle. */
export function xOf(day: number, { left, right, first, last }: Area): number {
  if (first === last) return (left + right) / 2;
  return left + ((day - first) / (last - first)) * (right - left);
}

function baseOf(top: number): number {
  return top + HEAD_HEIGHT + PLOT_HEIGHT;
}

/** Draws a panel: its name, the last total, the lines of its scale, and the line of the total. */
export function panelSvg({ total, scale, pieces, top }: Panel, area: Area): Html {
  const { count, subjects, series } = total;
  const { left, right } = area;
  const entries = `${formatNumber(subjects, 'grouped')} ${subjects === 1 ? 'entry' : 'entries'}`;
  const last = formatNumber(series.values.at(-1) ?? 0, 'grouped');
  const y = top + 16;
  return html`<g class="${count}"><text x="${16}" y="${y}"><tspan class="text bold">${NAMES[count]}</tspan><tspan class="faint"> of ${entries}</tspan></text>
<text class="last bold" x="${right}" y="${y}" text-anchor="end">${last}</text>
${scale.ticks.map(({ value, label }) => tickSvg(label, heightOf(value, scale, top), { left, right }))}${pieces.map(pieceSvg)}${dotsOf(pieces).map(dotSvg)}</g>
`;
}

function heightOf(value: number, { low, high }: NumberScale, top: number): number {
  return rounded(baseOf(top) - ((value - low) / (high - low)) * PLOT_HEIGHT);
}

function tickSvg(label: string, y: number, { left, right }: Pick<Area, 'left' | 'right'>): Html {
  return html`<path class="grid" d="${`M${left} ${y}H${right}`}"/><text class="faint" x="${left - 8}" y="${y + HALF_LETTER}" text-anchor="end">${label}</text>
`;
}

function pieceSvg({ isGap, points }: Piece): Html {
  if (points.length < 2) return html``;
  return html`<path class="${isGap ? 'line gap' : 'line'}" d="${pathOf(points)}"/>
`;
}

/** The last point, and those that no line shows. */
function dotsOf(pieces: readonly Piece[]): Point[] {
  const alone = pieces.filter(({ isGap, points }) => !isGap && points.length === 1);
  const last = pieces.at(-1)?.points.at(-1);
  return [...new Set([...alone.flatMap(({ points }) => points), ...(last ? [last] : [])])];
}

function dotSvg({ x, y }: Point): Html {
  return html`<circle class="dot" cx="${rounded(x)}" cy="${rounded(y)}" r="3"/>`;
}
