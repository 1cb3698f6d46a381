import type { Metric } from '../../subjects/subject.ts';
import { type Count, countText } from '../../subjects/subject-text.ts';
import { TALLY } from '../badges/badge.ts';
import { queryKeyOf } from '../badges/shields-url.ts';
import { staticPath } from '../badges/static-badge-path.ts';
import { markerText } from '../entries/marker.ts';

/** The values of `show.look` in the config. */
export const SLOT_STYLES = ['text', 'badge'] as const;
export type SlotStyle = (typeof SLOT_STYLES)[number];

/** The query key of badges that were added because of `show`. */
export const SHOWN = 'tally-shown';

const WORDS: Record<Metric, string> = {
  citations: 'cited by',
  stars: '⭐',
  likes: '❤️',
  downloads: '⬇️',
};

/** Returns, for example, `⭐ 1.9k` or `cited by 154`. */
export function plainStyle(metric: Metric, number: string): string {
  return `${WORDS[metric]} ${number}`;
}

/** Returns the text to insert after a link, with a space in front. */
export function styleBehindLink(
  count: Count,
  number: string,
  { look, isHtml, isMdx }: { look: SlotStyle; isHtml: boolean; isMdx: boolean },
): string {
  if (look === 'text') {
    return ` ${markerText(count, plainStyle(count.metric, number), { isShown: true, isMdx })}`;
  }
  const path = staticPath(count.metric, number, 'blue');
  const query = `${queryKeyOf(TALLY, countText(count)).raw}&${SHOWN}`;
  const address = `https://img.shields.io${path}?${query}`;
  return isHtml
    ? ` <img src="${address}" alt="${count.metric}"${isMdx ? ' /' : ''}>`
    : ` ![${count.metric}](${address})`;
}
