/** Fewer letters than this tell no paper from another: `Paper`, `GPT-4`. */
const MIN_LETTERS = 12;
const MIN_WORDS = 3;

/** Says whether two titles are the same but for case, accents, signs and blanks. */
export function isSameTitle(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}

/** Says whether a text is long enough to tell a paper by it. */
export function isTellingTitle(text: string): boolean {
  return lettersOf(text).length >= MIN_LETTERS && text.trim().split(/\s+/).length >= MIN_WORDS;
}

/** Takes away what is for TeX alone: `{L}atent $\mathbf{3}$D` is `Latent 3D`. */
export function withoutTex(title: string): string {
  return title.replace(/\\[a-z]{2,20}(?=[{\s$])|[{}$]/gi, '');
}

/** Gives the letters and digits of a text, in lower case, without accents of their own. */
export function lettersOf(title: string): string {
  return withoutTex(title)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
