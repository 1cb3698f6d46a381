import { expect, test } from '@jest/globals';
import { leftLines, leftSection } from '../../src/report/left.ts';
import { movedLines, movedSection, movedText } from '../../src/report/moved.ts';
import { outcomeSentence } from '../../src/report/outcome.ts';

const entry = {
  file: 'README.md',
  line: 5,
  title: 'a|b <x>',
  section: 'Tools',
  from: 4,
  to: 1,
  by: 'stars',
  order: 'descending',
} as const;
const list = { path: 'README.md', text: '' };

test('names what moved, and says that it did not change', () => {
  const section = movedSection({ moved: [entry, { ...entry, title: 'b' }], lists: [list] }, 10);
  expect(section).toMatch(/^### Moved\n\nThe setting `sort` moves 2 entries within their lists/);
  expect(section).toContain('| Entry | Section | Sorted by | From place | To place |');
  expect(section).toMatch(/\| a\\\|b .*x.* \| Tools \| stars \| 4 \| 1 \|/);
  expect(section).not.toContain('<x>');
  expect(movedSection({ moved: [entry], lists: [list, list] }, 10)).toContain('| List | Entry |');
  expect(movedSection({ moved: [entry], lists: [list] }, 0)).not.toContain('|');
  expect(movedSection({ moved: [], lists: [list] }, 10)).toBe('');
  expect(movedLines([entry])).toEqual([['README.md:5', 'stars', '4', '→', '1', 'a|b <x>']]);
  expect(movedText({ moved: [entry] })).toBe('1 entry');
  expect(movedText({})).toBeUndefined();
});

test('reports moves apart from changes in the outcome', () => {
  const numbers = { changes: 0, slots: 5, fixes: 0, moves: 2, dryRun: false };
  const outcome = { operation: 'created', number: 1, url: 'u' } as const;
  expect(outcomeSentence(outcome, numbers)).toBe('Opened [#1](u) with 2 entries in another place.');
  expect(outcomeSentence(outcome, { ...numbers, changes: 3, fixes: 1 })).toBe(
    'Opened [#1](u) with 3 of 5 counts, 2 entries in another place and 1 fix.',
  );
  expect(outcomeSentence(outcome, { ...numbers, dryRun: true })).toBe(
    'Dry run: 0 of 5 counts would change, 2 entries would move. Nothing was written.',
  );
});

test('names the lists that are not sorted', () => {
  const left = {
    file: 'README.md',
    line: 3,
    kind: 'unsorted',
    reason: 'Its rows are numbered.',
    text: '| 1 | a |',
    entry: 'a',
  } as const;
  expect(leftSection([left], { rows: 10 })).toContain('`sort` leaves these lists as they are.');
  expect(leftSection([left], { rows: 10 })).toContain('1 list, such as');
  const number = { ...left, kind: 'number', reason: 'x' } as const;
  expect(leftSection([left, number], { rows: 10 })).toContain('not kept up to date. Lists are not');
  expect(leftLines([left]).join('\n')).toContain('1 list');
});
