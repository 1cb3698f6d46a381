/** Fewer letters than this tell no paper from another: `Paper`, `GPT-4`. */
const LEAST_LETTERS = 12;
const LEAST_WORDS = 3;

/** Says whether two titles are the same but for case, accents, signs and blanks. */
export function isSameTitle(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** Says whether a text is long enough to tell a paper by it. */
export function isTellingTitle(text: string): boolean {
  return plain(text).length >= LEAST_LETTERS && text.trim().split(/\s+/).length >= LEAST_WORDS;
}

function plain(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
