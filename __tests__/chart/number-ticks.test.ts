import { expect, test } from '@jest/globals';
import { numberScale } from '../../src/chart/number-ticks.ts';
import { shownNumber } from '../../src/fields/number-style.ts';
import { fc } from '../helpers/property.ts';

test.each<[string, number[], string[]]>([
  ['from zero where that leaves the line its height', [100, 900], ['0', '500', '1k']],
  ['above zero elsewhere', [12_500, 14_499], ['12.5k', '13k', '13.5k', '14k', '14.5k']],
  [
    'with all digits where short numbers would repeat',
    [123_456, 123_460],
    ['123,456', '123,457', '123,458', '123,459', '123,460'],
  ],
  ['around a single value', [1_234], ['1,233', '1,234', '1,235']],
  ['around zero', [0], ['0', '1', '2']],
  ['of small counts', [3, 4], ['3', '4']],
  ['of a fall', [30_000, 0], ['0', '10k', '20k', '30k']],
])('a scale is %s', (_, values, labels) => {
  expect(numberScale(values).ticks.map(({ label }) => label)).toEqual(labels);
});

test('a scale holds all values, and its labels are exact and differ', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 45), { minLength: 1 }), (values) => {
      const { low, high, ticks } = numberScale(values);
      expect(low).toBeLessThanOrEqual(Math.min(...values));
      expect(high).toBeGreaterThanOrEqual(Math.max(...values));
      expect(high).toBeGreaterThan(low);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.map(({ label }) => shownNumber(label))).toEqual(ticks.map(({ value }) => value));
    }),
  );
});
