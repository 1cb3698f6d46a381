import { describe, expect, test } from '@jest/globals';
import { FIELD_NAMES, FIELDS, type FieldName } from '../../src/fields/table.ts';
import { isVague, validValue, validValues } from '../../src/fields/value.ts';
import { fc } from '../helpers/property.ts';

describe('a value', () => {
  test.each<[FieldName, unknown, unknown]>([
    ['stars', 0, 0],
    ['stars', 12, 12],
    ['stars', -1, undefined],
    ['stars', 1.5, undefined],
    ['stars', '12', undefined],
    ['stars', Number.NaN, undefined],
    ['stars', 2 ** 53, undefined],
    ['created', '2024-02-29T23:59:59Z', '2024-02-29'],
    ['created', '2024-02-29', '2024-02-29'],
    ['created', '2024-02-30', undefined],
    ['created', '2024-13-01', undefined],
    ['created', '0001-01-01T00:00:00Z', undefined],
    ['created', '2024-02', undefined],
    ['created', 1_700_000_000, undefined],
    ['license', 'MIT', 'MIT'],
    ['license', '', ''],
    ['license', null, undefined],
    ['language', '', undefined],
    ['language', ' C\u0000+\n+\u202e ', 'C + +'],
    ['archived', true, true],
    ['archived', false, false],
    ['archived', 'true', undefined],
    ['archived', 1, undefined],
  ])('of %s: %j is %j', (field, given, kept) => {
    expect(validValue(field, given)).toBe(kept);
  });

  test('is cut to 80 characters', () => {
    const text = validValue('description', `${'é'.repeat(100)}`);

    expect([...String(text)]).toHaveLength(80);
    expect(text).toMatch(/…$/);
  });

  test('of any answer is one that its type has', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_NAMES), fc.anything(), (field, given) => {
        const value = validValue(field, given);
        const types = {
          count: 'number',
          gain: 'number',
          date: 'string',
          text: 'string',
          flag: 'boolean',
        };
        expect(value === undefined || typeof value === types[FIELDS[field].type]).toBe(true);
        expect(validValue(field, value)).toBe(value);
      }),
    );
  });
});

test('only fields and valid values are taken', () => {
  const given = { stars: 1, forks: -1, license: 'MIT', __proto__: 3, constructor: 4, other: 5 };

  expect(validValues(given)).toEqual({ stars: 1, license: 'MIT' });
});

test.each<[FieldName, string, boolean]>([
  ['license', '', true],
  ['license', 'NOASSERTION', true],
  ['license', 'MIT', false],
  ['license', 'constructor', false],
  ['language', '', false],
])('%s %j says little: %s', (field, value, is) => {
  expect(isVague(field, value)).toBe(is);
});
