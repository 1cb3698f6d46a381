import type { Span } from '../../markdown/reading/html.ts';
import type { Entry } from '../../markdown/reading/page.ts';
import { recast } from '../recasting/recast.ts';
import { ownSigns } from '../recasting/signs.ts';
import { UNKNOWN_LABEL } from '../recasting/words.ts';
import { roleOfLink } from '../roles.ts';
import type { Draft, Model } from './model.ts';

/**
 * Writes an item after those around it; nothing where none of them can be followed. Where none can
 * be followed in full, links that the addition has nothing for are left out and named.
 */
export function writeItem(model: Model): Draft | undefined {
  const { text, neighbours } = model;
  const shapes = new Map<string, number>();
  for (const entry of neighbours) {
    const shape = shapeOf(entry, text);
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const weight = (entry: Entry) => shapes.get(shapeOf(entry, text)) ?? 0;
  const known = (entry: Entry) => knownLinks(entry, model);
  // Of what the neighbours show, the new entry shows all that is known, in the usual way.
  const hasOwnSign = ownSigns(text, neighbours.map(itself));
  const best = neighbours
    .filter((entry) => !hasOwnSign(itself(entry)))
    .sort((a, b) => known(b) - known(a) || weight(b) - weight(a));
  for (const mayDrop of [false, true]) {
    for (const entry of best) {
      const draft = recastItem(entry, model, mayDrop);
      if (draft) return draft;
    }
  }
  return undefined;
}

function itself(entry: Entry): { entry: Entry; span: Span } {
  return { entry, span: entry };
}

function knownLinks({ links }: Entry, { text, addition }: Model): number {
  const roles = links.map(({ url, label }) => roleOfLink(url, text.slice(label.from, label.to)));
  return new Set(roles.filter((role) => role !== undefined && addition.links[role])).size;
}

function shapeOf({ links, images }: Entry, text: string): string {
  const roles = links.map(({ url, label }) => roleOfLink(url, text.slice(label.from, label.to)));
  return JSON.stringify([roles, images.length]);
}

function recastItem(entry: Entry, model: Model, mayDrop: boolean): Draft | undefined {
  const { text, addition, role } = model;
  const start = text.lastIndexOf('\n', entry.from - 1) + 1;
  const whole = text.slice(entry.from, entry.to).trimEnd();
  if (whole.includes('\n')) return undefined;
  const [mark = ''] = /^(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/.exec(whole) ?? [];
  const from = entry.from + mark.length;
  const to = entry.from + whole.length;
  const links = entry.links.filter((link) => link.from >= from && link.to <= to);
  if (!links.some(({ url }) => roleOfLink(url, '') === role)) return undefined;
  const written = recast({ from, to, text, entry, addition, role }, { mayDrop });
  if (written === undefined) return undefined;
  const indent = text.slice(start, entry.from);
  const line = indent + mark.replace(/^\d+/, numberOf(model)) + written.text.trimEnd();
  return { line, blanks: [...labelIn(line, addition.title), ...written.dropped] };
}

/** The label that only a person can give, where the neighbours have one. */
function labelIn(line: string, title: string): string[] {
  return line.includes(UNKNOWN_LABEL) && !title.includes(UNKNOWN_LABEL) ? [UNKNOWN_LABEL] : [];
}

/** The number of an ordered item: one more than above, unless the list writes the same on all. */
function numberOf({ text, neighbours, above }: Model): string {
  const numbers = neighbours.map(({ from }) => numberAt(text, from));
  if (isOneNumber(numbers) || !above) return String(Math.min(...numbers));
  return String(numberAt(text, above.from) + 1);
}

/** Says whether the items have numbers that count up, so that a new one can only go to the end. */
export function isNumbered(text: string, entries: readonly Entry[]): boolean {
  const numbers = entries.map(({ from }) => numberAt(text, from));
  return numbers.length > 0 && !numbers.some(Number.isNaN) && !isOneNumber(numbers);
}

function isOneNumber(numbers: readonly number[]): boolean {
  return numbers.length > 1 && new Set(numbers).size === 1;
}

function numberAt(text: string, from: number): number {
  return Number.parseInt(text.slice(from, from + 10), 10);
}
