import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findGain, formatGain, isGainShown, shownGain } from '../../src/fields/gain-text.ts';
import { isShown, lookOf, readShown, valueText } from '../../src/fields/look.ts';
import type { NumberStyle } from '../../src/fields/number-style.ts';

const STYLES: NumberStyle[] = [
  'compact',
  'grouped',
  'plain',
  'precise',
  'separator  ',
  'myriad 万',
];

test.each<[number, NumberStyle, string]>([
  [0, 'compact', '0'],
  [12, 'compact', '+12'],
  [-3, 'compact', '−3'],
  [1234, 'compact', '+1.2k'],
  [-1234, 'grouped', '−1,234'],
  [12_345, 'precise', '+12.3k'],
  [12_345, 'separator  ', '+12 345'],
  [-12_345, 'myriad 万', '−1.2万'],
])('%s reads %s as %j', (value, style, text) => {
  expect(formatGain(value, style)).toBe(text);
});

describe('a shown gain', () => {
  test.each([
    ['+12', 12],
    ['12', 12],
    ['-3', -3],
    ['−3', -3],
    ['–1.2k', -1200],
    ['+1,234', 1234],
    ['±0', 0],
    ['-0', 0],
    ['?', undefined],
    ['', undefined],
  ])('%j is %s', (text, value) => {
    expect(shownGain(text)).toBe(value);
    expect(readShown('stars-30d', text)).toBe(value);
  });

  test('may be rounded, and has its sign', () => {
    expect(isShown('stars-30d', '+1.2k', 1234)).toBe(true);
    expect(isShown('stars-30d', '-1.2k', -1234)).toBe(true);
    expect(isShown('stars-30d', '+1.2k', -1234)).toBe(false);
    expect(isShown('stars-30d', '+1.2k', 1334)).toBe(false);
    expect(isShown('stars-30d', '&#43;12', 12)).toBe(true);
  });

  test('is read back as it is written', () => {
    const value = fc.integer({ min: -99_999_999, max: 99_999_999 });
    fc.assert(
      fc.property(value, fc.constantFrom(...STYLES), (gain, style) => {
        const text = formatGain(gain, style);
        expect(isGainShown(text, gain)).toBe(true);
        expect(Math.sign(shownGain(text) ?? 0)).toBe(Math.sign(gain));
        expect(findGain(text)).toEqual({ from: 0, to: text.length });
        expect(findGain(`stars 30d: ${text} (in 30 days)`)?.from).toBe(11);
      }),
    );
  });
});

test.each([
  ['stars 30d: +12', '+12'],
  ['+12 stars in 30 days', '+12'],
  ['12 in 30 days', '12'],
  ['30日: 5', '5'],
  ['GPT-4: −1.2k', '−1.2k'],
  ['up (+12)', '+12'],
  ['in 30 days', undefined],
  ['?', undefined],
])('the gain of %j is %j', (text, gain) => {
  const found = findGain(text);
  expect(found && text.slice(found.from, found.to)).toBe(gain);
});

test('a gain has the number format of its list, of its count, or the default', () => {
  const look = (options: object) =>
    lookOf('stars-30d', 1234, {
      isBadge: false,
      today: '2026-11-22',
      numbers: { default: 'compact' },
      ...options,
    });

  expect(look({})).toEqual({ text: '+1.2k' });
  expect(look({ format: 'plain' })).toEqual({ text: '+1234' });
  expect(look({ numbers: { default: 'compact', stars: 'grouped' } })).toEqual({ text: '+1,234' });
  expect(look({ isBadge: true })).toEqual({ text: '+1.2k' });
  expect(valueText('stars-30d', -1234)).toBe('−1,234');
});
