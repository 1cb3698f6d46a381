import { type Fact, factText, parseFact } from '../../fields/fact.ts';
import type { Field } from '../../fields/field.ts';
import { FIELDS } from '../../fields/table.ts';
import { isAddressTooLong } from '../../subjects/address-length.ts';
import { badgenAsShields } from './badgen.ts';
import type { LiveBadge } from './github-badges.ts';
import { citationImage, liveBadge } from './live-badge.ts';
import { splitMessage } from './message.ts';
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
  labelOfPath,
  parseStaticPath,
  type StaticPath,
} from './static-badge-path.ts';

/** A badge whose value readme-tally updates. */
export interface Badge extends Fact {
  /** The value on the badge; absent for a live badge and for a placeholder. */
  readonly shown: string | undefined;
  /** Returns the address of the badge with this value, and with this colour where that is ours. */
  readonly write: (value: string, color?: string) => string;
}

/** The query key that names the count of a static badge. shields.io ignores it. */
export const TALLY = 'tally';
/** The query keys that a static badge takes over from the live badge it replaces. */
export const STYLE_KEYS = [
  'style',
  'logo',
  'logoColor',
  'logoSize',
  'labelColor',
  'colorA',
  'link',
  'cacheSeconds',
];
const LABEL = 'label';
/** What shields.io adds around the number of a live badge. It ignores them on a static one. */
const AROUND_KEYS = ['prefix', 'suffix'] as const;
const EMPTY_BADGE = 'https://img.shields.io/';

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
  const { subject, field, prefix, suffix, unit = '' } = live;
  const known: Field = FIELDS[field];
  const hasLabel = isLabelled(known);
  const label = repairMojibake((hasLabel ? undefined : labelKey(url)) ?? live.label);
  const chosen = queryValue(url, 'color') ?? queryValue(url, 'colorB');
  const color = chosen ?? live.color;
  const isOurs = chosen === undefined && known.colors !== undefined;
  const kept = url.query.filter(
    ({ key }) => STYLE_KEYS.includes(key) || (hasLabel && key === LABEL),
  );
  // Without the key, such a color would look like ours.
  if (chosen && known.colors?.all.includes(chosen)) kept.push(queryKeyOf('color', chosen));
  if (live.socialLogo && queryValue(url, 'style') === 'social' && !queryValue(url, 'logo')) {
    kept.push(queryKeyOf('logo', live.socialLogo));
  }
  for (const key of AROUND_KEYS) if (live[key] !== '') kept.push(queryKeyOf(key, live[key]));
  const query = [...kept, queryKeyOf(TALLY, factText({ subject, field }))];
  const path = aroundMessage(label, color);
  const message = { before: prefix, after: suffix + unit, isOurs, hasLabel };
  const write = writer({ ...url, query }, path, message);
  return { subject, field, shown: undefined, write };
}

/** Whether the words before the last one are the label. */
export function isLabelled(field: Field): boolean {
  return field.type === 'text' && field.hasLabel === true;
}

interface Message {
  readonly before: string;
  readonly after: string;
  /** Whether the colour is written with the value. */
  readonly isOurs?: boolean | undefined;
  /** Whether the value has the label in front. */
  readonly hasLabel?: boolean;
}

/**
 * Returns a function that writes the address with a value in the message. It keeps only the two
 * ends of the address, since a list may have thousands of badges.
 */
function writer(
  { origin, ...rest }: ShieldsUrl,
  { head, tail }: Omit<StaticPath, 'message'>,
  message: Message,
): Badge['write'] {
  const [before, after] = encodeAround(message.before, message.after);
  const start = origin + head + before;
  const query = formatShieldsUrl({ ...rest, origin: '', path: '' });
  if (message.hasLabel) {
    return (value) => origin + (labelledPath(value) ?? head + encodePart(value)) + tail + query;
  }
  if (message.isOurs) {
    return (value, color) =>
      start + encodePart(value) + after + (color ? `-${encodePart(color)}` : tail) + query;
  }
  const end = after + tail + query;
  return (value) => start + encodePart(value) + end;
}

/** Undefined for a value without a label. */
function labelledPath(value: string): string | undefined {
  const at = value.lastIndexOf(' ');
  if (at < 0) return undefined;
  return aroundMessage(value.slice(0, at), '').head + encodePart(value.slice(at + 1));
}

/** May be empty: shields.io then draws the message alone. */
function labelKey(url: ShieldsUrl): string | undefined {
  return url.query.find((part) => part.key === LABEL)?.value;
}

/** Only the value within the message of such a badge changes, and a colour that is ours. */
function tallyBadge(url: ShieldsUrl): Badge | undefined {
  const fact = parseFact(queryValue(url, TALLY) ?? '');
  const parts = parseStaticPath(url.path);
  if (fact === undefined || parts === undefined) return undefined;
  const [prefix = '', suffix = ''] = AROUND_KEYS.map((key) => queryValue(url, key));
  const field: Field = FIELDS[fact.field];
  const { shown, ...around } = splitMessage(fact.field, decodePart(parts.message), {
    prefix,
    suffix,
  });
  if (isLabelled(field)) {
    const write = writer(url, parts, { ...around, hasLabel: true });
    return { ...fact, shown: shown && `${labelInFront(parts)}${shown}`, write };
  }
  const isOurs =
    queryValue(url, 'color') === undefined &&
    field.colors?.all.includes(decodePart(parts.tail.slice(1)));
  return { ...fact, shown, write: writer(url, parts, { ...around, isOurs }) };
}

/** The label with a space behind it, or nothing. */
function labelInFront(parts: StaticPath): string {
  const label = labelOfPath(parts);
  return label && `${label} `;
}
