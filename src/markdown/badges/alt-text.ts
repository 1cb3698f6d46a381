import { altText, attributeText } from '../../escape/markdown.ts';
import type { Edit } from '../edits.ts';
import type { PageImage } from '../entries/entry.ts';

/** The span of the alternative text of a badge. */
export interface AltSpan {
  readonly from: number;
  readonly to: number;
  readonly isHtml: boolean;
}

/**
 * Returns the edit that replaces the value at the end of an alternative text: `stars: 4.3k`. `known`
 * are the values that it may end with; without a `value`, they are removed. Everything before it
 * stays. An empty text stays empty: it marks an image as decoration.
 */
export function altEdit(
  text: string,
  { from, to, isHtml }: AltSpan,
  { known, value }: { known: readonly (string | undefined)[]; value: string | undefined },
): Edit | undefined {
  const endings = known.map((one) => (one === undefined ? '' : suffix(one, isHtml)));
  const isOwn = (end: string) => end !== '' && text.endsWith(end, to) && to - end.length > from;
  const start = to - (endings.find(isOwn)?.length ?? 0);
  const next = value === undefined ? '' : suffix(value, isHtml);
  if (text.slice(start, to) === next || text.slice(from, start).trim() === '') return undefined;
  return { from: start, to, text: next };
}

/** Returns the alternative text of an image, if it has one. */
export function altSpans({ alt, isHtml = false }: Pick<PageImage, 'alt' | 'isHtml'>): AltSpan[] {
  return alt === undefined ? [] : [{ from: alt.from, to: alt.to, isHtml }];
}

/** Returns the edits that remove the value of a badge from its alternative texts. */
export function altRemovals(
  text: string,
  alts: readonly AltSpan[],
  shown: string | undefined,
): Edit[] {
  return alts.flatMap((alt) => altEdit(text, alt, { known: [shown], value: undefined }) ?? []);
}

/** Returns an alternative text in Markdown without the value of its badge. */
export function withoutValue(alt: string, shown: string | undefined): string {
  const own = shown === undefined ? '' : suffix(shown, false);
  return own !== '' && alt.length > own.length && alt.endsWith(own)
    ? alt.slice(0, -own.length)
    : alt;
}

/** Returns an alternative text that ends with a value, if there is one. */
export function withValue(alt: string, value: string | undefined, isHtml: boolean): string {
  return value === undefined ? alt : alt + suffix(value, isHtml);
}

function suffix(value: string, isHtml: boolean): string {
  return `: ${isHtml ? attributeText(value) : altText(value)}`;
}
