import { expect, test } from '@jest/globals';
import { brokenBadge } from '../../../src/audit/rules/broken-badge.ts';
import { unclearSlot } from '../../../src/audit/rules/unclear-slot.ts';
import { findingsIn } from '../../helpers/audit.ts';

const TEXT = `# List

- [A](https://a.org) ![c](https://img.shields.io/badge/citations-12-blue)
- [B](https://b.org) ![s](https://img.shields.io/github/stars/not_an_owner)
`;

test('a number that belongs to nothing is unclear, a live badge that shows nothing is broken', () => {
  expect(findingsIn(TEXT, unclearSlot)).toMatchObject([
    { line: 3, entry: 'A', severity: 'warning' },
  ]);
  expect(findingsIn(TEXT, brokenBadge)).toMatchObject([{ line: 4, entry: 'B' }]);
});

test('a number in a paragraph of its own may belong to what stands above it', () => {
  const badge = '![c](https://img.shields.io/badge/citations-12-blue)';

  expect(findingsIn(`[A](https://a.org)\n\n${badge}\n`, unclearSlot)).toEqual([]);
});
