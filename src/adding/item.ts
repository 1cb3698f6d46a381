import type { Entry } from '../markdown/reading/page.ts';
import { recast } from './recast.ts';
import { UNKNOWN_LABEL } from './recast-words.ts';
import { roleOfLink } from './roles.ts';
import type { Draft, Model } from './row.ts';

/** Writes an item after those around it; nothing where none of them can be followed in full. */
export function writeItem(model: Model): Draft | undefined {
  const { text, neighbours } = model;
  const shapes = new Map<string, number>();
  for (const entry of neighbours) {
    const shape = shapeOf(entry, text);
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const weight = (entry: Entry) => shapes.get(shapeOf(entry, text)) ?? 0;
  for (const entry of neighbours.toSorted((a, b) => weight(b) - weight(a))) {
    const line = recastItem(entry, model);
    if (line === undefined) continue;
    const isLabelled =
      line.includes(UNKNOWN_LABEL) && !model.addition.title.includes(UNKNOWN_LABEL);
    return { line, blanks: isLabelled ? [UNKNOWN_LABEL] : [] };
  }
  return undefined;
}

function shapeOf({ links, images }: Entry, text: string): string {
  const roles = links.map(({ url, label }) => roleOfLink(url, text.slice(label.from, label.to)));
  return JSON.stringify([roles, images.length]);
}

function recastItem(entry: Entry, model: Model): string | undefined {
  const { text, addition, role } = model;
  const start = text.lastIndexOf('\n', entry.from - 1) + 1;
  const whole = text.slice(entry.from, entry.to).trimEnd();
  if (whole.includes('\n')) return undefined;
  const [mark = ''] = /^(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/.exec(whole) ?? [];
  const from = entry.from + mark.length;
  const to = entry.from + whole.length;
  const links = entry.links.filter((link) => link.from >= from && link.to <= to);
  if (!links.some(({ url }) => roleOfLink(url, '') === role)) return undefined;
  const written = recast({ from, to, text, entry, addition, role });
  if (written === undefined) return undefined;
  const indent = text.slice(start, entry.from);
  return indent + mark.replace(/^\d+/, numberOf(model)) + written.trimEnd();
}

/** The number of an ordered item: one more than above, unless the list writes the same on all. */
function numberOf({ text, neighbours, above }: Model): string {
  const numbers = neighbours.map(({ from }) => numberAt(text, from));
  const isSame = numbers.length > 1 && new Set(numbers).size === 1;
  if (isSame || !above) return String(Math.min(...numbers));
  return String(numberAt(text, above.from) + 1);
}

function numberAt(text: string, from: number): number {
  return Number.parseInt(text.slice(from, from + 10), 10);
}
