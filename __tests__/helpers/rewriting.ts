import { formatNumber } from '../../src/fields/number-style.ts';
import { applyEdits, type Edit } from '../../src/markdown/edits.ts';
import { findSlots, type SlotOptions } from '../../src/markdown/slots/find-slots.ts';
import type { Slot } from '../../src/markdown/slots/slot.ts';

/** A number that follows from the subject, so that two runs agree. */
function numberOf({ subject }: Slot): number {
  return subject.id.length * 397;
}

/** The edits of one refresh, those that change nothing left out. */
export function editsOf(text: string, options?: SlotOptions, number = numberOf): Edit[] {
  const { slots, removals } = findSlots(text, options);
  const edits = slots.map((slot): Edit => {
    const { from, to, format = 'compact' } = slot;
    const written = formatNumber(number(slot), format);
    return { from, to, text: written === slot.shown ? text.slice(from, to) : slot.write(written) };
  });
  const changed = edits.filter(({ from, to, text: next }) => next !== text.slice(from, to));
  return [...changed, ...removals.map(({ from, to }) => ({ from, to, text: '' }))];
}

/** One refresh of a list: every slot shows the number of its subject. */
export function refreshed(text: string, options?: SlotOptions, number?: (slot: Slot) => number) {
  return applyEdits(text, editsOf(text, options, number));
}
