import type { Addition } from '../addition.ts';
import { escapeLabel } from '../visible-text.ts';

/** What stands in the words, and what is to stand there if that is known. */
export type Found = readonly [old: string, next: string | undefined];

const ET_AL = / et al\b/;
/** The name in front of it, which is never long. */
const LAST_NAME = /\p{L}[\p{L}.’'-]*(?: \p{L}[\p{L}.’'-]*)*$/u;
const MAX_NAME_LENGTH = 200;
/** What is set off: `_Ann One, Bob Two._` */
const SET_OFF = /([_*])([^_*\n]+)\1/gu;
const FULL_NAME = /^(?:and )?\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+)*$/u;

/** Finds the authors in words: the first one with `et al`, or all of them set off. */
export function peopleIn(words: string, { authors = [] }: Addition): Found | undefined {
  return firstIn(words, authors) ?? allIn(words, authors);
}

function firstIn(words: string, [first]: readonly string[]): Found | undefined {
  const at = words.search(ET_AL);
  const [name] =
    LAST_NAME.exec(words.slice(Math.max(0, at - MAX_NAME_LENGTH), Math.max(0, at))) ?? [];
  if (name === undefined) return undefined;
  const whole = `${name} et al`;
  if (!first) return [whole, undefined];
  return [whole, `${name.includes(' ') ? first : (first.split(' ').at(-1) ?? first)} et al`];
}

function allIn(words: string, authors: readonly string[]): Found | undefined {
  for (const [whole, mark = '', content = ''] of words.matchAll(SET_OFF)) {
    const [, names = '', stop = ''] = /^(.*?)(\.?)$/.exec(content.trim()) ?? [];
    const all = names.split(/, and | and |, /);
    if (all.length < 2 || !all.every((name) => FULL_NAME.test(name.trim()))) continue;
    if (authors.length === 0) return [whole, undefined];
    return [whole, mark + escapeLabel(authors.join(', ')) + stop + mark];
  }
  return undefined;
}
