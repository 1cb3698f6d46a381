import { expect, test } from '@jest/globals';
import { setHeight, topOf, visiblePart } from '../../../src/page/view/row-heights.ts';
import { fc } from '../../helpers/property.ts';

const ids = Array.from({ length: 100 }, (_, index) => `row ${index}`);

function heights(measured: Record<string, number> = {}) {
  return { estimate: 10, measured: new Map(Object.entries(measured)) };
}

test('draws the rows in the window and around it', () => {
  const part = visiblePart(ids, heights(), { top: 300, height: 100 }, 50);
  expect(part).toEqual({ from: 25, to: 45, before: 250, after: 550 });
});

test('counts with measured heights', () => {
  const known = heights({ 'row 0': 500 });
  expect(visiblePart(ids, known, { top: 500, height: 20 }, 0)).toMatchObject({
    from: 1,
    before: 500,
  });
  expect(topOf(ids, known, 3)).toBe(520);
  expect(setHeight(known, 'row 1', 10.2)).toBe(false);
  expect(setHeight(known, 'row 1', 30)).toBe(true);
  expect(topOf(ids, known, 3)).toBe(540);
});

test('the heights of all parts are that of the table, wherever the window is', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 60 });
  const offset = fc.integer({ min: -500, max: 9_000 });
  fc.assert(
    fc.property(sizes, offset, fc.integer({ min: 0, max: 900 }), (all, top, height) => {
      const names = all.map((_, index) => String(index));
      const known = {
        estimate: 10,
        measured: new Map(all.map((size, index) => [String(index), size])),
      };
      const { from, to, before, after } = visiblePart(names, known, { top, height }, 100);
      const sum = (some: readonly number[]) => some.reduce((total, size) => total + size, 0);
      expect(before).toBe(sum(all.slice(0, from)));
      expect(after).toBe(sum(all.slice(to)));
      expect(from).toBeLessThanOrEqual(to);
      if (all.length > 0) expect(to).toBeGreaterThan(from);
    }),
  );
});
