import type { Field } from '../../fields/field.ts';
import { FIELDS, type FieldName } from '../../fields/table.ts';
import { fieldOfWords } from '../../fields/words.ts';
import type { ReadList } from '../../markdown/read-list.ts';

/** A column that people fill in by hand, and a source could. */
export interface FieldColumn {
  /** As written. */
  readonly heading: string;
  readonly field: FieldName;
  /** The cells that a run would fill. */
  readonly cells: number;
}

/**
 * Fields that columns with their words show. Others are left out, since such columns often hold
 * something else: a description of the list's own, the date of a paper, the size of a family of models.
 */
const PROPOSED: readonly FieldName[] = [
  'forks',
  'watchers',
  'open-issues',
  'last-commit',
  'updated',
  'created',
  'license',
  'language',
  'release',
  'downloads-all-time',
  'influential-citations',
];

/** Texts that a field of that name has. */
const TEXTS: { readonly [Name in FieldName]?: RegExp } = {
  license: /^[\w.+ -]{2,30}$/,
  // Other languages are those that people speak.
  language:
    /^(?:assembly|c|c\+\+|c#|clojure|css|cuda|dart|elixir|erlang|f#|fortran|go|haskell|html|java|javascript|js|julia|jupyter notebook|kotlin|lua|matlab|nim|objective-c|ocaml|perl|php|powershell|python|r|ruby|rust|scala|shell|swift|tex|ts|typescript|vue|zig)$/i,
  release: /^v?\d{1,4}(?:\.\d{1,5}){1,3}[\w.+-]{0,20}$/i,
};

/** Fewer cells may be a coincidence. */
const MIN_CELLS = 2;

/** Reads the list with one more column. */
export type ReadWith = (columns: Readonly<Record<string, FieldName>>) => ReadList;

/** Finds the columns of a list that the config could name. `list` was read without any. */
export function fieldColumns({ entries }: ReadList, readWith: ReadWith): FieldColumn[] {
  const headings = new Map<string, string>();
  for (const { heading } of new Set(entries.flatMap(({ cells }) => cells.map((c) => c.column)))) {
    const key = heading.trim().toLowerCase();
    if (!headings.has(key) && fieldOfWords(heading) === undefined) headings.set(key, heading);
  }
  return [...headings.values()].flatMap((heading) => {
    const all = PROPOSED.filter((field) => fieldOfWords(heading, [field]) === field);
    const columns = all.flatMap((field) => columnOf(heading, field, readWith) ?? []);
    return columns.toSorted((a, b) => b.cells - a.cells).slice(0, 1);
  });
}

/** Returns a column where most of its filled cells show such a value. */
function columnOf(heading: string, field: FieldName, readWith: ReadWith): FieldColumn | undefined {
  const { slots, left } = readWith({ [heading]: field });
  const own = slots.filter(
    (slot) => slot.field === field && !slot.isBadge && isInColumn(slot, heading),
  );
  const known: Field = FIELDS[field];
  const readable = own.filter(({ shown }) => {
    return shown === undefined || known.type !== 'text' || TEXTS[field]?.test(shown.trim());
  });
  const others = left.filter((span) => span.kind === 'cell' && isInColumn(span, heading));
  if (own.length < MIN_CELLS || readable.length * 2 < own.length + others.length) return undefined;
  return { heading: heading.trim(), field, cells: own.length };
}

type InEntry = Pick<ReadList['slots'][number], 'entry' | 'from' | 'to'>;

function isInColumn({ entry, from, to }: InEntry, heading: string): boolean {
  const key = heading.trim().toLowerCase();
  return entry.cells.some((cell) => {
    const isInside = cell.from <= from && to <= cell.to;
    return isInside && cell.column.heading.trim().toLowerCase() === key;
  });
}
