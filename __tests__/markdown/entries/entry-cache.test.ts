import { expect, test } from '@jest/globals';
import { createEntryReader } from '../../../src/markdown/entries/entry-cache.ts';
import { readEntries } from '../../../src/markdown/entries/read-entries.ts';

const text = (word: string) => `- [${word}](https://example.org/${word})\n`;
const [ONE, TWO, SIX] = ['one', 'two', 'six'].map(text) as [string, string, string];
const lists = [{ text: ONE }];

test('a text is read as without a cache, and once', () => {
  const read = createEntryReader(lists);
  const page = read(ONE);
  expect(page).toEqual(readEntries(ONE));
  expect(read(text('one'))).toBe(page);
  expect(read(TWO)).not.toBe(page);
});

test('two runs share nothing', () => {
  expect(createEntryReader(lists)(ONE)).not.toBe(createEntryReader(lists)(ONE));
});

test('beyond the limit, the text that was not used for the longest time is dropped', () => {
  const read = createEntryReader(lists, 2 * ONE.length);
  const [one, two] = [read(ONE), read(TWO)];
  expect(read(ONE)).toBe(one);
  read(SIX);
  expect(read(ONE)).toBe(one);
  expect(read(TWO)).not.toBe(two);
});

test('lists that do not fit are not kept', () => {
  const read = createEntryReader([{ text: ONE }, { text: TWO }], 2 * ONE.length - 1);
  expect(read(ONE)).not.toBe(read(ONE));
});
