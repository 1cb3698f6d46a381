import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { withFields } from '../../scripts/fields-page/tables.ts';
import { gainField, isGain } from '../../src/fields/gains.ts';
import { FIELD_NAMES } from '../../src/fields/table.ts';
import { SOURCES } from '../../src/sources/index.ts';
import type { Source } from '../../src/sources/source.ts';
import { ROOT } from '../helpers/paths.ts';

const page = readFileSync(resolve(ROOT, 'docs/fields.md'), 'utf8');

test('the tables of docs/fields.md are those that `npm run fields-page` writes', () => {
  expect(withFields(page)).toBe(page);
});

test.each(FIELD_NAMES)('%s has a row, and a source that gives it or its count', (name) => {
  expect(page).toContain(`| \`${name}\` |`);
  expect(
    SOURCES.some(({ gives }: Source) => gives.includes(isGain(name) ? gainField(name).of : name)),
  ).toBe(true);
});

test('a page without the two comments is rejected', () => {
  expect(() => withFields('# Nothing')).toThrow('lacks <!-- fields -->');
});
