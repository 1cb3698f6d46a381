import type { Addition } from './addition.ts';
import { escapeLabel } from './escape-label.ts';
import { splitTitle } from './recast-words.ts';

/** What the heading of a column says of the words in its cells; the first that fits counts. */
const HEADINGS: [RegExp, (addition: Addition) => string | undefined][] = [
  [/institut|affiliation|organi[sz]ation/i, ({ institute }) => institute],
  [/venue|publication|journal|conference|publish/i, ({ venue }) => venue],
  [/description|summary|details/i, ({ description }) => description],
  [/author/i, ({ authors }) => authors?.join(', ')],
  [/keyword|method|^model/i, ({ title }) => shortName(title)],
  [/title|paper|name|article/i, ({ title }) => title],
];

/** Gives what the words of a column's cells are for the addition, ready for the list. */
export function columnWords(heading: string, addition: Addition): string | undefined {
  const words = HEADINGS.find(([pattern]) => pattern.test(heading))?.[1](addition);
  return words === undefined ? undefined : escapeLabel(words);
}

function shortName(title: string): string | undefined {
  const { name, rest } = splitTitle(title);
  return rest !== undefined || !title.includes(' ') ? name : undefined;
}
