import type { Fact } from '../../fields/fact.ts';
import type { FieldName } from '../../fields/table.ts';
import { githubRepository } from '../../subjects/repository-ids.ts';
import { pathSegments, type ShieldsUrl } from './shields-url.ts';

/** A badge whose value shields.io fetches from an API whenever the badge is loaded. */
export interface LiveBadge extends Fact {
  /** The defaults of shields.io for this type of badge. */
  readonly label: string;
  readonly color: string;
  /** The texts around the value that the address names. */
  readonly prefix: string;
  readonly suffix: string;
  /** What shields.io writes after the value. */
  readonly unit?: string;
  /** The logo that shields.io adds in the `social` style. */
  readonly socialLogo?: string;
}

/** A live badge about something that is no field, in words, or whose address is malformed. */
export interface OtherBadge {
  readonly shows: string | undefined;
}

/** A type of badge under `/github/`, as shields.io draws it. */
interface BadgeType {
  readonly field: FieldName;
  readonly label: string;
  readonly unit?: string;
  readonly socialLogo?: string;
  /** What it shows of an account. */
  readonly ofAccount?: string;
  /** What it shows with more segments in its path. */
  readonly below?: string;
  /** The query keys that change what it shows. */
  readonly variants?: readonly Variant[];
}

interface Variant {
  readonly key: string;
  /** The values with which it shows the same as without the key. */
  readonly same: readonly string[];
  readonly shows: string;
}

const PRERELEASES = 'the latest release or prerelease';
const OF_RELEASES: readonly Variant[] = [
  { key: 'include_prereleases', same: [], shows: PRERELEASES },
  { key: 'sort', same: ['', 'date'], shows: 'the release with the highest version' },
  { key: 'filter', same: [''], shows: 'the latest release that fits a pattern' },
  { key: 'display_name', same: ['', 'tag'], shows: 'the name of a release' },
];
const BY_VERSION = 'the tag with the highest version';
const OF_TAGS: readonly Variant[] = [
  { key: 'sort', same: ['', 'date'], shows: BY_VERSION },
  { key: 'filter', same: [''], shows: 'the latest tag that fits a pattern' },
];
const OF_COMMITS: readonly Variant[] = [
  { key: 'path', same: [''], shows: 'the last commit to a path' },
  { key: 'display_timestamp', same: ['', 'author'], shows: 'the committer date' },
];

const RELEASE = { field: 'release', label: 'release', variants: OF_RELEASES } as const;
const TAG = { field: 'tag', label: 'tag', variants: OF_TAGS } as const;
const RELEASED = { field: 'released', label: 'release date', variants: OF_RELEASES } as const;
const ISSUES = { field: 'open-issues', below: 'the issues with a label' } as const;
const PULLS = { field: 'open-pull-requests', below: 'the pull requests with a label' } as const;

/** The types by their path, with those of old addresses that shields.io redirects. */
const TYPES: Readonly<Record<string, BadgeType>> = {
  stars: {
    field: 'stars',
    label: 'stars',
    socialLogo: 'github',
    ofAccount: 'the stars of all repositories of an account',
  },
  forks: { field: 'forks', label: 'forks', socialLogo: 'github' },
  watchers: { field: 'watchers', label: 'watchers', socialLogo: 'github' },
  'last-commit': {
    field: 'last-commit',
    label: 'last commit',
    below: 'the last commit of a branch or tag',
    variants: OF_COMMITS,
  },
  'created-at': { field: 'created', label: 'created at' },
  license: { field: 'license', label: 'license' },
  'v/release': { ...RELEASE, below: 'the latest release of a branch' },
  release: { ...RELEASE, below: PRERELEASES },
  'release-pre': { ...RELEASE, variants: [always(PRERELEASES)] },
  'v/tag': TAG,
  'tag-date': TAG,
  tag: { ...TAG, variants: [always(BY_VERSION)] },
  'tag-pre': { ...TAG, variants: [always(BY_VERSION)] },
  'release-date': RELEASED,
  'release-date-pre': { ...RELEASED, variants: [always(PRERELEASES)] },
  'languages/top': { field: 'top-language', label: 'language' },
  issues: { ...ISSUES, label: 'issues', unit: ' open' },
  'issues-raw': { ...ISSUES, label: 'open issues' },
  'issues-pr': { ...PULLS, label: 'pull requests', unit: ' open' },
  'issues-pr-raw': { ...PULLS, label: 'open pull requests' },
};

/** The paths of the badges that become static. */
export const GITHUB_BADGES = Object.keys(TYPES);

/** Returns the type of a badge with a field, by what is written after its value. */
export function githubType(field: FieldName, message: string) {
  const all = Object.entries(TYPES).filter(([, type]) => {
    return type.field === field && !type.variants?.some(({ key }) => key === '');
  });
  const fits = all.find(([, { unit }]) => unit !== undefined && message.endsWith(unit));
  const found = fits ?? all.find(([, { unit }]) => unit === undefined);
  return found && { path: found[0], label: found[1].label };
}

/** A variant that needs no key. */
function always(shows: string): Variant {
  return { key: '', same: [], shows };
}

/** Recognises `/github/{type}/{owner}/{repo}`, with or without `.svg`. */
export function githubBadge(url: ShieldsUrl): LiveBadge | OtherBadge | undefined {
  if (!url.path.startsWith('/github/')) return undefined;
  const [, first = '', second = '', ...others] = pathSegments(url);
  const isLong = Object.hasOwn(TYPES, `${first}/${second}`);
  const path = isLong ? `${first}/${second}` : first;
  const type = Object.hasOwn(TYPES, path) ? TYPES[path] : undefined;
  if (!type) return undefined;
  const [owner, name, ...below] = isLong ? others : [second, ...others];
  const subject = githubRepository(owner, name);
  if (subject === undefined) {
    const isAccount = name === undefined && githubRepository(owner, 'name') !== undefined;
    return { shows: isAccount ? type.ofAccount : undefined };
  }
  if (below.length > 0) return { shows: type.below };
  const variant = type.variants?.find((one) => isVariant(url, one));
  if (variant) return { shows: variant.shows };
  const { field, label, unit, socialLogo } = type;
  const look = { label, color: 'blue', prefix: '', suffix: '' };
  return { subject, field, ...look, ...(unit && { unit }), ...(socialLogo && { socialLogo }) };
}

function isVariant({ query }: ShieldsUrl, { key, same }: Variant): boolean {
  return key === '' || query.some((part) => part.key === key && !same.includes(part.value));
}
