import { urlPath } from '../../escape/data.ts';
import { type Fact, factText } from '../../fields/fact.ts';
import type { Kind, Subject } from '../../subjects/subject.ts';
import { recognizeBadge, STYLE_KEYS, TALLY } from './badge.ts';
import {
  formatShieldsUrl,
  parseShieldsUrl,
  queryKeyOf,
  queryValue,
  type ShieldsUrl,
} from './shields-url.ts';
import { decodePart, parseStaticPath } from './static-badge-path.ts';

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
  const live = badge && liveOf(badge);
  if (!url || !live || queryValue(url, TALLY) === undefined) return undefined;
  const written = formatShieldsUrl({ ...url, path: live.path, query: queryOf(url, live) });
  const read = recognizeBadge(written);
  return read && factText(read) === factText(badge) ? written : undefined;
}

function liveOf({ subject, field }: Fact): Live | undefined {
  if (field === 'stars' && subject.kind === 'github') {
    const path = `/github/stars/${urlPath(subject.id)}`;
    return { path, keys: [], label: 'stars', color: 'blue' };
  }
  const api = apiOf(subject, field);
  if (api === undefined) return undefined;
  const keys = [
    ['url', api.url],
    ['query', `$.${api.key}`],
  ] as const;
  return { path: '/badge/dynamic/json', keys, label: 'custom badge', color: 'brightgreen' };
}

function apiOf(
  { kind, id }: Subject,
  field: Fact['field'],
): { url: string; key: string } | undefined {
  const prefix = API_PREFIXES[kind];
  if (field === 'citations' && prefix !== undefined) {
    const paper = `https://api.semanticscholar.org/graph/v1/paper/${prefix}${urlPath(id)}`;
    return { url: `${paper}?fields=citationCount`, key: 'citationCount' };
  }
  const isHub = kind === 'hf' && (field === 'likes' || field === 'downloads');
  return isHub ? { url: `https://huggingface.co/api/${urlPath(id)}`, key: field } : undefined;
}

function queryOf(url: ShieldsUrl, { keys, label, color, path }: Live): ShieldsUrl['query'] {
  const parts = parseStaticPath(url.path);
  const shownLabel = decodePart((parts?.head ?? '').replace(/^\/badge\//, '').replace(/-$/, ''));
  const shownColor = decodePart((parts?.tail ?? '').slice(1));
  // shields.io adds the logo of GitHub to a social badge by itself.
  const isSocial = path.startsWith('/github/') && queryValue(url, 'style') === 'social';
  const kept = url.query.filter(
    ({ key, value }) =>
      STYLE_KEYS.includes(key) && !(isSocial && key === 'logo' && value === 'github'),
  );
  const around = url.query.filter(({ key }) => key === 'prefix' || key === 'suffix');
  return [
    ...keys.map(([key, value]) => queryKeyOf(key, value)),
    ...kept,
    ...around,
    ...(shownLabel === label ? [] : [queryKeyOf('label', shownLabel)]),
    ...(shownColor === color ? [] : [queryKeyOf('color', shownColor)]),
  ];
}
