/**
 * Small lists, one for each shape that lists of other people have. Each is refreshed twice, audited,
 * given counts (`show`) and freed of them again.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { auditLists } from '../../src/audit/audit.ts';
import { auditContext } from '../../src/audit/context.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { slotOptions } from '../../src/config/slot-options.ts';
import { factText } from '../../src/fields/fact.ts';
import { applyEdits } from '../../src/markdown/edits.ts';
import { readList } from '../../src/markdown/read-list.ts';
import { ROOT } from '../helpers/paths.ts';
import { shownBy } from '../helpers/rewriting.ts';

const FOLDER = join(ROOT, '__tests__/fixtures/lists');
const ADOPT = 'adopt: [star-in-link, star-prefix, star-suffix, cited]';
const SHOW = 'show: {repositories: stars, papers: citations}';
const OWN = 'tidelab/list';
const NUMBER = 23_456;

function read(path: string, text: string, config: string) {
  return readList({ path, text }, slotOptions(parseConfig(config, 'config'), OWN));
}

/** Writes the same number into all slots of a list, and removes what `show` no longer asks for. */
function written(path: string, text: string, config: string): string {
  const { slots, removals } = read(path, text, config);
  const edits = slots.map((slot) => {
    const { text: shown, color } = shownBy(slot, () => NUMBER);
    return { from: slot.from, to: slot.to, text: slot.write(shown, color) };
  });
  return applyEdits(text, [...edits, ...removals.map((span) => ({ ...span, text: '' }))]);
}

interface Expected {
  /** The parts of the lines that a refresh writes, in their order. */
  readonly refreshed?: readonly string[];
  /** What looks like a count and stays: kind, line, text. */
  readonly left?: readonly (readonly [kind: string, line: number, text: unknown])[];
  /** The subjects that get a count with `show`, each after the text of its link. */
  readonly shown?: readonly string[];
  /** The names of all entries with links. */
  readonly names?: readonly string[];
}

const LISTS: Readonly<Record<string, Expected>> = {
  'front-matter-yaml-crlf-bom.md': { shown: ['tidelab/ebb'], names: ['Ebb'] },
  'front-matter-toml.md': { shown: ['tidelab/ebb'], names: ['Ebb'] },
  'rule-at-the-start.md': { shown: ['tidelab/ebb'], names: ['Ebb'] },
  'components.mdx': { shown: ['tidelab/ebb', 'tidelab/flow'], names: ['Ebb', 'Flow'] },
  'badges-of-the-list.md': {
    shown: ['tidelab/ebb', 'tidelab/flow', 'tidelab/neap'],
  },
  'numbers-grouped.md': {
    refreshed: [
      '⭐ 23,456 |',
      '⭐ 23,456 |',
      '⭐ 23,456.',
      '⭐ 23,456.',
      '⭐ 23,456 and',
      '⭐ 23,456 with',
    ],
    shown: [],
  },
  'numbers-compact.md': {
    refreshed: ['⭐ 23.5K)', '⭐ 23.5K)', '[23,456★]', '[23,456★]'],
    shown: [],
  },
  'numbers-no-break-space.md': {
    refreshed: ['⭐ 23\u00A0456\n', '⭐ 23\u00A0456 stars', '⭐ 23\u00A0456\n'],
    shown: [],
  },
  'numbers-myriads.md': { refreshed: ['| 2.3万 |', '| 2.3万 |', '| 2.3万 |'], shown: [] },
  'summary-and-details.md': { refreshed: ['⭐ 23K)'], shown: [] },
  'column-of-the-name.md': { refreshed: ['| 23456 |', '| 23456 |', '| 23456 |'] },
  'cells-with-more.md': {
    refreshed: ['| 23k<br> |', '| **23k** stars |'],
    left: [
      ['cell', 7, '12 of 15'],
      ['cell', 8, '[87](https://github.com/tidelab/swell/stargazers)'],
    ],
    shown: [],
  },
  'names.md': {
    names: ['Ice and Tides', 'Counting Waves', 'Spring Tides'],
  },
  'themes.md': {
    refreshed: ['/badge/stars-23k-', '/badge/stars-23k-', '/badge/stars-23k-', '/badge/stars-23k-'],
    shown: [],
  },
  'headings.md': {
    refreshed: [],
    left: [
      ['number', 3, '120'],
      ['number', 7, '45'],
      ['number', 9, '9'],
      ['marker', 11, '<!-- tally:stars github:tidelab/swell -->⭐ 7<!-- /tally -->'],
    ],
    shown: [],
  },
  'escapes.md': {
    refreshed: [
      '/badge/%28tide%29-23k-blue?tally=github:tidelab/ebb_and_flow)',
      '/badge/GitHub_Stars-23k-blue?tally=github:tidelab/flow)',
    ],
    shown: [],
  },
  'left-live.md': {
    refreshed: ['/badge/stars-23k-', '/badge/stars-23k-'],
    left: [
      ['live-badge', 3, expect.stringContaining('/github/contributors/')],
      ['live-badge', 4, expect.stringMatching(/\/stars\/tidelab$/)],
      ['live-badge', 5, expect.stringContaining('/gitlab/')],
      ['live-badge', 6, expect.stringContaining('trendingScore')],
    ],
    shown: [],
  },
  'live-fields.md': {
    refreshed: [
      '/badge/license-MIT-green?style=flat-square&tally=license:github:tidelab/ebb)',
      '/badge/license-MIT-green?tally=license:github:tidelab/ebb)',
      '/badge/python-99.5%25-blue?tally=top-language:github:tidelab/ebb)',
      '/badge/-2025--10-orange?tally=last-commit:github:tidelab/ebb)',
      '/badge/forks-23k-brightgreen?tally=forks:github:tidelab/flow)',
      '/badge/latest-v1.4.0-blue?style=flat&amp;tally=release:github:tidelab/neap"',
      '/badge/created_at-2025--10-yellow?tally=created:github:tidelab/neap)',
      '/badge/forks-23k-blue?logo=github&tally=forks:github:tidelab/flow)',
      '/badge/open_PRs-23k-yellow?style=flat-square&tally=open-pull-requests:github:tidelab/flow)',
      '/badge/downloads-23k-brightgreen?tally=downloads-all-time:hf:models/tidelab/swell)',
      '/badge/release_date-2025--10-orange?tally=released:github:tidelab/neap',
    ],
    left: [
      ['live-badge', 3, expect.stringContaining('include_prereleases')],
      ['live-badge', 7, expect.stringContaining('/dev')],
      ['live-badge', 8, expect.stringContaining('open_issues_count')],
      ['live-badge', 10, expect.stringContaining('sort=semver')],
      ['live-badge', 11, 'https://badgen.net/github/release/tidelab/flow'],
    ],
    shown: ['tidelab/ebb', 'tidelab/flow', 'tidelab/neap', 'tidelab/flow'],
    names: ['', 'Ebb', 'Flow', 'Neap', 'Flow', 'Swell'],
  },
  'pages-of-github.md': { shown: ['tidelab/ebb'] },
  'typed-badges.md': {
    refreshed: [
      '?tally=github:tidelab/ebb)',
      '?tally=github:tidelab/flow)',
      '?tally=github:tidelab/neap)',
      '?tally=github:tidelab/swell)',
    ],
    shown: [],
  },
};

