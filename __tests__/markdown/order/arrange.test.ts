import { expect, test } from '@jest/globals';
import { arranged, movedOf, withNewPlaced } from '../../../src/markdown/order/arrange.ts';

const places = (...values: (number | string | boolean | undefined)[]) =>
  values.map((value) => ({ value }));

test.each([
  [places(1, 3, 2), [1, 2, 0], [0, 2, 1]],
  [places(undefined, 3, undefined, 3), [1, 3, 0, 2], [1, 3, 0, 2]],
  [places('2024-03-01', '2025-01-01'), [1, 0], [0, 1]],
  [places('b', 'A', 'C'), [2, 0, 1], [1, 0, 2]],
  [places(false, true), [1, 0], [0, 1]],
  [places(), [], []],
])('%j', (entries, descending, ascending) => {
  expect(arranged(entries, 'descending')).toEqual(descending);
  expect(arranged(entries, 'ascending')).toEqual(ascending);
});

test('places new entries, and only these', () => {
  const entries = [
    { value: 5 },
    { value: 9 },
    { value: 1 },
    { value: 7, isNew: true },
    { value: undefined, isNew: true },
  ];
  expect(withNewPlaced(entries, 'descending')).toEqual([3, 0, 1, 2, 4]);
  expect(withNewPlaced(entries, 'ascending')).toEqual([0, 3, 1, 2, 4]);
});

test.each([
  [[0, 1, 2], []],
  [[2, 0, 1], [2]],
  [[1, 2, 3, 0], [0]],
  [
    [3, 2, 1, 0],
    [3, 2, 1],
  ],
  [[0, 4, 1, 2, 3, 5], [4]],
])('%j moves the fewest', (order, moved) => {
  expect([...movedOf(order)]).toHaveLength(moved.length);
});
