import { describe, expect, test } from '@jest/globals';
import { readEntries } from '../../../src/markdown/entries/read-entries.ts';

/** The entries that lead somewhere or show an image: their kind and what stands in them. */
function entries(text: string): string[] {
  return readEntries(text)
    .entries.filter(({ links, images }) => links.length + images.length > 0)
    .map(({ kind, links, images }) => {
      const found = [...links.map(({ url }) => url), ...images.map((image) => addressOf(image))];
      return `${kind}: ${found.join(' ')}`;
    });

  function addressOf({ address }: { address: { from: number; to: number } }) {
    return `!${text.slice(address.from, address.to)}`;
  }
}

function cells(text: string): string[][] {
  return readEntries(text)
    .entries.filter((entry) => entry.cells.length > 0)
    .map((entry) =>
      entry.cells.map(({ from, to, column }) => `${column.heading}=${text.slice(from, to)}`),
    );
}

const A = 'https://a.io/';
const B = 'https://b.io/';

describe('reads as one entry', () => {
  test.each([
    ['an item', `- [x](${A}) and [y](${B})`, [`item: ${A} ${B}`]],
    ['an item of several lines', `- [x](${A})\n  more\n  [y](${B})`, [`item: ${A} ${B}`]],
    ['an item of several paragraphs', `- [x](${A})\n\n  [y](${B})`, [`item: ${A} ${B}`]],
    ['an item that goes on without indent', `- [x](${A})\n[y](${B})`, [`item: ${A} ${B}`]],
    ['a task', `- [x] [y](${A})`, [`item: ${A}`]],
    ['each item of nested lists', `- [x](${A})\n  1. [y](${B})`, [`item: ${A}`, `item: ${B}`]],
    [
      'what follows a nested list',
      `- a\n  - [x](${A})\n\n  [y](${B})`,
      [`item: ${B}`, `item: ${A}`],
    ],
    ['a paragraph', `[x](${A})\n[y](${B})`, [`paragraph: ${A} ${B}`]],
    ['each paragraph', `[x](${A})\n\n[y](${B})`, [`paragraph: ${A}`, `paragraph: ${B}`]],
    ['a heading', `## [x](${A}) [y](${B})`, [`heading: ${A} ${B}`]],
    ['a row', `|a|b|\n|-|-|\n|[x](${A})|[y](${B})|`, [`row: ${A} ${B}`]],
    ['the heading of a table', `|[x](${A})|\n|-|\n|y|`, [`heading: ${A}`]],
    ['a quotation', `> [x](${A})`, [`paragraph: ${A}`]],
    ['a row that goes on with an item', `- x\n| [y](${A}) |`, [`item: ${A}`]],
    ['an address by itself', `- ${A} <${B}>`, [`item: ${A} ${B}`]],
    ['an address with entities', '- [x](https://a.io/?a&amp;b)', ['item: https://a.io/?a&b']],
    ['brackets in a label', `- [x [2D,3D]](${A})`, [`item: ${A}`]],
    ['an image in a link', `- [![x](${A})](${B})`, [`item: ${B} !${A}`]],
    ['no links of an image text', `- ![x [y](${A})](${B})`, [`item: !${B}`]],
  ])('%s', (_, text, found) => {
    expect(entries(text)).toEqual(found);
  });
});

