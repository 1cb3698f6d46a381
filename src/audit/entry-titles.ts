import type { Entry, PageLink } from '../markdown/entries/entry.ts';
import { withoutTags } from '../markdown/syntax/parse.ts';
import { withoutTex } from '../subjects/titles.ts';

/** Stop words of titles. */
const STOP_WORDS = new Set(
  'a an and are as at by for from in into is it its new of on or our the their this to towards toward via using with without we how what can do does et al'.split(
    ' ',
  ),
);
/** Link labels that name a site or a type of document instead of a title. */
const GENERIC =
  /^(?:\W|_|arxiv|paper|pdf|abs|abstract|html|link|code|github|project|page|website|web|blog|post|model|models|weights|data|dataset|demo|doi|home|official|here|preprint|acl|anthology|openreview|ieee|acm|nature|springer|pubmed|biorxiv|medrxiv|hugging|face|hf|video|slides|poster|docs|source|original|technical|report|full|\d\d)*$/i;
const MARKS = /!\[[^\]]{0,500}\]\([^)]{0,999}\)|\]\([^)]{0,999}\)|[*_`~]|\\?\[|\\?\]/g;
/** Only the start of a longer title is read. */
const MAX_LENGTH = 400;
/** A word starts with a letter: `7B` and `2024` are not words. */
const LETTERS = /\p{L}[\p{L}\p{N}]*/gu;

/** Returns the distinct words of a text in lower case, without accents and stop words. */
export function wordsOf(text: string): Set<string> {
  const plain = withoutTex(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // `pre-trained` equals `pretrained`.
  const words = plain.replace(/(?<=\p{L})[-‐‑'’](?=\p{L})/gu, '').match(LETTERS) ?? [];
  return new Set(words.filter((word) => word.length > 1 && !STOP_WORDS.has(word)));
}

/** Returns the share of the shorter text's words that the other text has, too: 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size === 0) return 0;
  let shared = 0;
  for (const word of short) if (long.has(word)) shared += 1;
  return shared / short.size;
}

export function labelOf(text: string, { label }: PageLink): string {
  return plain(text.slice(label.from, label.to));
}

/** Returns the share of the words that a text contains: 0 to 1. */
export function contained(words: ReadonlySet<string>, text: ReadonlySet<string>): number {
  let found = 0;
  for (const word of words) if (text.has(word)) found += 1;
  return words.size === 0 ? 0 : found / words.size;
}

/** A word that is spelt like a name: `DeBERTa-v3`, `C2X`, `GlacierNet`. */
const NAME = /(?<![\p{L}\p{N}])(?=\p{L})[\p{L}\p{N}-]{2,40}(?![\p{L}\p{N}])/gu;
const SPELT_AS_NAME =
  /\p{Ll}\p{Lu}|\p{Lu}-\p{Lu}|\p{Lu}{2}\p{Ll}|\p{Lu}\p{N}|\p{N}\p{Lu}|-v?\p{N}/u;

/** Returns the words of a text that are spelt like names, in lower case. */
export function namesIn(text: string): Set<string> {
  const words = text.slice(0, MAX_LENGTH).match(NAME) ?? [];
  return new Set(
    words.filter((word) => SPELT_AS_NAME.test(word)).map((word) => word.toLowerCase()),
  );
}

/** Names that many titles have. */
const COMMON =
  /^(?:l?llms?|vlms?|mllms?|lvlms?|gpt(?:-\d.*)?|chatgpt|cnns?|rnns?|gans?|gnns?|rag|rlhf|nlp|clip|bert|vit|covid-19|ai|rl|qa)$/i;

export function isCommonName(word: string): boolean {
  return COMMON.test(word);
}

const ACRONYM = /(?<![\p{L}\p{N}-])\p{Lu}{3,12}(?![\p{L}\p{N}-])/gu;

/** Returns the acronyms of a text that distinguish it, in lower case. */
export function acronymsIn(text: string): string[] {
  const words = text.slice(0, MAX_LENGTH).match(ACRONYM) ?? [];
  return words.filter((word) => !isCommonName(word)).map((word) => word.toLowerCase());
}

function isGeneric(label: string): boolean {
  return GENERIC.test(label);
}

/** Fewer words are a name, such as that of a model. */
export const MIN_TITLE_WORDS = 4;
/** The least share of the words of a title that start with a capital. */
const MIN_CAPITALS = 0.6;
const LONG_WORD = /(?<![\p{L}\p{N}'’])\p{L}{4,40}/gu;
/** A longer text without capitals is a sentence. */
const MAX_TITLE_WORDS = 16;

/** Whether the text behind a name is a title: `Counting Crevasses`, not what a paper does. */
function isTitle(text: string): boolean {
  const words = text.match(LONG_WORD) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  if (capitals.length > 0 && capitals.length >= words.length * MIN_CAPITALS) return true;
  const start = text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/(?<!\S)et al\.?/, '');
  if (/^\p{Ll}/u.test(start) || /[.;。；]\s*$/.test(start)) return false;
  return start.split(/\s+/).length <= MAX_TITLE_WORDS;
}

/** The heading of a column of titles. */
const TITLES = /^\W*(?:paper\W+)?titles?\W*$/i;

/** Emphasised text: `**Title**`, `*Title*`, `“Title”`. */
const EMPHASISED = /(\*{1,3}|__?)(?=\S)([^*_\n]{8,300}?)\1|["“]([^"“”\n]{8,300})["”]/g;

/**
 * Returns the title that an entry gives to a link: the link's text and what follows it in the same
 * cell up to the next link; for a generic text such as `paper` and a bare address, the emphasised
 * text in front of it, else the title of the row.
 */
export function titleOf(text: string, entry: Entry, link: PageLink): string {
  const label = labelOf(text, link);
  const cell = entry.cells.find(({ from, to }) => from <= link.from && link.to <= to) ?? entry;
  const isBare = link.label.from === link.from;
  if (!isBare && !isGeneric(label)) {
    const after = text.slice(link.to, Math.min(cell.to, link.to + MAX_LENGTH));
    const rest = plain(after.split(/<br|\n|\[|https?:|\|/i, 1)[0] ?? '');
    return wordsOf(label).size >= MIN_TITLE_WORDS || isTitle(rest)
      ? `${label} ${rest}`.trim()
      : label;
  }
  const before = text.slice(Math.max(cell.from, link.from - MAX_LENGTH), link.from);
  const emphasised = [...before.matchAll(EMPHASISED)]
    .map(([, mark, marked, quoted]) => {
      return { words: plain(marked ?? quoted ?? ''), isStrong: mark !== '*' && mark !== '_' };
    })
    .filter(({ words }) => !isPeople(words));
  // Beside a title in bold, authors and venues are often in italics.
  const best = emphasised.findLast(({ isStrong }) => isStrong) ?? emphasised.at(-1);
  if (best !== undefined) return best.words;
  return cell === entry ? '' : rowTitle(text, entry);
}

/** The name of a person: `Anna M. Firn`, `J.-P. Gletscher`. */
const PERSON = /^(?:and\s+)?(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{L}[\p{L}.'’-]+$/u;

/** Whether a text lists the authors of a paper. */
function isPeople(words: string): boolean {
  const names = words.split(/,\s*(?:and\s+)?|(?<!\s)\s+(?:and|&)\s+/).map((name) => name.trim());
  const people = names.filter((name) => PERSON.test(name) || /^et al/.test(name));
  return names.length >= 2 && people.length >= names.length - 1 && people.length >= 2;
}

/** Some tables have a column for titles and one for links. */
function rowTitle(text: string, { cells, title }: Entry): string {
  const named = cells.find(({ column }) => TITLES.test(column.heading));
  if (named) return plain(text.slice(named.from, named.to));
  if (isGeneric(title)) return '';
  const [name = '', rest] = title.split(/\s[-–—]\s|:\s/, 2);
  const isName = wordsOf(name).size < MIN_TITLE_WORDS && rest !== undefined && !isTitle(rest);
  return isName ? name : title;
}

function plain(text: string): string {
  return withoutTags(text.slice(0, MAX_LENGTH).replace(MARKS, ' '));
}
