import type { Entry } from '../entries/entry.ts';
import type { Marker } from '../entries/marker.ts';
import { overlapTest } from '../entries/spans.ts';
import { numberAmongWords } from '../numbers.ts';
import type { Found, LeftSpan, Slot } from './slot.ts';
import { plainStyle } from './slot-style.ts';

export function markerSlots(text: string, entries: readonly Entry[]): Found {
  const slots: Slot[] = [];
  const left: LeftSpan[] = [];
  for (const entry of entries) {
    const isAnchor = overlapTest(entry.headings);
    for (const marker of entry.markers) {
      const { from, to } = marker;
      if (!isAnchor(marker)) slots.push(markerSlot(text, { entry, marker }));
      else left.push({ from, to, entry, kind: 'marker', reason: IN_HEADING });
    }
  }
  return { slots, unclear: [], left };
}

const IN_HEADING = 'A number in a heading is not changed: the links to the heading contain it.';

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
