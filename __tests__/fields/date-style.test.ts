import { describe, expect, test } from '@jest/globals';
import { findDate, formatDate, MONTH } from '../../src/fields/date-style.ts';
import { fc } from '../helpers/property.ts';

const DAY = '2026-03-09';

test.each([
  ['2019', 'YYYY', '2026', '2019-01-01'],
  ['2019-11', 'YYYY-MM', '2026-03', '2019-11-01'],
  ['2019-1', 'YYYY-M', '2026-3', '2019-01-01'],
  ['2019-11-30', 'YYYY-MM-DD', '2026-03-09', '2019-11-30'],
  ['2019/11/30', 'YYYY/MM/DD', '2026/03/09', '2019-11-30'],
  ['2019.11', 'YYYY.MM', '2026.03', '2019-11-01'],
  ['Nov 2019', 'MMM YYYY', 'Mar 2026', '2019-11-01'],
  ['Nov. 2019', 'MMM. YYYY', 'Mar. 2026', '2019-11-01'],
  ['November 2019', 'MMMM YYYY', 'March 2026', '2019-11-01'],
  ['Nov 30, 2019', 'MMM DD, YYYY', 'Mar 09, 2026', '2019-11-30'],
  ['November 3, 2019', 'MMMM D, YYYY', 'March 9, 2026', '2019-11-03'],
  ['30 Nov 2019', 'DD MMM YYYY', '09 Mar 2026', '2019-11-30'],
  ['2019年11月', 'YYYY年MM月', '2026年03月', '2019-11-01'],
  ['2019年3月4日', 'YYYY年M月D日', '2026年3月9日', '2019-03-04'],
])('%s is written as %s: %s', (text, style, written, day) => {
  const whole = `updated ${text} (UTC)`;
  const date = findDate(whole);

  expect(date && [date.style, date.day, whole.slice(date.from, date.to)]).toEqual([
    style,
    day,
    text,
  ]);
  expect(formatDate(DAY, style)).toBe(written);
});

describe('no date is', () => {
  test.each([
    '',
    '?',
    '12345',
    '3.2019.1',
    '1899-01',
    '2019-13',
    '2019-01-32',
    '0.2019',
    'v2019.1.2',
  ])('%j', (text) => {
    expect(findDate(text)).toBeUndefined();
  });
});

test('a date is read back as it was written', () => {
  const styles = [MONTH, 'YYYY-MM-DD', 'MMM D, YYYY', 'YYYY年M月', 'MMMM YYYY', 'YYYY/M/D'];
  const days = fc.tuple(
    fc.integer({ min: 1900, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );
  fc.assert(
    fc.property(days, fc.constantFrom(...styles), ([year, month, ofMonth], style) => {
      const two = (number: number) => String(number).padStart(2, '0');
      const day = `${year}-${two(month)}-${two(ofMonth)}`;
      const text = formatDate(day, style);
      const read = findDate(text);
      expect(read && formatDate(day, read.style)).toBe(text);
      expect(read?.day.slice(0, 7)).toBe(day.slice(0, 7));
    }),
  );
});
