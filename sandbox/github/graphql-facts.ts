import { drawnCount, drawnDay, drawnFrom } from '../drawn.ts';
import type { World } from '../world.ts';

const LANGUAGES = ['Python', 'TypeScript', 'C++', 'Rust', 'Jupyter Notebook', null] as const;

/** The fields of `Repository` that badges and columns show, derived from the key unless described, but for the licence. */
export function factFields(world: World, key: string): Record<string, unknown> {
  const origin = world.origin(key);
  const { stars = 0, watchers, issues, pulls } = world.counts(key) ?? {};
  const details = world.details(key);
  const lastCommit =
    details.lastCommit === undefined ? drawnDay(origin, 'commit') : details.lastCommit;
  const { license = null } = details;
  const language =
    details.language === undefined ? drawnFrom(origin, 'language', LANGUAGES) : details.language;
  const release = releaseOf(origin, details.release);
  return {
    watchers: { totalCount: watchers ?? Math.round(stars / 40) },
    issues: { totalCount: issues ?? drawnCount(origin, 'issues', 1, 400) - 1 },
    pullRequests: { totalCount: pulls ?? drawnCount(origin, 'pulls', 1, 60) - 1 },
    refs: tagsOf(details.tag === undefined ? release?.tagName : details.tag),
    languages: languagesOf(details.languages ?? (language === null ? {} : { [language]: 1 })),
    // An empty repository has no branch.
    defaultBranchRef: lastCommit === null ? null : branchAt(lastCommit),
    createdAt: `${details.date ?? '2019-01-24'}T01:02:03Z`,
    licenseInfo: license === null ? null : licenseOf(license),
    primaryLanguage: language === null ? null : { name: language, color: null },
    latestRelease: release,
    description: details.description ?? details.title ?? null,
    isArchived: details.archived ?? false,
  };
}

function branchAt(day: string): Record<string, unknown> {
  const date = `${day}T04:05:06Z`;
  // The committer date is later where a commit was rebased.
  const target = {
    __typename: 'Commit',
    authoredDate: date,
    committedDate: '2026-11-01T04:05:06Z',
  };
  return { name: 'main', target };
}

/** Asked for the first one only. */
function tagsOf(name: string | null | undefined): Record<string, unknown> {
  return { nodes: name ? [{ name }] : [] };
}

function languagesOf(sizes: Record<string, number>): Record<string, unknown> {
  const all = Object.entries(sizes).map(([name, size]) => ({ size, node: { name } }));
  return { totalSize: all.reduce((sum, { size }) => sum + size, 0), edges: all.slice(0, 1) };
}

function licenseOf(spdxId: string): Record<string, unknown> {
  const isOther = spdxId === 'NOASSERTION';
  return isOther
    ? { key: 'other', name: 'Other', spdxId, pseudoLicense: false }
    : { key: spdxId.toLowerCase(), name: spdxId, spdxId, pseudoLicense: false };
}

interface Release {
  readonly tag: string;
  readonly date: string;
}

/** Every third repository has no release. */
function releaseOf(origin: string, given: Release | null | undefined) {
  const isNone = drawnFrom(origin, 'release', [true, false, false]);
  const drawn = isNone
    ? null
    : {
        tag: drawnFrom(origin, 'tag', ['v1.2.0', '0.9.1', '2024.1']),
        date: drawnDay(origin, 'tag'),
      };
  const release = given === undefined ? drawn : given;
  if (release === null) return null;
  const date = `${release.date}T07:08:09Z`;
  return { tagName: release.tag, name: release.tag, publishedAt: date, createdAt: date };
}
