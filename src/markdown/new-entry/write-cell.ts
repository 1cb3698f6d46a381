import type { Cell, Entry } from '../entries/entry.ts';
import type { Span } from '../entries/html-tags.ts';
import { isWithin } from '../entries/spans.ts';
import { metricOfWords } from '../metric-words.ts';
import { soleNumber, UNKNOWN } from '../numbers.ts';
import { formatLikeDate, isDate } from './dates.ts';
import { columnWords, type Model } from './neighbours.ts';
import { fillTemplate } from './template/fill.ts';
import type { Part } from './template/part.ts';
import { fillWords, hasWords, ownSigns } from './template/words.ts';

const ARXIV = /^arxiv$/i;
/** How lists write that a paper is on arXiv and nowhere else. */
const PREPRINT = /^[^\p{L}\p{N}]*(?:arxiv|preprint|arxiv preprint)[^\p{L}\p{N}]*$/iu;

/** What stands in a cell of the new entry. */
export interface Written {
  readonly text: string;
  /** Whether that is all that the cell should say. */
  readonly isKnown: boolean;
  /** Whether the title of the addition is on a link in it. */
  readonly isTitled: boolean;
}

/** A neighbour's cell. */
interface Shown {
  readonly entry: Entry;
  readonly cell: Cell;
  readonly shown: string;
}

/** Writes a cell after those of its column. `isTitled` says whether one before it links the title. */
export function writeCell(
  index: number,
  { column }: Cell,
  { isTitled, ...model }: Model & { readonly isTitled: boolean },
): Written {
  const { text, neighbours, addition } = model;
  const cells = neighbours.flatMap((entry) => {
    const cell = entry.cells[index];
    return cell && cell.to > cell.from
      ? [{ entry, cell, shown: text.slice(cell.from, cell.to) }]
      : [];
  });
  const isName = () => index === 0 || isNamed(cells, text);
  const fill = columnWords(column.heading, addition, isName);
  const preprint = fill && ARXIV.test(fill) && cells.find(({ shown }) => PREPRINT.test(shown));
  if (preprint) return known(preprint.shown);
  const best = fullest(cells, { ...model, fill, isTitled });
  if (best) return best;
  const texts = cells.map(({ shown }) => shown);
  // The next refresh puts the number there.
  if (metricOfWords(column.heading)) return known(unknownOf(texts));
  return blank(blankOf(texts, cells.length < neighbours.length));
}

/** Of what the neighbours show, the new entry shows all that is known. */
function fullest(
  cells: readonly Shown[],
  { isTitled, ...model }: Omit<Part, 'entry' | keyof Span> & { readonly isTitled: boolean },
): Written | undefined {
  let best: { written: Written; parts: number } | undefined;
  const hasOwnSign = ownSigns(
    model.text,
    cells.map(({ entry, cell }) => ({ entry, span: cell })),
  );
  for (const { entry, cell, shown } of cells) {
    if (!hasWords(shown) || hasOwnSign({ entry, span: cell })) continue;
    const parts = [...entry.links, ...entry.images].filter((span) => isWithin(span, cell)).length;
    if (parts <= (best?.parts ?? -1)) continue;
    const written = followCell({ ...model, from: cell.from, to: cell.to, entry }, shown);
    // Where every cell links to the neighbour, labels after its title say other things of it.
    if (written && !(written.isTitled && isTitled)) best = { written, parts };
  }
  return best?.written;
}

/** Writes a cell after one; nothing where that has something that the new entry has not. */
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
  const half = fillTemplate({ ...part, fill: '-' });
  return half && blank(half.text);
}

function known(text: string): Written {
  return { text, isKnown: true, isTitled: false };
}

function blank(text: string): Written {
  return { text, isKnown: false, isTitled: false };
}

/** So many cells of a column of names stand in the titles too: not every title has a short name. */
const NAMED = 1 / 3;

/** Says whether cells of a column repeat what stands in other cells of their rows. */
function isNamed(cells: readonly Shown[], text: string): boolean {
  const named = cells.filter(({ entry, cell, shown }) => {
    const words = bare(shown);
    const others = entry.cells.filter(({ from }) => from !== cell.from);
    return (
      words !== '' && others.some(({ from, to }) => bare(text.slice(from, to)).includes(words))
    );
  });
  return named.length >= cells.length * NAMED;
}

/** A text without the marks that it begins and ends with. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
}

/** What stands beside the neighbours' numbers stays: `⭐ ?`. */
function unknownOf(shown: readonly string[]): string {
  for (const one of shown) {
    const number = soleNumber(one);
    if (number) return one.slice(0, number.from) + UNKNOWN + one.slice(number.to);
  }
  return UNKNOWN;
}

/** What lists write where nothing is known; any other sign says something: `✓`, `△`. */
const NOTHING = /^(?:[-–—/?？.…_]{1,3}|n\/?a|tbd)$/i;

/** What the neighbours write where they know nothing. */
function blankOf(shown: readonly string[], isEmptySomewhere: boolean): string {
  return shown.find((one) => NOTHING.test(one)) ?? (isEmptySomewhere ? '' : '-');
}
