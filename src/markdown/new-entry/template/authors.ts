import { listItemText } from '../../../escape/markdown.ts';
import type { Addition } from '../addition.ts';

/** A text to replace, and the new text if it is known. */
export interface Replacement {
  readonly old: string;
  readonly next: string | undefined;
}

const ET_AL = / et al\b/;
/** A part of a name, perhaps behind other characters. */
const LAST_WORD = /(?<![\p{L}.’'-])[.’'-]*(\p{L}[\p{L}.’'-]*)$/u;
const MAX_NAME_LENGTH = 200;
/** `_Ann One, Bob Two._` */
const EMPHASISED = /([_*])([^_*\n]+)\1/gu;
const FULL_NAME = /^(?:and )?\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+)*$/u;

/** Finds the authors in a text: the first one with `et al`, or all of them, emphasised. */
export function authorsIn(words: string, { authors = [] }: Addition): Replacement | undefined {
  return firstIn(words, authors) ?? allIn(words, authors);
}

function firstIn(words: string, [first]: readonly string[]): Replacement | undefined {
  const at = words.search(ET_AL);
  const name = lastName(words.slice(Math.max(0, at - MAX_NAME_LENGTH), Math.max(0, at)));
  if (name === undefined) return undefined;
  const whole = `${name} et al`;
  if (!first) return { old: whole, next: undefined };
  const shown = name.includes(' ') ? first : (first.split(' ').at(-1) ?? first);
  return { old: whole, next: `${listItemText(shown)} et al` };
}

/** Returns the name at the end of a text. */
function lastName(text: string): string | undefined {
  const name: string[] = [];
  for (const word of text.split(' ').reverse()) {
    const part = LAST_WORD.exec(word)?.[1];
    if (part !== undefined) name.unshift(part);
    if (part !== word) break;
  }
  return name.length === 0 ? undefined : name.join(' ');
}

function allIn(words: string, authors: readonly string[]): Replacement | undefined {
  for (const [whole, mark = '', content = ''] of words.matchAll(EMPHASISED)) {
    const [, names = '', stop = ''] = /^(.*?)(\.?)$/.exec(content.trim()) ?? [];
    const all = names.split(/, and | and |, /);
    if (all.length < 2 || !all.every((name) => FULL_NAME.test(name.trim()))) continue;
    if (authors.length === 0) return { old: whole, next: undefined };
    return { old: whole, next: mark + listItemText(authors.join(', ')) + stop + mark };
  }
  return undefined;
}
