import { describe, expect, test } from '@jest/globals';
import { parseSnapshot } from '../../src/snapshot/file.ts';

const HEAD = '"version":1,"checkedAt":"2026-11-22T03:17:41Z"';
const snapshotOf = (more: string) => parseSnapshot(`{${HEAD},${more}}`, 'tally.json');
const nested = (levels: number, open = '[', close = ']') =>
  open.repeat(levels) + close.repeat(levels);

describe('a snapshot that is nested deeply is refused', () => {
  test.each([
    ['lists', nested(10)],
    ['many lists', nested(100_000)],
    ['objects', `${'{"a":'.repeat(10)}1${'}'.repeat(10)}`],
    ['lists that never end', '['.repeat(1_000_000)],
  ])('%s', (_, value) => {
    expect(() => snapshotOf(`"subjects":{},"more":${value}`)).toThrow(
      'tally.json is nested more than 10 levels deep. Restore the file from its last good commit',
    );
  });

  test.each([
    ['nine levels', nested(9)],
    ['brackets in a string', JSON.stringify(`\\"${'['.repeat(100)}`)],
  ])('%s are accepted', (_, value) => {
    expect(snapshotOf(`"subjects":{},"more":${value}`)).toHaveProperty('more');
  });
});

test('no key changes the prototype', () => {
  const record = '{"stars":{"value":1,"source":"github"}}';
  const { subjects, aliases = {} } = snapshotOf(
    `"subjects":{"__proto__":${record}},"aliases":{"__proto__":"a"}`,
  );
  expect(Object.keys(subjects)).toEqual([]);
  expect(Object.getPrototypeOf(subjects)).toBe(Object.prototype);
  expect(Object.getPrototypeOf(aliases)).toBe(Object.prototype);
});
