import { expect, test } from '@jest/globals';
import { keptDetails, keptSection } from '../../src/report/kept.ts';
import { kept, result } from '../helpers/reports.ts';

const LATE = ['a', 'b'].map((id) => kept('GitHub: late', { count: `github:o/${id}` }));

test('one line for each cause', () => {
  expect(keptSection(result({ verdicts: LATE }), 9)).toBe(
    '### 2 counts kept\n\nNo source confirmed them in this run, so the last value stays.\n\n- GitHub: late — 2 counts',
  );
});

test('the values, folded', () => {
  expect(keptDetails(result({ verdicts: LATE }), 9)).toMatch(
    /^<details><summary>2 counts kept<\/summary>\n\n\| Entry [\s\S]*\| \[o\/a\]\([\s\S]*<\/details>$/,
  );
  expect(keptDetails(result({ verdicts: LATE }), 0)).toBe('');
});

test('nothing is nothing', () => {
  expect([keptSection(result(), 9), keptDetails(result(), 9)]).toEqual(['', '']);
});
