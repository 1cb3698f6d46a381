import { type Fact, factText } from '../../fields/fact.ts';
import { FIELDS, type FieldName } from '../../fields/table.ts';
import { withValue } from '../badges/alt-text.ts';
import { TALLY } from '../badges/badge.ts';
import { queryKeyOf } from '../badges/shields-url.ts';
import { staticPath } from '../badges/static-badge-path.ts';
import { markerText } from '../entries/marker.ts';

/** The values of `show.look` in the config. */
export const SLOT_STYLES = ['text', 'badge'] as const;
export type SlotStyle = (typeof SLOT_STYLES)[number];

/** The query key of badges that were added because of `show`. */
export const SHOWN = 'tally-shown';

/** Returns, for example, `⭐ 1.9k` or `cited by 154`. */
export function plainStyle(field: FieldName, value: string): string {
  const known = FIELDS[field];
  return known.type === 'count' ? `${known.sign} ${value}` : value;
}

interface LinkStyle {
  readonly look: SlotStyle;
  readonly isHtml: boolean;
  readonly isMdx: boolean;
  /** Whether the alternative text of a badge ends with its value. */
  readonly hasAlt?: boolean | undefined;
}

/** Returns the text to insert after a link, with a space in front. */
export function styleBehindLink(
  count: Fact,
  number: string,
  { look, isHtml, isMdx, hasAlt = false }: LinkStyle,
): string {
  if (look === 'text') {
    return ` ${markerText(count, plainStyle(count.field, number), { isShown: true, isMdx })}`;
  }
  const path = staticPath(count.field, number, 'blue');
  const query = `${queryKeyOf(TALLY, factText(count)).raw}&${SHOWN}`;
  const address = `https://img.shields.io${path}?${query}`;
  const { field } = count;
  const value = hasAlt ? number : undefined;
  return isHtml
    ? ` <img src="${address}" alt="${withValue(field, value, isHtml)}"${isMdx ? ' /' : ''}>`
    : ` ![${withValue(field, value, isHtml)}](${address})`;
}
