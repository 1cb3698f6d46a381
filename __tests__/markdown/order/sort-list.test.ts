import { describe, expect, test } from '@jest/globals';
import { sortList } from '../../../src/markdown/order/sort-list.ts';
import { type ReadList, readList } from '../../../src/markdown/read-list.ts';
import type { Subject } from '../../../src/subjects/subject.ts';

const RULE = { by: 'stars', order: 'descending', sections: [] } as const;
type Rule = Pick<typeof RULE, 'by'> & {
  readonly order: 'ascending' | 'descending';
  readonly sections: readonly string[];
};
const settings = { ignore: { subjects: [], sections: [] } };

function read(text: string, path = 'README.md'): ReadList {
  return readList({ path, text }, settings);
}

/** The number at the end of a name is its value: `github:o/a5`. */
function starsOf({ id }: Subject): number | undefined {
  const [digits] = /\d+$/.exec(id) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function sort(
  text: string,
  rules: readonly Rule[] = [RULE],
  more: Partial<Parameters<typeof sortList<Rule>>[1]> = {},
) {
  return sortList(read(text), {
    rules,
    scopeOf: () => 'all',
    isNew: () => false,
    valueFor: ({ subject }) => starsOf(subject),
    read,
    ...more,
  });
}

/** An item or a row of a repository. */
const link = (name: string) => `[${name}](https://github.com/o/${name})`;

/** Replaces `{a5}` by a link. */
function made(text: string): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => link(name));
}

