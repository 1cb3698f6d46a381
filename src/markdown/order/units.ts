import type { Entry } from '../entries/entry.ts';
import type { Span } from '../entries/html-tags.ts';
import { firstSign, isBlank, lineEnd, lineStart, wholeLines, withIgnoreLines } from './lines.ts';
import type { EntryList } from './lists.ts';

/** What moves as a whole: the lines of an entry, with what is nested in it and the comment above it. */
export interface Unit extends Span {
  readonly entry: Entry;
  /** The number of an item of an ordered list, which stays where it is when the item moves. */
  readonly number?: Span;
}

/** The units of a list, or why they cannot be moved. */
export type Units = { readonly units: readonly Unit[] } | { readonly reason: string };

const BETWEEN = 'There is more between its entries than blank lines.';
const LINES = 'Its entries are not on lines of their own.';
const INDENTED = 'Its entries are indented differently.';
const NUMBERED = 'Its rows are numbered.';
const WIDTHS =
  'Its numbers have more or fewer digits, and what is nested below them would not fit.';

/** Returns the units of a list; undefined for a list of something else, such as `<summary>`. */
export function unitsOf(text: string, { entries, isInterrupted }: EntryList): Units | undefined {
  const listed = withoutHeaderRows(text, entries);
  if (listed.some((entry) => isOther(text, entry))) return undefined;
  if (isInterrupted) return { reason: BETWEEN };
  const spans = listed.map((entry) => wholeLines(text, entry));
  if (!spans.every((span) => span !== undefined)) return { reason: LINES };
  const columns = new Set(listed.map((entry) => columnOf(text, entry)));
  if (columns.size > 1 && listed[0]?.kind === 'item') return { reason: INDENTED };
  if (isNumberedTable(text, listed)) return { reason: NUMBERED };
  const units = withComments(text, listed, spans);
  return isSeparate(text, units) ? withNumbers(text, units) : { reason: BETWEEN };
}

/** The rows of headings at the start of a table of HTML. */
function withoutHeaderRows(text: string, entries: readonly Entry[]): readonly Entry[] {
  const at = entries.findIndex((entry) => !isHeaderRow(text, entry));
  return at < 0 ? [] : entries.slice(at);
}

function isHeaderRow(text: string, { kind, from, to }: Entry): boolean {
  return (
    kind === 'row' &&
    text[from] === '<' &&
    /^<tr[^>]{0,500}>\s{0,500}<th[\s>]/i.test(text.slice(from, to))
  );
}

/** A term of a definition list, a summary, or a row of headings below other rows. */
function isOther(text: string, entry: Entry): boolean {
  if (isHeaderRow(text, entry)) return true;
  const start = text.slice(entry.from, entry.from + 4);
  return entry.kind === 'item' && start.startsWith('<') && !/^<li[\s>]/i.test(start);
}

function columnOf(text: string, { from }: Entry): number {
  return firstSign(text, from) - lineStart(text, from);
}

/** Whether the first cells are the numbers of the rows. */
function isNumberedTable(text: string, entries: readonly Entry[]): boolean {
  const numbers = entries.map(({ cells: [cell] }) => {
    return cell && /^\d{1,9}\.?$/.test(text.slice(cell.from, cell.to))
      ? Number.parseInt(text.slice(cell.from, cell.to), 10)
      : undefined;
  });
  return (
    numbers.length > 1 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  );
}

/** A comment that suppresses findings is part of the entry below it. */
function withComments(text: string, entries: readonly Entry[], spans: readonly Span[]): Unit[] {
  const units: Unit[] = [];
  for (const [index, span] of spans.entries()) {
    const entry = entries[index];
    if (!entry) continue;
    const above = units.at(-1);
    const limit = above ? lineEnd(text, above.entry.from) + 1 : 0;
    const from = withIgnoreLines(text, span.from, limit);
    if (above && above.to > from)
      units[units.length - 1] = { ...above, to: endBefore(text, above, from) };
    units.push({ entry, from, to: span.to });
  }
  return units;
}

/** The end of the last line before an offset that is not blank. */
function endBefore(text: string, { from }: Span, before: number): number {
  return lineEnd(text, from + text.slice(from, before).trimEnd().length);
}

function isSeparate(text: string, units: readonly Unit[]): boolean {
  return units.every(({ to }, index) => {
    const next = units[index + 1];
    if (next === undefined) return true;
    const between = text.slice(to, next.from);
    return to < next.from && between.includes('\n') && isBlank(between);
  });
}

function withNumbers(text: string, units: readonly Unit[]): Units {
  const numbered = units.map((unit): Unit => {
    const from = firstSign(text, unit.entry.from);
    const digits = /^\d{1,9}(?=[.)])/.exec(text.slice(from, from + 11))?.[0].length ?? 0;
    const isItem = unit.entry.kind === 'item' && digits > 0;
    return isItem ? { ...unit, number: { from, to: from + digits } } : unit;
  });
  const widths = numbered.map(({ number }) => (number ? number.to - number.from : 0));
  const widest = Math.max(...widths);
  const fits =
    widths.every((width) => width === widest) ||
    numbered.every((unit) => isIndented(text, unit, widest));
  return fits ? { units: numbered } : { reason: WIDTHS };
}

/** Whether all lines of a unit below the first one are nested below a number with so many digits. */
function isIndented(text: string, { entry, to }: Unit, digits: number): boolean {
  const column = columnOf(text, entry) + digits + '. '.length;
  const [, ...lines] = text.slice(entry.from, to).split('\n');
  return lines.every((line) => isBlank(line) || firstSign(line, 0) >= column);
}
