import { describe, expect, test } from '@jest/globals';
import { defaultConfig } from '../../../src/config/parse.ts';
import { applyEdits } from '../../../src/markdown/edits.ts';
import { readList } from '../../../src/markdown/read-list.ts';
import { wayBack } from '../../../src/markdown/slots/way-back.ts';
import { writeValues } from '../../../src/refresh/write-values.ts';
import { parseSnapshot } from '../../../src/snapshot/file.ts';

const NONE = { ignore: { subjects: [], sections: [] } };
const NUMBERS = { default: 'compact' } as const;

function snapshotOf(stars: number) {
  const value = { value: stars, source: 'github', checkedAt: '2026-11-22' };
  const record = { stars: { ...value, changedAt: '2026-11-22', history: [['2026-11-22', stars]] } };
  const subjects = { 'github:o/r': record };
  const text = JSON.stringify({ version: 1, checkedAt: '2026-11-22T03:17:41Z', subjects });
  return parseSnapshot(text, 'snapshot');
}

const EMPTY = parseSnapshot(
  '{"version": 1, "checkedAt": "2026-11-21T03:17:41Z", "subjects": {}}',
  'snapshot',
);

interface Settings {
  readonly alt?: boolean;
  readonly isWhole?: boolean;
  readonly path?: string;
  readonly before?: number;
}

function write(text: string, stars: number, settings: Settings = {}): string {
  const { alt = true, isWhole, path = 'README.md', before } = settings;
  const list = readList({ path, text }, NONE);
  const old = before === undefined ? EMPTY : snapshotOf(before);
  const options = { before: old, after: snapshotOf(stars), numbers: NUMBERS, isWhole };
  return writeValues(list, { ...options, badges: { ...defaultConfig().badges, alt } }).text;
}

function remove(text: string, isLive = false): string {
  const list = readList({ path: 'README.md', text }, NONE);
  return applyEdits(text, wayBack(list, { isLive }).edits);
}

const LIVE = 'https://img.shields.io/github/stars/o/r';
const STATIC = 'https://img.shields.io/badge/stars-4.3k-blue?tally=github:o/r';

/** The list before and after, with `@` for the address of the badge. */
const WRITTEN: readonly (readonly [name: string, before: string, after: string])[] = [
  ['an image', '![Star](@)', '![Star: 4.3k](@)'],
  [
    'a linked image',
    '[![Star](@)](https://github.com/o/r)',
    '[![Star: 4.3k](@)](https://github.com/o/r)',
  ],
  ['HTML', '<p><img src="@" alt="Star"></p>', '<p><img src="@" alt="Star: 4.3k"></p>'],
  ['HTML, the text first', "<img alt='Star' src='@'/>", "<img alt='Star: 4.3k' src='@'/>"],
  [
    'a reference',
    '![Star][s] and ![More][s]\n\n[s]: @\n',
    '![Star: 4.3k][s] and ![More: 4.3k][s]\n\n[s]: @\n',
  ],
  [
    'a padded cell',
    '| a          | b |\r\n| ---------- | - |\r\n| ![s](@)    | c |\r\n',
    '| a          | b |\r\n| ---------- | - |\r\n| ![s: 4.3k](@)    | c |\r\n',
  ],
  ['a title', '![Star](@ "GitHub")', '![Star: 4.3k](@ "GitHub")'],
  ['angle brackets', '![Star](<@>)', '![Star: 4.3k](<@>)'],
  ['two lines', '![Star\nof it](@)', '![Star\nof it: 4.3k](@)'],
  ['a blank at the end', '![Star ](@)', '![Star : 4.3k](@)'],
  ['brackets', '![a [b] \\] \\\\](@)', '![a [b] \\] \\\\: 4.3k](@)'],
  ['code', '![`a`](@)', '![`a`: 4.3k](@)'],
  ['another number', '![Top: 10](@)', '![Top: 10: 4.3k](@)'],
  ['the same number', '![Stars: 4.3k](@)', '![Stars: 4.3k: 4.3k](@)'],
  ['a number alone', '![: 4.3k](@)', '![: 4.3k: 4.3k](@)'],
  ['a comment in it', '![a <!-- b](@)', '![a <!-- b: 4.3k](@)'],
  ['an entity', '![a &amp](@)', '![a &amp: 4.3k](@)'],
  ['our query in it', '![tally=github:o/r](@)', '![tally=github:o/r: 4.3k](@)'],
];

/** Where the alternative text is a name, missing or empty, it stays. */
const LEFT: readonly (readonly [name: string, text: string])[] = [
  ['a collapsed reference', '![stars][]\n\n[stars]: @\n'],
  ['a shortcut reference', '![stars]\n\n[stars]: @\n'],
  ['no attribute', '<img src="@">'],
  ['an empty attribute', '<img src="@" alt="">'],
  ['an attribute without quotes', '<img src="@" alt=stars>'],
  ['an empty text', '![](@)'],
  ['blanks', '![ ](@)'],
];

function filled(text: string, address: string): string {
  return text.replaceAll('@', address);
}

