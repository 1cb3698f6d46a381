import { recognizeBadge } from '../badges/badge.ts';
import { recognizeStaticBadge } from '../badges/static-badge.ts';
import type { Entry, PageImage } from '../entries/entry.ts';
import { soleSubject } from './entry-subjects.ts';
import { liveImages } from './live-images.ts';
import type { Found, Slot, Unclear } from './slot.ts';

/** Finds live badges, badges with a `tally` key, and static badges with a typed number. */
export function badgeSlots(text: string, entries: readonly Entry[]): Found {
  const slots: Slot[] = [];
  const unclear: Unclear[] = [];
  for (const entry of entries) {
    for (const image of entry.images) {
      const found = imageSlot(entry, image);
      if (found && 'reason' in found) unclear.push(found);
      else if (found) slots.push(found);
    }
  }
  const unique = [...new Map(slots.map((slot) => [slot.from, slot])).values()];
  const { broken, left } = liveImages(text, entries, unique);
  return { slots: unique, unclear: [...unclear, ...broken], left };
}

function imageSlot(entry: Entry, { address, url }: PageImage): Slot | Unclear | undefined {
  const { from, to } = address;
  const badge = recognizeBadge(url);
  if (badge) return { ...badge, from, to, entry, isLive: !/[?&;]tally=/.test(url) };
  const typed = recognizeStaticBadge(url);
  if (!typed) return undefined;
  const subject = soleSubject(entry, typed.metric);
  if ('reason' in subject) {
    const reason = `The badge with a typed number: ${subject.reason}.`;
    return { from, to, entry, kind: 'typed-badge', reason };
  }
  const count = { subject, metric: typed.metric };
  const write = (number: string) => typed.write(number, count);
  return { ...count, from, to, entry, shown: typed.shown, write };
}
