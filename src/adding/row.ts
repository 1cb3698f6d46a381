import { applyEdits, type Edit } from '../markdown/edits.ts';
import { metricOfWords } from '../markdown/metric-words.ts';
import { soleNumber, UNKNOWN } from '../markdown/number-text.ts';
import type { Span } from '../markdown/reading/html.ts';
import type { Cell, Entry } from '../markdown/reading/page.ts';
import type { Addition, LinkRole } from './addition.ts';
import { columnWords } from './columns.ts';
import { isDate, recastDate } from './dates.ts';
import { padded } from './padding.ts';
import { fillWords, type Part, recast } from './recast.ts';
import { hasWords } from './recast-words.ts';

/** A new entry and the columns that a person has to fill in. */
export interface Draft {
  readonly line: string;
  readonly blanks: readonly string[];
}

/** What the new entry is to look like, and what it is about. */
export interface Model {
  readonly text: string;
  /** The nearest first. */
  readonly neighbours: readonly Entry[];
  /** The entry above the new one; none on top of a list. */
  readonly above?: Entry | undefined;
  readonly addition: Addition;
  readonly role: LinkRole;
}

/** Habits change along a list, so only so many rows around the new one show how it is padded. */
const NEAREST = 8;
const ARXIV = /^arxiv$/i;
/** How lists write that a paper is on arXiv and nowhere else. */
const PREPRINT = /^[^\p{L}\p{N}]*(?:arxiv|preprint|arxiv preprint)[^\p{L}\p{N}]*$/iu;

/** Writes a row after the rows around it; nothing where none of them has all its cells. */
export function writeRow(model: Model): Draft | undefined {
  const { text, neighbours } = model;
  const most = Math.max(...neighbours.map(({ cells }) => cells.length));
  const base = neighbours.find(({ cells, dropped }) => cells.length === most && !dropped.length);
  if (!base) return undefined;
  const start = text.lastIndexOf('\n', base.from - 1) + 1;
  const blanks: string[] = [];
  const edits: Edit[] = [];
  for (const [index, cell] of base.cells.entries()) {
    const written = writeCell(index, cell, model);
    if (!written.isKnown) blanks.push(cell.column.heading);
    const column = neighbours.slice(0, NEAREST).flatMap((entry) => entry.cells[index] ?? []);
    const edit = padded(text, { cell, column, next: written.text });
    edits.push({ ...edit, from: edit.from - start, to: edit.to - start });
  }
  const line = text.slice(start, base.to);
  return { line: applyEdits(line, edits).trimEnd(), blanks };
}

function writeCell(index: number, { column }: Cell, model: Model) {
  const { text, neighbours, addition, role } = model;
  const cells = neighbours.flatMap((entry) => {
    const cell = entry.cells[index];
    return cell && cell.to > cell.from
      ? [{ entry, cell, shown: text.slice(cell.from, cell.to) }]
      : [];
  });
  const fill = columnWords(column.heading, addition);
  const preprint = fill && ARXIV.test(fill) && cells.find(({ shown }) => PREPRINT.test(shown));
  if (preprint) return { text: preprint.shown, isKnown: true };
  let best: { text: string; isKnown: boolean; parts: number } | undefined;
  for (const { entry, cell, shown } of cells.filter((one) => hasWords(one.shown))) {
    const part = { from: cell.from, to: cell.to, text, entry, addition, role, fill };
    const written = followCell(part, shown);
    const parts = [...entry.links, ...entry.images].filter(
      (span) => span.from >= cell.from && span.to <= cell.to,
    ).length;
    // Of what the neighbours show, the new entry shows all that is known.
    if (written && parts > (best?.parts ?? -1)) best = { ...written, parts };
  }
  if (best) return best;
  const texts = cells.map(({ shown }) => shown);
  // The next refresh puts the number there.
  if (metricOfWords(column.heading)) return { text: unknownOf(texts), isKnown: true };
  return { text: blankOf(texts, cells.length < neighbours.length), isKnown: false };
}

/** Writes a cell after one; nothing where that has something that the new entry has not. */
function followCell(part: Part, shown: string) {
  const { entry, fill, addition } = part;
  const isWithin = (span: Span) => span.from >= part.from && span.to <= part.to;
  const hasLink = entry.links.some(isWithin);
  if (isDate(shown)) return known(recastDate(shown, addition));
  if (!hasLink && !entry.images.some(isWithin)) {
    return fill === undefined ? undefined : known(fillWords(shown, fill));
  }
  const written = known(recast(part));
  if (written || hasLink || fill !== undefined) return written;
  const half = recast({ ...part, fill: '-' });
  return half === undefined ? undefined : { text: half, isKnown: false };
}

function known(text: string | undefined) {
  return text === undefined ? undefined : { text, isKnown: true };
}

/** What stands beside the neighbours' numbers stays: `⭐ ?`. */
function unknownOf(shown: readonly string[]): string {
  for (const one of shown) {
    const number = soleNumber(one);
    if (number) return one.slice(0, number.from) + UNKNOWN + one.slice(number.to);
  }
  return UNKNOWN;
}

/** What the neighbours write where they know nothing. */
function blankOf(shown: readonly string[], isEmptySomewhere: boolean): string {
  return shown.find((one) => !hasWords(one) && one.length < 4) ?? (isEmptySomewhere ? '' : '-');
}
