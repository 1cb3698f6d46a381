import { fullYear } from './names/name-key.ts';
import { readName } from './spelled-name.ts';

/** Longer texts are sentences. */
const LONGEST = 400;
const TAG = String.raw`<\/?[a-z][^<>]*>`;
const BEFORE = new RegExp(String.raw`^(?:${TAG}|[\s([{*_~"'“‘|:,.–—-]|${'`'})*`, 'i');
const AFTER = new RegExp(
  String.raw`(?:${TAG}|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|[\s)\]}*_~"'”’|:;,.–—-]|${'`'})*$`,
  'i',
);
/** `CVPR 2024`, `CVPR'24`, `CVPR24`, `**CVPR**, 2024`: whatever is between name and year stays. */
const NAME_FIRST =
  /^(.{0,80}?[\p{L}&@)])((?:<\/?[a-z][^<>]{0,40}>|[^\p{L}\p{N}<>]){0,20})((?:19|20)\d\d|\d\d)$/u;
/** `2024 arXiv`. */
const YEAR_FIRST = /^((?:19|20)\d\d)([^\p{L}\p{N}]{1,20})(\S.{0,80})$/u;

/** How a list spells a venue, enough to write another the same way. */
export interface VenueFormat {
  /** The text around name and year, byte for byte. */
  readonly before: string;
  readonly after: string;
  /** The name as it is written, and the name it is read as. */
  readonly word: string;
  readonly venue: string;
  /** The text between name and year, and the digits of the year; both empty without a year. */
  readonly gap: string;
  readonly digits: '' | 'two' | 'four';
  readonly isYearFirst: boolean;
  readonly isPreprint: boolean;
}

export interface VenueText {
  /** The short name of the table with ` Findings` or ` Workshop`, or the preprint server. */
  readonly venue: string;
  readonly isPreprint: boolean;
  readonly year?: number;
  readonly format: VenueFormat;
}

/**
 * Reads a text that is a venue or a preprint server and nothing else, in whatever marks, brackets
 * and links: `CVPR 2024`, `(ICLR'23)`, `[arXiv]`, `_arXiv 2024_`, `` | `V'24` | ``.
 */
export function readVenueText(text: string): VenueText | undefined {
  if (text.length > LONGEST) return undefined;
  const before = BEFORE.exec(text)?.[0] ?? '';
  const rest = text.slice(before.length);
  const after = AFTER.exec(rest)?.[0] ?? '';
  const core = rest.slice(0, rest.length - after.length);
  return readCore(core, before, after);
}

function readCore(core: string, before: string, after: string): VenueText | undefined {
  const [, word = core, gap = '', digits = ''] = NAME_FIRST.exec(core) ?? [];
  const found = readParts({ word, gap, digits, isYearFirst: false }, before, after);
  if (found) return found;
  const [, year = '', between = '', name] = YEAR_FIRST.exec(core) ?? [];
  if (name === undefined) return undefined;
  return readParts({ word: name, gap: between, digits: year, isYearFirst: true }, before, after);
}

function readParts(
  {
    word,
    gap,
    digits,
    isYearFirst,
  }: { word: string; gap: string; digits: string; isYearFirst: boolean },
  before: string,
  after: string,
): VenueText | undefined {
  const name = readName(word);
  if (!name) return undefined;
  const { venue, isPreprint } = name;
  const length = digits === '' ? '' : digits.length === 2 ? 'two' : 'four';
  const format = {
    before,
    after,
    word,
    venue,
    gap,
    digits: length,
    isYearFirst,
    isPreprint,
  } as const;
  return { venue, isPreprint, ...(digits === '' ? {} : { year: fullYear(digits) }), format };
}

/**
 * Writes a venue as the list spells it. Undefined where the list writes a year and none is known:
 * the year beside a preprint is never that of a conference.
 */
export function writeVenueText(
  format: VenueFormat,
  { venue, year }: { readonly venue: string; readonly year?: number },
): string | undefined {
  const { before, after, gap, digits, isYearFirst } = format;
  if (digits !== '' && year === undefined) return undefined;
  const word = venue === format.venue ? format.word : inCaseOf(format, venue);
  if (digits === '' || year === undefined) return `${before}${word}${after}`;
  const shown = digits === 'two' ? String(year % 100).padStart(2, '0') : String(year);
  return isYearFirst
    ? `${before}${shown}${gap}${word}${after}`
    : `${before}${word}${gap}${shown}${after}`;
}

/** Names keep their own capitals, unless the list writes venues all large or all small. */
function inCaseOf({ word, venue: was, isPreprint }: VenueFormat, venue: string): string {
  const isSmall = word === word.toLowerCase();
  // `arxiv` is a common way to write the server, and says nothing about other names.
  if (isSmall) return isPreprint ? venue : venue.toLowerCase();
  // `CVPR` is large by itself; `NEURIPS` and `ARXIV` are where a list writes large.
  const isLarge = word !== was && word === was.toUpperCase();
  return isLarge ? venue.toUpperCase() : venue;
}
