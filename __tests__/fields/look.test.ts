import { describe, expect, test } from '@jest/globals';
import type { FieldValue } from '../../src/fields/field.ts';
import { isShown, type LookOptions, lookOf, readShown, valueText } from '../../src/fields/look.ts';
import type { FieldName } from '../../src/fields/table.ts';

const TEXT: LookOptions = {
  isBadge: false,
  numbers: { default: 'compact' },
  today: '2026-11-22',
};
const BADGE = { ...TEXT, isBadge: true };

describe('in text', () => {
  test.each<[FieldName, FieldValue, Partial<LookOptions>, string | undefined]>([
    ['stars', 1987, {}, '2k'],
    ['forks', 1987, { numbers: { default: 'grouped' } }, '1,987'],
    ['forks', 1987, { numbers: { default: 'grouped', forks: 'plain' } }, '1987'],
    ['parameters', 7_241_732_096, {}, '7.2B'],
    ['parameters', 125_000_000, {}, '125M'],
    ['parameters', 7_241_732_096, { format: 'plain' }, '7241732096'],
    ['created', '2024-03-08', {}, '2024-03'],
    ['created', '2024-03-08', { dates: 'MMM D, YYYY' }, 'Mar 8, 2024'],
    ['license', 'MIT', {}, 'MIT'],
    ['license', '', {}, '–'],
    ['license', '', { shown: 'by hand' }, undefined],
    ['license', 'NOASSERTION', {}, undefined],
    ['archived', true, {}, 'archived'],
    ['archived', true, { shown: '🗄️' }, undefined],
    ['archived', false, { shown: '🗄️' }, ''],
  ])('%s %j with %j is %j', (field, value, options, text) => {
    expect(lookOf(field, value, { ...TEXT, ...options })?.text).toBe(text);
  });
});

describe('on a badge', () => {
  test.each<[FieldName, FieldValue, string, string | undefined]>([
    ['stars', 1987, '2k', undefined],
    ['created', '2026-10-08', '2026-10', 'red'],
    ['last-commit', '2026-10-08', '2026-10', 'brightgreen'],
    ['license', 'MIT', 'MIT', 'green'],
    ['license', '', 'not specified', 'lightgrey'],
    ['license', 'NOASSERTION', 'not identifiable by github', 'lightgrey'],
    ['release', '1.0', 'v1.0', 'blue'],
    ['release', '', 'no releases', 'lightgrey'],
    ['release', 'constructor', 'constructor', 'blue'],
    ['license', 'toString', 'toString', 'lightgrey'],
    ['archived', true, 'archived', 'red'],
    ['archived', false, 'active', 'brightgreen'],
    ['open-access', 'https://x.y/z.pdf', 'PDF', undefined],
    ['language', 'C++', 'C++', undefined],
  ])('%s %j is %j, %s', (field, value, text, color) => {
    expect(lookOf(field, value, BADGE)).toEqual({ text, ...(color ? { color } : {}) });
  });
});

test.each<[FieldName, string, FieldValue | undefined]>([
  ['stars', '⭐ 2k', 2000],
  ['created', 'since Mar 2024', '2024-03-01'],
  ['created', 'soon', undefined],
  ['license', 'MIT', 'MIT'],
  ['license', 'not specified', ''],
  ['license', '–', ''],
  ['language', '–', '–'],
  ['license', '', undefined],
  ['release', 'v1\\_0', 'v1_0'],
  ['archived', '🗄️', true],
  ['archived', 'active', false],
  ['archived', '', false],
])('%s: %j is read as %j', (field, text, value) => {
  expect(readShown(field, text)).toBe(value);
});

test.each<[FieldName, string, FieldValue, boolean]>([
  ['created', '2024-03', '2024-03-08', true],
  ['created', 'Mar 2024', '2024-03-08', true],
  ['created', '2024-03-09', '2024-03-08', false],
  ['created', 'unknown', '2024-03-08', false],
  ['release', 'v1.0', '1.0', true],
  ['release', 'v1\\_0', 'v1_0', true],
  ['license', 'not specified', '', true],
  ['license', '–', '', true],
  ['license', 'MIT', '', false],
  ['archived', '🗄️', true, true],
  ['archived', 'active', true, false],
])('%s: %j shows %j: %s', (field, text, value, is) => {
  expect(isShown(field, text, value)).toBe(is);
});

test.each<[FieldName, FieldValue, string]>([
  ['stars', 1234, '1,234'],
  ['created', '2024-03-08', '2024-03-08'],
  ['license', '', 'not specified'],
  ['archived', true, 'archived'],
  ['language', 'C++', 'C++'],
])('reports have %s %j as %s', (field, value, text) => {
  expect(valueText(field, value)).toBe(text);
});
