import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { factText } from '../../src/fields/fact.ts';
import type { FieldName } from '../../src/fields/table.ts';
import type { Entry } from '../../src/markdown/entries/entry.ts';
import { readList } from '../../src/markdown/read-list.ts';
import { type WriteOptions, writeValues } from '../../src/refresh/write-values.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';

const seed = readFileSync(new URL('../../sandbox/fixtures/seed.md', import.meta.url), 'utf8');
const NOTHING = { subjects: [], sections: [] };

type Numbers = Record<string, Partial<Record<FieldName, number>>>;

function snapshot(numbers: Numbers): Snapshot {
  const entries = Object.entries(numbers).map(([key, fields]) => {
    const records = Object.entries(fields).map(([field, value]) => {
      return [field, { value, source: 'test' }] as const;
    });
    return [key, Object.fromEntries(records)] as const;
  });
  return { version: 1, checkedAt: '2026-11-22T03:17:41Z', subjects: Object.fromEntries(entries) };
}

function read(text: string) {
  return readList({ path: 'README.md', text }, { ignore: NOTHING });
}

function rewritten(text: string, after: Numbers, options: Partial<WriteOptions> = {}) {
  const all = { before: snapshot({}), after: snapshot(after), numbers: { default: 'compact' } };
  return writeValues(read(text), { ...all, ...options } as WriteOptions);
}

describe('writes the numbers of the snapshot', () => {
  test('into live badges and badges of ours, and nothing else', () => {
    const list = [
      '\uFEFF# List',
      '',
      '| Title | Code',
      '| :--- | ---: |',
      '| [One](https://x.y/1)\t | ![Star](https://img.shields.io/github/stars/o/one?style=flat)  ',
      '| [Two](https://x.y/2) | [![S](https://img.shields.io/badge/S-7-red?tally=github:o/two)](https://github.com/o/two)',
      '',
      '```',
      '![Star](https://img.shields.io/github/stars/o/one)',
      '```',
    ];

    expect(
      rewritten(list.join('\r\n'), {
        'github:o/one': { stars: 1987 },
        'github:o/two': { stars: 8 },
      }).text,
    ).toBe(
      [
        '\uFEFF# List',
        '',
        '| Title | Code',
        '| :--- | ---: |',
        '| [One](https://x.y/1)\t | ![Star](https://img.shields.io/badge/stars-2k-blue?style=flat&tally=github:o/one)  ',
        '| [Two](https://x.y/2) | [![S](https://img.shields.io/badge/S-8-red?tally=github:o/two)](https://github.com/o/two)',
        '',
        '```',
        '![Star](https://img.shields.io/github/stars/o/one)',
        '```',
      ].join('\r\n'),
    );
  });

  test.each([
    ['by default', { default: 'grouped' }, '1%2C987'],
    ['for a field', { default: 'compact', stars: 'plain' }, '1987'],
    ['not of another field', { default: 'compact', likes: 'plain' }, '2k'],
  ] as const)('in the format %s', (_, numbers, message) => {
    const text = '![s](https://img.shields.io/badge/S-1-red?tally=github:o/a)';

    expect(rewritten(text, { 'github:o/a': { stars: 1987 } }, { numbers }).text).toBe(
      `![s](https://img.shields.io/badge/S-${message}-red?tally=github:o/a)`,
    );
  });

  test('and leaves a slot of which it knows nothing', () => {
    const text = '![s](https://img.shields.io/github/stars/o/a)';

    expect(rewritten(text, { 'github:o/b': { stars: 1 }, 'github:o/a': {} }).text).toBe(text);
  });

  test('and 0 is a number', () => {
    expect(
      rewritten('![s](https://img.shields.io/github/stars/o/a)', { 'github:o/a': { stars: 0 } })
        .text,
    ).toBe('![s](https://img.shields.io/badge/stars-0-blue?tally=github:o/a)');
  });

  test('each field its own', () => {
    const badge = (field: string, number: string) =>
      `![s](https://img.shields.io/badge/x-${number}-red?tally=${field}:hf:models/o/a)`;
    const after = { 'hf:models/o/a': { likes: 3, downloads: 4 } };

    expect(rewritten(badge('likes', '1') + badge('downloads', '1'), after).text).toBe(
      badge('likes', '3') + badge('downloads', '4'),
    );
  });
});

