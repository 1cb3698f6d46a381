import type { Fact } from '../../fields/fact.ts';
import { type FieldName, hasField } from '../../fields/table.ts';
import { apiLinkSubject, endpointSubject, isLatestRelease } from '../../subjects/api-link.ts';
import type { Subject } from '../../subjects/subject.ts';
import { githubBadge, type LiveBadge } from './github-badges.ts';
import { hostBadge } from './host-badges.ts';
import { decodeText, queryValue, type ShieldsUrl } from './shields-url.ts';

const DYNAMIC = /^\/badge\/dynamic\/json(?:\.svg)?\/*$/;
const ENDPOINT = /^\/endpoint(?:\.svg)?\/*$/;
/** The JSONPath of a value in an API's answer: `$.likes`, `likes`, `$.license.spdx_id`. */
const JSON_PATH = /^(?:\$\.?)?([A-Za-z_]{1,40}(?:\.[A-Za-z_]{1,40})?)$/;

/** The fields by their keys in the answers of APIs. At GitHub, `watchers_count` counts stars. */
const FIELD_OF_KEY: ReadonlyMap<string, FieldName> = new Map([
  ['citationCount', 'citations'],
  ['cited_by_count', 'citations'],
  ['influentialCitationCount', 'influential-citations'],
  ['likes', 'likes'],
  ['downloads', 'downloads'],
  ['downloadsAllTime', 'downloads-all-time'],
  ['lastModified', 'updated'],
  ['pipeline_tag', 'task'],
  ['cardData.license', 'license'],
  ['stargazers_count', 'stars'],
  ['watchers_count', 'stars'],
  ['watchers', 'stars'],
  ['subscribers_count', 'watchers'],
  ['forks_count', 'forks'],
  ['forks', 'forks'],
  ['created_at', 'created'],
  ['license.spdx_id', 'license'],
  ['license.key', 'license'],
  ['language', 'language'],
]);
/** The same in the answer about the latest release. */
const FIELD_OF_RELEASE: ReadonlyMap<string, FieldName> = new Map([
  ['tag_name', 'release'],
  ['published_at', 'released'],
]);

export function liveBadge(url: ShieldsUrl): LiveBadge | undefined {
  const ofGithub = githubBadge(url);
  if (ofGithub) return 'shows' in ofGithub ? undefined : ofGithub;
  return hostBadge(url) ?? dynamicBadge(url) ?? endpointBadge(url);
}

/** `/badge/dynamic/json` with an API's address as `url` and the path to a value as `query`. */
function dynamicBadge(url: ShieldsUrl): LiveBadge | undefined {
  if (!DYNAMIC.test(url.path)) return undefined;
  const api = queryValue(url, 'url') ?? queryValue(url, 'uri') ?? '';
  const subject = apiLinkSubject(api);
  const field = fieldOfPath(queryValue(url, 'query') ?? '', api, subject);
  if (subject === undefined || field === undefined) return undefined;
  const prefix = queryValue(url, 'prefix') ?? '';
  const suffix = queryValue(url, 'suffix') ?? '';
  return { subject, field, label: 'custom badge', color: 'brightgreen', prefix, suffix };
}

function fieldOfPath(path: string, api: string, subject: Subject | undefined) {
  const fields = isLatestRelease(api) ? FIELD_OF_RELEASE : FIELD_OF_KEY;
  const field = fields.get(JSON_PATH.exec(path)?.[1] ?? '');
  return field && subject && hasField(subject, field) ? field : undefined;
}

/** `/endpoint` with the address of a service that counts citations by DOI. */
function endpointBadge(url: ShieldsUrl): LiveBadge | undefined {
  if (!ENDPOINT.test(url.path)) return undefined;
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

/** An image with the number of citations of a DOI, drawn by a service. */
export function citationImage(address: string): Fact | undefined {
  const subject = endpointSubject(address.replace(/^\/\//, 'https://').replaceAll('&amp;', '&'));
  return subject && { subject, field: 'citations' };
}
