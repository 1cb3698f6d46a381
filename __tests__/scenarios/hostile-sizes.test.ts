/**
 * What is made to take long is read and written as a whole, and not a byte outside the slots moves.
 * A pass that is quadratic takes 16 times as long for four times as many, or minutes for the largest;
 * `bench/hostile.ts` has figures.
 */
import { describe, expect, test } from '@jest/globals';
import { LIST_SHAPES } from '../../bench/hostile/list-shapes.ts';
import { TEXT_SHAPES } from '../../bench/hostile/text-shapes.ts';
import { tooMuchGrowth } from '../../scripts/regexes/growth.ts';
import { applyEdits } from '../../src/markdown/edits.ts';
import { createEntryReader } from '../../src/markdown/entries/entry-cache.ts';
import { findSlots } from '../../src/markdown/slots/find-slots.ts';
import { SPELLINGS } from '../../src/markdown/slots/inline-slots.ts';
import { editsOf } from '../helpers/rewriting.ts';

const ALL = {
  adopt: SPELLINGS,
  show: { papers: 'citations', repositories: 'stars', look: 'text', sections: [] },
  // Most shapes hold no slot, so the text after a refresh is the text before.
  read: createEntryReader([], 100_000),
} as const;
const SHAPES = Object.entries({ ...TEXT_SHAPES, ...LIST_SHAPES });
const MANY = 100_000;

/** The text between the edits, and what the rewritten text has there. */
function gaps(text: string, options?: Parameters<typeof findSlots>[1]) {
  const edits = editsOf(text, options).toSorted((a, b) => a.from - b.from || a.to - b.to);
  const written = applyEdits(text, edits);
  const before: string[] = [];
  const after: string[] = [];
  let at = 0;
  let place = 0;
  for (const { from, to, text: next } of [
    ...edits,
    { from: text.length, to: text.length, text: '' },
  ]) {
    before.push(text.slice(at, from));
    after.push(written.slice(place, place + from - at));
    place += from - at + next.length;
    at = to;
  }
  return { edits, written, before, after, rest: written.slice(place) };
}

describe('a hostile shape keeps its bytes', () => {
  test.each(SHAPES)('%s', (_, write) => {
    const text = write(15_000);
    const { written, before, after, rest } = gaps(text, ALL);
    expect(after).toEqual(before);
    expect(rest).toBe('');
    expect(editsOf(written, ALL)).toEqual([]);
  });
});

describe('thousands of a kind', () => {
  test.each([
    ['links in one paragraph', 5_000, (n: number) => `[a](https://github.com/o/r${n}) `],
    ['badges of HTML', 2_500, (n: number) => `<img src="//img.shields.io/github/stars/o/r${n}">`],
    ['badges', 2_500, (n: number) => `![](//img.shields.io/github/stars/o/r${n}) `],
    ['rows', 2_500, (n: number) => `| [a](https://github.com/o/r${n}) | |\n`],
  ])('%s: %d, and four times as many take linear time', (name, few, write) => {
    const head = name === 'rows' ? '| a | b |\n| - | - |\n' : 'a ';
    const results = new Map<number, ReturnType<typeof gaps>>();
    const run = (many: number) => {
      const text = head + Array.from({ length: many }, (_, n) => write(n)).join('');
      results.set(many, gaps(text, ALL));
    };
    expect(tooMuchGrowth(run, few)).toBeUndefined();
    expect([...results.keys()]).toEqual([few, 4 * few]);
    for (const [many, { edits, before, after }] of results) {
      expect(edits).toHaveLength(many);
      expect(after.join('▢') === before.join('▢')).toBe(true);
    }
  });

  const badge = '![](https://img.shields.io/github/stars/o/r)';
  test.each([
    ['open brackets', '['.repeat(MANY)],
    ['open images', '!['.repeat(MANY)],
    ['images in each other', '!['.repeat(MANY) + '](b)'.repeat(MANY)],
    ['comments that never end', 'a <!-- '.repeat(MANY)],
    ['tags that never end', '<a '.repeat(MANY)],
    ['marks that close nothing', 'a* '.repeat(MANY)],
    [
      'backticks of growing length',
      Array.from({ length: 500 }, (_, n) => `a${'`'.repeat(n)}`).join(''),
    ],
    ['blanks', ' '.repeat(MANY)],
    ['quotes in each other', '>'.repeat(MANY)],
    ['lists in each other', '+ '.repeat(MANY)],
    ['brackets behind an address', `https://a.b/${')'.repeat(MANY)} `],
    ['HTML in each other', `a${'<div>'.repeat(MANY)}`],
    ['words in one line', 'word '.repeat(2 * MANY)],
  ])('%s, and a badge behind them', (_, text) => {
    expect(findSlots(`${text}\n\n${badge}\n`, ALL).slots).toHaveLength(1);
  });

  test.each([
    ['targets that never end', (many: number) => '[a](b'.repeat(many)],
    ['titles that never end', (many: number) => '[a](b (c '.repeat(many)],
    ['attributes', (many: number) => `a <a ${'b="c" '.repeat(many)}>`],
  ])('%s, and a badge behind them, in linear time', (_, write) => {
    const counts = new Map<number, number>();
    const run = (many: number) =>
      counts.set(many, findSlots(`${write(many)}\n\n${badge}\n`, ALL).slots.length);
    expect(tooMuchGrowth(run, MANY / 20)).toBeUndefined();
    expect([...counts.values()]).toEqual([1, 1]);
  });

  test('numbers and links in one entry', () => {
    const text = '[a](https://github.com/o/r) ![](https://img.shields.io/badge/stars-1-blue) ';
    expect(findSlots(text.repeat(MANY / 10)).slots).toHaveLength(MANY / 10);
  });

  test('groups of HTML, and a row in the innermost', () => {
    const row = '<tr><td><a href="https://github.com/o/r">a</a></td><td>1</td></tr>';
    const table = `<table><tr><th>a</th><th>Stars</th></tr>${row}</table>`;
    const text = `${'<details>\n\n'.repeat(150)}${table}\n\n${'</details>\n\n'.repeat(MANY / 10)}`;
    expect(findSlots(text).slots).toHaveLength(1);
  });

  test('labels of one long address, of which GitHub too expands only some', () => {
    const address = `https://img.shields.io/github/stars/o/r?logo=${'b'.repeat(15_000)}`;
    const text = `${'![][s] '.repeat(MANY)}\n\n[s]: ${address}\n`;
    expect(findSlots(text).slots).toHaveLength(1);
  });
});
