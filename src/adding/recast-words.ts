import type { Addition } from './addition.ts';
import { recastDate } from './dates.ts';
import { escapeLabel } from './escape-label.ts';

const ET_AL = /(\p{L}[\p{L}.’'-]*(?: \p{L}[\p{L}.’'-]*)*) et al\b/u;
/** A venue and its year in brackets or code: `[CVPR 2023]`, `(ICCV'23)`. */
const VENUE = /([[(]\s*)(\p{L}[\p{L}\s]*?)(\s*)('\d\d|(?:19|20)\d\d)(\s*[\])])/u;
/** What looks like words and is none. */
const TAGS = /<[^>]*>|&\w+;/g;

/** Says whether a text has words in it. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(TAGS, ''));
}

/** Gives a title up to its colon, and what follows it. */
export function splitTitle(title: string): { name: string; rest: string | undefined } {
  const at = title.indexOf(': ');
  return at < 0
    ? { name: title, rest: undefined }
    : { name: title.slice(0, at), rest: title.slice(at + 2) };
}

/**
 * Writes an addition's facts into the words between a neighbour's links: date, venue, authors and
 * description. Gives nothing where a word is left that says something about the neighbour only.
 */
export function recastWords(words: string, addition: Addition): string | undefined {
  if (!hasWords(words)) return words;
  const [whole, text] =
    titleIn(words, addition) ?? venueIn(words, addition) ?? peopleIn(words, addition) ?? [];
  if (whole !== undefined) {
    return text === undefined ? undefined : around(words, whole, { text, addition });
  }
  const dated = recastDate(words, addition);
  if (dated !== undefined) return hasOtherWords(words) ? undefined : dated;
  return recastDescription(words, addition);
}

/** What stands in the words, and what is to stand there if that is known. */
type Found = readonly [old: string, next: string | undefined];

/** Where no link has the title on it, it is what stands out. */
function titleIn(words: string, { title }: Addition): Found | undefined {
  const found = /\*\*[^*\n]+\*\*/.exec(words);
  return found ? [found[0], `**${escapeLabel(title)}**`] : undefined;
}

function venueIn(words: string, { venue, year }: Addition): Found | undefined {
  const found = VENUE.exec(words);
  if (!found) return undefined;
  const [whole, open = '', old = '', gap = '', when = '', close = ''] = found;
  if (!venue || !year) return [whole, undefined];
  const shown = when.startsWith("'") ? `'${String(year).slice(2)}` : String(year);
  // `arXiv preprint` is how some lists write `arXiv`.
  const name = /^arxiv/i.test(old) && /^arxiv/i.test(venue) ? old : venue;
  return [whole, open + name + gap + shown + close];
}

function peopleIn(words: string, { authors }: Addition): Found | undefined {
  const found = ET_AL.exec(words);
  if (!found) return undefined;
  const [whole, name = ''] = found;
  const first = authors?.[0];
  if (!first) return [whole, undefined];
  return [whole, `${name.includes(' ') ? first : (first.split(' ').at(-1) ?? first)} et al`];
}

function hasOtherWords(words: string): boolean {
  return /\p{L}/u.test(words.replace(TAGS, ''));
}

function around(
  words: string,
  old: string,
  { text, addition }: { readonly text: string; readonly addition: Addition },
): string | undefined {
  const at = words.indexOf(old);
  const before = recastWords(words.slice(0, at), addition);
  const after = recastWords(words.slice(at + old.length), addition);
  return before === undefined || after === undefined ? undefined : before + text + after;
}

/** Stands for a label in brackets that only a person can give: `[R]`. */
export const UNKNOWN_LABEL = '[?]';

/** A description ends its entry, behind a dash or a colon. */
function recastDescription(words: string, { description }: Addition): string | undefined {
  const [, before, label = ''] =
    /^(\W*?\s*[-–—:]\s+)(\[[^\][]{1,30}\]\s*[-–—:]\s+)?\S/u.exec(words) ?? [];
  if (before === undefined) return undefined;
  if (description === undefined) return '';
  const mark = label.replace(/\[[^\]]*\]/, UNKNOWN_LABEL);
  const isStopped = /[.!]\s*$/.test(words);
  return before + mark + description.replace(/\.?\s*$/, '') + (isStopped ? '.' : '');
}
