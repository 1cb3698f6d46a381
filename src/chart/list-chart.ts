import { embeddedCode, type Html, html } from '../escape/html.ts';
import type { Fact } from '../fields/fact.ts';
import { formatNumber } from '../fields/number-style.ts';
import type { Recorded } from '../history/recorded.ts';
import { dayText, dayTicks } from './day-ticks.ts';
import { LONGEST_STEP, rounded } from './line.ts';
import {
  type Area,
  NAMES,
  PANEL_HEIGHT,
  type Panel,
  panelOf,
  panelSvg,
  scaleOf,
  xOf,
} from './panel.ts';
import { stampOf } from './stamp.ts';
import { listTotals, type Total } from './totals.ts';

/** In pixels. GitHub's pages have 350 on a phone, where the text must still be readable. */
const WIDTH = 480;
const EDGE = 16;
/** The width of a digit, generously, since fonts differ. */
const DIGIT = 7.5;
/** Half of the width of a letter, on average. */
const HALF_LETTER = 3.6;
const DATES_HEIGHT = 24;
const NOTE_HEIGHT = 20;
const NOTE = `Dashed: nothing recorded for more than ${LONGEST_STEP / 7} weeks`;

/** Systems have one of these fonts; a picture in a README loads none. */
const FONTS = `-apple-system,'Segoe UI','Noto Sans',Helvetica,Arial,sans-serif`;

/**
 * The style of a chart. The picture has a background of its own, since the page around it may be dark
 * while the system is light. The colors are those of GitHub; lines have a contrast of 4 at least.
 */
const STYLE = `svg{font:13px ${FONTS}}
.back{fill:#fff;stroke:#d1d9e0}.text{fill:#1f2328}.faint{fill:#59636e}.bold{font-weight:600}
.grid{stroke:#d1d9e0}.line{fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round}
.gap{stroke-dasharray:2 4}.dot,.last{fill:currentColor}
.stars{color:#9a6700}.citations{color:#0969da}.likes{color:#bf3989}
@media(prefers-color-scheme:dark){
.back{fill:#0d1117;stroke:#3d444d}.text{fill:#f0f6fc}.faint{fill:#9198a1}.grid{stroke:#3d444d}
.stars{color:#d29922}.citations{color:#4493f8}.likes{color:#db61a2}}`;

/**
 * Draws the totals of the stars, citations and likes of some lists over time, as an SVG file that
 * needs nothing else. The same data give the same text. Returns nothing where no count is recorded.
 */
export function listChart(shown: Iterable<Fact>, recorded: Recorded): string | undefined {
  const totals = listTotals(shown, recorded);
  return totals.length === 0 ? undefined : chartSvg(totals);
}

export function chartSvg(totals: readonly Total[]): string {
  const scales = totals.map(scaleOf);
  const labels = scales.flatMap(({ ticks }) => ticks.map(({ label }) => label.length));
  const area: Area = {
    left: Math.round(EDGE + 8 + Math.max(...labels) * DIGIT),
    right: WIDTH - EDGE,
    first: Math.min(...totals.map(({ series }) => series.days[0] ?? 0)),
    last: Math.max(...totals.map(({ series }) => series.days.at(-1) ?? 0)),
  };
  const panels = totals.map((total, index) => {
    const scale = scales[index] ?? scaleOf(total);
    return panelOf(total, scale, { top: EDGE / 2 + index * PANEL_HEIGHT, area });
  });
  const hasGap = panels.some(({ pieces }) => pieces.some(({ isGap }) => isGap));
  const bottom = EDGE / 2 + panels.length * PANEL_HEIGHT + DATES_HEIGHT - EDGE / 2;
  const height = bottom + (hasGap ? NOTE_HEIGHT : 0);
  const title = `${namesOf(totals)} over time`;
  const parts = html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc" data-tally="${stampOf(totals)}">
<title id="title">${title}</title>
<desc id="desc">${totals.map(sentenceOf).join(' ')}</desc>
<style>${embeddedCode(STYLE)}</style>
<rect class="back" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="6"/>
${panels.map((panel) => panelSvg(panel, area))}${datesSvg(panels, area)}${hasGap ? noteSvg(height) : undefined}</svg>
`;
  return parts.text;
}

/** The days below the last panel, which are those of all panels. */
function datesSvg(panels: readonly Panel[], area: Area): Html {
  const y = EDGE / 2 + panels.length * PANEL_HEIGHT - EDGE;
  const dates = dayTicks(area.first, area.last).map(({ day, label }) => {
    const at = rounded(xOf(day, area));
    const x = rounded(Math.min(at, WIDTH - EDGE / 2 - label.length * HALF_LETTER));
    return html`<path class="grid" d="${`M${at} ${y}v5`}"/><text x="${x}" y="${y + 20}">${label}</text>
`;
  });
  return html`<g class="faint" text-anchor="middle">${dates}</g>
`;
}

function noteSvg(height: number): Html {
  return html`<text class="faint" x="${EDGE}" y="${height - 10}">${NOTE}</text>
`;
}

function namesOf(totals: readonly Total[]): string {
  const names = totals.map(({ count }, index) => (index === 0 ? NAMES[count] : count));
  return names.length < 3 ? names.join(' and ') : `${names[0]}, ${names[1]} and ${names[2]}`;
}

/** What a screen reader says in place of the line. */
function sentenceOf({ count, subjects, series: { days, values } }: Total): string {
  const number = (value = 0) => formatNumber(value, 'grouped');
  const last = `${number(values.at(-1))} on ${dayText(days.at(-1) ?? 0)}`;
  const first = `${number(values[0])} on ${dayText(days[0] ?? 0)}`;
  const of = `${NAMES[count]} of ${number(subjects)} ${subjects === 1 ? 'entry' : 'entries'}`;
  return days.length === 1 ? `${of}: ${last}.` : `${of}: ${first}, ${last}.`;
}
