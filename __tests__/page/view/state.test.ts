import { expect, test } from '@jest/globals';
import { EMPTY, readState, type ViewState, writeState } from '../../../src/page/view/state.ts';

test.each<[Partial<ViewState>, string]>([
  [{}, ''],
  [{ search: 'a b&c#d' }, 'q=a+b%26c%23d'],
  [{ sort: 'gain:stars' }, 'sort=-gain%3Astars'],
  [{ sort: 'name', isAscending: true }, 'sort=%2Bname'],
  [{ filters: { section: 'A › B', license: 'MIT' } }, 'section=A+%E2%80%BA+B&license=MIT'],
  [{ hidden: ['stars', 'citations'] }, 'hide=stars%2Ccitations'],
  [{ open: 'github:o/r' }, 'open=github%3Ao%2Fr'],
])('%j stands in the address as %s', (some, hash) => {
  const state = { ...EMPTY, ...some };
  expect(writeState(state)).toBe(hash);
  expect(readState(`#${hash}`)).toEqual(state);
});

test.each(['#', '#%', '#sort=', '#q', '#=&=', '#%E0%A4%A'])('%s is no error', (hash) => {
  expect(readState(hash)).toMatchObject({ search: '', sort: '', open: '' });
});
