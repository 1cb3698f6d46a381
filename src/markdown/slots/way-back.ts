import { altRemovals } from '../badges/alt-text.ts';
import { liveAddress } from '../badges/live-address.ts';
import type { Edit } from '../edits.ts';
import type { Span } from '../entries/html-tags.ts';
import { badgeEdit } from './badge-texts.ts';
import type { Slot } from './slot.ts';

/** The edits that take back what readme-tally wrote into a list. */
export interface WayBack {
  readonly edits: readonly Edit[];
  /** How many counts that `show` added are removed. */
  readonly removed: number;
  /** How many badges lose the value in their alternative text. */
  readonly alts: number;
  /** How many badges become live. */
  readonly live: number;
  /** How many stay static, since shields.io has no live badge for them. */
  readonly left: number;
  /** How many values that were badges become text without comments. */
  readonly texts: number;
}

/**
 * Removes what `show` added and the values in the alternative texts of badges, which restores the
 * original bytes. Texts that were badges stay as text. With `isLive`, the badges and these texts
 * become live badges with the same label, style and colours.
 */
export function wayBack(
  { text, slots, removals }: WayBackList,
  { isLive }: { readonly isLive: boolean },
): WayBack {
  const own = slots.filter((slot) => slot.isOwn);
  const texts = slots.flatMap((slot) => textBack(text, slot, isLive));
  const alts = own
    .map(({ alts = [], shown }) => altRemovals(text, alts, shown))
    .filter((edits) => edits.length > 0);
  const live = isLive ? own.flatMap((slot) => liveEdit(text, slot)) : [];
  return {
    edits: [
      ...removals.map((span) => ({ ...span, text: '' })),
      ...alts.flat(),
      ...live,
      ...texts.map(({ edit }) => edit),
    ],
    removed: removals.length,
    alts: alts.length,
    live: live.length + texts.filter((one) => one.isLive).length,
    left: isLive ? own.length - live.length : 0,
    texts: texts.filter((one) => !one.isLive).length,
  };
}

interface WayBackList {
  readonly text: string;
  readonly slots: readonly Slot[];
  readonly removals: readonly Span[];
}

interface TextBack {
  readonly edit: Edit;
  readonly isLive: boolean;
}

/** A text that was a badge becomes a live badge, or what it shows. */
function textBack(text: string, slot: Slot, isLive: boolean): TextBack[] {
  const { marker, shown = '' } = slot;
  if (marker?.badge === undefined) return [];
  const value = { text: shown };
  const live = isLive && badgeEdit(slot, { value, hasAlt: false, address: liveAddress });
  if (live) return [{ edit: live, isLive }];
  const { from, to, content } = marker;
  return [{ edit: { from, to, text: text.slice(content.from, content.to) }, isLive: false }];
}

function liveEdit(text: string, { from, to }: Slot): Edit[] {
  const address = liveAddress(text.slice(from, to));
  return address === undefined ? [] : [{ from, to, text: address }];
}
