import { readVenueText, writeVenueText } from '../../fields/venue/spelling.ts';
import type { Cell, Entry } from '../entries/entry.ts';
import type { Span } from '../entries/html-tags.ts';
import { isWithin, overlapTest } from '../entries/spans.ts';
import { badgeWords, venueBadge } from './venue-badge.ts';
import type { EntryVenues, VenueSlot } from './venue-slot.ts';
import { NOT_TEXT, possibleVenues, venueWords } from './venue-words.ts';

/** Headings of columns whose cells are venues. */
const HEADING =
  /^\W*(?:venues?|pub(?:lish(?:ed(?: in| at)?)?|lication|\.)?|conf(?:erence|\.)?|journal|conference ?(?:\/|or|&) ?journal|(?:会议|期刊|发表|出处|会場|掲載)\p{L}{0,4})(?: ?(?:&|and|\/|,) ?(?:date|year|journal|conference))?\W*$/iu;
const NOTHING = /^(?:[-–—/?？.…_]{0,3}|n\/?a|tbd)$/i;
const BARE_YEAR = /^\W{0,6}((?:19|20)\d\d)\W{0,6}$/;
/** Only the start of a longer entry is read. */
const MAX_LENGTH = 5_000;
/** A longer cell of such a column is a title. */
const MAX_CELL = 60;

/** Reads the venues that an entry shows, and what else may name one. */
export function entryVenues(text: string, entry: Entry): EntryVenues {
  const columns = entry.cells.filter(({ column }) => isVenueHeading(column.heading));
  const cells = columns.map((cell) => cellVenues(text, entry, cell));
  const isInCell = overlapTest(cells.flatMap(({ slots }) => slots));
  const words = visibleWords(text, entry);
  const others = [
    ...cells.flatMap((cell) => cell.others),
    ...possibleVenues(words),
    ...entry.images.flatMap(({ address, alt }) => [
      ...possibleVenues(badgeWords(text.slice(address.from, address.to))),
      ...(alt ? possibleVenues(text.slice(alt.from, alt.to)) : []),
    ]),
    ...entry.sections.flatMap((section) => possibleVenues(`[${section}]`)),
  ];
  const inWords = wordSlots(text, entry, words).filter((slot) => !isInCell(slot));
  return {
    slots: [...cells.flatMap(({ slots }) => slots), ...inWords, ...badges(text, entry)],
    others,
  };
}

function isVenueHeading(heading: string): boolean {
  return heading.length <= MAX_CELL && HEADING.test(heading);
}

/** The whole cell is the slot, with its marks and links around the name. */
function cellVenues(text: string, entry: Entry, cell: Cell): EntryVenues {
  const { from, to } = cell;
  const content = text.slice(from, to);
  if (entry.images.some((image) => isWithin(image, cell))) return { slots: [], others: [] };
  const shown = readVenueText(content);
  const isEmpty = NOTHING.test(content);
  if (!shown && !isEmpty) {
    const isName = content.length <= MAX_CELL || /^\W*\p{Lu}/u.test(content);
    return { slots: [], others: isName ? [content] : [] };
  }
  const slot = {
    from,
    to,
    place: `column ${cell.column.heading}`,
    isColumn: true,
    yearBeside: yearBeside(text, entry, cell),
    ...(shown ? { shown } : {}),
    write: writeVenueText,
  };
  return { slots: [slot], others: [] };
}

/** The year of a row stays as it is, so a venue of another year must not come beside it. */
function yearBeside(text: string, { cells }: Entry, own: Cell): number | undefined {
  for (const cell of cells) {
    const [, year] = cell === own ? [] : (BARE_YEAR.exec(text.slice(cell.from, cell.to)) ?? []);
    if (year !== undefined) return Number(year);
  }
  return undefined;
}

function wordSlots(text: string, entry: Entry, words: string): VenueSlot[] {
  return venueWords(words).flatMap(({ isApart, marks, shown, ...at }) => {
    const span = { from: entry.from + at.from, to: entry.from + at.to };
    if (!isApart) return [];
    const link = entry.links.find(({ label }) => isWithin(span, label));
    const isWhole = link && readVenueText(text.slice(link.label.from, link.label.to));
    // A title may end with a venue and a year.
    if (link && !isWhole) return [];
    const isLinkName = (link || isReference(text, span)) && shown.year === undefined;
    const place = link ? `link ${marks}` : marks;
    return [
      { ...span, place, shown, ...(isLinkName ? { isLinkName } : {}), write: writeVenueText },
    ];
  });
}

/** `[arXiv][1]`, `[arXiv]: …` */
function isReference(text: string, { to }: Span): boolean {
  return /^\][([:]/.test(text.slice(to, to + 2));
}

function badges(text: string, { images }: Entry): VenueSlot[] {
  return images.flatMap(({ address: { from, to } }) => {
    const badge = venueBadge(text.slice(from, to));
    return badge ? [{ from, to, place: 'badge', ...badge }] : [];
  });
}

/** The text of an entry at the same offsets, without what readers do not see. */
function visibleWords(text: string, { from, to, images, hidden }: Entry): string {
  const end = Math.min(to, from + MAX_LENGTH);
  const gone = [...images, ...hidden.filter((span) => text[span.from] !== '`')];
  let words = '';
  let at = from;
  for (const span of gone.toSorted((a, b) => a.from - b.from)) {
    if (span.from < at || span.from >= end) continue;
    words += text.slice(at, span.from) + NOT_TEXT.repeat(span.to - span.from);
    at = span.to;
  }
  const rest = words + text.slice(Math.min(at, end), end);
  return rest.replace(/<[^<>]{1,300}>/g, (tag) => NOT_TEXT.repeat(tag.length));
}
