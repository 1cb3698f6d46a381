import { describe, expect, test } from '@jest/globals';
import { factText } from '../../../src/fields/fact.ts';
import { lookOf } from '../../../src/fields/look.ts';
import { FIELDS } from '../../../src/fields/table.ts';
import { recognizeBadge } from '../../../src/markdown/badges/badge.ts';
import { GITHUB_BADGES, githubBadge } from '../../../src/markdown/badges/github-badges.ts';
import { parseShieldsUrl } from '../../../src/markdown/badges/shields-url.ts';
import { sampleValue } from '../../helpers/values.ts';

const SHIELDS = 'https://img.shields.io';
const numbers = { default: 'compact' } as const;

/** Writes a value as a run does. */
function written(address: string, value: number | string | boolean): string | undefined {
  const badge = recognizeBadge(address);
  const options = { isBadge: true, shown: badge?.shown, numbers, today: '2026-11-22' };
  const look = badge && lookOf(badge.field, value, options);
  return look && badge.write(look.text, look.color);
}

describe('a live badge of GitHub becomes static, as shields.io draws it', () => {
  test.each<[path: string, value: number | string, ours: string]>([
    ['forks/O/R', 1234, 'forks-1.2k-blue?tally=forks:github:o/r'],
    [
      'forks/o/r?style=social&label=Fork',
      1234,
      'Fork-1.2k-blue?style=social&logo=github&tally=forks:github:o/r',
    ],
    ['watchers/o/r.svg', 7, 'watchers-7-blue?tally=watchers:github:o/r'],
    ['last-commit/o/r', '2025-10-07', 'last_commit-2025--10-orange?tally=last-commit:github:o/r'],
    [
      'last-commit/o/r?display_timestamp=author&path=',
      '2026-10-07',
      'last_commit-2026--10-brightgreen?tally=last-commit:github:o/r',
    ],
    [
      'last-commit/o/r?color=pink&logo=git&logoColor=white&style=flat-square',
      '2024-01-07',
      'last_commit-2024--01-pink?logo=git&logoColor=white&style=flat-square&tally=last-commit:github:o/r',
    ],
    ['created-at/o/r', '2019-03-24', 'created_at-2019--03-brightgreen?tally=created:github:o/r'],
    ['license/o/r', 'Apache-2.0', 'license-Apache--2.0-green?tally=license:github:o/r'],
    ['license/o/r.svg?label=', 'GPL-3.0', '-GPL--3.0-orange?tally=license:github:o/r'],
    ['license/o/r', 'CC0-1.0', 'license-CC0--1.0-7cd958?tally=license:github:o/r'],
    ['license/o/r', '', 'license-not_specified-lightgrey?tally=license:github:o/r'],
    [
      'license/o/r',
      'NOASSERTION',
      'license-not_identifiable_by_github-lightgrey?tally=license:github:o/r',
    ],
    ['license/o/r?colorB=abc', 'MIT', 'license-MIT-abc?tally=license:github:o/r'],
    ['v/release/o/r', '1.4.0', 'release-v1.4.0-blue?tally=release:github:o/r'],
    [
      'v/release/o/r?sort=date&display_name=tag',
      'v0.4',
      'release-v0.4-orange?tally=release:github:o/r',
    ],
    ['release/o/r.svg', '2024-01-02', 'release-2024--01--02-blue?tally=release:github:o/r'],
    ['v/release/o/r', '', 'release-no_releases-lightgrey?tally=release:github:o/r'],
    ['v/tag/o/r?include_prereleases', 'v2.0-rc', 'tag-v2.0--rc-orange?tally=tag:github:o/r'],
    ['tag-date/o/r', '3', 'tag-v3-blue?tally=tag:github:o/r'],
    ['release-date/o/r', '2026-05-07', 'release_date-2026--05-yellow?tally=released:github:o/r'],
    [
      'release-date/o/r?display_date=published_at',
      '2026-09-07',
      'release_date-2026--09-brightgreen?tally=released:github:o/r',
    ],
    ['issues/o/r', 12, 'issues-12_open-yellow?tally=open-issues:github:o/r'],
    ['issues/o/r', 0, 'issues-0_open-brightgreen?tally=open-issues:github:o/r'],
    ['issues-raw/o/r', 1234, 'open_issues-1.2k-yellow?tally=open-issues:github:o/r'],
    [
      'issues-pr/o/r?color=yellow',
      0,
      'pull_requests-0_open-yellow?color=yellow&tally=open-pull-requests:github:o/r',
    ],
    ['issues-pr-raw/o/r', 5, 'open_pull_requests-5-yellow?tally=open-pull-requests:github:o/r'],
    ['languages/top/o/r', 'C++ 99.5%', 'c%2B%2B-99.5%25-blue?tally=top-language:github:o/r'],
    [
      'languages/top/o/r?label=Code&color=red',
      'Jupyter Notebook 50.0%',
      'jupyter_notebook-50.0%25-red?label=Code&tally=top-language:github:o/r',
    ],
    ['languages/top/o/r', '', 'language-none-blue?tally=top-language:github:o/r'],
  ])('%s %s', (path, value, ours) => {
    const address = written(`${SHIELDS}/github/${path}`, value);
    expect(address).toBe(`${SHIELDS}/badge/${ours}`);
    // A second run finds the same fact, and writes the same.
    const [live, own] = [`${SHIELDS}/github/${path}`, address ?? ''].map(recognizeBadge);
    expect(own && factText(own)).toBe(live && factText(live));
    expect(own?.shown).toBeDefined();
    expect(written(address ?? '', value)).toBe(address);
  });
});

test('every type has a field, and an old static badge follows its value', () => {
  for (const type of GITHUB_BADGES) {
    const url = parseShieldsUrl(`${SHIELDS}/github/${type}/o/r`);
    const badge = url && githubBadge(url);
    if (!badge || 'shows' in badge) {
      expect(type).toMatch(/-pre$|^tag$/);
      continue;
    }
    expect(FIELDS[badge.field].families).toContain('repository');
    const first = written(`${SHIELDS}/github/${type}/o/r`, sampleValue(badge.field, 7));
    const other = FIELDS[badge.field].type === 'count' ? 8 : '2019-01-01';
    const second = written(first ?? '', other);
    expect(second).not.toBe(first);
    expect(written(second ?? '', sampleValue(badge.field, 7))).toBe(first);
  }
});

test('a color of the list stays, also one of the field', () => {
  const chosen = written(`${SHIELDS}/github/license/o/r?color=green`, 'GPL-3.0');

  expect(chosen).toBe(
    `${SHIELDS}/badge/license-GPL--3.0-green?color=green&tally=license:github:o/r`,
  );
  expect(written(chosen ?? '', 'MIT')).toBe(chosen?.replace('GPL--3.0', 'MIT'));
});
