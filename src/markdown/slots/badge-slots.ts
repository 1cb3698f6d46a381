import { altSpans } from '../badges/alt-text.ts';
import { recognizeBadge } from '../badges/badge.ts';
import { recognizeStaticBadge } from '../badges/static-badge.ts';
import type { Entry, PageImage } from '../entries/entry.ts';
import { liveImages } from './live-images.ts';
import { subjectOfBadge } from './number-subjects.ts';
import type { Found, Slot, Unclear } from './slot.ts';

/** Finds live badges, badges with a `tally` key, and static badges with a typed number. */
export function badgeSlots(text: string, entries: readonly Entry[]): Found {
  const slots: Slot[] = [];
  const unclear: Unclear[] = [];
  for (const entry of entries) {
    for (const image of entry.images) {
      const found = imageSlot(text, entry, image);
      if (found && 'reason' in found) unclear.push(found);
      else if (found) slots.push(found);
    }
  }
  const unique = onePerAddress(slots);
  const { broken, left } = liveImages(text, entries, unique);
  return { slots: unique, unclear: [...unclear, ...broken], left };
}

/** Images that share a definition share its slot. */
function onePerAddress(slots: readonly Slot[]): Slot[] {
  const unique = new Map<number, Slot>();
  for (const slot of slots) {
    const others = unique.get(slot.from)?.alts?.filter(({ to }) => to !== slot.alts?.[0]?.to) ?? [];
    const alts = [...others, ...(slot.alts ?? [])];
    unique.set(slot.from, others.length > 0 ? { ...slot, alts } : slot);
  }
  return [...unique.values()];
}

function imageSlot(text: string, entry: Entry, image: PageImage): Slot | Unclear | undefined {
  const { from, to } = image.address;
  const { url } = image;
  const badge = recognizeBadge(url);
  const alts = altSpans(image);
  if (badge) {
    const isOwn = /[?&;]tally=/.test(url);
    return { ...badge, from, to, entry, isBadge: true, isLive: !isOwn, isOwn, alts, image };
  }
  const typed = recognizeStaticBadge(url);
  if (!typed) return undefined;
  const subject = subjectOfBadge(text, entry, { image, field: typed.field });
  if ('reason' in subject) {
    const reason = `The badge with a typed number: ${subject.reason}.`;
    return { from, to, entry, kind: 'typed-badge', reason };
  }
  const count = { subject, field: typed.field };
  const write = (number: string) => typed.write(number, count);
  return { ...count, from, to, entry, isBadge: true, shown: typed.shown, write, alts, image };
}
