import { expect, test } from '@jest/globals';
import { htmlTags } from '../../../src/markdown/entries/html-tags.ts';

/** Each tag as written, and its attributes. */
function tagsIn(text: string) {
  return htmlTags(text, { from: 0, to: text.length }).map(({ from, to, attributes }) => {
    const values = [...attributes].map(([name, span]) => [name, text.slice(span.from, span.to)]);
    return [text.slice(from, to), Object.fromEntries(values)];
  });
}

test.each([
  ['entities', '<a href="x?a&b&amp;c">', { href: 'x?a&b&amp;c' }],
  ['an entity without quotes', '<a href=x?a&b>', { href: 'x?a&b' }],
  ['an angle bracket in quotes', '<img alt="1 < 2 <b" src="x">', { alt: '1 < 2 <b', src: 'x' }],
])('reads %s', (_, text, attributes) => {
  expect(tagsIn(text)).toEqual([[text, attributes]]);
});

test('reads the tags behind angle brackets that start none', () => {
  expect(tagsIn('<p>a < b <c <img src="x"> <!-- < --> </p>').map(([tag]) => tag)).toEqual([
    '<p>',
    '<img src="x">',
    '<!-- < -->',
    '</p>',
  ]);
});
