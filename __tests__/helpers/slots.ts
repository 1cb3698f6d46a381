import { findSlots as find, type SlotOptions } from '../../src/markdown/slots/find-slots.ts';
import type { Slot } from '../../src/markdown/slots/slot.ts';

/** The slots of a list, without what is unclear in it. */
export function findSlots(text: string, options?: SlotOptions): readonly Slot[] {
  return find(text, options).slots;
}
