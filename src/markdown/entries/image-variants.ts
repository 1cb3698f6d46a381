import type { Span } from './html-tags.ts';

/** GitHub shows an image with such an address in one theme only. */
const THEME = /#gh-(?:dark|light)-mode-only$/i;

export function isForTheme(url: string): boolean {
  return url.endsWith('-mode-only') && THEME.test(url);
}

/** A candidate of `srcset`: an address, and its descriptor up to a comma. */
const CANDIDATE = /([^\s,]\S*)([^,]*)/g;

/** Finds the addresses of a `srcset`, which may contain commas, but not end with one. */
export function candidateSpans(text: string, { from, to }: Span): Span[] {
  return [...text.slice(from, to).matchAll(CANDIDATE)].map(({ 1: address = '', index }) => {
    const start = from + index;
    return { from: start, to: start + address.replace(/,{1,9}$/, '').length };
  });
}
