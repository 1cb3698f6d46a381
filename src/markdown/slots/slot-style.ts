import type { Metric } from '../../subjects/subject.ts';
import { type Count, countText } from '../../subjects/subject-text.ts';
import { TALLY } from '../badges/badge.ts';
import { queryKeyOf } from '../badges/shields-url.ts';
import { staticPath } from '../badges/static-badge-path.ts';
import { markerText } from '../entries/marker.ts';

/** The looks that a count can have where the list had none. */
export const SLOT_STYLES = ['text', 'badge'] as const;
export type SlotStyle = (typeof SLOT_STYLES)[number];

/** The query key of a badge that stands there only because the config says so. */
export const SHOWN = 'tally-shown';

const WORDS: Record<Metric, string> = {
  citations: 'cited by',
  stars: '⭐',
  likes: '❤️',
  downloads: '⬇️',
};

/** Writes a number as plain text: `⭐ 1.9k`, `cited by 154`. */
export function plainStyle(metric: Metric, number: string): string {
  return `${WORDS[metric]} ${number}`;
}

/** Writes a count behind a link, with the blank before it. In HTML an image needs its own tag. */
export function styleBehindLink(
  count: Count,
  number: string,
  { look, isHtml }: { look: SlotStyle; isHtml: boolean },
): string {
  if (look === 'text') return ` ${markerText(count, plainStyle(count.metric, number), true)}`;
  const path = staticPath(count.metric, number, 'blue');
  const query = `${queryKeyOf(TALLY, countText(count)).raw}&${SHOWN}`;
  const address = `https://img.shields.io${path}?${query}`;
  return isHtml
    ? ` <img src="${address}" alt="${count.metric}">`
    : ` ![${count.metric}](${address})`;
}
