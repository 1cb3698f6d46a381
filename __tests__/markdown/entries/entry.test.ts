import { expect, test } from '@jest/globals';
import { MAX_TITLE_LENGTH, shortTitle } from '../../../src/markdown/entries/entry.ts';

const FULL = 'a'.repeat(MAX_TITLE_LENGTH);

test.each([
  ['a title as it is', 'BioBERT', 'BioBERT'],
  ['a title that just fits', FULL, FULL],
  ['no more than fits', `${FULL}b`, FULL],
  ['no half of a character', `${FULL.slice(1)}🤗`, FULL.slice(1)],
])('gives %s', (_, title, short) => {
  expect(shortTitle(title)).toBe(short);
});
