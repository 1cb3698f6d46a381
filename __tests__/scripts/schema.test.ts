import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { withSettings } from '../../scripts/config-page.ts';
import { fleetJsonSchema } from '../../src/config/fleet.ts';
import { configJsonSchema } from '../../src/config/json-schema.ts';
import { VERSION } from '../../src/config/version.ts';
import { historyJsonSchema } from '../../src/history/schema.ts';
import { listJsonSchema } from '../../src/page/exports/list-schema.ts';
import { fleetReportJsonSchema } from '../../src/report/fleet/report.ts';
import { snapshotJsonSchema } from '../../src/snapshot/schema.ts';
import { ROOT } from '../helpers/paths.ts';

function json(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(resolve(ROOT, path), 'utf8')) as Record<string, unknown>;
}

test.each([
  ['schema/config.v1.json', configJsonSchema()],
  ['schema/fleet.v1.json', fleetJsonSchema()],
  ['schema/history.v1.json', historyJsonSchema()],
  ['schema/list.v1.json', listJsonSchema()],
  ['schema/fleet-report.v1.json', fleetReportJsonSchema()],
  ['schema/snapshot.v1.json', snapshotJsonSchema()],
])('%s is what `npm run schema` writes', (path, schema) => {
  expect(json(path)).toEqual(schema);
});

const page = readFileSync(resolve(ROOT, 'docs/configuration.md'), 'utf8');

test('the settings of docs/configuration.md are those that `npm run schema` writes', () => {
  expect(withSettings(page, configJsonSchema())).toBe(page);
});

test('docs/configuration.md has type, default and description of each setting', () => {
  expect(page).toContain('| `threshold.percent` | number from 0 to 100 | `2` |');
  expect(page).toContain('| `numbers.default` | `compact`, `grouped`, `plain` | `"compact"` |');
  expect(page).toContain('| `ignore.sections` | list of string | `[]` |');
  expect(page).not.toMatch(/\| {2}\|[^|]*\| *\|$/m);
});

test('a page without the two comments is rejected', () => {
  expect(() => withSettings('# Nothing', configJsonSchema())).toThrow('lacks <!-- settings -->');
});

test('the published config schema takes an empty config and refuses an unknown key', () => {
  const validate = new Ajv2020({ strict: false }).compile(json('schema/config.v1.json'));
  expect(validate({})).toBe(true);
  expect(validate({ threshold: { percent: 5 } })).toBe(true);
  expect(validate({ treshold: {} })).toBe(false);
});

test('the published snapshot schema takes the snapshot of the documentation', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validate = ajv.compile(json('schema/snapshot.v1.json'));
  const count = { value: 1987, source: 'github', history: [['2026-11-22', 1987]] };
  const snapshot = {
    version: 1,
    checkedAt: '2026-11-22T03:17:41Z',
    subjects: { 'github:dmis-lab/biobert': { stars: count } },
  };
  expect(validate(snapshot)).toBe(true);
  expect(validate({ ...snapshot, subjects: { a: { stars: { ...count, value: -1 } } } })).toBe(
    false,
  );
});

test('the release names itself as package.json does', () => {
  expect(VERSION).toBe(json('package.json').version);
});
