import type { Addition } from '../../markdown/new-entry/addition.ts';
import { splitTitle } from '../../markdown/new-entry/template/words.ts';
import { escapeLabel } from '../recasting/escape-label.ts';

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
