import type { Entry } from '../markdown/reading/page.ts';
import { recast } from './recast.ts';
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
    if (line !== undefined) return { line, blanks: [] };
  }
  return undefined;
}

function shapeOf({ links, images }: Entry, text: string): string {
  const roles = links.map(({ url, label }) => roleOfLink(url, text.slice(label.from, label.to)));
  return JSON.stringify([roles, images.length]);
}

function recastItem(entry: Entry, { text, addition, role }: Model): string | undefined {
  const start = text.lastIndexOf('\n', entry.from - 1) + 1;
  const whole = text.slice(entry.from, entry.to).trimEnd();
  if (whole.includes('\n')) return undefined;
  const [mark = ''] = /^(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/.exec(whole) ?? [];
  const from = entry.from + mark.length;
  const to = entry.from + whole.length;
  const links = entry.links.filter((link) => link.from >= from && link.to <= to);
  if (!links.some(({ url }) => roleOfLink(url, '') === role)) return undefined;
  const written = recast({ from, to, text, entry, addition, role });
  return written === undefined ? undefined : text.slice(start, from) + written.trimEnd();
}
