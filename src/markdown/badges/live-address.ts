import { urlPath } from '../../escape/data.ts';
import { type Fact, factText } from '../../fields/fact.ts';
import type { Field } from '../../fields/field.ts';
import { FIELDS, type FieldName } from '../../fields/table.ts';
import type { Kind, Subject } from '../../subjects/subject.ts';
import { isLabelled, recognizeBadge, STYLE_KEYS, TALLY } from './badge.ts';
import { githubType } from './github-badges.ts';
import { hostBadgeOf } from './host-badges.ts';
import {
  formatShieldsUrl,
  parseShieldsUrl,
  queryKeyOf,
  queryValue,
  type ShieldsUrl,
} from './shields-url.ts';
import { decodePart, labelOfPath, parseStaticPath } from './static-badge-path.ts';

/** The prefixes of the ids of papers in Semantic Scholar's API. */
export const API_PREFIXES: Partial<Record<Kind, string>> = {
  arxiv: 'arXiv:',
  doi: 'DOI:',
  acl: 'ACL:',
  corpus: 'CorpusID:',
  pmid: 'PMID:',
  pmcid: 'PMCID:',
  s2: '',
};

/** A live badge of shields.io: its path, what it adds to the query, and its defaults. */
interface Live {
  readonly path: string;
  readonly keys: readonly (readonly [key: string, value: string])[];
  readonly label: string;
  readonly color: string;
}

/**
 * Returns the address of the live badge that shows the same as a static one of readme-tally, with
 * its label, style and colours; undefined where shields.io has none for the field.
 */
export function liveAddress(address: string): string | undefined {
  const url = parseShieldsUrl(address);
  const badge = recognizeBadge(address);
  const message = decodePart(parseStaticPath(url?.path ?? '')?.message ?? '');
  const live = badge && liveOf(badge, message);
  if (!url || !live || queryValue(url, TALLY) === undefined) return undefined;
  const written = formatShieldsUrl({
    ...url,
    path: live.path,
    query: queryOf(url, live, badge.field),
  });
  const read = recognizeBadge(written);
  return read && factText(read) === factText(badge) ? written : undefined;
}

function liveOf({ subject, field }: Fact, message: string): Live | undefined {
  const type = subject.kind === 'github' ? githubType(field, message) : undefined;
  if (type) {
    const path = `/github/${type.path}/${urlPath(subject.id)}`;
    return { path, keys: [], label: type.label, color: 'blue' };
  }
  const ofHost = hostBadgeOf({ subject, field });
  if (ofHost) {
    return { ...ofHost, path: `${ofHost.path}/${urlPath(subject.id)}`, color: 'blue' };
  }
  const api = apiOf(subject, field);
  if (api === undefined) return undefined;
  const keys = [
    ['url', api.url],
    ['query', `$.${api.key}`],
  ] as const;
  return { path: '/badge/dynamic/json', keys, label: 'custom badge', color: 'brightgreen' };
}

type Keys = { readonly [Name in Fact['field']]?: string };
const PAPER_KEYS: Keys = {
  citations: 'citationCount',
  'influential-citations': 'influentialCitationCount',
};
/** The Hub gives it only where it is asked for. */
const EXPANDED = 'downloadsAllTime';
const HUB_KEYS: Keys = {
  likes: 'likes',
  downloads: 'downloads',
  'downloads-all-time': EXPANDED,
  updated: 'lastModified',
  task: 'pipeline_tag',
  license: 'cardData.license',
};

function apiOf(
  { kind, id }: Subject,
  field: Fact['field'],
): { url: string; key: string } | undefined {
  const prefix = API_PREFIXES[kind];
  const key = PAPER_KEYS[field];
  if (key && prefix !== undefined) {
    const paper = `https://api.semanticscholar.org/graph/v1/paper/${prefix}${urlPath(id)}`;
    return { url: `${paper}?fields=${key}`, key };
  }
  const hubKey = kind === 'hf' ? HUB_KEYS[field] : undefined;
  if (hubKey === undefined) return undefined;
  const api = `https://huggingface.co/api/${urlPath(id)}`;
  return { url: hubKey === EXPANDED ? `${api}?expand=${hubKey}` : api, key: hubKey };
}

function queryOf(
  url: ShieldsUrl,
  { keys, label, color, path }: Live,
  field: FieldName,
): ShieldsUrl['query'] {
  const known: Field = FIELDS[field];
  const hasLabel = isLabelled(known);
  const parts = parseStaticPath(url.path);
  const shownLabel = parts ? labelOfPath(parts) : '';
  const shownColor = decodePart((parts?.tail ?? '').slice(1));
  const isOurs =
    known.colors?.all.includes(shownColor) === true || queryValue(url, 'color') !== undefined;
  // shields.io adds the logo of the host to a social badge by itself.
  const [, service = ''] = path.split('/');
  const isSocial = service !== 'badge' && queryValue(url, 'style') === 'social';
  const kept = url.query.filter(
    ({ key, value }) =>
      (STYLE_KEYS.includes(key) || key === 'color' || (hasLabel && key === 'label')) &&
      !(isSocial && key === 'logo' && value === service),
  );
  const around = url.query.filter(({ key }) => key === 'prefix' || key === 'suffix');
  return [
    ...keys.map(([key, value]) => queryKeyOf(key, value)),
    ...kept,
    ...around,
    ...(hasLabel || shownLabel === label ? [] : [queryKeyOf('label', shownLabel)]),
    ...(shownColor === color || isOurs ? [] : [queryKeyOf('color', shownColor)]),
  ];
}
