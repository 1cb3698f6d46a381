import { repeated } from './repeated.ts';

/** HTML, tables, definitions, URLs and counts that are built to be slow. */
export const LIST_SHAPES: Record<string, (bytes: number) => string> = {
  '<div>': repeated(() => '<div>'),
  '<div> in lines': repeated(() => '<div>\n\n'),
  '<div> in a paragraph': repeated(() => 'a<div>'),
  '<details>': repeated(() => '<details><summary>a</summary>\n\n'),
  '<ul><li>': repeated(() => '<ul><li>\n\na\n\n'),
  '<ul><li> in one block': repeated(() => '<ul><li>'),
  '<details><p>': repeated(() => '<details><p>a\n\n'),
  '<details> and </ul>': repeated(() => '<details>\n\n</ul>\n\n'),
  '<table>': repeated(() => '<table><tr><td>'),
  '<tr>': repeated(
    (n) => `<tr><td><a href="https://github.com/o/r${n}">a</a><td>${n}\n`,
    '<table><tr><th>a<th>Stars\n',
  ),
  '<b> and </i>': (bytes) => `<div>${'<b>'.repeat(bytes / 7)}${'</i>'.repeat(bytes / 7)}`,
  '<b><br/>': repeated(() => '<b><br/>', '<div>'),
  '<b><i/>': repeated(() => '<b><i/>', '<div>'),
  '</div>': repeated(() => '</div>'),
  '<code>': repeated(() => '<code>a'),
  '<script>': repeated(() => '<script>a'),
  '<style> lines': repeated(() => 'a\n', '<style>\n'),
  '<svg>': repeated(() => '<svg><a/>', '<div>'),
  '<h1>': repeated(() => '<h1>a'),
  'rows of a table': repeated(
    (n) => `| [a](https://github.com/o/r${n}) | ${n} |\n`,
    '| a | Stars |\n| - | - |\n',
  ),
  'cells of a row': (bytes) => {
    const cells = '| a '.repeat(bytes / 16);
    return `${cells}|\n${'| - '.repeat(bytes / 16)}|\n${'| 1 '.repeat(bytes / 8)}|\n`;
  },
  'columns of stars': (bytes) => {
    const n = bytes / 70;
    return `${'| Stars '.repeat(n)}|\n${'| - '.repeat(n)}|\n${'| 12 '.repeat(n)}|\n${'| [a](https://github.com/o/r) '.repeat(n)}|\n`;
  },
  'stars and links in a row': (bytes) => {
    const n = bytes / 90;
    const head = '| Stars | Code '.repeat(n);
    return `${head}|\n${'| - | - '.repeat(n)}|\n${'| 12 | [a](https://github.com/o/r) '.repeat(n)}|\n`;
  },
  'a cell of one size': (bytes) => `| a | Stars |\n| - | - |\n| a | ${'x'.repeat(bytes)} |\n`,
  'a number of one size': (bytes) => `| a | Stars |\n| - | - |\n| a | ${'1'.repeat(bytes)} |\n`,
  'a grouped number of one size': (bytes) =>
    `| a | Stars |\n| - | - |\n| [a](https://github.com/o/r) | ${'1,111'.repeat(bytes / 5)} |\n`,
  'a heading of a column of one size': (bytes) =>
    `| a | ${'S '.repeat(bytes / 4)} |\n| - | - |\n${'| a | 1 |\n'.repeat(bytes / 20)}`,
  'a heading of one size': (bytes) =>
    `# ${'x'.repeat(bytes / 2)}\n${'- ![s](https://img.shields.io/github/stars/o/r)\n'.repeat(bytes / 100)}`,
  'a title of one size': (bytes) =>
    `${'x'.repeat(bytes / 2)}${'![s](https://img.shields.io/github/stars/o/r)'.repeat(bytes / 100)}`,
  'a title of ![': (bytes) => `<a href="https://github.com/o/r">${'!['.repeat(bytes / 4)}</a>`,
  'a title of ![](': (bytes) =>
    `a <a href="https://github.com/o/r">${'![](('.repeat(bytes / 5)}</a> ![s](https://img.shields.io/github/stars/o/r)`,
  'definitions and references': repeated(
    (n) =>
      `[a${n}] ![s][s${n}]\n\n[a${n}]: https://github.com/o/r${n}\n[s${n}]: https://img.shields.io/github/stars/o/r${n}\n\n`,
  ),
  'references in one paragraph': (bytes) =>
    `${'![s] '.repeat(bytes / 5)}\n\n[s]: https://img.shields.io/github/stars/o/r\n`,
  'references to a long address': (bytes) =>
    `${'![s] [s] '.repeat(bytes / 18)}\n\n[s]: https://img.shields.io/badge/stars-1-${'x&amp;'.repeat(bytes / 12)}\n`,
  'definitions that never end': repeated(() => 'aaaa\n', '['),
  'a title of a definition that never ends': repeated(() => 'aaaa\n', '[a]: b "'),
  footnotes: repeated((n) => `a[^${n}]\n\n[^${n}]: b\n\n`),
  'an address of one size': (bytes) => `https://github.com/o/${'r'.repeat(bytes)}`,
  'a host of one size': (bytes) => `https://${'a'.repeat(bytes)}.b.c/d`,
  'a host of many parts': (bytes) => `https://${'a.'.repeat(bytes / 2)}c`,
  'a host of bad parts': (bytes) => `${'-www.a'.repeat(bytes / 6)}.b_c`,
  'an address of )': (bytes) => `https://a.b/${')'.repeat(bytes)}`,
  'an address of &amp;': (bytes) => `https://a.b/${'&amp;'.repeat(bytes / 5)}`,
  'www.a_b.c/': repeated(() => 'www.a_b.c/'),
  'an address of mail': repeated(() => '-a@b-'),
  'a name of mail': repeated(() => '+'),
  '&amp;': repeated(() => '&amp;'),
  '&': repeated(() => '&'),
  '\\': repeated(() => '\\'),
  '\\[': repeated(() => '\\['),
  'CR, LF and CRLF': repeated((n) => `- [a](https://github.com/o/r${n})\r\n\r- b\n`),
  blanks: (bytes) => `a${' '.repeat(bytes)}b`,
  'blanks at the beginning of a line': (bytes) => `a\na | b\n${' '.repeat(bytes)}x`,
  'a line of blanks under a table': (bytes) => `a | b\nc | d\n${' '.repeat(bytes)}\nx`,
  'blank lines': repeated(() => '\n'),
  'lines of blanks': repeated(() => '          \n'),
  'one line of words': repeated(() => 'word '),
  'one word': repeated(() => 'w'),
  '10 MB in one line': (bytes) => 'word '.repeat((bytes * 6) / 5),
  'lines of words': repeated(() => 'some words in a line\n'),
  'lines with |': repeated(() => 'a | b\n'),
  '| - |': repeated(() => '| - |\n'),
  '- | -': repeated(() => '|-|:-:\n'),
  '--- ---': (bytes) => `a | b\n${'- '.repeat(bytes / 2)}x`,
  '#': repeated(() => '# a\n'),
  '######': repeated((n) => `${'#'.repeat(1 + (n % 6))} a\n- [a](https://github.com/o/r)\n`),
  '===': repeated(() => 'a\n===\n'),
  'fences, unclosed': repeated(() => 'a\n', '```\n'),
  fences: repeated(() => '```\na\n```\n'),
  'fences of growing length': (bytes) =>
    Array.from({ length: Math.sqrt(bytes) }, (_, n) => `${'`'.repeat(n + 3)}\n`).join(''),
  'tally, never closed': repeated((n) => `<!-- tally:stars github:o/r${n} -->1 `),
  'tally, of one size': (bytes) => `<!-- tally:stars ${'x'.repeat(bytes)} -->1<!-- /tally -->`,
  'tally in tally': repeated(() => '<!-- tally:stars <!-- tally:stars '),
  'tally markers': repeated((n) => `<!-- tally:stars github:o/r${n} -->1<!-- /tally --> `),
  'tally, shown and not wanted': repeated(
    (n) => `<!-- tally:likes hf:models/o/r${n} shown -->1<!-- /tally --> `,
  ),
  '/tally': repeated(() => '<!-- /tally -->'),
  'stars in text': repeated((n) => `⭐ ${n} `, '[a](https://github.com/o/r) '),
  'a row of stars': repeated(() => '⭐ '),
  'stars and digits': (bytes) => `⭐ ${'1,111'.repeat(bytes / 5)}`,
  'cited by': repeated(() => 'Cited by (1'),
  'stars in links': repeated((n) => `[⭐ ${n}](https://github.com/o/r${n}) `),
  'dashes of a badge': (bytes) => `![s](https://img.shields.io/badge/${'-'.repeat(bytes)})`,
  'a label of a badge': (bytes) => `![s](https://img.shields.io/badge/${'a'.repeat(bytes)}-1-blue)`,
  'keys of a badge': (bytes) =>
    `![s](https://img.shields.io/github/stars/o/r?${'a=b&'.repeat(bytes / 4)})`,
  'digits of a badge': (bytes) =>
    `![s](https://img.shields.io/badge/stars-${'1'.repeat(bytes)}-blue?tally=github:o/r)`,
};
