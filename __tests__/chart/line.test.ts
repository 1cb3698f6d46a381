import { expect, test } from '@jest/globals';
import { LONGEST_STEP, pathOf, piecesOf } from '../../src/chart/line.ts';

const place = (x: number, y: number) => ({ x, y });

test('a line is one piece up to five weeks without a point, and broken after that', () => {
  const days = [0, LONGEST_STEP, 2 * LONGEST_STEP + 1];
  expect(piecesOf({ days, values: [1, 2, 3] }, place)).toEqual([
    { isGap: false, points: [place(0, 1), place(35, 2)] },
    { isGap: true, points: [place(35, 2), place(71, 3)] },
    { isGap: false, points: [place(71, 3)] },
  ]);
});

test('a path keeps the highest and the lowest point of each column', () => {
  const fall = [0, 0.1, 0.2, 0.3, 0.4].map((x, index) => ({ x, y: [5, 4, 9, 1, 6][index] ?? 0 }));
  expect(pathOf([...fall, { x: 1, y: 7 }])).toBe('M0 5L0.2 9L0.3 1L0.4 6L1 7');
});

test('a path of many points has at most four for each column', () => {
  const points = Array.from({ length: 10_000 }, (_, index) => ({ x: index / 100, y: index % 97 }));
  expect(pathOf(points).split('L').length).toBeLessThanOrEqual(101 * 4);
});