describe('the changes say', () => {
  const ours = (number: string) =>
    `![s](https://img.shields.io/badge/S-${number}-red?tally=github:o/a)`;
  const after = { 'github:o/a': { stars: 1987 } };

  test('what a badge of ours showed, and the numbers behind', () => {
    const before = snapshot({ 'github:o/a': { stars: 1500 } });

    expect(rewritten(ours('1.5k'), after, { before }).changes).toEqual([
      expect.objectContaining({ from: '1.5k', to: '2k', before: 1500, after: 1987 }),
    ]);
  });

  test('that a live badge showed nothing of its own', () => {
    const live = '![s](https://img.shields.io/github/stars/o/a)';

    expect(rewritten(live, after).changes).toEqual([
      expect.objectContaining({ from: undefined, to: '2k', before: undefined, after: 1987 }),
    ]);
  });

  test('nothing of a slot that shows its number already', () => {
    expect(rewritten(ours('2k'), after).changes).toEqual([]);
  });

  test('every place where a subject is shown', () => {
    expect(
      rewritten(ours('1') + ours('2k') + ours('3'), after).changes.map(({ from }) => from),
    ).toEqual(['1', '3']);
  });
});

test('without a change the same text comes back', () => {
  expect(rewritten(seed, {}).text).toBe(seed);
});

describe('the list that the project started from', () => {
  const { slots } = read(seed);
  const numbers: Numbers = {};
  for (const [index, { subject, field }] of slots.entries()) {
    numbers[`${subject.kind}:${subject.id}`] = { [field]: 12 + index * 340 };
  }
  const once = rewritten(seed, numbers);

  test('shows 8 citations, 5 stars and 2 likes', () => {
    const of = (field: FieldName) => slots.filter((slot) => slot.field === field).length;

    expect([of('citations'), of('stars'), of('likes'), slots.length]).toEqual([8, 5, 2, 15]);
  });

  test('counts what its badges ask for, not what stands beside them', () => {
    expect(slots.map(factText)).toEqual([
      'corpus:226283910',
      'github:facebookresearch/bio-lm',
      'corpus:255124952',
      'github:conceptofmind/palm',
      'corpus:258715226',
      'corpus:252542956',
      'github:microsoft/biogpt',
      'corpus:59291975',
      'github:dmis-lab/biobert',
      'corpus:248069469',
      'likes:hf:models/GanjinZero/biobart-v2-base',
      'corpus:102352093',
      'likes:hf:models/emilyalsentzer/Bio_ClinicalBERT',
      'corpus:119308351',
      'github:kexinhuang12345/clinicalbert',
    ]);
  });

  test('changes 15 times', () => {
    expect(once.changes).toHaveLength(15);
  });

  test('keeps every byte outside the 15 addresses', () => {
    const outside = (text: string) => {
      let rest = text;
      for (const { from, to } of read(text).slots.toReversed()) {
        rest = `${rest.slice(0, from)}…${rest.slice(to)}`;
      }
      return rest;
    };

    expect(outside(once.text)).toBe(outside(seed));
  });

  test('writes addresses that look as before', () => {
    const after = read(once.text).slots.map(({ from, to }) => once.text.slice(from, to));

    expect([after[0], after[1], after[10]]).toEqual([
      'https://img.shields.io/badge/citations-12-brightgreen?tally=corpus:226283910',
      'https://img.shields.io/badge/Stars-352-blue?style=social&logo=github&tally=github:facebookresearch/bio-lm',
      'https://img.shields.io/badge/🤗_Likes-3.4k-brightgreen?tally=likes:hf:models/GanjinZero/biobart-v2-base',
    ]);
  });

  test('a second rewrite changes nothing', () => {
    const twice = rewritten(once.text, numbers);

    expect([twice.text, twice.changes]).toEqual([once.text, []]);
  });

  test('the rewritten list alone says the same subjects', () => {
    expect(read(once.text).slots.map(factText)).toEqual(slots.map(factText));
  });

  test('the rewritten list alone says the same entries', () => {
    expect(read(once.text).slots.map(({ entry }) => heading(entry))).toEqual(
      slots.map(({ entry }) => heading(entry)),
    );
  });

  test('other numbers give what they would have given at once', () => {
    const others = Object.fromEntries(
      slots.map(({ subject, field }) => [`${subject.kind}:${subject.id}`, { [field]: 7 }]),
    );

    expect(rewritten(once.text, others).text).toBe(rewritten(seed, others).text);
  });
});

function heading({ line, title, sections }: Entry) {
  return { line, title, sections };
}
