import { readName } from '../../fields/venue/spelled-name.ts';
import { readVenueText, type VenueText, writeVenueText } from '../../fields/venue/spelling.ts';
import { isAddressTooLong } from '../../subjects/address-length.ts';
import { TALLY } from '../badges/badge.ts';
import { formatShieldsUrl, parseShieldsUrl, queryValue } from '../badges/shields-url.ts';
import {
  decodePart,
  encodePart,
  labelOfPath,
  parseStaticPath,
} from '../badges/static-badge-path.ts';
import type { VenueSlot } from './venue-slot.ts';

/** A static badge that names a venue: `CVPR-2024-blue`, `Conference-CVPR_2024-blue`. */
export interface VenueBadge extends Pick<VenueSlot, 'write'> {
  readonly shown: VenueText;
}

/** Labels of badges whose message is a venue. */
const LABEL =
  /^(?:conference|venue|published(?: in| at)?|publication|accepted(?: by| at)?|journal)$/i;
const YEAR = /^((?:19|20)\d\d)(?:\.\d\d)?$/;

/** Reads a static badge. A badge that only names arXiv, or a paper there, names a link. */
export function venueBadge(given: string): VenueBadge | undefined {
  if (isAddressTooLong(given)) return undefined;
  const url = parseShieldsUrl(given);
  const parts = url && parseStaticPath(url.path);
  if (!url || !parts || queryValue(url, TALLY) !== undefined) return undefined;
  const label = labelOfPath(parts);
  const message = decodePart(parts.message);
  const address = (head: string, text: string) =>
    formatShieldsUrl({ ...url, path: `${head}${encodePart(text)}${parts.tail}` });
  if (LABEL.test(label)) {
    const shown = readVenueText(message);
    const write: VenueSlot['write'] = (format, venue) => {
      const text = writeVenueText(format, venue);
      return text && address(parts.head, text);
    };
    return shown && { shown, write };
  }
  const [, year] = YEAR.exec(message) ?? [];
  const shown = year && readName(label) ? readVenueText(`${label} ${year}`) : undefined;
  const write: VenueSlot['write'] = (format, venue) => {
    const name = writeVenueText({ ...format, digits: '' }, venue);
    if (name === undefined || venue.year === undefined) return undefined;
    return address(`/badge/${encodePart(name)}-`, String(venue.year));
  };
  return shown && { shown, write };
}

/** Returns the words of a static badge. */
export function badgeWords(address: string): string {
  if (isAddressTooLong(address)) return '';
  const path = parseShieldsUrl(address)?.path ?? '';
  return path.startsWith('/badge/')
    ? `[${decodePart(path.slice('/badge/'.length)).replaceAll('-', ' ')}]`
    : '';
}
