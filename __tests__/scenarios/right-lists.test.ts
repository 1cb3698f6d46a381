import { describe, expect, test } from '@jest/globals';
import { auditLists, rulesAsSet } from '../../src/audit/audit.ts';
import { auditContext } from '../../src/audit/context.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';
import { listOf } from '../helpers/audit.ts';

/** The rules that report something in a list, with the lines: those that are on, and one more. */
function found(text: string, titles: Record<string, string> = {}): string[] {
  const subjects = Object.fromEntries(
    Object.entries(titles).map(([key, title]) => [key, { title }]),
  );
  const snapshot: Snapshot = { version: 1, checkedAt: '2026-11-24T03:17:00Z', subjects };
  const context = auditContext([listOf(text)], { snapshot });
  return auditLists(context, rulesAsSet({ 'title-mismatch': 'error' })).map(
    ({ rule, line }) => `${line} ${rule}`,
  );
}

const TITLE = 'Forecasting Avalanches with Acoustic Sensors on Glaciers';

describe('nothing is wrong with', () => {
  test.each([
    [
      'the badges of the list itself',
      `# Glaciers

[![Awesome](https://awesome.re/badge.svg)](https://github.com/sindresorhus/awesome) ![Stars](https://img.shields.io/github/stars/northlab/glaciers) ![PRs](https://img.shields.io/badge/PRs-Welcome-red) [Site](https://github.com/northlab/site)

- [Floe](https://github.com/northlab/floe)
`,
    ],
    [
      'an awesome badge beside a badge of stars',
      '- [![Awesome](https://a.org/b.svg)](https://github.com/sindresorhus/awesome) ![s](https://img.shields.io/github/stars/northlab/floe) Floe\n',
    ],
    [
      'an address with a question mark at its end in double brackets',
      '- Counting seracs [[paper]](https://arxiv.org/abs/2402.00001?) [[code]](https://github.com/northlab/serac)\n',
    ],
    [
      'an address without a scheme that GitHub links',
      '- The data are on www.northlab-ice.org today.\n',
    ],
    [
      'a tool named after a site',
      '- [YouTube](https://github.com/northlab/youtube-ice) - Films ice.\n- **[Zenodo](https://github.com/northlab/upload)**: Uploads.\n',
    ],
    [
      'a news item beside the entry',
      `## News

- 2024.05 [Sensors that follow the mountain before it moves](https://arxiv.org/abs/2402.00002) is out.

## Papers

- [${TITLE}](https://arxiv.org/abs/2402.00002)
`,
    ],
    [
      'a sentence of its authors beside the entry',
      `- We wrote about [how the mountain sounds before it moves](https://arxiv.org/abs/2402.00002).\n- [${TITLE}](https://arxiv.org/abs/2402.00002)\n`,
    ],
    [
      'a model beside its report',
      `- [ICE2X](https://arxiv.org/abs/2402.00003), a family of small models that measure snow.\n- "ICE2X Technical Report: Measuring Snow from Orbit with Few Labels" [paper](https://arxiv.org/abs/2402.00003)\n`,
    ],
    [
      'two data sets of one paper',
      `| Set | Paper |\n|-|-|\n| Floe-A | "${TITLE}" [paper](https://arxiv.org/abs/2402.00002) |\n| Floe-B | "${TITLE}" [paper](https://arxiv.org/abs/2402.00002) |\n`,
    ],
    [
      'an entry of several lines, with authors between title and link',
      `- **${TITLE}**\n  *Anna Firn, Ben Gletscher, Cara Morena, Dan Esker.* [[abs](https://arxiv.org/abs/2402.00002)]\n\n## Planning\n\n- **${TITLE}** [[abs](https://arxiv.org/abs/2402.00002)]\n`,
    ],
    [
      'bare addresses below a title',
      `**${TITLE}**\n\n- Paper: https://arxiv.org/abs/2402.00002\n\n**${TITLE}, again**\n\n- Paper: https://arxiv.org/abs/2402.00002\n`,
    ],
    [
      'GitHub’s own pages',
      '- [Actions](https://github.com/marketplace/actions) ![s](https://img.shields.io/badge/x-1-blue)\n',
    ],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    [
      'a translated list',
      '- [Prévision des avalanches par des capteurs acoustiques sur les glaciers](https://arxiv.org/abs/2402.00002)\n',
    ],
    [
      'another translated list',
      '- [Buzullarda akustik sensörlerle çığ tahmini için yeni bir yöntem](https://arxiv.org/abs/2402.00002)\n',
    ],
    [
      'the name of a model',
      '- [HuashanIce-o1 for deep snow research in China](https://arxiv.org/abs/2402.00005)\n',
    ],
  ])('%s', (_, text) => {
    const titles = {
      'arxiv:2402.00002': TITLE,
      'arxiv:2402.00005': 'HuashanIce-o1, Towards Complex Reasoning',
    };
    expect(found(text, titles)).toEqual([]);
  });
});

test('what is wrong is found all the same', () => {
  const text = `# Glaciers

- [Floe](https://github.com/northlab/floe) ![s](https://img.shields.io/github/stars/southlab/dune)
- Doubled [paper](https://openreview.net/pdf?id=Q_a1https://openreview.net/pdf?id=Q_a1)
- [Sensors that follow the mountain before it moves](https://arxiv.org/abs/2402.00002)
- [Counting penguins with old cameras in the south](https://arxiv.org/abs/2402.00002)
- [YouTube](https://vimeo.com/123)
- [A new map of sand dunes from cheap drones](https://arxiv.org/abs/2402.00006)
`;
  expect(found(text, { 'arxiv:2402.00006': TITLE })).toEqual([
    '3 link-and-badge',
    '4 broken-address',
    '5 shared-link',
    '6 shared-link',
    '7 link-text-site',
    '8 title-mismatch',
  ]);
});
