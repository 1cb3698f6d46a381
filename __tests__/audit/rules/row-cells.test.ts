import { expect, test } from '@jest/globals';
import { rowCells } from '../../../src/audit/rules/row-cells.ts';
import { findingsIn, linesOf } from '../../helpers/audit.ts';

const HEAD = '| A | B |\n| - | - |\n';

test('finds a row whose end is not shown', () => {
  expect(linesOf(findingsIn(`${HEAD}| 1 | 2 |\n| 1 | 2 | | three |\n`, rowCells))).toEqual([
    '4: The row has 4 cells, but its table has 2 columns: GitHub does not show “three”.',
  ]);
});

test.each([
  ['as long as the head', '| 1 | 2 |'],
  ['that is too short', '| 1 |'],
  ['with nothing in the cells behind', '| 1 | 2 | | - |'],
  ['with a pipe as text', '| 1 | 2 \\| three |'],
])('says nothing of a row %s', (_, row) => {
  expect(findingsIn(`${HEAD}${row}\n`, rowCells)).toEqual([]);
});
