import { parseShieldsUrl, type QueryKey, queryKeyOf, type ShieldsUrl } from './shields-url.ts';

const BADGEN =
  /^(?:https?:)?\/\/(flat\.)?badgen\.net\/(github|gitlab)\/([a-z-]{1,40})\/([^?#]+)(?:\?([^#]*))?$/i;

/** Query keys of badgen.net and their names at shields.io. */
const STYLE_KEYS = {
  label: 'label',
  labelColor: 'labelColor',
  color: 'color',
  icon: 'logo',
} as const;

/** A badge of shields.io that shows the same. */
interface Twin {
  readonly path: string;
  /** The label at badgen.net, where it is another one. */
  readonly label?: string;
}

/** The badges of badgen.net by their topic. Its `issues` and `prs` count closed ones, too. */
const TWINS: Readonly<Record<string, Twin>> = {
  stars: { path: 'stars' },
  forks: { path: 'forks' },
  watchers: { path: 'watchers' },
  'last-commit': { path: 'last-commit' },
  license: { path: 'license' },
  release: { path: 'v/release' },
  tag: { path: 'v/tag', label: 'latest tag' },
  'open-issues': { path: 'issues-raw' },
  'open-prs': { path: 'issues-pr-raw', label: 'open PRs' },
};
/** The topics that are fields of projects on GitLab.com, too. */
const OF_GITLAB = ['stars', 'forks'];
/** The end of the path of a release that is no prerelease. */
const STABLE = /\/stable(?:\.svg)?\/?$/;

/** Converts a badge of badgen.net to the same badge of shields.io. */
export function badgenAsShields(address: string): ShieldsUrl | undefined {
  const match = BADGEN.exec(address);
  if (match === null) return undefined;
  const [, flat, host = '', topic = '', path = '', query = ''] = match;
  const service = host.toLowerCase();
  const twin = Object.hasOwn(TWINS, topic) ? TWINS[topic] : undefined;
  if (!twin || (service === 'gitlab' && !OF_GITLAB.includes(topic))) return undefined;
  const isRelease = topic === 'release';
  const bare = isRelease ? path.replace(STABLE, '') : path;
  const url = parseShieldsUrl(`https://img.shields.io/${service}/${twin.path}/${bare}`);
  const keys = flat ? [queryKeyOf('style', 'flat-square')] : [];
  if (isRelease && bare === path) keys.push(queryKeyOf('include_prereleases', ''));
  keys.push(...styleKeys(query, twin));
  return url && { ...url, query: keys, separator: query.includes('&amp;') ? '&amp;' : '&' };
}

function styleKeys(query: string, { label }: Twin): QueryKey[] {
  const given = new URLSearchParams(query.replaceAll('&amp;', '&'));
  if (label !== undefined && !given.get('label')) given.set('label', label);
  return Object.entries(STYLE_KEYS).flatMap(([theirs, ours]) => {
    const value = given.get(theirs);
    return value ? [queryKeyOf(ours, value)] : [];
  });
}
