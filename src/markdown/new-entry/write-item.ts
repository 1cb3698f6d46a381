import type { Entry } from '../entries/entry.ts';
import type { Span } from '../entries/html-tags.ts';
import { isWithin } from '../entries/spans.ts';
import { groupBy } from '../group-by.ts';
import { roleOfLink, rolesOfLinks } from './link-roles.ts';
import type { Draft, Model } from './neighbours.ts';
import { fillTemplate } from './template/fill.ts';
import { emojiTest, UNKNOWN_LABEL } from './template/words.ts';

/**
 * Writes an item like its neighbours. Where none of them can be followed in full, links that the
 * addition has no address for are left out and named.
 */
export function writeItem(model: Model): Draft | undefined {
  const best = bestFirst(model);
  for (const mayDrop of [false, true]) {
    for (const entry of best) {
      const draft = followItem(entry, model, mayDrop);
      if (draft) return draft;
    }
  }
  return undefined;
}

/** Sorts neighbours by the number of their links that the addition has, then by frequency of form. */
function bestFirst({ text, neighbours, addition }: Model): Entry[] {
  const hasOwnEmoji = emojiTest(text, neighbours.map(wholeEntry));
  const shaped = neighbours.map((entry) => {
    const roles = rolesOfLinks(entry.links, text);
    const known = new Set(roles.filter((role) => role !== undefined && addition.links[role]));
    return { entry, known: known.size, shape: JSON.stringify([roles, entry.images.length]) };
  });
  const alike = groupBy(shaped, ({ shape }) => shape);
  const weight = ({ shape }: { readonly shape: string }) => alike.get(shape)?.length ?? 0;
  return shaped
    .filter(({ entry }) => !hasOwnEmoji(wholeEntry(entry)))
    .sort((a, b) => b.known - a.known || weight(b) - weight(a))
    .map(({ entry }) => entry);
}

function wholeEntry(entry: Entry): { entry: Entry; span: Span } {
  return { entry, span: entry };
}

/** A tag that makes its line a block of HTML, where Markdown and its escapes are not read. */
const HTML_BLOCK =
  /^<(?!https?:|(?:a|abbr|b|br|code|del|em|font|i|img|ins|kbd|mark|s|samp|small|span|strong|sub|sup|u)[\s/>])/i;

function followItem(entry: Entry, model: Model, mayDrop: boolean): Draft | undefined {
  const { text, addition, role } = model;
  const start = text.lastIndexOf('\n', entry.from - 1) + 1;
  const whole = text.slice(entry.from, entry.to).trimEnd();
  if (whole.includes('\n')) return undefined;
  const [mark = ''] = /^(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/.exec(whole) ?? [];
  const from = entry.from + mark.length;
  const to = entry.from + whole.length;
  if (HTML_BLOCK.test(text.slice(from, to))) return undefined;
  const links = entry.links.filter((link) => isWithin(link, { from, to }));
  if (!links.some(({ url }) => roleOfLink(url, '') === role)) return undefined;
  const written = fillTemplate({ from, to, text, entry, addition, role }, { mayDrop });
  if (written === undefined) return undefined;
  const indent = text.slice(start, entry.from);
  const line = indent + mark.replace(/^\d+/, numberOf(model)) + written.text.trimEnd();
  return { line, blanks: [...labelIn(line, addition.title), ...written.dropped] };
}

/** A label to be filled in by hand, where the neighbours have one. */
function labelIn(line: string, title: string): string[] {
  return line.includes(UNKNOWN_LABEL) && !title.includes(UNKNOWN_LABEL) ? [UNKNOWN_LABEL] : [];
}

/** The number of an ordered item: the one above plus one, unless all items have the same. */
function numberOf({ text, neighbours, above }: Model): string {
  const numbers = neighbours.map(({ from }) => numberAt(text, from));
  if (isOneNumber(numbers) || !above) return String(Math.min(...numbers));
  return String(numberAt(text, above.from) + 1);
}

/** Whether the items have ascending numbers, so that a new one must be the last. */
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
