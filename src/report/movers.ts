import type { Change } from '../refresh/write-values.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import { countText } from '../subjects/subject-text.ts';
import { oneLine, shortened } from './escape.ts';

/** With fewer bars the table says it as well. */
const FEWEST = 3;
const MOST = 8;
/** Longer names leave no room for the bars. */
const NAME_LENGTH = 24;
/** Pixels of a bar with its gap, and of title and axis. */
const BAR = 32;
const FRAME = 80;

interface Mover {
  readonly name: string;
  readonly rise: number;
}

/**
 * Draws the numbers that rose most since they were last published, as a chart that GitHub renders
 * (https://mermaid.js.org/syntax/xyChart.html). Gives nothing where there is too little to show.
 * A fall cannot be drawn beside rises, and is rare; the table has it.
 */
export function moversChart(changes: readonly Change[]): string {
  const movers = biggestRises(changes);
  if (movers.length < FEWEST) return '';
  const height = FRAME + BAR * movers.length;
  return [
    '```mermaid',
    `%%{init: {"xyChart": {"chartOrientation": "horizontal", "height": ${height}}}}%%`,
    'xychart-beta',
    '  title "Biggest movers"',
    `  x-axis [${movers.map(({ name }) => `"${name}"`).join(', ')}]`,
    `  y-axis "since last published" 0 --> ${Math.max(...movers.map(({ rise }) => rise))}`,
    `  bar [${movers.map(({ rise }) => rise).join(', ')}]`,
    '```',
  ].join('\n');
}

function biggestRises(changes: readonly Change[]): Mover[] {
  const byCount = new Map<string, Mover>();
  for (const { slot, before, after } of changes) {
    if (before === undefined || after <= before) continue;
    byCount.set(countText(slot), { name: barName(slot.entry.title, slot), rise: after - before });
  }
  return [...byCount.values()].sort((a, b) => b.rise - a.rise).slice(0, MOST);
}

function barName(title: string, slot: { subject: Subject; metric: string }): string {
  const name = plain(title) || plain(subjectKey(slot.subject));
  return `${shortened(name, NAME_LENGTH)}, ${slot.metric}`;
}

/** Only what can neither end the text, the chart nor its fence, nor mean anything to Mermaid. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[^\p{L}\p{N} .,()/+-]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
