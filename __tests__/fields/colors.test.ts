import { describe, expect, test } from '@jest/globals';
import {
  ageColors,
  monthsBetween,
  releaseColors,
  versionText,
  youthColors,
} from '../../src/fields/colors.ts';
import { FIELDS, type FieldName } from '../../src/fields/table.ts';

const TODAY = '2026-11-22';

test.each([
  ['2026-11-22', 0],
  ['2026-10-23', 0],
  ['2026-10-22', 1],
  ['2026-05-23', 5],
  ['2026-05-22', 6],
  ['2025-11-22', 12],
  ['2024-11-23', 23],
  ['2027-01-01', -2],
])('from %s are %d whole months', (day, months) => {
  expect(monthsBetween(day, TODAY)).toBe(months);
});

test.each([
  ['2027-01-01', 'brightgreen', 'red'],
  ['2026-11-22', 'brightgreen', 'red'],
  ['2026-05-23', 'brightgreen', 'red'],
  ['2026-05-22', 'yellow', 'orange'],
  ['2025-11-23', 'yellow', 'orange'],
  ['2025-11-22', 'orange', 'yellow'],
  ['2024-11-23', 'orange', 'yellow'],
  ['2024-11-22', 'red', 'brightgreen'],
  ['1999-01-01', 'red', 'brightgreen'],
])('what was last changed on %s is %s, and what was created then is %s', (day, age, youth) => {
  expect([ageColors.of(day, TODAY), youthColors.of(day, TODAY)]).toEqual([age, youth]);
});

describe('a licence has the colour of shields.io:', () => {
  test.each([
    ['MIT', 'green'],
    ['apache-2.0', 'green'],
    ['GPL-3.0-only', 'orange'],
    ['CC0-1.0', '7cd958'],
    ['llama3', 'lightgrey'],
    ['', 'lightgrey'],
    ['NOASSERTION', 'lightgrey'],
    ['constructor', 'lightgrey'],
  ])('%j is %s', (license, color) => {
    expect(FIELDS.license.colors?.of(license, TODAY)).toBe(color);
  });
});

test.each([
  ['v1.2.0', 'v1.2.0', 'blue'],
  ['1.2.0', 'v1.2.0', 'blue'],
  ['0.9.1', 'v0.9.1', 'orange'],
  ['v0.9', 'v0.9', 'orange'],
  ['2.0.0-rc1', 'v2.0.0-rc1', 'orange'],
  ['2024-01-31', '2024-01-31', 'blue'],
  ['release-5', 'release-5', 'blue'],
  ['', '', 'lightgrey'],
])('the release %j reads %j, in %s', (tag, text, color) => {
  expect([versionText(tag), releaseColors.of(tag, TODAY)]).toEqual([text, color]);
});

test.each(Object.entries(FIELDS) as [FieldName, (typeof FIELDS)[FieldName]][])(
  'the colours of %s are all its own',
  (_, { colors, type }) => {
    const values = { count: 0, gain: 0, date: '2024-01-01', text: 'MIT', flag: true }[type];
    expect(colors === undefined || colors.all.includes(colors.of(values, TODAY))).toBe(true);
  },
);
