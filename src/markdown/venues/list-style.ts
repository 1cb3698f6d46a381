import type { VenueFormat } from '../../fields/venue/spelling.ts';
import type { VenueSlot, WrittenVenue } from './venue-slot.ts';

/** A name that may be written elsewhere in the list, too. */
const PLAIN = /^[\p{L}\p{N}&@.' -]+$/u;
/** Marks without words or addresses, which other cells may have, too. */
const MARKS = /^[^\p{L}\p{N}<>]*$/u;

/** How a list writes venues. */
export interface VenueStyle {
  /** The most common format of each place. */
  readonly formats: ReadonlyMap<string, VenueFormat>;
  /** The most common spelling of each venue. */
  readonly words: ReadonlyMap<string, string>;
}

/** Reads the style of a list from its venues; those of preprint servers do not count. */
export function venueStyle(slots: readonly VenueSlot[]): VenueStyle {
  const formats = new Counter<VenueFormat>();
  const words = new Counter<string>();
  for (const { place, shown } of slots) {
    if (!shown || shown.isPreprint) continue;
    const { before, gap, after, digits, word } = shown.format;
    if (MARKS.test(before + after)) {
      formats.add(place, [before, gap, after, digits].join('\n'), shown.format);
    }
    if (PLAIN.test(word)) words.add(shown.venue, word, word);
  }
  return { formats: formats.best(), words: words.best() };
}

/**
 * Writes a venue where a preprint server or nothing is, as the list writes others. Undefined where
 * it does not write venues this way, or where the year would be unknown or wrong.
 */
export function writtenVenue(
  slot: VenueSlot,
  venue: WrittenVenue,
  { formats, words }: VenueStyle,
): string | undefined {
  const own = slot.shown?.format;
  const common = formats.get(slot.place);
  const isDated = own !== undefined && own.digits !== '';
  const base = isDated ? own : common && own ? inMarksOf(own, common) : (common ?? own);
  if (!base || (!isDated && !common && !slot.isColumn) || slot.isLinkName) return undefined;
  if (own === undefined && common === undefined) return undefined;
  const isYearless = base.digits === '';
  if (isYearless && slot.yearBeside !== undefined && slot.yearBeside !== venue.year)
    return undefined;
  const word = words.get(venue.venue);
  const format = word === undefined ? base : { ...base, word, venue: venue.venue };
  return slot.write(format, venue);
}

/** The marks around a name stay. */
function inMarksOf({ before, after }: VenueFormat, format: VenueFormat): VenueFormat {
  return { ...format, before, after };
}

interface Counted<T> {
  readonly value: T;
  count: number;
}

/** Counts variants of things, to find the most common one of each. */
class Counter<T> {
  readonly #variants = new Map<string, Map<string, Counted<T>>>();

  add(of: string, key: string, value: T): void {
    const variants = this.#variants.get(of) ?? new Map<string, Counted<T>>();
    this.#variants.set(of, variants);
    const counted = variants.get(key) ?? { value, count: 0 };
    counted.count += 1;
    variants.set(key, counted);
  }

  best(): ReadonlyMap<string, T> {
    return new Map(
      [...this.#variants].flatMap(([of, variants]) => {
        const [first] = [...variants.values()].toSorted((a, b) => b.count - a.count);
        return first ? [[of, first.value] as const] : [];
      }),
    );
  }
}
