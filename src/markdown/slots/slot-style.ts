import { htmlText, linkTarget, listItemText } from '../../escape/markdown.ts';
import { type Fact, factText } from '../../fields/fact.ts';
import { NONE } from '../../fields/look.ts';
import { FIELDS, type FieldName } from '../../fields/table.ts';
import { withValue } from '../badges/alt-text.ts';
import { TALLY } from '../badges/badge.ts';
import { queryKeyOf } from '../badges/shields-url.ts';
import { staticPath } from '../badges/static-badge-path.ts';
import { isAddress, markerText } from '../entries/marker.ts';

/** The values of `show.look` in the config. */
export const SLOT_STYLES = ['text', 'badge'] as const;
export type SlotStyle = (typeof SLOT_STYLES)[number];

/** The query key of badges that were added because of `show`. */
export const SHOWN = 'tally-shown';

/** Returns, for example, `⭐ 1.9k`, `cited by 154` or `MIT`, with what it escapes. */
export function plainStyle(field: FieldName, value: string, isHtml = false): string {
  const known = FIELDS[field];
  const isNumber = known.type === 'count' || known.type === 'gain';
  return isNumber ? `${known.sign} ${value}` : writtenText(field, value, isHtml);
}

interface LinkStyle {
  readonly look: SlotStyle;
  readonly isHtml: boolean;
  readonly isMdx: boolean;
  /** Whether the alternative text of a badge ends with its value. */
  readonly hasAlt?: boolean | undefined;
}

/** Escapes a value for the text of a list. An address becomes a link. */
export function writtenText(field: FieldName, value: string, isHtml = false): string {
  if (isAddress(field)) return `[PDF](${linkTarget(value)})`;
  return isHtml ? htmlText(value) : listItemText(value);
}

/**
 * Returns the text to insert after a link, with a space in front; nothing where a text would only
 * say that there is no value.
 */
export function styleBehindLink(
  count: Fact,
  value: { readonly text: string; readonly color?: string | undefined },
  { look, isHtml, isMdx, hasAlt = false }: LinkStyle,
): string {
  if (look === 'text') {
    if (value.text === '' || value.text === NONE) return '';
    return ` ${markerText(count, plainStyle(count.field, value.text, isHtml), { isShown: true, isMdx })}`;
  }
  const { label } = FIELDS[count.field];
  const path = staticPath(label, value.text, value.color ?? 'blue');
  const query = `${queryKeyOf(TALLY, factText(count)).raw}&${SHOWN}`;
  const address = `https://img.shields.io${path}?${query}`;
  const shown = hasAlt ? value.text : undefined;
  return isHtml
    ? ` <img src="${address}" alt="${withValue(label, shown, isHtml)}"${isMdx ? ' /' : ''}>`
    : ` ![${withValue(label, shown, isHtml)}](${address})`;
}
