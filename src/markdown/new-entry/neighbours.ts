import type { Entry } from '../entries/entry.ts';
import type { Addition, LinkRole } from './addition.ts';
import { splitTitle } from './template/words.ts';
import { escapeLabel } from './visible-text.ts';

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

/** What the heading of a column says of the words in its cells; the first that fits counts. */
const HEADINGS: [RegExp, (addition: Addition) => string | undefined][] = [
  [/institut|affiliation|organi[sz]ation/i, ({ institute }) => institute],
  [/venue|publication|journal|conference|publish/i, ({ venue }) => venue],
  [/description|summary|details/i, ({ description }) => description],
  [/author/i, ({ authors }) => authors?.join(', ')],
  [/title|paper|name|article/i, ({ title }) => title],
];
/** Headings of columns that hold a short name in some lists, and something else in others. */
const NAMES = /keyword|method|\bmodel\b/i;

/**
 * Gives what the words of a column's cells are for the addition, ready for the list. `isNamed` says
 * whether the cells of the column repeat what stands in the titles of their rows.
 */
export function columnWords(
  heading: string,
  addition: Addition,
  isNamed: () => boolean,
): string | undefined {
  const words = wordsBelow(heading, addition, isNamed);
  return words === undefined ? undefined : escapeLabel(words);
}

function wordsBelow(
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
