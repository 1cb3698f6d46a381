import { describe, expect, test } from '@jest/globals';
import {
  addressText,
  decodeEntities,
  lineCounter,
  parseMarkdown,
  plainText,
  withoutTags,
} from '../../../src/markdown/syntax/parse.ts';
import { fc } from '../../helpers/property.ts';

/** The first node of that name, in the order of the text. */
function first(text: string, name: string) {
  const cursor = parseMarkdown(text).cursor();
  do {
    if (cursor.name === name) return cursor.node;
  } while (cursor.next());
  throw new Error(`no ${name} in ${JSON.stringify(text)}`);
}

function source(text: string, name: string): string {
  const { from, to } = first(text, name);
  return text.slice(from, to);
}

describe('offsets count units of the text itself', () => {
  test.each([
    ['LF', '# a\n\n[x](y)\n'],
    ['CRLF', '# a\r\n\r\n[x](y)\r\n'],
    ['lone CR', '# a\r\r[x](y)\r'],
    ['mixed line ends', 'a\r\n\n\r[x](y)'],
    ['a byte order mark', '\uFEFF# a\n\n[x](y)'],
    ['no final newline', '[x](y)'],
    ['characters outside the basic plane', '🤗 [x](y)'],
  ])('%s', (_, text) => {
    expect(source(text, 'Link')).toBe('[x](y)');
  });

  test('a byte order mark does not hide a heading', () => {
    expect(source('\uFEFF# a', 'ATXHeading1')).toBe('# a');
  });

  test.each([
    ['pipes at both ends', '| a |\r\n|---|\r\n| b |\r\n', '| b |'],
    ['several columns', '| a | b |\r\n| :-- | --: |\r\n| c | d |\r\n', '| c | d |'],
    ['no pipe at the end', '| a | b\r\n| --- | ---\r\n| c | d\r\n', '| c | d'],
    ['a quotation', '> | a |\r\n> |---|\r\n> | b |\r\n', '| b |'],
    ['blanks behind the delimiter row', '| a |\n|---| \t\n| b |\n', '| b |'],
    ['blanks behind all rows', '| a |  \n|---|  \n| b |  \n', '| b |'],
  ])('a table with CRLF or blanks is a table: %s', (_, text, row) => {
    expect(source(text, 'TableRow').trimEnd()).toBe(row);
  });

  test('an item that holds only a pipe stays an item', () => {
    expect(source('- |\r\n', 'ListItem').trimEnd()).toBe('- |');
  });

  test('also behind an empty row with blanks at its end', () => {
    expect(source('| a |\n|---|\n| | \n| [x](y) |', 'Link')).toBe('[x](y)');
  });

  test('the tree is as long as the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'\r\n|-# a[]()\uFEFF') }), (text) => {
        expect(parseMarkdown(text).length).toBe(text.length);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the plain text of', () => {
  test.each([
    ['a link', '[a](b)', 'Link', 'a'],
    ['a link with a title', '[a](b "c")', 'Link', 'a'],
    ['a link with marks', '[*a* **b** `c` ~~d~~](x)', 'Link', 'a b c d'],
    ['a link with escapes', '[a \\| b \\[c\\]](x)', 'Link', 'a | b [c]'],
    ['a link with HTML', '[<b>a</b> b](x)', 'Link', 'a b'],
    ['a link with an image', '[![a](b) c](x)', 'Link', 'c'],
    ['a link with an image that has escapes', '[![a \\[ b](x) c](y)', 'Link', 'c'],
    ['a link that is an image', '[![a](b)](x)', 'Link', ''],
    ['a link over two lines', '[a\nb](x)', 'Link', 'a b'],
    ['a heading', '## a [b](c) ##', 'ATXHeading2', 'a b'],
    ['a heading with a line below', 'a\n---', 'SetextHeading2', 'a'],
    ['a paragraph with an address', 'a <https://x.y> b', 'Paragraph', 'a b'],
    ['a paragraph with a comment', 'a <!-- no --> b', 'Paragraph', 'a b'],
    ['a row', '| a |\n|---|\n| b |', 'TableRow', 'b'],
    ['a row without blanks', '|a|b|\n|-|-|\n|c|d|', 'TableRow', 'c d'],
    ['a row without a closing pipe', '| a | b\n|---|---\n| c | d', 'TableRow', 'c d'],
    ['a list item', '- a\n  b', 'ListItem', 'a b'],
    ['a task', '- [ ] a', 'ListItem', 'a'],
    ['a list item with items below', '- a\n  - b\n    1. c', 'ListItem', 'a'],
  ])('%s', (_, text, name, plain) => {
    expect(plainText(first(text, name), text)).toBe(plain);
  });
});

test.each([
  ['https://a.b/c?d=1&amp;e=2', 'https://a.b/c?d=1&e=2'],
  ['https://a.b/\\_c\\)', 'https://a.b/_c)'],
  ['https://a.b/&#38;&#x26;', 'https://a.b/&&'],
  ['https://a.b/&unknown;', 'https://a.b/&unknown;'],
  ['https://a.b/&#99999999;&#0;', 'https://a.b/&#99999999;&#0;'],
])('the address %s means %s', (raw, address) => {
  expect(addressText(raw)).toBe(address);
});

test.each([
  ['<b><a href="x">Tensor<i>flow</i></a></b> &amp; more', 'Tensor flow & more'],
  ['a <!-- hidden > --> b', 'a b'],
  ['a <!-- never closed', 'a'],
])('a reader of %s sees %s', (html, words) => {
  expect(withoutTags(html)).toBe(words);
});

describe('lines', () => {
  test('count from 1, and a line end belongs to its line', () => {
    const line = lineCounter('ab\n\ncd\r\ne');

    expect([0, 2, 3, 4, 6, 7, 8].map(line)).toEqual([1, 1, 2, 3, 3, 3, 4]);
  });

  test('a text without line ends is one line', () => {
    expect(lineCounter('abc')(3)).toBe(1);
  });

  test('are as many as there are line ends before', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n') }), fc.nat(20), (text, offset) => {
        expect(lineCounter(text)(offset)).toBe(text.slice(0, offset).split('\n').length);
      }),
    );
  });
});

describe('an entity of HTML', () => {
  test.each([
    ['&amp;&lt;&gt;&quot;', '&<>"'],
    ['a&nbsp;b', 'a b'],
    ['&#65;&#x42;&#X43;', 'ABC'],
    ['&#129303;&#x1F917;', '🤗🤗'],
    ['&#x10FFFF;', '\u{10FFFF}'],
    ['&amp;amp;', '&amp;'],
  ])('%s stands for %s', (text, character) => {
    expect(decodeEntities(text)).toBe(character);
  });

  test.each([
    '&unknown;',
    '&constructor;',
    '&#0;',
    '&#x110000;',
    '&#xD800;',
    '&#;',
    '&;',
    'a & b',
    '&amp',
  ])('%s stays as it is', (text) => {
    expect(decodeEntities(text)).toBe(text);
  });
});