/** Lists before and after. */
const LISTS: readonly (readonly [name: string, before: string, after: string])[] = [
  ['items', '- {a1}\n- {b9}\n- {c5}\n', '- {b9}\n- {c5}\n- {a1}\n'],
  ['a last line without a line break', '- {a1}\n- {b9}', '- {b9}\n- {a1}'],
  [
    'CRLF',
    '# A\r\n\r\n* {a1}  \r\n* {b9}\r\n\r\nText\r\n',
    '# A\r\n\r\n* {b9}\r\n* {a1}  \r\n\r\nText\r\n',
  ],
  ['a CRLF list without a last line break', '- {a1}\r\n- {b9}', '- {b9}\r\n- {a1}'],
  [
    'equal values and none',
    '- {a}\n- {b5}\n- {c}\n- {d5}\n- {e7}\n',
    '- {e7}\n- {b5}\n- {d5}\n- {a}\n- {c}\n',
  ],
  [
    'items with what is nested in them',
    '- {a1}\n  - {x2}\n  - {y3}\n\n  more\n- {b9}\n  text\n- no link\n',
    '- {b9}\n  text\n- {a1}\n  - {y3}\n  - {x2}\n\n  more\n- no link\n',
  ],
  [
    'three levels',
    '- {a1}\n  - {b1}\n    - {c1}\n    - {d2}\n  - {e2}\n- {f2}\n',
    '- {f2}\n- {a1}\n  - {e2}\n  - {b1}\n    - {d2}\n    - {c1}\n',
  ],
  [
    'items with blank lines between them',
    '- {a1}\n\n- {b9}\n\n\n- {c5}\n\nText',
    '- {b9}\n\n- {c5}\n\n\n- {a1}\n\nText',
  ],
  ['tasks', '- [ ] {a1}\n- [x] {b9}\n', '- [x] {b9}\n- [ ] {a1}\n'],
  ['a quotation', '> - {a1}\n>\n> - {b9}\n', '> - {b9}\n>\n> - {a1}\n'],
  [
    'code in an item',
    '- {a1}\n  ```sh\n  - x\n  ```\n- {b9}\n',
    '- {b9}\n- {a1}\n  ```sh\n  - x\n  ```\n',
  ],
  ['numbers, which stay', '3. {a1}\n4. {b9}\n5. {c5}\n', '3. {b9}\n4. {c5}\n5. {a1}\n'],
  [
    'numbers with more digits, and what is nested below them',
    `${[...Array(10).keys()].map((n) => `${n + 1}. {a${n}}\n\n    - x\n`).join('')}`,
    `${[...Array(10).keys()].map((n) => `${n + 1}. {a${9 - n}}\n\n    - x\n`).join('')}`,
  ],
  ['equal numbers', '1. {a1}\n1. {b9}\n', '1. {b9}\n1. {a1}\n'],
  [
    'numbers with more digits',
    `${[...Array(10).keys()].map((n) => `${n + 1}) {a${n}}\n`).join('')}`,
    `${[...Array(10).keys()].map((n) => `${n + 1}) {a${9 - n}}\n`).join('')}`,
  ],
  [
    'rows',
    'x\n\n| Name | Stars |\n|:--|--:|\n| {a1} | 1 |\n|{b9}| 9\n| no link | |\n| {c5} | 5 |\n\ny',
    'x\n\n| Name | Stars |\n|:--|--:|\n|{b9}| 9\n| {c5} | 5 |\n| {a1} | 1 |\n| no link | |\n\ny',
  ],
  [
    'rows with several lines in a cell',
    '| A |\n|--|\n| {a1}<br>more<br>- x |\n| {b9} |',
    '| A |\n|--|\n| {b9} |\n| {a1}<br>more<br>- x |',
  ],
  [
    'rows without pipes around them',
    'A | B\n--|--\n{a1} | x\n{b9} | y\n',
    'A | B\n--|--\n{b9} | y\n{a1} | x\n',
  ],
  [
    'rows in an item',
    '- A\n\n  | A |\n  |--|\n  | {a1} |\n  | {b9} |\n',
    '- A\n\n  | A |\n  |--|\n  | {b9} |\n  | {a1} |\n',
  ],
  [
    'rows of HTML, with cells of several lines',
    '<table>\n<tr><th>A</th></tr>\n  <tr>\n    <td><a href="https://github.com/o/a1">a</a>\n    <br>\n    more</td>\n  </tr>\n  <tr><td><a href="https://github.com/o/b9">b</a></td></tr>\n</table>\n',
    '<table>\n<tr><th>A</th></tr>\n  <tr><td><a href="https://github.com/o/b9">b</a></td></tr>\n  <tr>\n    <td><a href="https://github.com/o/a1">a</a>\n    <br>\n    more</td>\n  </tr>\n</table>\n',
  ],
  [
    'items of HTML',
    '<ul>\n<li><a href="https://github.com/o/a1">a</a></li>\n<li><a href="https://github.com/o/b9">b</a></li>\n</ul>\n',
    '<ul>\n<li><a href="https://github.com/o/b9">b</a></li>\n<li><a href="https://github.com/o/a1">a</a></li>\n</ul>\n',
  ],
  [
    'a comment that suppresses findings, with the entry below it',
    '- {a1}\n<!-- tally-ignore dead-link -->\n- {b9}\n- {c5}\n',
    '<!-- tally-ignore dead-link -->\n- {b9}\n- {c5}\n- {a1}\n',
  ],
  [
    'such a comment that is indented, or above the first entry',
    '<!-- tally-ignore -->\n- {a1}\n  <!-- tally-ignore -->\n- {b9}\n- {c5}',
    '  <!-- tally-ignore -->\n- {b9}\n- {c5}\n<!-- tally-ignore -->\n- {a1}',
  ],
  [
    'lists below lines that introduce them',
    '**A**\n- {a1}\n- {b9}\n\n**B**\n- {c2}\n- {d3}\n',
    '**A**\n- {b9}\n- {a1}\n\n**B**\n- {d3}\n- {c2}\n',
  ],
  ['lists of two signs', '- {a1}\n- {b9}\n* {c2}\n* {d3}\n', '- {b9}\n- {a1}\n* {d3}\n* {c2}\n'],
  [
    'each section alone',
    '# A\n- {a1}\n- {b2}\n# B\n- {c8}\n- {d9}\n',
    '# A\n- {b2}\n- {a1}\n# B\n- {d9}\n- {c8}\n',
  ],
  [
    'definitions and footnotes below a list',
    '- {a1} [x][r]\n- {b9}[^1]\n\n[r]: https://example.com\n[^1]: note\n',
    '- {b9}[^1]\n- {a1} [x][r]\n\n[r]: https://example.com\n[^1]: note\n',
  ],
];

