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
    `${SHIELDS}/github/forks/icelab/floe`,
    `${SHIELDS}/github/issues-raw/icelab/floe.svg`,
    `${SHIELDS}/gitlab/stars/icelab%2Ffloe`,
    `${SHIELDS}/npm/dm/floe`,
    `${SHIELDS}/docker/pulls/icelab/floe`,
    `${SHIELDS}/youtube/views/abc`,
    `${JSON_BADGE}?url=${HUB}%3Fexpand%3DdownloadsAllTime&query=%24.downloadsAllTime`,
    `${JSON_BADGE}?url=https%3A%2F%2Fapi.github.com%2Frepos%2Ficelab%2Ffloe&query=%24.stargazers_count`,
    `${JSON_BADGE}?url=${SCHOLAR}search%3Fquery%3Dfloe&query=%24.data%5B0%5D.citationCount`,
    `${SHIELDS}/endpoint?url=https%3A%2F%2Fa.org%2Fstars.json`,
    'https://badgen.net/gitlab/stars/icelab/floe',
    'https://gitee.com/icelab/floe/badge/star.svg?theme=dark',
    'https://api.star-history.com/svg?repos=icelab/floe',
    'https://visitor-badge.laobi.icu/badge?page_id=icelab.floe',
  ])('%s', (address) => {
    const { slots, unclear, left } = imageIn(address);
    expect([slots, unclear]).toEqual([[], []]);
    expect(left).toMatchObject([{ kind: 'live-badge', line: 1, text: address.slice(0, 200) }]);
  });
});

describe('a badge that cannot work is broken', () => {
  test.each([
    `${SHIELDS}/github/stars/`,
    `${SHIELDS}/github/stars/ice_lab`,
    `${SHIELDS}/github/stars/icelab/floe/main`,
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
  `${SHIELDS}/github/license/icelab/floe`,
  `${SHIELDS}/github/v/release/icelab/floe`,
  `${SHIELDS}/github/last-commit/icelab/floe`,
  `${SHIELDS}/npm/v/floe`,
  `${SHIELDS}/badge/PRs-welcome-green`,
  `${JSON_BADGE}?url=https%3A%2F%2Fa.org%2Fpackage.json&query=%24.version`,
  'https://a.org/logo.png',
  'https://github.com/icelab/floe/actions/workflows/ci.yml/badge.svg',
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