describe.each(WRITTEN)('%s', (_, before, after) => {
  test('gets the value, once, and loses it again', () => {
    const live = filled(before, LIVE);
    const written = write(live, 4312);
    expect(written.replaceAll(/https:\/\/img[^)\s"'>]*/g, '@')).toBe(after);
    expect(write(written, 4312, { before: 4312, isWhole: true })).toBe(written);
    expect(remove(written).replaceAll(/https:\/\/img[^)\s"'>]*/g, '@')).toBe(before);
    expect(remove(written, true)).toBe(live);
    expect(write(written, 9000, { before: 4312 }).match(/: 9k/g)).toEqual(
      written.match(/: 4\.3k(?=[\]"'])/g)?.map(() => ': 9k'),
    );
    expect(remove(write(written, 9000, { before: 4312 }), true)).toBe(live);
  });

  test('gets the value of an existing badge with --all, or with its next change', () => {
    const old = filled(before, STATIC);
    expect(write(old, 4312, { before: 4312 })).toBe(old);
    const all = write(old, 4312, { before: 4312, isWhole: true });
    if (!/: 4\.3k/.test(before)) expect(all).toBe(filled(after, STATIC));
    expect(write(all, 4312, { before: 4312, isWhole: true })).toBe(all);
    expect(write(old, 4312, { alt: false, before: 4000 })).toBe(old);
  });
});

test.each(LEFT)('%s stays', (_, text) => {
  expect(write(filled(text, STATIC), 4312, { before: 4312, isWhole: true })).toBe(
    filled(text, STATIC),
  );
  expect(write(filled(text, LIVE), 4312).replaceAll(/https:\/\/img[^)\s"'>]*/g, '@')).toBe(text);
});

test('an address that a person put back does not leave two values', () => {
  const text = '![Star: 9k](https://img.shields.io/badge/stars-4.3k-blue?tally=github:o/r)';
  expect(write(text, 9000, { before: 9000 })).toContain('![Star: 9k](');
  expect(write(text, 12_000, { before: 9000 })).toContain('![Star: 12k](');
});

test('alt: false removes our value with the next change, and all with --all', () => {
  const text = `![Star: 4.3k](${STATIC})`;
  expect(write(text, 4312, { alt: false, before: 4312 })).toBe(text);
  expect(write(text, 9000, { alt: false, before: 4312 })).toContain('![Star](');
  expect(write(text, 4312, { alt: false, before: 4312, isWhole: true })).toContain('![Star](');
});

test.each([
  ['stars', `${STATIC}`, LIVE],
  [
    'style and label',
    'https://img.shields.io/badge/Stars-2k-blue?style=social&logo=github&tally=github:o/r',
    `${LIVE}?style=social&label=Stars`,
  ],
  [
    'citations',
    'https://img.shields.io/badge/citations-6k-brightgreen?tally=arxiv:1901.08746',
    'https://img.shields.io/badge/dynamic/json?url=https://api.semanticscholar.org/graph/v1/paper/arXiv:1901.08746%3Ffields%3DcitationCount&query=$.citationCount&label=citations',
  ],
  [
    'likes',
    'https://img.shields.io/badge/Likes-9-red?tally=likes:hf:models/o/r',
    'https://img.shields.io/badge/dynamic/json?url=https://huggingface.co/api/models/o/r&query=$.likes&label=Likes&color=red',
  ],
  ...[
    ['forks-1.2k-red?style=social&logo=github&tally=forks:', 'forks/o/r?style=social&color=red'],
    ['watchers-7-blue?tally=watchers:', 'watchers/o/r'],
    [
      'updated-2025--10-orange?logo=git&tally=last-commit:',
      'last-commit/o/r?logo=git&label=updated',
    ],
    ['created_at-2019--03-brightgreen?tally=created:', 'created-at/o/r'],
    ['license-MIT-green?color=green&tally=license:', 'license/o/r?color=green'],
    ['license-not_specified-lightgrey?tally=license:', 'license/o/r'],
    ['license-MIT-pink?tally=license:', 'license/o/r?color=pink'],
    ['release-v1.4.0-blue?tally=release:', 'v/release/o/r'],
    ['release_date-2026--05-yellow?tally=released:', 'release-date/o/r'],
    ['tag-v2.0--rc-orange?tally=tag:', 'v/tag/o/r'],
    ['python-99.5%25-blue?tally=top-language:', 'languages/top/o/r'],
    ['python-99.5%25-blue?label=Code&tally=top-language:', 'languages/top/o/r?label=Code'],
    ['issues-12_open-yellow?tally=open-issues:', 'issues/o/r'],
    ['open_issues-0-brightgreen?tally=open-issues:', 'issues-raw/o/r'],
    ['pull_requests-0_open-brightgreen?tally=open-pull-requests:', 'issues-pr/o/r'],
    ['open_pull_requests-5-yellow?tally=open-pull-requests:', 'issues-pr-raw/o/r'],
  ].map(([badge, live]) => [
    `${badge}`,
    `https://img.shields.io/badge/${badge}github:o/r`,
    `https://img.shields.io/github/${live}`,
  ]),
  [
    'all downloads',
    'https://img.shields.io/badge/all-9-brightgreen?tally=downloads-all-time:hf:models/o/r',
    'https://img.shields.io/badge/dynamic/json?url=https://huggingface.co/api/models/o/r%3Fexpand%3DdownloadsAllTime&query=$.downloadsAllTime&label=all',
  ],
])('%s become live', (_, address, live) => {
  expect(remove(`![a](${address})`, true)).toBe(`![a](${live})`);
});
