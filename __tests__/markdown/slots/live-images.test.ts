import { describe, expect, test } from '@jest/globals';
import { findSlots } from '../../../src/markdown/slots/find-slots.ts';
import { refreshed } from '../../helpers/rewriting.ts';

const SHIELDS = 'https://img.shields.io';
const JSON_BADGE = `${SHIELDS}/badge/dynamic/json`;
const HUB = 'https%3A%2F%2Fhuggingface.co%2Fapi%2Fmodels%2Fo%2Fm';
const SCHOLAR = 'https%3A%2F%2Fapi.semanticscholar.org%2Fgraph%2Fv1%2Fpaper%2F';

function imageIn(address: string) {
  return findSlots(`- [A](https://a.org) ![x](${address})\n`);
}

describe('an image that may work and has no source here is left, and not called broken', () => {
  test.each([
    `${SHIELDS}/github/stars/icelab`,
    `${SHIELDS}/github/stars/icelab?style=social`,
    `${SHIELDS}/github/contributors/icelab/floe`,
    `${SHIELDS}/github/issues-closed-raw/icelab/floe.svg`,
    `${SHIELDS}/github/commit-activity/m/icelab/floe`,
    'https://badgen.net/github/issues/icelab/floe',
    `${SHIELDS}/gitlab/stars/icelab%2Ffloe?gitlab_url=https%3A%2F%2Fgitlab.gnome.org`,
    `${SHIELDS}/gitlab/stars/278964`,
    `${SHIELDS}/gitlab/merge-requests/open/icelab%2Ffloe`,
    `${SHIELDS}/gitea/stars/icelab/floe`,
    `${SHIELDS}/gitea/stars/icelab/floe?gitea_url=https://gitea.example.org`,
    `${SHIELDS}/codeberg/stars/icelab/floe`,
    `${SHIELDS}/npm/dm/floe`,
    `${SHIELDS}/docker/pulls/icelab/floe`,
    `${SHIELDS}/youtube/views/abc`,
    `${JSON_BADGE}?url=${HUB}&query=%24.author`,
    `${JSON_BADGE}?url=https%3A%2F%2Fapi.github.com%2Frepos%2Ficelab%2Ffloe&query=%24.open_issues`,
    `${JSON_BADGE}?url=https%3A%2F%2Fapi.github.com%2Fusers%2Ficelab&query=%24.public_repos`,
    `${JSON_BADGE}?url=${SCHOLAR}search%3Fquery%3Dfloe&query=%24.data%5B0%5D.citationCount`,
    `${SHIELDS}/endpoint?url=https%3A%2F%2Fa.org%2Fstars.json`,
    'https://badgen.net/gitlab/open-issues/icelab/floe',
    'https://badgen.net/gitlab/contributors/icelab/floe',
    'https://gitee.com/icelab/floe/badge/star.svg?theme=dark',
    'https://api.star-history.com/svg?repos=icelab/floe',
    'https://visitor-badge.laobi.icu/badge?page_id=icelab.floe',
  ])('%s', (address) => {
    const { slots, unclear, left } = imageIn(address);
    expect([slots, unclear]).toEqual([[], []]);
    expect(left).toMatchObject([{ kind: 'live-badge', line: 1, text: address.slice(0, 200) }]);
  });
});

