import { type Fact, factText } from '../../fields/fact.ts';
import { altEdit, altRemovals } from '../badges/alt-text.ts';
import { recognizeBadge, TALLY } from '../badges/badge.ts';
import { formatShieldsUrl, parseShieldsUrl, queryKeyOf } from '../badges/shields-url.ts';
import { applyEdits, type Edit } from '../edits.ts';
import type { PageImage } from '../entries/entry.ts';
import { isHtmlEntry } from '../entries/entry.ts';
import { isAddress, isRecordable, markerText } from '../entries/marker.ts';
import { readEntries } from '../entries/read-entries.ts';
import { isWithin } from '../entries/spans.ts';
import type { Slot } from './slot.ts';
import { writtenText } from './slot-style.ts';

/** A value on a badge, and the colour of the badge where that depends on the value. */
export interface BadgeValue {
  readonly text: string;
  readonly color?: string | undefined;
}

interface TextOptions {
  /** The value as text. */
  readonly value: string;
  /** Writes the recorded badge. Absent: the badge stays as it is. */
  readonly onBadge?: BadgeValue | undefined;
  readonly isMdx: boolean;
}

const IN_DEFINITION =
  'It does not become text, since its address is in a definition, which other images may share.';
const OF_PICTURE = 'It does not become text, since it is one of several images of one element.';
const HEADING = 'It does not become text, since links to the heading would contain the value.';
const ADDRESS = 'It does not become text, since it shows an address.';
const NOT_ALONE = 'It does not become text, since its Markdown depends on the lines around it.';
const TOO_LONG = 'It does not become text, since its Markdown is too long to be kept.';

/** Returns why a badge cannot be replaced by text. */
function reasonAgainstText({ field, image, entry }: Slot): string | undefined {
  if (image === undefined || !isWithin(image.address, image)) return IN_DEFINITION;
  const isShared = entry.images.some((one) => one !== image && one.from === image.from);
  if (image.isVariant || isShared) return OF_PICTURE;
  if (entry.headings.some((heading) => isWithin(image, heading))) return HEADING;
  if (isAddress(field)) return ADDRESS;
  return undefined;
}

/** Returns the edit that replaces a badge by text, which records the badge; or why there is none. */
export function textEdit(
  list: string,
  slot: Slot,
  { value, onBadge, isMdx }: TextOptions,
): Edit | string {
  const { image, field, subject } = slot;
  const reason = reasonAgainstText(slot);
  if (reason !== undefined || image === undefined) return reason ?? IN_DEFINITION;
  const badge = applyEdits(list.slice(image.from, image.to), [
    ...slotEdit(slot, image, onBadge),
    ...plainAlts(list, slot, image),
  ]);
  if (!isRecordable(badge)) return TOO_LONG;
  const recorded = soleImage(badge, isMdx);
  if (!recorded || !badgeOf(recorded.url, { subject, field })) return NOT_ALONE;
  const content = writtenText(field, value, isHtmlEntry(list, slot.entry));
  const text = markerText({ subject, field }, content, { isShown: false, isMdx, badge });
  return { from: image.from, to: image.to, text };
}

function slotEdit({ from, to, write }: Slot, image: PageImage, value?: BadgeValue): Edit[] {
  if (value === undefined) return [];
  return [{ from: from - image.from, to: to - image.from, text: write(value.text, value.color) }];
}

/** The edits that remove our value from the alternative text, within the image. */
function plainAlts(list: string, { alts = [], shown }: Slot, image: PageImage): Edit[] {
  return altRemovals(list, alts, shown).map(({ from, to, text }) => {
    return { from: from - image.from, to: to - image.from, text };
  });
}

interface BadgeOptions {
  /** The value; absent where the recorded one is kept. */
  readonly value: BadgeValue;
  /** Whether the alternative text ends with the value. */
  readonly hasAlt: boolean;
  /** Returns another address for the badge. */
  readonly address?: ((badge: string) => string | undefined) | undefined;
}

/** Returns the edit that replaces a text by the badge that it was. */
export function badgeEdit(
  { marker, subject, field }: Slot,
  { value, hasAlt, address = (badge) => badge }: BadgeOptions,
): Edit | undefined {
  const markup = marker?.badge;
  const image = markup === undefined ? undefined : soleImage(markup, marker?.isMdx ?? false);
  if (marker === undefined || markup === undefined || image === undefined) return undefined;
  const badge = badgeOf(image.url, { subject, field });
  const written = badge && address(badge.write(value.text, value.color));
  if (written === undefined) return undefined;
  const { alt, isHtml = false } = image;
  const known = [undefined];
  const options = { known, value: hasAlt ? value.text : undefined };
  const alts = alt && altEdit(markup, { ...alt, isHtml }, options);
  const edits = [{ ...image.address, text: written }, ...(alts ? [alts] : [])];
  return { from: marker.from, to: marker.to, text: applyEdits(markup, edits) };
}

/** The marker names the subject: an entry that was copied may have the badge of another. */
function badgeOf(address: string, fact: Fact) {
  const url = parseShieldsUrl(address);
  if (!url?.query.some(({ key }) => key === TALLY)) return undefined;
  const query = url.query.map((part) =>
    part.key === TALLY ? queryKeyOf(TALLY, factText(fact)) : part,
  );
  const badge = recognizeBadge(formatShieldsUrl({ ...url, query }));
  return badge && factText(badge) === factText(fact) ? badge : undefined;
}

/** What is recorded must be one image and nothing else. */
function soleImage(markup: string, isMdx: boolean): PageImage | undefined {
  const images = readEntries(markup, isMdx).entries.flatMap((entry) => entry.images);
  const [image] = images;
  const isWhole = images.length === 1 && image?.from === 0 && image.to === markup.length;
  return isWhole ? image : undefined;
}