test('each list of the folder has its expectations', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(LISTS).toSorted());
});

describe.each(Object.entries(LISTS))('%s', (path, { refreshed, left = [], shown, names }) => {
  const text = readFileSync(join(FOLDER, path), 'utf8');

  test('is refreshed, and a second time without a change', () => {
    const once = written(path, text, ADOPT);
    if (!refreshed?.length) expect(once).toBe(text);
    expect(partsIn(once, refreshed ?? [])).toEqual(refreshed ?? []);
    expect(written(path, once, ADOPT)).toBe(once);
  });

  test('names what it leaves alone', () => {
    const list = read(path, text, ADOPT);
    expect(list.left.map((one) => [one.kind, one.line, one.text])).toEqual(left);
    expect(list.left.every(({ reason }) => reason.endsWith('.'))).toBe(true);
  });

  test('has no findings', () => {
    const findings = auditLists(auditContext([read(path, text, ADOPT)]));
    expect(findings.map(({ message }) => message)).toEqual([]);
  });

  test('gets counts, and loses them again', () => {
    const more = `${ADOPT}\n${SHOW}`;
    const before = written(path, text, ADOPT);
    const added = read(path, before, more).slots.filter(({ from, to }) => from === to);
    if (shown) expect(added.map((slot) => factText(slot).replace('github:', ''))).toEqual(shown);
    const after = written(path, before, more);
    expect(written(path, after, more)).toBe(after);
    expect(read(path, after, more).left).toHaveLength(left.length);
    expect(written(path, after, ADOPT)).toBe(before);
  });

  test('names its entries', () => {
    const titles = read(path, text, ADOPT).entries.filter(({ links }) => links.length > 0);
    if (names) expect(titles.map(({ title }) => title)).toEqual(names);
    expect(titles.map(({ title }) => title.toLowerCase())).not.toContain('paper');
  });
});

/** Returns the parts that a text has in this order. */
function partsIn(text: string, parts: readonly string[]): string[] {
  let at = 0;
  return parts.filter((part) => {
    const found = text.indexOf(part, at);
    if (found >= 0) at = found + part.length;
    return found >= 0;
  });
}
