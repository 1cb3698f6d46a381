import { describe, expect, test } from '@jest/globals';
import { oneLine } from '../../src/escape/characters.ts';
import {
  altText,
  codeBlock,
  codeSpan,
  codeText,
  htmlText,
  labelText,
  linkTarget,
  listItemText,
  markdownText,
  tableCellText,
} from '../../src/escape/markdown.ts';
import { type Node, RENDERERS, treeOf } from '../helpers/renderers.ts';
import { HOSTILE_WORDS } from './hostile-words.ts';

type Place = (text: string) => string;

/** Every place that holds a foreign text in Markdown, and the function for it. */
const PLACES: Readonly<Record<string, readonly [Place, Place]>> = {
  'an item of a list': [listItemText, (text) => `- ${text}\n- next`],
  'an item behind a link': [listItemText, (text) => `- [a](https://a.example) - ${text}\n`],
  'a paragraph': [listItemText, (text) => `${text}\n\nnext`],
  'a cell': [tableCellText, (text) => `| a | b |\n| --- | --- |\n| ${text} | c |\n`],
  'a row without pipes at its ends': [tableCellText, (text) => `a | b\n--- | ---\n${text} | c\n`],
  'a label': [labelText, (text) => `- [${text}](https://a.example) b\n`],
  'an alternative text': [altText, (text) => `![${text}](https://a.example/b.png)\n`],
  'a badge in a cell': [
    altText,
    (text) => `| a |\n| --- |\n| [![${text}](https://a.example/b.png)](https://a.example) |\n`,
  ],
  'a body': [markdownText, (text) => `## A\n\n${text}\n\nnext`],
  'bold in a body': [markdownText, (text) => `a **${text}** b\n`],
  'a cell of a body': [markdownText, (text) => `| a |\n| --- |\n| ${text} |\n`],
  'a paragraph with entities': [htmlText, (text) => `a ${text}\n\nnext`],
  'a cell of HTML': [htmlText, (text) => `<table><tr><td>${text}</td></tr></table>\n`],
  'code in a line': [codeSpan, (text) => `a ${text} b\n`],
  'code ticks of a list': [codeText, (text) => `- a \`${text}\` b\n`],
  'code ticks of a cell': [codeText, (text) => `| a |\n| --- |\n| \`${text}\` |\n`],
  'a block of code': [(text) => codeBlock(text, 'text'), (text) => `a\n\n${text}\n\nb\n`],
};

const CASES = Object.keys(PLACES).flatMap((place) =>
  Object.keys(RENDERERS).map((renderer) => [place, renderer] as const),
);

describe.each(CASES)('%s, read by %s', (place, renderer) => {
  const [escapeFor, write] = PLACES[place] ?? [String, String];
  const render = RENDERERS[renderer] ?? String;
  const harmless = render(write(escapeFor('word')));
  const empty = render(write(escapeFor('')));

  test.each(Object.entries(HOSTILE_WORDS))(
    '%s makes the elements of a harmless word',
    (_, word) => {
      const hasText = place === 'a block of code' ? word !== '' : oneLine(word) !== '';
      expect(render(write(escapeFor(word)))).toBe(hasText ? harmless : empty);
    },
  );
});

describe.each([
  ['an item', listItemText, (text: string) => `- a: ${text}`],
  ['a label', labelText, (text: string) => `[a: ${text}](https://a.example)`],
  ['a body', markdownText, (text: string) => `a: ${text}`],
])('%s', (_, escapeFor, write) => {
  test.each(Object.entries(HOSTILE_WORDS))('%s is shown as it was written', (_, word) => {
    const tree = treeOf(write(escapeFor(word)));
    expect(textOf(tree).replaceAll('\u200B', '').trimEnd()).toBe(`a: ${oneLine(word)}`.trimEnd());
  });
});

function textOf(node: Node): string {
  return (node.value ?? '') + (node.children ?? []).map(textOf).join('');
}

test.each([
  ['a mention', '@org/team', '@&#8203;org/team'],
  ['an issue', 'o/r#12', 'o/r#&#8203;12'],
  ['an issue with an entity before it', '&#1', '\\&#&#8203;1'],
  ['an old issue', 'GH-7', 'GH-&#8203;7'],
  ['a commit', '0123abcd', '0123ab&#8203;cd'],
  ['what names nothing', 'C# and a@ and 5 #', 'C# and a@ and 5 #'],
])('a body breaks %s', (_, text, escaped) => {
  expect(markdownText(text)).toBe(escaped);
});

test('a list keeps words that GitHub only reads in comments', () => {
  expect(listItemText('The #1 library by @people, 0123abcd')).toBe(
    'The #1 library by @people, 0123abcd',
  );
});

test.each([
  ['https://a.example/b c', 'https://a.example/b%20c'],
  ['https://a.example/b\u3000c', 'https://a.example/b%E3%80%80c'],
  ['https://a.example/b(c)', 'https://a.example/b%28c%29'],
  ['HTTP://a.example/`"<>|\\', 'HTTP://a.example/%60%22%3C%3E%7C%5C'],
  ['https://a.example/{b}', 'https://a.example/%7Bb%7D'],
  ['javascript:alert(1)', ''],
  ['data:text/html,a', ''],
  [' \u0000java\nscript:alert(1)', ''],
  ['//a.example', ''],
])('the target %s becomes %s', (address, target) => {
  expect(linkTarget(address)).toBe(target);
});

test.each([
  'Q&A with AT&T; R&D',
  '3.5x faster, 1.2k stars',
  '-1 and +1, C++ and C#',
  '#1 of 2) #tags',
  '1.5',
  '2.0.1 (beta)',
  'Wow! (a) [',
])('a list shows %s without a change of bytes but for brackets', (text) => {
  expect(listItemText(text)).toBe(text.replace('[', '\\['));
});

test.each([
  ['# a', '\\# a'],
  ['- a', '\\- a'],
  ['+ a', '\\+ a'],
  ['12) a', '12\\) a'],
  ['3.', '3\\.'],
  ['---', '\\---'],
  ['==', '\\=='],
  ['+++', '\\+++'],
  ['a {b} c', 'a \\{b\\} c'],
  ['&amp; &#1; &copy', '\\&amp; \\&#1; \\&copy'],
])('a list breaks the block, entity or expression %s', (text, escaped) => {
  expect(listItemText(text)).toBe(escaped);
});
