import { expect, test } from '@jest/globals';
import {
  compareDates,
  compareTitles,
  keptOrder,
  placeInOrder,
} from '../../../src/markdown/new-entry/sort-order.ts';

test.each([
  [['2024-03', '2024-01', '2023-12'], 'descending'],
  [['2022', '2022', '2023', '2024'], 'ascending'],
  [['alpha', 'Beta', 'gamma'], 'ascending'],
  [['f', 'e', 'd', 'c', 'b', 'z'], 'descending'],
  [['b', 'a', 'c', 'b'], undefined],
  [['a', 'b'], undefined],
  [['a', 'a', 'a'], undefined],
  [[], undefined],
])('%j is %s', (texts, order) => {
  expect(keptOrder(texts, compareTitles)).toBe(order);
});

test.each([
  ['2024-02', ['2024-03', '2024-02', '2024-01'], 'descending', 1],
  ['2025-01', ['2024-03', '2024-01'], 'descending', 0],
  ['2020-01', ['2024-03', '2024-01'], 'descending', 2],
  ['Beta', ['alpha', 'beta', 'gamma'], 'ascending', 2],
  ['aa', ['alpha', 'beta'], 'ascending', 0],
  ['2024-03', ['2025-05', '2024-06', '2024-04', '2024-01', '2023'], 'descending', 3],
  ['2024-03', ['2024-01', '2025-05', '2024-02', '2024-06'], 'ascending', 3],
] as const)('%s goes into %j, %s, at %i', (text, texts, order, at) => {
  expect(placeInOrder(text, texts, { order, compare: compareTitles })).toBe(at);
});

test.each([
  ['2024', '2024-03', 0],
  ['2024-02', '2024-03', -1],
  ['2025', '2024-03-01', 1],
])('%s beside %s is %i', (one, other, result) => {
  expect(compareDates(one, other)).toBe(result);
});
