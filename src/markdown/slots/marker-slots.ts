import type { Entry } from '../entries/entry.ts';
import type { Marker } from '../entries/marker.ts';
import { numberAmongWords } from '../numbers.ts';
import type { Slot } from './slot.ts';
import { plainStyle } from './slot-style.ts';

export function markerSlots(text: string, entries: readonly Entry[]): Slot[] {
  return entries.flatMap((entry) =>
    entry.markers.map((marker) => markerSlot(text, { entry, marker })),
  );
}

function markerSlot(text: string, { entry, marker }: { entry: Entry; marker: Marker }): Slot {
  const { subject, metric, content } = marker;
  const { from, to } = content;
  const words = text.slice(from, to);
  // Keep the words beside the number: `cited by 154`.
  const number = numberAmongWords(words);
  const shown = number?.isNumber ? words.slice(number.from, number.to) : undefined;
  const write = (value: string) => {
    if (number) return words.slice(0, number.from) + value + words.slice(number.to);
    return plainStyle(metric, value);
  };
  return { subject, metric, from, to, entry, shown, write };
}
