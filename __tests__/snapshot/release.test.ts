import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { formatSnapshot, parseSnapshot } from '../../src/snapshot/file.ts';
import { EARLIER_RELEASE, withRelease } from '../../src/snapshot/release.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';
import { ROOT } from '../helpers/paths.ts';

const EMPTY: Snapshot = { version: 1, checkedAt: '2026-11-22T03:17:41Z', subjects: {} };
const OLD = { ...EMPTY, release: '1.0.0' };
const WAITING = { ...EMPTY, release: '1.1.0', updatedFrom: '1.0.0' };

describe.each<
  [
    what: string,
    before: Snapshot | undefined,
    isAhead: boolean,
    release: string,
    from: string | undefined,
  ]
>([
  ['the first run', undefined, false, '1.0.0', undefined],
  ['the same release', OLD, false, '1.0.0', undefined],
  ['a new release', OLD, false, '1.1.0', '1.0.0'],
  ['a new release while a pull request is open', OLD, true, '1.1.0', '1.0.0'],
  ['a release before it was recorded', EMPTY, false, '1.1.0', EARLIER_RELEASE],
  ['the same new release, not merged yet', WAITING, true, '1.1.0', '1.0.0'],
  ['the same new release, merged', WAITING, false, '1.1.0', undefined],
  ['another new release, not merged yet', WAITING, true, '1.2.0', '1.0.0'],
  ['the old release again, not merged yet', WAITING, true, '1.0.0', undefined],
  ['an old release again', WAITING, false, '1.0.0', '1.1.0'],
])('%s', (_, before, isAhead, release, from) => {
  test('is recorded', () => {
    const written = withRelease(before ?? EMPTY, { before, isAhead, release });
    expect([written.release, written.updatedFrom]).toEqual([release, from]);
    expect('updatedFrom' in written).toBe(from !== undefined);
  });
});

test('a release that does not know the record reads it, and keeps it', () => {
  const path = join(ROOT, '__tests__', 'fixtures', 'snapshot', 'before-release.schema.json');
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  expect(schema.properties).not.toHaveProperty('release');
  const text = formatSnapshot(WAITING);
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

  expect(validate(JSON.parse(text))).toBe(true);
  expect(formatSnapshot(parseSnapshot(text, 'a.json'))).toBe(text);
});

test('is written in two lines at the top', () => {
  const text = formatSnapshot(
    withRelease(EMPTY, { before: OLD, isAhead: false, release: '1.1.0' }),
  );
  expect(text.split('\n').slice(1, 5)).toEqual([
    '  "version": 1,',
    '  "checkedAt": "2026-11-22T03:17:41Z",',
    '  "release": "1.1.0",',
    '  "updatedFrom": "1.0.0",',
  ]);
});