describe('reads HTML', () => {
  test.each([
    ['a block', `<div>\n<a href="${A}">x</a>\n</div>`, [`html: ${A}`]],
    ['an image in single quotes', `<div><img src='${A}'></div>`, [`html: !${A}`]],
    ['an image without quotes', `<div><img src=${A}></div>`, [`html: !${A}`]],
    ['an image that ends itself', `<div><IMG SRC="${A}"/></div>`, [`html: !${A}`]],
    ['entities', '<div><a href="https://a.io/?a&amp;b">x</a></div>', ['html: https://a.io/?a&b']],
    ['a linked image', `<p><a href="${A}"><img src="${B}"></a></p>`, [`paragraph: ${A} !${B}`]],
    ['a tag in a paragraph', `x <a href="${A}"><img src="${B}"></a>`, [`paragraph: ${A} !${B}`]],
    [
      'a link that the next one ends',
      `<p><a href="${A}">x<a href="${B}">y</a></p>`,
      [`paragraph: ${A} ${B}`],
    ],
    ['an anchor', `<p><a href="${A}">x</a><a name="y"></a></p>`, [`paragraph: ${A}`]],
    ['two attributes of one name', `<p><img src="${A}" src="${B}"></p>`, [`paragraph: !${A}`]],
    [
      'items',
      `<ul><li><a href="${A}">x</a></li><li><img src="${B}"></li></ul>`,
      [`item: ${A}`, `item: !${B}`],
    ],
    [
      'items without end',
      `<ul><li><a href="${A}">x</a><li><img src="${B}"></ul>`,
      [`item: ${A}`, `item: !${B}`],
    ],
    [
      'an item around a list',
      `<ul><li>x<ul><li><a href="${A}">y</a></li></ul><img src="${B}"></li></ul>`,
      [`item: !${B}`, `item: ${A}`],
    ],
    [
      'a summary',
      `<details><summary><a href="${A}">x</a></summary>\n\n[y](${B})\n\n</details>`,
      [`item: ${A}`, `paragraph: ${B}`],
    ],
    [
      'rows',
      `<table><tr><td><a href="${A}">x</a></td><td><img src="${B}"></td></tr></table>`,
      [`row: ${A} !${B}`],
    ],
    [
      'rows without end',
      `<table><tr><td><a href="${A}">x</a><tr><td><img src="${B}"></table>`,
      [`row: ${A}`, `row: !${B}`],
    ],
    [
      'a list in a cell',
      `<table><tr><td><ul><li>x</li></ul></td><td><img src="${B}"></td></tr></table>`,
      [`row: !${B}`],
    ],
    [
      'Markdown in a cell',
      `<table><tr><td>\n\n[x](${A})\n\n</td><td>\n\n![y](${B})\n\n</td></tr></table>`,
      [`row: ${A} !${B}`],
    ],
    ['what follows a table', `<table><tr><td>x</td></table>\n\n[y](${A})`, [`paragraph: ${A}`]],
    ['a heading', `<h2><a href="${A}">x</a></h2>`, [`heading: ${A}`]],
    ['what follows a comment in its line', `<!-- x --><img src="${A}">`, [`html: !${A}`]],
    ['HTML in an item', `- x <img src="${A}">\n  <a href="${B}">y</a>`, [`item: ${B} !${A}`]],
    ['a value without end', `<p><img src="${A}`, []],
  ])('%s', (_, text, found) => {
    expect(entries(text)).toEqual(found);
  });
});

describe('follows a reference', () => {
  test.each([
    ['of a link', `- [x][1]\n\n[1]: ${A}`, [`item: ${A}`]],
    ['without a label of its own', `- [x][] [X]\n\n[x]: <${A}>`, [`item: ${A} ${A}`]],
    ['of an image', `- [![x][i]][1]\n\n[i]: ${A}\n[1]: ${B} "t"`, [`item: ${B} !${A}`]],
    ['to its first definition', `[x]\n\n[x]: ${A}\n[x]: ${B}`, [`paragraph: ${A}`]],
    ['in the order of the text', `- [x][1] [y](${B})\n\n[1]: ${A}`, [`item: ${A} ${B}`]],
    ['nowhere', '- [x][1] [y]', []],
    ['not to a footnote', `- x[^1]\n\n[^1]: ${A}`, []],
  ])('%s', (_, text, found) => {
    expect(entries(text)).toEqual(found);
  });

  test('that nobody defines without taking it for the title', () => {
    expect(readEntries(`- [2023] [One](${A})`).entries[0]?.title).toBe('One');
  });
});

describe('sees nothing in', () => {
  test.each([
    ['a comment', `<!-- [x](${A}) -->`],
    ['a comment in a line', `x <!-- <img src="${A}"> --> y`],
    ['a comment over blocks', `<!--\n- [x](${A})\n\n| a |\n|---|\n| [y](${B}) |\n-->`],
    ['a comment that a block begins', `<div><!--\n\n- [x](${A})\n\n--></div>`],
    ['a comment without end', `<!--\n\n- [x](${A})\n\n[y](${B})`],
    ['a fence', `\`\`\`\n[x](${A})\n<img src="${B}">\n\`\`\``],
    ['a fence without end', `~~~\n[x](${A})`],
    ['indented code', `x\n\n    [x](${A})`],
    ['a code span', `\`[x](${A})\``],
    ['code in HTML', `x <code><a href="${A}">x</a> <img src="${B}"></code>`],
    ['preformatted text', `<pre>\n<a href="${A}">x</a>\n<img src="${B}">\n</pre>`],
    ['a script', `<script>\n"<img src='${A}'>"\n</script>`],
  ])('%s', (_, text) => {
    expect(entries(text)).toEqual([]);
  });

  test.each([
    ['a comment over blocks', '<div><!--\n\n- x\n\n# y\n\n--></div>\n\n'],
    ['a comment in a line', 'x <!-- y --> '],
    ['code', '```\nx\n```\n'],
    ['an open code tag', '<code>x\n\n'],
  ])('%s, and goes on after it', (_, text) => {
    expect(entries(`${text}[x](${A})`)).toEqual([`paragraph: ${A}`]);
    expect(readEntries(`${text}[x](${A})`).entries.at(-1)?.sections).toEqual([]);
  });
});

