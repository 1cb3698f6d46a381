/** Live badges that are not drawn by shields.io, or ask services other than the sources. */

import { describe, expect, test } from '@jest/globals';
import { factText } from '../../../src/fields/fact.ts';
import { recognizeBadge } from '../../../src/markdown/badges/badge.ts';

describe('a live badge', () => {
  test.each([
    [
      'https://flat.badgen.net/github/stars/o/r?color=green&icon=github&label=loved',
      'https://img.shields.io/badge/loved-7-green?style=flat-square&logo=github&tally=github:o/r',
    ],
    [
      'https://badgen.net/github/stars/o/r',
      'https://img.shields.io/badge/stars-7-blue?tally=github:o/r',
    ],
    [
      '//badgen.net/github/stars/o/r?icon=github&amp;cache=300',
      'https://img.shields.io/badge/stars-7-blue?logo=github&amp;tally=github:o/r',
    ],
    [
      'https://img.shields.io/badge/dynamic/json?url=https://api.openalex.org/works/doi:10.7717/PeerJ.4375&query=$.cited_by_count&label=cited',
      'https://img.shields.io/badge/cited-7-brightgreen?tally=doi:10.7717/peerj.4375',
    ],
    [
      'https://img.shields.io/badge/dynamic/json?url=https%3A%2F%2Fapi.openalex.org%2Fworks%2Fhttps%3A%2F%2Fdoi.org%2F10.48550%2FarXiv.1706.03762&query=cited_by_count',
      'https://img.shields.io/badge/custom_badge-7-brightgreen?tally=arxiv:1706.03762',
    ],
    [
      'https://img.shields.io/endpoint?url=https://api.juleskreuer.eu/citation-badge.php?shield&doi=10.1126/science.1058040',
      'https://img.shields.io/badge/citations-7-blue?tally=doi:10.1126/science.1058040',
    ],
    [
      'https://img.shields.io/endpoint?style=flat&url=https%3A%2F%2Fapi.juleskreuer.eu%2Fcitation-badge.php%3Fshield%26doi%3D10.1126%2Fscience.1058040',
      'https://img.shields.io/badge/citations-7-blue?style=flat&tally=doi:10.1126/science.1058040',
    ],
  ])('%s', (live, ours) => {
    const badge = recognizeBadge(live);
    const own = recognizeBadge(ours);
    expect(badge?.shown).toBeUndefined();
    expect(badge?.write('7')).toBe(ours);
    expect(own && factText(own)).toBe(badge && factText(badge));
    expect(own?.shown).toBe('7');
  });
});

test.each([
  'https://badgen.net/github/contributors/o/r',
  'https://flat.badgen.net/badge/stars/7/blue',
  'https://img.shields.io/badge/dynamic/json?url=https://api.openalex.org/works/W2741809807&query=$.cited_by_count',
  'https://img.shields.io/endpoint?url=https://example.org/citations.json',
  'https://img.shields.io/endpoint?url=https://api.juleskreuer.eu/citation-badge.php?doi=nonsense',
])('%s is none of ours', (address) => {
  expect(recognizeBadge(address)).toBeUndefined();
});
