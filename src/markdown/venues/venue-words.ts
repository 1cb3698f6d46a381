import { readName } from '../../fields/venue/spelled-name.ts';
import { readVenueText, type VenueText } from '../../fields/venue/spelling.ts';
import type { Span } from '../entries/html-tags.ts';

/** Stands for what is not text: addresses, images, tags. */
export const NOT_TEXT = '\u0000';

/** What may be between a name and its year. */
const GAP = "[ \\t,:'’(*_`-]{0,6}";
const YEAR = new RegExp(
  `${GAP}(?:(?<![\\d.])(?:19|20)\\d\\d|(?<=['’])\\d\\d)(?![\\p{L}\\p{N}])(?![./-]\\d)`,
  'gu',
);
/** The words before a year. */
const WORDS = /[\p{L}\p{N}&@.' -]{1,60}$/u;
const MAX_WORDS = 6;
const WRAPPED =
  /(?:[[(（【"“]|`{1,3}|\*{1,3}|_{1,3})([^[\]()（）【】`*_"“”\n\0]{2,60})(?:[\])）】"”]|`{1,3}|\*{1,3}|_{1,3})/gu;
/** A name with a year close behind it is no name alone. */
const YEAR_NEXT = /^[^\p{L}\p{N}\n\0]{0,8}\d/u;
/** Whether a name begins or ends what it is part of. */
const OPENS = /(?:^|[[({（【`*_"“'‘|,.;:>–—\]\n\0-])\s{0,3}$/u;
const CLOSES = /^\s{0,3}(?:$|[\])}）】`*_"”'’|,.;:<–—[({\n\0-])/u;
const CONTEXT = 8;

/** A name in running text. */
export interface VenueWords extends Span {
  readonly shown: VenueText;
  /** The marks around a name without a year. */
  readonly marks: string;
  /** Whether it stands apart from the words around it. */
  readonly isApart: boolean;
}

/** Finds names of venues with their years, and names that are alone in marks or brackets. */
export function venueWords(words: string): VenueWords[] {
  const dated = [...words.matchAll(YEAR)].flatMap((match) => {
    return beforeYear(words, match.index, match.index + match[0].length) ?? [];
  });
  const alone = [...words.matchAll(WRAPPED)].flatMap((match) => aloneIn(words, match) ?? []);
  return [...dated, ...alone.filter((one) => !dated.some((other) => overlaps(one, other)))];
}

function beforeYear(words: string, at: number, to: number): VenueWords | undefined {
  const run = WORDS.exec(words.slice(Math.max(0, at - 60), at))?.[0] ?? '';
  const starts = [...run.matchAll(/(?<![\p{L}\p{N}&@.'-])[\p{L}\p{N}]/gu)].slice(-MAX_WORDS);
  for (const { index } of starts) {
    const from = at - run.length + index;
    const shown = readVenueText(words.slice(from, to));
    if (shown?.year === undefined || shown.format.before !== '') continue;
    return { from, to, shown, marks: '', isApart: isApart(words, { from, to }) };
  }
  return undefined;
}

function aloneIn(words: string, match: RegExpMatchArray): VenueWords | undefined {
  const [whole, inner = ''] = match;
  const from = (match.index ?? 0) + whole.indexOf(inner);
  const to = from + inner.length;
  const shown = readVenueText(inner);
  if (shown === undefined) return undefined;
  if (shown.year === undefined && YEAR_NEXT.test(words.slice(to, to + CONTEXT * 2)))
    return undefined;
  return { from, to, shown, marks: marksOf(whole, inner), isApart: true };
}

function marksOf(whole: string, inner: string): string {
  return whole.replace(inner, ' ');
}

function isApart(words: string, { from, to }: Span): boolean {
  return (
    OPENS.test(words.slice(Math.max(0, from - CONTEXT), from)) &&
    CLOSES.test(words.slice(to, to + CONTEXT))
  );
}

function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** A short name of a venue. */
const ACRONYM =
  /(?<![\p{L}\p{N}])(?=[^\s]{0,12}\p{Lu}[^\s]{0,12}\p{Lu})[\p{L}\p{N}][\p{L}\p{N}&@]{2,14}(?![\p{L}\p{N}])/gu;
/** What looks like a venue that no table has: `[FooConf 2024]`. */
const UNKNOWN =
  /(?<=[[(（【`*_"“|]\s{0,3})\p{Lu}[\p{L}&@-]{1,20}(?: \p{Lu}[\p{L}&@-]{0,20}){0,4}[ ,'’-]{1,3}(?:(?:19|20)\d\d|\d\d)(?=\s{0,3}[\])）】`*_"”|])/gu;
const DATE =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter)/i;

/** Finds everything that may name a venue, however unlikely. */
export function possibleVenues(words: string): string[] {
  const acronyms = (words.match(ACRONYM) ?? []).filter(
    (word) => readName(word)?.isPreprint === false,
  );
  const unknown = (words.match(UNKNOWN) ?? []).filter((word) => {
    return !DATE.test(word) && readVenueText(word) === undefined;
  });
  const named = venueWords(words).filter(({ shown }) => !shown.isPreprint);
  return [...acronyms, ...unknown, ...named.map(({ from, to }) => words.slice(from, to))];
}
