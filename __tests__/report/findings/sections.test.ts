import { expect, test } from '@jest/globals';
import {
  findingsByRule,
  findingsTable,
  fixesSection,
  newFindings,
} from '../../../src/report/findings/sections.ts';
import { finding, fix } from '../../helpers/findings.ts';

const HOSTILE = finding({
  file: 'docs/a_b.md',
  line: 7,
  entry: 'A | B',
  message: 'github:o/a: gone @ last',
});

test('says where, which entry, what, and how to fix it', () => {
  const mended = finding({ fix: fix({ from: 0, to: 1, text: '<b>' }) });
  expect(findingsTable([HOSTILE, mended])).toEqual({
    head: ['Location', 'Entry', 'Finding', 'Fix'],
    rows: [
      ['docs/a\\_b.md:7', 'A \\| B', 'github:o/a: gone @ last', ''],
      ['README.md:3', 'BioBERT', 'github:o/a was renamed to github:o/b', 'Write \\<b\\>'],
    ],
  });
});

test('groups by rule, each with its sentence, and no rule hides another', () => {
  const many = Array.from({ length: 60 }, (_, line) => finding({ line }));
  const text = findingsByRule([...many, finding({ rule: 'missing-subject' })], 1000);
  expect(text).toMatch(
    /^### Findings\n\n61 findings: 61 warnings\.\n\n\*\*moved-subject\*\* \(60\): \S/,
  );
  expect(text).toContain('… and 10 more.');
  expect(text).toMatch(/\n\*\*missing-subject\*\* \(1\): \S/);
});

test('a pull request shows twenty new ones at the most', () => {
  const many = Array.from({ length: 21 }, (_, line) => finding({ line }));
  expect(newFindings(many, 1000)).toMatch(/^### New findings\n[\s\S]*… and 1 more\.$/);
});

test('shows what was fixed', () => {
  const mended = finding({ fix: fix({ from: 0, to: 1, text: 'x' }) });
  expect(fixesSection([mended], 10)).toBe(
    '### Fixed\n\n| Location | Entry | Fix |\n| --- | --- | --- |\n| README.md:3 | BioBERT | Write x |',
  );
});

test('nothing is nothing', () => {
  expect([findingsByRule([], 9), newFindings([], 9), fixesSection([], 9)]).toEqual(['', '', '']);
});
