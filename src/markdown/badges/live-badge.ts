import type { Fact } from '../../fields/fact.ts';
import { type FieldName, hasField } from '../../fields/table.ts';
import { apiLinkSubject, endpointSubject } from '../../subjects/api-link.ts';
import { githubRepository } from '../../subjects/repository-ids.ts';
import type { Subject } from '../../subjects/subject.ts';
import {
  decodeText,
  parseShieldsUrl,
  queryKeyOf,
  queryValue,
  type ShieldsUrl,
} from './shields-url.ts';

/** A badge whose number shields.io fetches from an API whenever the badge is loaded. */
export interface LiveBadge extends Fact {
  /** The defaults of shields.io for this type of badge. */
  readonly label: string;
  readonly color: string;
  /** The texts around the number. */
  readonly prefix: string;
  readonly suffix: string;
  /** The logo that shields.io adds in the `social` style. */
  readonly socialLogo?: string;
}

/** The JSONPath of a number in an API's answer: `$.likes` or `likes`. */
const JSON_PATH = /^(?:\$\.?)?([A-Za-z_]+)$/;

const FIELD_OF_KEY: ReadonlyMap<string, FieldName> = new Map([
  ['citationCount', 'citations'],
  ['cited_by_count', 'citations'],
  ['likes', 'likes'],
  ['downloads', 'downloads'],
]);

export function liveBadge(url: ShieldsUrl): LiveBadge | undefined {
  return starsBadge(url) ?? dynamicBadge(url) ?? endpointBadge(url);
}

/** `/github/stars/{owner}/{repo}`, with or without `.svg`. */
function starsBadge(url: ShieldsUrl): LiveBadge | undefined {
  const [service, field, owner, name, ...rest] = pathSegments(url);
  if (service !== 'github' || field !== 'stars' || rest.length > 0) return undefined;
  const subject = githubRepository(owner, name);
  if (subject === undefined) return undefined;
  const plain = { label: 'stars', color: 'blue', prefix: '', suffix: '', socialLogo: 'github' };
  return { subject, field: 'stars', ...plain };
}

/** `/badge/dynamic/json` with an API's address as `url` and the path to a number as `query`. */
function dynamicBadge(url: ShieldsUrl): LiveBadge | undefined {
  if (pathSegments(url).join('/') !== 'badge/dynamic/json') return undefined;
  const subject = apiLinkSubject(queryValue(url, 'url') ?? '');
  const field = fieldOfKey(queryValue(url, 'query') ?? '', subject);
  if (subject === undefined || field === undefined) return undefined;
  const prefix = queryValue(url, 'prefix') ?? '';
  const suffix = queryValue(url, 'suffix') ?? '';
  return { subject, field, label: 'custom badge', color: 'brightgreen', prefix, suffix };
}

/** `/endpoint` with the address of a service that counts citations by DOI. */
function endpointBadge(url: ShieldsUrl): LiveBadge | undefined {
  if (pathSegments(url).join('/') !== 'endpoint') return undefined;
  // The query keys of the inner address are often not encoded, so all that follows `url=` may be its.
  const rest = url.query.slice(url.query.findIndex(({ key }) => key === 'url'));
  const whole = rest
    .map(({ raw }) => raw)
    .join('&')
    .replace(/^url=/, '');
  const subject =
    endpointSubject(queryValue(url, 'url') ?? '') ?? endpointSubject(decodeText(whole));
  if (subject === undefined) return undefined;
  const plain = { label: 'citations', color: 'blue', prefix: '', suffix: '' };
  return { subject, field: 'citations', ...plain };
}

function fieldOfKey(path: string, subject: Subject | undefined): FieldName | undefined {
  const field = FIELD_OF_KEY.get(JSON_PATH.exec(path)?.[1] ?? '');
  return field && subject && hasField(subject, field) ? field : undefined;
}

function pathSegments({ path }: ShieldsUrl): string[] {
  const bare = path.replace(/(?<!\/)\/+$/, '').replace(/\.svg$/i, '');
  return bare.split('/').slice(1).map(decodeText);
}

/** A star badge of badgen.net. */
const BADGEN = /^(?:https?:)?\/\/(flat\.)?badgen\.net(\/github\/stars\/[^?#]+)(?:\?([^#]*))?$/i;
/** Query keys of badgen.net and their names at shields.io. */
const STYLE_KEYS = { label: 'label', color: 'color', icon: 'logo' } as const;

/** An image with the number of citations of a DOI, drawn by a service. */
export function citationImage(address: string): Fact | undefined {
  const subject = endpointSubject(address.replace(/^\/\//, 'https://').replaceAll('&amp;', '&'));
  return subject && { subject, field: 'citations' };
}

/** Converts a star badge of badgen.net to the same badge of shields.io. */
export function badgenAsShields(address: string): ShieldsUrl | undefined {
  const match = BADGEN.exec(address);
  if (match === null) return undefined;
  const [, flat, path = '', query = ''] = match;
  const url = parseShieldsUrl(`https://img.shields.io${path}`);
  const given = new URLSearchParams(query.replaceAll('&amp;', '&'));
  const keys = flat ? [queryKeyOf('style', 'flat-square')] : [];
  for (const [theirs, ours] of Object.entries(STYLE_KEYS)) {
    const value = given.get(theirs);
    if (value) keys.push(queryKeyOf(ours, value));
  }
  const separator = query.includes('&amp;') ? '&amp;' : '&';
  return url && { ...url, query: keys, separator };
}