describe('sorting', () => {
  test.each(LISTS)('%s', (_, before, after) => {
    const sorted = sort(made(before));
    expect(sorted.text).toBe(made(after));
    expect(sorted.unsorted).toEqual([]);
    expect(sort(sorted.text)).toMatchObject({ text: sorted.text, moved: [] });
  });

  test.each([
    ['a definition', '- {a1}\n\n[r]: https://example.com\n\n- {b9}\n'],
    ['a footnote', '- {a1}[^1]\n\n[^1]: note\n\n- {b9}\n'],
    ['a comment', '- {a1}\n<!-- new -->\n- {b9}\n- {c5}\n'],
    ['text', '- {a1}\n- {b9}\n\nSome words in between\n\n- {c5}\n'],
    ['a comment far above', '- {a1}\n\n<!-- tally-ignore -->\n\n- {b9}\n'],
  ])('leaves a list alone with %s between its entries', (_, text) => {
    expect(sort(made(text))).toMatchObject({
      text: made(text),
      moved: [],
      unsorted: [
        { entry: { line: 1 }, reason: 'There is more between its entries than blank lines.' },
      ],
    });
  });

  test.each([
    [
      'rows on one line',
      '<table>\n<tr><td><a href="https://github.com/o/a1">a</a></td></tr><tr><td><a href="https://github.com/o/b9">b</a></td></tr>\n</table>\n',
    ],
    ['indentation that differs', '- {a1}\n - {b9}\n  - {c5}\n'],
    ['rows with numbers', '| # | A |\n|--|--|\n| 1 | {a1} |\n| 2 | {b9} |\n'],
    ['an item that starts in another one', '- - {a1}\n  - {b9}\n'],
    [
      'numbers of several widths with nested items',
      `${[...Array(10).keys()].map((n) => `${n + 1}. {a${n}}\n   - x\n`).join('')}`,
    ],
  ])('leaves a list alone with %s', (_, text) => {
    const sorted = sort(made(text));
    expect(sorted.text).toBe(made(text));
    expect(sorted.unsorted).toHaveLength(1);
  });

  test('keeps terms, summaries and rows of headings where they are', () => {
    const text =
      '<dl>\n<dt><a href="https://github.com/o/a1">a</a></dt>\n<dd>x</dd>\n<dt><a href="https://github.com/o/b9">b</a></dt>\n<dd>y</dd>\n</dl>\n';
    expect(sort(text)).toEqual({ text, moved: [], unsorted: [] });
  });

  test('names the fewest entries that move, with their places', () => {
    const { moved } = sort(made('- {a3}\n- {b2}\n- {c1}\n- {d9}\n'));
    expect(moved).toMatchObject([{ entry: { title: 'd9' }, from: 4, to: 1, rule: RULE }]);
  });

  test('sorts by the first rule that names a section above, in its direction', () => {
    const text = '# Tools\n## Old\n- {a5}\n- {b9}\n- {c1}\n# Other\n- {d1}\n- {e2}\n';
    const rules = [{ ...RULE, order: 'ascending', sections: ['tools'] } as const];
    expect(sort(made(text), rules).text).toBe(
      made('# Tools\n## Old\n- {c1}\n- {a5}\n- {b9}\n# Other\n- {d1}\n- {e2}\n'),
    );
    expect(sort(made(text), [...rules, RULE]).text).toBe(
      made('# Tools\n## Old\n- {c1}\n- {a5}\n- {b9}\n# Other\n- {e2}\n- {d1}\n'),
    );
  });

  test('places only new entries between two moves', () => {
    const text = made('1. {a5}\n2. {b9}\n3. {c1}\n4. {new3}\n5. {new}\n');
    const isNew = ({ id }: Subject) => id.startsWith('o/new');
    const sorted = sort(text, [RULE], { scopeOf: () => 'new', isNew });
    expect(sorted.text).toBe(made('1. {a5}\n2. {b9}\n3. {new3}\n4. {c1}\n5. {new}\n'));
    expect(sorted.moved).toEqual([]);
  });

  test('decides by the count that an entry shows, else by its first link', () => {
    const marker = '<!-- tally:stars github:o/b9 -->9<!-- /tally -->';
    const text = made(`- {a5} by {z7}\n- {c1} and {b9}: ${marker}\n`);
    expect(sort(text).text).toBe(made(`- {c1} and {b9}: ${marker}\n- {a5} by {z7}\n`));
  });
});
