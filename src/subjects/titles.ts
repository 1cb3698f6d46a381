/** Shorter titles do not identify a paper: `Paper`, `GPT-4`. */
const MIN_LETTERS = 12;
const MIN_WORDS = 3;

/** Ignores case, accents, punctuation and white space. */
export function isSameTitle(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}

/** Whether a title is long enough to identify a paper. */
export function isDistinctiveTitle(text: string): boolean {
  return lettersOf(text).length >= MIN_LETTERS && text.trim().split(/\s+/).length >= MIN_WORDS;
}

/** Removes TeX markup: `{L}atent $\mathbf{3}$D` is `Latent 3D`. */
export function withoutTex(title: string): string {
  return title.replace(/\\[a-z]{2,20}(?=[{\s$])|[{}$]/gi, '');
}

/** Returns the letters and digits of a text in lower case, without accents. */
export function lettersOf(title: string): string {
  return withoutTex(title)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