describe('a variant of a badge that is no field is left, with what it shows', () => {
  const api = (query: string) =>
    `${JSON_BADGE}?url=https%3A%2F%2Fapi.github.com%2Frepos%2Fo%2Fr&query=%24.${query}`;
  test.each([
    ['/github/last-commit/o/r/dev', 'the last commit of a branch or tag'],
    ['/github/last-commit/o/r/feat/x.svg', 'the last commit of a branch or tag'],
    ['/github/last-commit/o/r?path=docs', 'the last commit to a path'],
    ['/github/last-commit/o/r?display_timestamp=committer', 'the committer date'],
    ['/github/v/release/o/r?include_prereleases', 'the latest release or prerelease'],
    [
      '/github/v/release/o/r?style=flat&amp;include_prereleases=',
      'the latest release or prerelease',
    ],
    ['/github/v/release/o/r?sort=semver', 'the release with the highest version'],
    ['/github/v/release/o/r?filter=v1.*', 'the latest release that fits a pattern'],
    ['/github/v/release/o/r?display_name=release', 'the name of a release'],
    ['/github/v/release/o/r/main', 'the latest release of a branch'],
    ['/github/release/o/r/all', 'the latest release or prerelease'],
    ['/github/release-pre/o/r.svg', 'the latest release or prerelease'],
    ['/github/release-date-pre/o/r', 'the latest release or prerelease'],
    ['/github/v/tag/o/r?sort=semver', 'the tag with the highest version'],
    ['/github/v/tag/o/r?filter=!*-rc', 'the latest tag that fits a pattern'],
    ['/github/tag/o/r.svg', 'the tag with the highest version'],
    ['/github/issues/o/r/good%20first%20issue', 'the issues with a label'],
    ['/github/issues-pr-raw/o/r/bug', 'the pull requests with a label'],
    ['https://badgen.net/github/release/o/r', 'the latest release or prerelease'],
    ['https://badgen.net/github/last-commit/o/r/dev', 'the last commit of a branch or tag'],
    [api('open_issues_count'), 'issues and pull requests together'],
    [api('pushed_at'), 'the last push to any branch'],
    [api('size'), 'another value of GitHub'],
  ])('%s', (path, shows) => {
    const { slots, unclear, left } = imageIn(path.startsWith('/') ? SHIELDS + path : path);
    expect([slots, unclear]).toEqual([[], []]);
    expect(left).toMatchObject([
      { kind: 'live-badge', reason: `It shows ${shows}, which is no field.` },
    ]);
  });
});

describe('a badge that cannot work is broken', () => {
  test.each([
    `${SHIELDS}/github/stars/`,
    `${SHIELDS}/github/stars/ice_lab`,
    `${SHIELDS}/github/stars/icelab/floe/main`,
    `${SHIELDS}/github/license/icelab`,
    `${SHIELDS}/github/forks/icelab/floe/main`,
    `${SHIELDS}/github/v/release/ice_lab/floe`,
    `${SHIELDS}/github/languages/top/`,
    `${JSON_BADGE}?query=%24.citationCount`,
    `${JSON_BADGE}?url=${SCHOLAR}CorpusID%3A%3Ffields%3DcitationCount&query=%24.citationCount`,
    `${JSON_BADGE}?url=${HUB}&label=likes`,
    `${SHIELDS}/endpoint?url=https%3A%2F%2Fapi.juleskreuer.eu%2Fcitation-badge.php`,
  ])('%s', (address) => {
    const { slots, unclear, left } = imageIn(address);
    expect(slots).toEqual([]);
    expect(unclear).toMatchObject([{ isBroken: true }]);
    expect(left).toMatchObject([
      { kind: 'live-badge', reason: expect.stringContaining('cannot work') },
    ]);
  });
});

test.each([
  `${SHIELDS}/github/languages/count/icelab/floe`,
  `${SHIELDS}/github/actions/workflow/status/icelab/floe/ci.yml`,
  `${SHIELDS}/github/repo-size/icelab/floe`,
  `${SHIELDS}/npm/v/floe`,
  `${SHIELDS}/badge/PRs-welcome-green`,
  `${JSON_BADGE}?url=https%3A%2F%2Fa.org%2Fpackage.json&query=%24.version`,
  'https://a.org/logo.png',
  'https://github.com/icelab/floe/actions/workflows/ci.yml/badge.svg',
  `${SHIELDS}/constructor/stars/o/r`,
])('%s is no count', (address) => {
  expect(imageIn(address)).toMatchObject({ slots: [], unclear: [], left: [] });
});

test.each([
  'https://api.juleskreuer.eu/citation-badge.php?doi=10.1000/aaa',
  'https://api.juleskreuer.eu/citation-badge?doi=10.1000%2Faaa',
  'https://citations.njzjz.win/10.1000/aaa',
])('the image of a citation service becomes a static badge: %s', (address) => {
  const text = `- [Paper](https://doi.org/10.1000/aaa) [![c](${address})](https://doi.org/10.1000/aaa)\n`;
  const written = refreshed(text, {}, () => 7);
  expect(written).toContain(`![c](${SHIELDS}/badge/citations-7-blue?tally=doi:10.1000/aaa)`);
  expect(refreshed(written, {}, () => 7)).toBe(written);
});

test('a badge behind a link in double brackets is no broken link', () => {
  const text = `| [[floe]](https://github.com/icelab/floe)![](${SHIELDS}/github/stars/icelab/floe) |\n|-|\n`;
  const { slots, unclear } = findSlots(`- ${text.slice(2, text.indexOf(' |\n'))}\n`);
  expect([slots.length, unclear]).toEqual([1, []]);
});
