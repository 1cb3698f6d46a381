import { lookOf } from '../../src/fields/look.ts';
import { formatNumber } from '../../src/fields/number-style.ts';
import { FIELDS } from '../../src/fields/table.ts';
import { applyEdits, type Edit } from '../../src/markdown/edits.ts';
import { findSlots, type SlotOptions } from '../../src/markdown/slots/find-slots.ts';
import type { Slot } from '../../src/markdown/slots/slot.ts';
import { sampleValue } from './values.ts';

/** A number that follows from the subject, so that two runs agree. */
function numberOf({ subject }: Slot): number {
  return subject.id.length * 397;
}

/** The edits of one refresh, those that change nothing left out. */
export function editsOf(text: string, options?: SlotOptions, number = numberOf): Edit[] {
  const { slots, removals } = findSlots(text, options);
  const edits = slots.map((slot): Edit => {
    const { from, to } = slot;
    const { text: written, color } = shownBy(slot, number);
    const isShown = written === slot.shown && color === undefined;
    return { from, to, text: isShown ? text.slice(from, to) : slot.write(written, color) };
  });
  const changed = edits.filter(({ from, to, text: next }) => next !== text.slice(from, to));
  return [...changed, ...removals.map(({ from, to }) => ({ from, to, text: '' }))];
}

/** What a refresh writes into a slot. */
export function shownBy(
  slot: Slot,
  number: (slot: Slot) => number,
): { text: string; color?: string } {
  const { field, shown, format, dates, isBadge = false } = slot;
  const numbers = { default: 'compact' } as const;
  if (FIELDS[field].type === 'count' && !isBadge) {
    return { text: formatNumber(number(slot), format ?? 'compact') };
  }
  const options = { isBadge, shown, format, dates, numbers, today: '2026-11-22' };
  return lookOf(field, sampleValue(field, number(slot)), options) ?? { text: shown ?? '' };
}

/** One refresh of a list: every slot shows the number of its subject. */
export function refreshed(text: string, options?: SlotOptions, number?: (slot: Slot) => number) {
  return applyEdits(text, editsOf(text, options, number));
}
