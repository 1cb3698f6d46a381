import { expect, test } from '@jest/globals';
import { totalsTable } from '../../src/report/totals.ts';
import { change, kept } from '../helpers/reports.ts';

test('counts what is new, moved and kept by field, the largest first, with a sum', () => {
  const changes = [
    change({ from: undefined }),
    change({ count: 'arxiv:1901.08746' }),
    change({ count: 'arxiv:1901.08746', from: undefined }),
  ];
  const same = { ...kept(''), status: 'same' as const };
  const verdicts = [kept('late', { count: 'arxiv:2401.00001' }), same];

  expect(totalsTable(changes, { verdicts })).toBe(`| Field | New | Moved | Kept |
| --- | --: | --: | --: |
| citations | 1 | 1 | 1 |
| stars | 1 | 0 | 0 |
| **Total** | **2** | **1** | **1** |`);
});

test('has no sum of one field', () => {
  expect(totalsTable([change()], { verdicts: [] })).toMatch(/\| stars \| 0 \| 1 \| 0 \|$/);
});

test('nothing is nothing', () => {
  expect(totalsTable([], { verdicts: [] })).toBe('');
});
