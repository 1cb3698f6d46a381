import { oneLine, shortened } from '../escape/characters.ts';
import { factText } from '../fields/fact.ts';
import { isGain } from '../fields/gains.ts';
import type { Change } from '../refresh/changes.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import { headOf } from './names.ts';

/** With fewer bars, the chart shows no more than the table does. */
const MIN_BARS = 3;
const MAX_BARS = 8;
/** Longer names leave too little space for the bars. */
const NAME_LENGTH = 24;
/** In pixels, with the gap between two bars. */
const BAR_HEIGHT = 32;
/** In pixels, for the title and the axis. */
const FRAME_HEIGHT = 80;

interface Increase {
  readonly name: string;
  readonly difference: number;
}

/**
 * Writes a Mermaid chart of the largest increases since the counts were last published
 * (https://mermaid.js.org/syntax/xyChart.html); empty with fewer than three. Decreases are rare and
 * only in the table: the chart cannot show them next to increases.
 */
export function moversChart(changes: readonly Change[]): string {
  const increases = largestIncreases(changes);
  if (increases.length < MIN_BARS) return '';
  const height = FRAME_HEIGHT + BAR_HEIGHT * increases.length;
  const differences = increases.map(({ difference }) => difference);
  return [
    '```mermaid',
    `%%{init: {"xyChart": {"chartOrientation": "horizontal", "height": ${height}}}}%%`,
    'xychart-beta',
    '  title "Largest increases"',
    `  x-axis [${increases.map(({ name }) => `"${name}"`).join(', ')}]`,
    `  y-axis "since last published" 0 --> ${Math.max(...differences)}`,
    `  bar [${differences.join(', ')}]`,
    '```',
  ].join('\n');
}

function largestIncreases(changes: readonly Change[]): Increase[] {
  const byCount = new Map<string, Increase>();
  for (const { slot, before, after } of changes) {
    if (
      isGain(slot.field) ||
      typeof before !== 'number' ||
      typeof after !== 'number' ||
      after <= before
    )
      continue;
    const name = barName(slot.entry.title, slot);
    byCount.set(factText(slot), { name, difference: after - before });
  }
  const sorted = [...byCount.values()].sort((a, b) => b.difference - a.difference);
  return withDistinctNames(sorted.slice(0, MAX_BARS));
}

/** Mermaid draws bars of the same name on top of each other. */
function withDistinctNames(increases: readonly Increase[]): Increase[] {
  const seen = new Map<string, number>();
  return increases.map(({ name, difference }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { name: count === 1 ? name : `${name} (${count})`, difference };
  });
}

function barName(title: string, slot: { subject: Subject; field: string }): string {
  const name = plain(headOf(title, NAME_LENGTH)) || plain(subjectKey(slot.subject));
  return `${shortened(name, NAME_LENGTH)}, ${slot.field}`;
}

/** Removes every character that is syntax in Mermaid or could end the string, chart or fence. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[^\p{L}\p{N} .,()/+-]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
