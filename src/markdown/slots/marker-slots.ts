import { findDate } from '../../fields/date-style.ts';
import { FIELDS, type FieldName } from '../../fields/table.ts';
import { type Entry, isHtmlEntry } from '../entries/entry.ts';
import { ADDRESS_LINK, isAddress, type Marker } from '../entries/marker.ts';
import { overlapTest } from '../entries/spans.ts';
import { gainAmongWords, type NumberText, numberAmongWords, UNKNOWN } from '../numbers.ts';
import type { Found, LeftSpan, Slot } from './slot.ts';
import { plainStyle, writtenText } from './slot-style.ts';
import { statusMarks } from './status-marks.ts';

export function markerSlots(text: string, entries: readonly Entry[]): Found {
  const slots: Slot[] = [];
  const left: LeftSpan[] = [];
  for (const entry of entries) {
    if (entry.markers.length === 0) continue;
    const isAnchor = overlapTest(entry.headings);
    const isMark = overlapTest(statusMarks(text, entry));
    for (const marker of entry.markers) {
      const { from, to } = marker;
      if (isMark(marker)) continue;
      if (!isAnchor(marker)) slots.push(markerSlot(text, { entry, marker }));
      else left.push({ from, to, entry, kind: 'marker', reason: IN_HEADING });
    }
  }
  return { slots, unclear: [], left };
}

const IN_HEADING = 'A number in a heading is not changed: the links to the heading contain it.';

function markerSlot(text: string, { entry, marker }: { entry: Entry; marker: Marker }): Slot {
  const { subject, field, content } = marker;
  const { from, to } = content;
  const words = text.slice(from, to);
  return {
    subject,
    field,
    from,
    to,
    entry,
    marker,
    ...markerContent(field, words, isHtmlEntry(text, entry)),
  };
}

/** What a marker shows, and how another value is written into it. */
type Content = Pick<Slot, 'shown' | 'write'>;

/** Reads the text between the comments of a marker. Words beside a number or a date are kept. */
export function markerContent(field: FieldName, words: string, isHtml = false): Content {
  const { type } = FIELDS[field];
  if (type === 'count') return numberContent(field, words, numberAmongWords(words));
  if (type === 'gain') return numberContent(field, words, gainAmongWords(words));
  if (type === 'date') return dateContent(words);
  return isAddress(field) ? addressContent(field, words) : wholeContent(field, words, isHtml);
}

/** `cited by 154`, `stars 30d: +12` */
function numberContent(field: FieldName, words: string, number?: NumberText): Content {
  const shown = number?.isNumber ? words.slice(number.from, number.to) : undefined;
  const write = (value: string) => {
    if (number) return words.slice(0, number.from) + value + words.slice(number.to);
    return plainStyle(field, value);
  };
  return { shown, write };
}

/** `updated 2025-10` */
function dateContent(words: string): Content {
  const at = words.lastIndexOf(UNKNOWN);
  const date = findDate(words) ?? (at < 0 ? undefined : { from: at, to: at + 1 });
  if (date === undefined) return { shown: undefined, write: (value) => around(words, value) };
  const shown = words.slice(date.from, date.to);
  return {
    shown: shown === UNKNOWN ? undefined : shown,
    write: (value) => words.slice(0, date.from) + value + words.slice(date.to),
  };
}

/** A text or the mark of a flag is all that there is. */
function wholeContent(field: FieldName, words: string, isHtml: boolean): Content {
  const shown = words.trim();
  return {
    shown: shown === '' || shown === UNKNOWN ? undefined : shown,
    write: (value) => around(words, writtenText(field, value, isHtml)),
  };
}

/** `[PDF](https://arxiv.org/pdf/1901.08746)` */
function addressContent(field: FieldName, words: string): Content {
  return {
    shown: ADDRESS_LINK.exec(words.trim())?.[1],
    write: (value) => around(words, writtenText(field, value)),
  };
}

/** Keeps the blanks and line breaks around what is replaced. */
function around(words: string, value: string): string {
  const shown = words.trim();
  const at = shown === '' ? 0 : words.indexOf(shown);
  return words.slice(0, at) + value + words.slice(at + shown.length);
}
