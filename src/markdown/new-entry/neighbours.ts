import type { Entry } from '../entries/entry.ts';
import type { Columns } from '../slots/column-slots.ts';
import type { Addition, LinkRole } from './addition.ts';
import { splitTitle } from './template/words.ts';

/** A new entry and the columns to fill in by hand. */
export interface Draft {
  readonly line: string;
  readonly blanks: readonly string[];
}

/** The data for writing a new entry, and the entries to follow. */
export interface Model {
  readonly text: string;
  /** Nearest first. */
  readonly neighbours: readonly Entry[];
  /** The entry above the new one. */
  readonly above?: Entry | undefined;
  readonly addition: Addition;
  readonly role: LinkRole;
  /** The columns of the config. */
  readonly columns: Columns;
}

/** The content of a column by its heading. The first match counts. */
const HEADINGS: [RegExp, (addition: Addition) => string | undefined][] = [
  [/institut|affiliation|organi[sz]ation/i, ({ institute }) => institute],
  [/venue|publication|journal|conference|publish/i, ({ venue }) => venue],
  [/description|summary|details/i, ({ description }) => description],
  [/author/i, ({ authors }) => authors?.join(', ')],
  [/title|paper|name|article/i, ({ title }) => title],
];
/** Headings of columns that contain a short name in some lists, and something else in others. */
const NAMES = /keyword|method|\bmodel\b/i;

/**
 * Returns the text for a cell of the column, not yet escaped. `isNamed` returns whether the cells of
 * the column repeat a part of the titles.
 */
export function columnWords(
  heading: string,
  addition: Addition,
  isNamed: () => boolean,
): string | undefined {
  if (NAMES.test(heading)) return isNamed() ? shortName(addition.title) : undefined;
  return HEADINGS.find(([pattern]) => pattern.test(heading))?.[1](addition);
}

function shortName(title: string): string | undefined {
  const { name, rest } = splitTitle(title);
  return rest !== undefined || !title.includes(' ') ? name : undefined;
}
