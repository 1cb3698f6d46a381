import { findSlots as find, type SlotOptions } from '../../src/markdown/slots/find-slots.ts';
import type { Slot } from '../../src/markdown/slots/slot.ts';

/** The slots of a list, without what is unclear in it. */
export function findSlots(text: string, options?: SlotOptions): readonly Slot[] {
  return find(text, options).slots;
}

/** A list without what its slots hold: all that nobody may touch. */
export function outside(
  text: string,
  slots: readonly { readonly from: number; readonly to: number }[] = findSlots(text),
): string {
  let rest = '';
  let at = 0;
  for (const { from, to } of slots) {
    rest += `${text.slice(at, from)}▢`;
    at = to;
  }
  return rest + text.slice(at);
}
