import { isAddressTooLong } from '../../subjects/address-length.ts';
import { type Count, countText, parseCount } from '../../subjects/subject-text.ts';
import { UNKNOWN } from '../numbers.ts';
import { badgenAsShields, citationImage, type LiveBadge, liveBadge } from './live-badge.ts';
import { repairMojibake } from './mojibake.ts';
import {
  formatShieldsUrl,
  parseShieldsUrl,
  queryKeyOf,
  queryValue,
  type ShieldsUrl,
} from './shields-url.ts';
import {
  aroundMessage,
  decodePart,
  encodeAround,
  encodePart,
  parseStaticPath,
  type StaticPath,
} from './static-badge-path.ts';

/** A badge whose number readme-tally updates. */
export interface Badge extends Count {
  /** The number on the badge; absent for a live badge and for a placeholder. */
  readonly shown: string | undefined;
  /** Returns the address of the badge with this number. */
  readonly write: (number: string) => string;
}

/** The query key that names the count of a static badge. shields.io ignores it. */
export const TALLY = 'tally';
/** The query keys that a static badge takes over from the live badge it replaces. */
const STYLE_KEYS = ['style', 'logo', 'logoColor', 'logoSize', 'labelColor', 'link', 'cacheSeconds'];
/** What shields.io adds around the number of a live badge. It ignores them on a static one. */
const AROUND_KEYS = ['prefix', 'suffix'] as const;
const EMPTY_BADGE = 'https://img.shields.io/';
/** `6012`, `1,987`, `1.9k`. */
const NUMBER = /\d+(?:[.,]\d+)*(?:[kKMGTB]|\s[kKMGTB](?!\p{L}))?/u;

/** Recognises a live badge, or one with a `tally` key, by its address as written in the list. */
export function recognizeBadge(address: string): Badge | undefined {
  if (isAddressTooLong(address)) return undefined;
  const url = parseShieldsUrl(address) ?? badgenAsShields(address);
  if (url === undefined) return fromCitationImage(address);
  const live = liveBadge(url);
  return live ? fromLiveBadge(url, live) : tallyBadge(url);
}

/** Returns a static badge in place of an image of a citation service. */
function fromCitationImage(address: string): Badge | undefined {
  const count = citationImage(address);
  const url = count && parseShieldsUrl(EMPTY_BADGE);
  if (!count || !url) return undefined;
  return fromLiveBadge(url, {
    ...count,
    label: 'citations',
    color: 'blue',
    prefix: '',
    suffix: '',
  });
}

/** Returns a static badge with the live badge's label, style, logo and colours. */
function fromLiveBadge(url: ShieldsUrl, live: LiveBadge): Badge {
  const { subject, metric, prefix, suffix } = live;
  const label = repairMojibake(labelKey(url) ?? live.label);
  const color = queryValue(url, 'color') ?? live.color;
  const kept = url.query.filter((part) => STYLE_KEYS.includes(part.key));
  if (live.socialLogo && queryValue(url, 'style') === 'social' && !queryValue(url, 'logo')) {
    kept.push(queryKeyOf('logo', live.socialLogo));
  }
  for (const key of AROUND_KEYS) if (live[key] !== '') kept.push(queryKeyOf(key, live[key]));
  const query = [...kept, queryKeyOf(TALLY, countText({ subject, metric }))];
  const path = aroundMessage(label, color);
  const write = writer({ ...url, query }, path, { before: prefix, after: suffix });
  return { subject, metric, shown: undefined, write };
}

/**
 * Returns a function that writes the address with a number in the message. It keeps only the two
 * ends of the address, since a list may have thousands of badges.
 */
function writer(
  { origin, ...rest }: ShieldsUrl,
  { head, tail }: Omit<StaticPath, 'message'>,
  message: { readonly before: string; readonly after: string },
): Badge['write'] {
  const [before, after] = encodeAround(message.before, message.after);
  const start = origin + head + before;
  const end = after + tail + formatShieldsUrl({ ...rest, origin: '', path: '' });
  return (number) => start + encodePart(number) + end;
}

/** May be empty: shields.io then draws the message alone. */
function labelKey(url: ShieldsUrl): string | undefined {
  return url.query.find((part) => part.key === 'label')?.value;
}

/** Only the number within the message of such a badge changes. */
function tallyBadge(url: ShieldsUrl): Badge | undefined {
  const count = parseCount(queryValue(url, TALLY) ?? '');
  const parts = parseStaticPath(url.path);
  if (count === undefined || parts === undefined) return undefined;
  const { shown, ...around } = splitMessage(decodePart(parts.message), url);
  return { ...count, shown, write: writer(url, parts, around) };
}

/** Finds the number in a message. The prefix and suffix may contain digits, too. */
function splitMessage(message: string, url: ShieldsUrl) {
  const [prefix = '', suffix = ''] = AROUND_KEYS.map((key) => queryValue(url, key));
  const start = message.startsWith(prefix) ? prefix.length : 0;
  const end = message.endsWith(suffix) ? message.length - suffix.length : message.length;
  const match = NUMBER.exec(message.slice(start, end));
  if (match === null) return aroundUnknown(message, { prefix, suffix });
  const from = start + match.index;
  const to = from + match[0].length;
  return { before: message.slice(0, from), shown: match[0], after: message.slice(to) };
}

/** Keeps the words around `?`. Any other message without a number is a placeholder. */
function aroundUnknown(message: string, { prefix, suffix }: { prefix: string; suffix: string }) {
  const at = message.lastIndexOf(UNKNOWN);
  if (at < 0) return { before: prefix, shown: undefined, after: suffix };
  return { before: message.slice(0, at), shown: undefined, after: message.slice(at + 1) };
}
