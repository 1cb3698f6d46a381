import { oneLine } from '../../escape/characters.ts';
import { FIELDS, type FieldName, SHOWN_FIELDS } from '../../fields/table.ts';
import { fieldOfWords } from '../../fields/words.ts';
import type { Cell, Entry } from '../../markdown/entries/entry.ts';
import type { Span } from '../../markdown/entries/html-tags.ts';
import { withoutTags } from '../../markdown/syntax/parse.ts';

/** Where a paper was published, which only people write into columns. */
export const VENUE = 'venue';
const VENUES =
  /^(?:venue|conference|journal|(?:published|publication) (?:in|at|venue)|会议|期刊|发表于|学会|会議)$/i;
/** In UTF-16 units. A longer text is no licence, year or venue. */
const MAX_LENGTH = 60;

/** Facts that people write into columns. Others are prose, or come from sources only. */
const TYPED = SHOWN_FIELDS.filter((name) => {
  const { type } = FIELDS[name];
  return (type === 'text' || type === 'date') && !['description', 'open-access'].includes(name);
});

/** A cell with a fact that nothing keeps up to date. */
export interface TypedCell extends Span {
  readonly column: FieldName | typeof VENUE;
  /** Plain text. */
  readonly shown: string;
}

/** Finds the cells of licences, years, venues and dates that show no value of a source. */
export function typedCells(text: string, { cells }: Entry, slots: readonly Span[]): TypedCell[] {
  return cells.flatMap((cell) => {
    const column = columnOfHeading(cell);
    const isKept = slots.some(({ from }) => from >= cell.from && from <= cell.to);
    if (column === undefined || isKept) return [];
    const shown = plainCell(text, cell);
    const isFact = /[\p{L}\p{N}]/u.test(shown) && shown.length <= MAX_LENGTH;
    return isFact ? [{ from: cell.from, to: cell.to, column, shown }] : [];
  });
}

/** Columns are shared by all their cells. */
const KNOWN = new WeakMap<Cell['column'], { readonly id: FieldName | typeof VENUE | undefined }>();

function columnOfHeading({ column }: Cell): FieldName | typeof VENUE | undefined {
  const known = KNOWN.get(column);
  if (known !== undefined) return known.id;
  const heading = column.heading.trim();
  const id = VENUES.test(heading) ? VENUE : fieldOfWords(heading, TYPED);
  KNOWN.set(column, { id });
  return id;
}

/** Links and images have no fact but their labels. */
function plainCell(text: string, { from, to }: Span): string {
  const source = text
    .slice(from, to)
    .replace(/!\[[^\]]{0,999}\]\([^)]{0,1999}\)/g, ' ')
    .replace(/\[([^\][]{0,300})\]\([^)]{0,1999}\)/g, '$1');
  return oneLine(withoutTags(source.replace(/[*`]/g, '')));
}