describe('the sections are', () => {
  test.each([
    [
      'headings of HTML',
      '<h1>A</h1>\n\n<h2 align="center">B &amp; <b>C</b></h2>\n\nx',
      ['A', 'B & C'],
    ],
    ['headings of both kinds', '# A\n\n<h3>B</h3>\n\nx', ['A', 'B']],
  ])('%s', (_, text, sections) => {
    expect(readEntries(text).entries.at(-1)?.sections).toEqual(sections);
  });
});

describe('the cells of a row are', () => {
  test.each([
    ['those between pipes', '|A|B|\n|-|-|\n| x | y |', [['A=x', 'B=y']]],
    ['the same without outer pipes', 'A|B\n-|-\nx | y', [['A=x', 'B=y']]],
    ['the same without a closing pipe', '|A|B\n|-|-\n|x | y', [['A=x', 'B=y']]],
    ['empty where nothing stands', '|A|B|C|\n|-|-|-|\n|x||  |', [['A=x', 'B=', 'C=']]],
    ['fewer than headings', '|A|B|\n|-|-|\n|x|', [['A=x']]],
    ['never more than headings', '|A|\n|-|\n|x|y|z', [['A=x']]],
    ['not parted by an escaped pipe', '|A|B|\n|-|-|\n|x \\| y|z|', [['A=x \\| y', 'B=z']]],
    ['named without marks', '|**A** [b](c)| `D`|\n|-|-|\n|x|y|', [['A b=x', 'D=y']]],
    [
      'tags of HTML',
      '<table><tr><th>A</th><th>B</th></tr><tr><td> x </td><td>y</td></tr></table>',
      [
        ['=A', '=B'],
        ['A=x', 'B=y'],
      ],
    ],
    [
      'tags without end',
      '<table><tr><th>A<th>B<tr><td>x<td>y</table>',
      [
        ['=A', '=B'],
        ['A=x', 'B=y'],
      ],
    ],
    [
      'tags within head and body',
      '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>x</td></tr></tbody></table>',
      [['=A'], ['A=x']],
    ],
    [
      'those of a table in a cell, too',
      '<table><tr><th>A</th><th>B</th></tr><tr><td><table><tr><td>x</td></tr></table></td><td>y</td></tr></table>',
      [['=A', '=B'], ['A=<table><tr><td>x</td></tr></table>', 'B=y'], ['=x']],
    ],
  ])('%s', (_, text, found) => {
    expect(cells(text)).toEqual(found);
  });

  test('in tables of their own', () => {
    const text = '|A|\n|-|\n|x|\n\n|A|\n|-|\n|y|';
    const [first, second] = readEntries(text).entries.flatMap((entry) => entry.cells);
    expect(first?.column).not.toBe(second?.column);
  });
});

describe('stays fast with', () => {
  const many = 20_000;
  test.each([
    ['brackets', '['.repeat(5 * many)],
    ['brackets of images', '!['.repeat(many)],
    ['links in one item', `- ${`[x](${A}) `.repeat(many / 4)}`],
    ['a line of a megabyte', `- ${'x'.repeat(1_000_000)}`],
    ['digits of a megabyte', `- ${'1,'.repeat(500_000)}`],
    ['open cells', `<table><tr>${'<td>'.repeat(many)}`],
    ['open rows', `<table>${'<tr><td>x'.repeat(many)}`],
    ['open items', '<li>x'.repeat(many)],
    ['open lists', '<ul><li>'.repeat(2000)],
    ['items in items', Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')],
    ['quotations', `${'> '.repeat(2000)}x`],
    ['comments', '<!-- tally:stars github:o/r -->'.repeat(many)],
    ['code', '`x'.repeat(many)],
  ])('many %s', (_, text) => {
    expect(readEntries(text).entries.length).toBeGreaterThan(0);
  });
});
