import { expect, test } from '@jest/globals';
import { nameKey } from '../../../src/fields/venue/names/name-key.ts';
import {
  allVenues,
  isSharedName,
  parseVenues,
  venueByName,
} from '../../../src/fields/venue/names/venues.ts';

test('the table is well formed', () => {
  for (const { short, dblp, yearOfZero, month, names, sharedNames } of allVenues()) {
    expect(short).toMatch(/^[\p{L}\d*][\p{L}\d .&*@/:-]*$/u);
    for (const prefix of dblp) expect(prefix).toMatch(/^(?:conf|journals)\/[\w-]+$/);
    for (const name of [...names, ...sharedNames]) expect(name).toMatch(/^[^?|;]{2,}$/);
    expect(Number.isInteger(yearOfZero ?? 0)).toBe(true);
    expect([...Array(13).keys()]).toContain(month ?? 0);
  }
});

test('no name, prefix or short name is of two venues', () => {
  const owners = new Map<string, string>();
  for (const { short, dblp, dois, names, sharedNames } of allVenues()) {
    const keys = new Set([...[short, ...names, ...sharedNames].map(nameKey), ...dblp, ...dois]);
    for (const key of keys) {
      expect([key, owners.get(key) ?? short]).toEqual([key, short]);
      owners.set(key, short);
    }
  }
});

test('every name finds its venue', () => {
  for (const { short, names, sharedNames } of allVenues()) {
    for (const name of [short, ...names, ...sharedNames]) {
      expect([name, venueByName(name)?.short]).toEqual([name, short]);
    }
    for (const name of sharedNames) expect([name, isSharedName(name)]).toEqual([name, true]);
  }
});

test('a line is read cell by cell', () => {
  const [venue] = parseVenues(
    'X | conf/x, conf/y | XX, 10.1/x | 1990 | 7 | Long Name; ?Shared',
    'conference',
  );
  expect(venue).toEqual({
    short: 'X',
    type: 'conference',
    dblp: ['conf/x', 'conf/y'],
    dois: ['XX', '10.1/x'],
    yearOfZero: 1990,
    month: 7,
    names: ['Long Name'],
    sharedNames: ['Shared'],
  });
});
