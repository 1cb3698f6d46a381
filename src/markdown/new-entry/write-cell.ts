import { codeSpan } from '../../escape/markdown.ts';
import { FIELDS, type FieldName } from '../../fields/table.ts';
import { readVenueText, type VenueText, writeVenueText } from '../../fields/venue/spelling.ts';
import type { Cell, Entry } from '../entries/entry.ts';
import type { Span } from '../entries/html-tags.ts';
import { isWithin } from '../entries/spans.ts';
import { soleGain, soleNumber, UNKNOWN } from '../numbers.ts';
import { fieldOfHeading } from '../slots/column-slots.ts';
import { formatLikeDate, isDate } from './dates.ts';
import { columnWords, type Model } from './neighbours.ts';
import { fillTemplate } from './template/fill.ts';
import type { Part } from './template/part.ts';
import { emojiTest, fillWords, hasWords, NO_VALUE } from './template/words.ts';

const ARXIV = /^arxiv$/i;
/** The venue of a preprint. */
const PREPRINT = /^[^\p{L}\p{N}]*(?:arxiv|preprint|arxiv preprint)[^\p{L}\p{N}]*$/iu;

export interface Written {
  readonly text: string;
  /** Whether the cell is complete. */
  readonly isKnown: boolean;
  /** Whether a link in it has the title of the addition. */
  readonly isTitled: boolean;
}

interface NeighbourCell {
  readonly entry: Entry;
  readonly cell: Cell;
  readonly shown: string;
}

/** Writes a cell like those of its column. `isTitled`: an earlier cell already links the title. */
export function writeCell(
  index: number,
  { column }: Cell,
  { isTitled, ...model }: Model & { readonly isTitled: boolean },
): Written {
  const { text, neighbours, addition, columns } = model;
  const cells = neighbours.flatMap((entry) => {
    const cell = entry.cells[index];
    return cell && cell.to > cell.from
      ? [{ entry, cell, shown: text.slice(cell.from, cell.to) }]
      : [];
  });
  const field = fieldOfHeading(column.heading, columns);
  if (field && isPlain(field, cells))
    return known(
      unknownOf(
        field,
        cells.map(({ shown }) => shown),
      ),
    );
  const isName = () => index === 0 || isNamed(cells, text);
  const fill = columnWords(column.heading, addition, isName);
  const preprint = fill && ARXIV.test(fill) && cells.find(({ shown }) => PREPRINT.test(shown));
  if (preprint) return known(preprint.shown);
  const spelled = fill === addition.venue && spelledVenue(cells, addition);
  if (spelled) return known(spelled);
  const best = mostComplete(cells, { ...model, fill, isTitled });
  if (best) return best;
  const texts = cells.map(({ shown }) => shown);
  // The next refresh adds the number.
  if (field) return known(unknownOf(field, texts));
  return blank(blankOf(texts, cells.length < neighbours.length));
}

/** Whether the cells of a column have dates or texts that the next refresh writes. */
function isPlain(field: FieldName, cells: readonly NeighbourCell[]): boolean {
  const isEmpty = ({ entry, cell }: NeighbourCell) =>
    ![...entry.links, ...entry.images, ...entry.markers].some((span) => isWithin(span, cell));
  return FIELDS[field].type !== 'count' && cells.every(isEmpty);
}

/** Writes a venue as a neighbour's cell spells one. */
function spelledVenue(
  cells: readonly NeighbourCell[],
  { venue, venueYear: year }: Model['addition'],
): string | undefined {
  if (venue === undefined || year === undefined) return undefined;
  const shown = cells.map((cell) => readVenueText(cell.shown));
  const like = shown.find((one) => one && !one.isPreprint && MARKS.test(aroundName(one)));
  return like && writeVenueText(like.format, { venue, year });
}

/** Marks without words or addresses. */
const MARKS = /^[^\p{L}\p{N}<>]*$/u;

function aroundName({ format: { before, after } }: VenueText): string {
  return before + after;
}

/** Follows the neighbour's cell with the most links and images. */
function mostComplete(
  cells: readonly NeighbourCell[],
  { isTitled, ...model }: Omit<Part, 'entry' | keyof Span> & { readonly isTitled: boolean },
): Written | undefined {
  let best: { written: Written; parts: number } | undefined;
  const hasOwnEmoji = emojiTest(
    model.text,
    cells.map(({ entry, cell }) => ({ entry, span: cell })),
  );
  for (const { entry, cell, shown } of cells) {
    if (!hasWords(shown) || hasOwnEmoji({ entry, span: cell })) continue;
    const parts = [...entry.links, ...entry.images].filter((span) => isWithin(span, cell)).length;
    if (parts <= (best?.parts ?? -1)) continue;
    const written = followCell({ ...model, from: cell.from, to: cell.to, entry }, shown);
    // The title is linked once: in later cells the text of a link is about something else.
    if (written && !(written.isTitled && isTitled)) best = { written, parts };
  }
  return best?.written;
}

/** Returns undefined where the cell has something that is not known of the new entry. */
function followCell(part: Part, shown: string): Written | undefined {
  const { entry, fill, addition } = part;
  const hasLink = entry.links.some((link) => isWithin(link, part));
  if (isDate(shown)) {
    const date = formatLikeDate(shown, addition);
    return date === undefined ? undefined : known(date);
  }
  if (!hasLink && !entry.images.some((image) => isWithin(image, part))) {
    return fill === undefined ? undefined : known(fillWords(shown, fill));
  }
  const written = fillTemplate(part);
  if (written) return { ...written, isKnown: true };
  if (hasLink || fill !== undefined) return undefined;
  const half = fillTemplate({ ...part, fill: NO_VALUE });
  return half && blank(half.text);
}

function known(text: string): Written {
  return { text, isKnown: true, isTitled: false };
}

function blank(text: string): Written {
  return { text, isKnown: false, isTitled: false };
}

/** The share of a column of names that the titles repeat, since not every title has a short name. */
const MIN_NAMED = 1 / 3;

/** Whether the cells of a column repeat text of other cells in their rows. */
function isNamed(cells: readonly NeighbourCell[], text: string): boolean {
  const named = cells.filter(({ entry, cell, shown }) => {
    const words = bare(shown);
    const others = entry.cells.filter(({ from }) => from !== cell.from);
    return (
      words !== '' && others.some(({ from, to }) => bare(text.slice(from, to)).includes(words))
    );
  });
  return named.length >= cells.length * MIN_NAMED;
}

/** Removes punctuation at both ends. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '').toLowerCase();
}

/** Keeps the text beside the neighbours' numbers: `⭐ ?`. */
function unknownOf(field: FieldName, shown: readonly string[]): string {
  const find = FIELDS[field].type === 'gain' ? soleGain : soleNumber;
  for (const one of shown) {
    const number = find(one);
    if (number) return one.slice(0, number.from) + UNKNOWN + one.slice(number.to);
  }
  const isCode = shown.length > 0 && shown.every((one) => /^`[^`]{1,80}`$/.test(one));
  if (isCode) return codeSpan(UNKNOWN);
  return UNKNOWN;
}

/** Placeholders for unknown values. Other signs have a meaning: `✓`, `△`. */
const NOTHING = /^(?:[-–—/?？.…_]{1,3}|n\/?a|tbd)$/i;

/** Returns the placeholder of the neighbours. */
function blankOf(shown: readonly string[], isEmptySomewhere: boolean): string {
  return shown.find((one) => NOTHING.test(one)) ?? (isEmptySomewhere ? '' : NO_VALUE);
}
