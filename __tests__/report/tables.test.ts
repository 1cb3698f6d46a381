import { describe, expect, test } from '@jest/globals';
import {
  changesTable,
  keptReasons,
  keptTable,
  usageTable,
  wordForNone,
} from '../../src/report/tables.ts';
import { change, kept, listsAt, report, result, slot, usage } from '../helpers/reports.ts';

const LINK = '[BioBERT](https://github.com/o/a)';

describe('what moved', () => {
  test('has these columns', () => {
    expect(changesTable(report()).head).toEqual([
      'Entry',
      'Field',
      'Before:',
      'Now:',
      'Difference:',
      'Source',
    ]);
  });

  test.each([
    ['up', change(), [LINK, 'stars', '1.5k', '**2k**', '+487', '']],
    ['up by thousands', change({ after: 4000 }), [LINK, 'stars', '1.5k', '**2k**', '+2,500', '']],
    ['down', change({ before: 1987, after: 500 }), [LINK, 'stars', '1.5k', '**2k**', '−1,487', '']],
    [
      'only in how it is written',
      change({ before: 1987 }),
      [LINK, 'stars', '1.5k', '**2k**', '', ''],
    ],
    [
      'from a live badge',
      change({ from: undefined }),
      [LINK, 'stars', 'live badge', '**2k**', '+487', ''],
    ],
    [
      'for the first time',
      { ...change({ from: undefined }), before: undefined },
      [LINK, 'stars', 'live badge', '**2k**', '', ''],
    ],
  ])('%s', (_, moved, row) => {
    expect(changesTable(report({ changes: [moved] })).rows).toEqual([row]);
  });

  test('names a source that stands in for another', () => {
    const second = usage({ source: 'openalex', name: 'OpenAlex', isSecond: true });
    const changes = [change({ source: 'openalex' }), change()];

    const { rows } = changesTable(report({ changes, usage: [usage(), second] }));

    expect(rows.map((row) => row.at(-1))).toEqual(['OpenAlex', '']);
  });

  test('names the list where there are several', () => {
    const changes = [change({ file: 'docs/a_b.md' })];
    const { head, rows } = changesTable(
      report({ lists: listsAt('README.md', 'docs/a_b.md'), changes }),
    );

    expect([head[0], rows[0]?.[0]]).toEqual(['List', 'docs/a\\_b.md']);
  });

  test.each([
    [
      'a hostile title',
      'a | [b](c) <script> @user #1',
      '[a \\| \\[b\\](c) \\<script\\> @&#8203;user #&#8203;1](https://github.com/o/a)',
    ],
    ['a long title', 'x'.repeat(90), `[${'x'.repeat(79)}…](https://github.com/o/a)`],
    ['no title', '', '[o/a](https://github.com/o/a)'],
  ])('links %s', (_, title, link) => {
    expect(changesTable(report({ changes: [change({ title })] })).rows[0]?.[0]).toBe(link);
  });

  test('links to an address that nothing ends', () => {
    const changes = [change({ count: 'doi:10.1234/a)|(b' })];

    expect(changesTable(report({ changes })).rows[0]?.[0]).toBe(
      '[BioBERT](https://doi.org/10.1234/a%29%7C%28b)',
    );
  });
});

test.each([
  ['a live badge', { isLive: true }, 'live badge'],
  ['a place without text', { to: 0 }, 'empty'],
  ['a text without a number', {}, 'no number'],
])('instead of a number: %s', (_, parts, word) => {
  expect(wordForNone({ ...slot(), ...parts })).toBe(word);
});

describe('what kept its number', () => {
  const slots = [slot()];

  test('has these columns', () => {
    expect(keptTable(result()).head).toEqual(['Entry', 'Field', 'Value:', 'Since', 'Reason']);
  });

  test('says since when and why', () => {
    expect(keptTable(result({ slots, verdicts: [kept('rate limited')] })).rows).toEqual([
      [LINK, 'stars', '1,987', '2026&#8209;11&#8209;20', 'rate limited'],
    ]);
  });

  test('says when there is no number yet', () => {
    const { record: _, ...verdict } = kept('rate limited');

    expect(keptTable(result({ slots, verdicts: [verdict] })).rows).toEqual([
      [LINK, 'stars', 'none yet', '', 'rate limited'],
    ]);
  });

  test('escapes the reason', () => {
    const { rows } = keptTable(result({ slots, verdicts: [kept('<b>|@user')] }));

    expect(rows[0]?.at(-1)).toBe('\\<b\\>\\|@&#8203;user');
  });

  test.each(['new', 'moved', 'same'] as const)('leaves out what is %s', (status) => {
    expect(keptTable(result({ slots, verdicts: [{ ...kept(''), status }] })).rows).toEqual([]);
  });
});

describe('why numbers were kept', () => {
  test('counts each reason, the most frequent first', () => {
    const verdicts = [
      kept('gone'),
      kept('late'),
      kept('late'),
      { ...kept('same'), status: 'same' as const },
    ];

    expect([...keptReasons(result({ verdicts }))]).toEqual([
      ['late', 2],
      ['gone', 1],
    ]);
  });
});

test('what it cost, in thousands', () => {
  const sources = [usage({ subjects: 1234, found: 1000, missing: 200, failed: 34, requests: 3 })];

  expect(usageTable(result({ usage: sources }))).toEqual({
    head: ['Source', 'Subjects:', 'Found:', 'Missing:', 'Failed:', 'Deferred:', 'Requests:'],
    rows: [['GitHub', '1,234', '1,000', '200', '34', '', '3']],
  });
});
