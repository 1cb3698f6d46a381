import { recognizeBadge } from '../badges/badge.ts';
import { recognizeStaticBadge } from '../badges/static-badge.ts';
import type { Entry, PageImage } from '../entries/entry.ts';
import { overlapTest } from '../entries/spans.ts';
import { soleSubject } from './entry-subjects.ts';
import type { Found, Slot, Unclear } from './slot.ts';

/** Matches the addresses of live count badges, malformed ones included. */
const LIVE =
  /img\.shields\.io\/(?:github\/stars\/|badge\/dynamic\/json\?|endpoint\?\S{0,300}juleskreuer\.eu)/;
/** The APIs that may return counts. Other dynamic badges are ignored. */
const COUNTED = /endpoint|github\/stars|semanticscholar|huggingface|openalex|citation|star|like/i;

const KIND = 'live-badge';
const BROKEN = 'A live badge that is malformed or not supported.';

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
  return { slots: unique, unclear: [...unclear, ...brokenBadges(text, entries, unique)], left: [] };
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

/** Finds malformed live badges: not closed, shortened, or with an address that is not supported. */
function brokenBadges(text: string, entries: readonly Entry[], slots: readonly Slot[]): Unclear[] {
  const covered = new Set(slots.map(({ from }) => from));
  const unclear: Unclear[] = [];
  for (const entry of entries) {
    for (const { address, url } of entry.images) {
      if (covered.has(address.from) || !LIVE.test(url) || !COUNTED.test(url)) continue;
      unclear.push({ ...address, entry, kind: KIND, reason: BROKEN, isBroken: true });
    }
    const holdsImage = overlapTest(entry.images);
    for (const { from, to, url, label } of entry.links) {
      // The address of a badge as a link, or in the text of one without an image.
      const isInLabel = LIVE.test(text.slice(label.from, label.to)) && !holdsImage(label);
      if (!LIVE.test(url) && !isInLabel) continue;
      unclear.push({ from, to, entry, kind: KIND, reason: BROKEN, isBroken: true });
    }
  }
  return unclear;
}
