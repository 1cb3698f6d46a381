import { expect, test } from '@jest/globals';
import {
  findingsByRule,
  fixesSection,
  newFindings,
  withoutFixed,
} from '../../../src/report/findings/sections.ts';
import { finding, fix } from '../../helpers/findings.ts';

/** Each with an id and a line of its own. */
function many(count: number) {
  return Array.from({ length: count }, (_, line) => finding({ id: `a-${line}`, line }));
}

test('groups by rule, each with its sentence, and no rule hides another', () => {
  const all = [...many(60), finding({ rule: 'missing-subject' })];
  const text = findingsByRule(all, { rows: 1000 });
  expect(text).toMatch(
    /^### Findings\n\n61 findings: 61 warnings\.\n\n<details><summary>moved-subject \(60\): \S/,
  );
  expect(text).toContain('- … and 10 more\n');
  expect(text).toMatch(/<details><summary>missing-subject \(1\): \S/);
});

test('a pull request shows five new ones, and folds the others', () => {
  const [shown = '', folded = ''] = newFindings(many(30), { rows: 1000 }).split('<details>');
  expect(shown.match(/^- /gm)).toHaveLength(5);
  expect(folded).toMatch(/^<summary>25 more new findings<\/summary>/);
  expect(folded.match(/^- /gm)).toHaveLength(25);
});

test('a pull request shows as many as fit', () => {
  expect(newFindings(many(30), { rows: 10 })).toContain('- … and 20 more\n');
  expect(newFindings(many(30), { rows: 0 })).toMatch(/\n- … and 25 more$/);
  expect(newFindings(many(6), { rows: 10 }).match(/^- /gm)).toHaveLength(6);
});

test('says how a fix is applied, where there is one', () => {
  const fixable = finding({ fix: fix({ from: 0, to: 1, text: 'x' }) });
  expect(newFindings([fixable], { rows: 9 })).toMatch(/\n\n🔧 can be fixed automatically: /);
  expect(newFindings([finding()], { rows: 9 })).not.toContain('🔧');
});

test('shows what was fixed', () => {
  const fixed = finding({ fix: fix({ from: 0, to: 1, text: 'x' }) });
  expect(fixesSection([fixed], { rows: 10 })).toBe(
    '### Fixed\n\n- README.md:3 **BioBERT**: Write x',
  );
});

test('what is fixed is no open finding', () => {
  const [one, other] = [finding({ id: 'a' }), finding({ id: 'b' })];
  expect(withoutFixed([one, other], { fixed: [one] })).toEqual([other]);
});

test('nothing is nothing', () => {
  const options = { rows: 9 };
  expect([
    findingsByRule([], options),
    newFindings([], options),
    fixesSection([], options),
  ]).toEqual(['', '', '']);
});
