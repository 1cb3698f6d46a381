import { describe, expect, test } from '@jest/globals';
import { applyEdits } from '../../../src/markdown/edits.ts';
import { findSlots, type SlotOptions } from '../../../src/markdown/slots/find-slots.ts';
import { fc } from '../../helpers/property.ts';
import { editsOf, refreshed } from '../../helpers/rewriting.ts';

const PIECES = [
  '[One](https://github.com/o/one)',
  '[Two ★2679](https://github.com/o/a--b)',
  '[Paper](https://arxiv.org/abs/1901.08746)',
  '[Odd](https://doi.org/10.1002/%28sici%29a--b%3C1::aid%3E3.0)',
  '[Model](https://huggingface.co/a/b)',
  '<https://github.com/o/bare>',
  'https://github.com/o/plain',
  '[Ref][1]',
  '[1]',
  '![s](https://img.shields.io/github/stars/o/live)',
  '[![s](https://img.shields.io/github/stars/o/one)](https://github.com/o/one)',
  '![s](https://img.shields.io/badge/Stars-1.9k-blue?tally=github:o/own)',
  '![c](https://img.shields.io/badge/Citations-2-9cf)',
  '![s](https://img.shields.io/badge/GitHub%20Stars-3,139-blue)',
  '![p](https://img.shields.io/badge/Paper-2024-red)',
  '![x](https://img.shields.io/github/stars/o/r](https://github.com/o/r)',
  '<!-- tally:stars github:o/marked -->⭐ 1.9k<!-- /tally -->',
  '<!-- tally:stars github:o/marked --><!-- /tally -->',
  '<!-- tally:stars github:o/open -->',
  '<!-- /tally -->',
  '<a href="https://github.com/o/html">x</a>',
  '<a href="https://github.com/o/html"><img src="https://img.shields.io/github/stars/o/html?a&amp;b"></a>',
  '<a href=https://github.com/o/stray">',
  '</a>',
  '<code>',
  '</code>',
  '<td>',
  '</td>',
  '<tr>',
  '<li>',
  '</li>',
  '<h2>',
  '</h2>',
  '<summary>',
  '<ul>',
  '</ul>',
  '<table>',
  '</table>',
  '<th>Stars</th>',
  '<!--',
  '-->',
  '`',
  '```',
  '⭐ 4.2k',
  '[721⭐]',
  'Cited:`1969`',
  ':star::star:',
  'Stars',
  'Citations',
  '5578',
  'N/A',
  '|',
  ' | ',
  '|---|---|',
  '- ',
  '  - ',
  '10. ',
  '> ',
  '# ',
  '===',
  '    ',
  '[1]: https://github.com/o/ref',
  '\\',
  '*',
  '(',
  ']',
  ' ',
  ' ',
  '🤗',
];

const piece = fc.constantFrom(...PIECES);
const lineOf = (start: string) =>
  fc.array(piece, { maxLength: 5 }).map((pieces) => start + pieces.join(''));
const row = fc
  .array(fc.array(piece, { maxLength: 2 }), { minLength: 1, maxLength: 4 })
  .map((cells) => `| ${cells.map((cell) => cell.join(' ')).join(' | ')}`);
const table = fc
  .tuple(fc.constantFrom('| Name | Stars |', 'Citations | x', '| a | Likes'), fc.array(row))
  .map(([head, rows]) => [head, '|---|---|', ...rows].join('\n'));
const htmlRow = fc
  .array(fc.array(piece, { maxLength: 2 }), { maxLength: 3 })
  .map((cells) => `<tr>${cells.map((cell) => `<td>${cell.join(' ')}</td>`).join('')}</tr>`);
const htmlTable = fc
  .array(htmlRow)
  .map((rows) => `<table><tr><th>Name</th><th>Stars</th></tr>${rows.join('\n')}</table>`);
const block = fc.oneof(
  lineOf(''),
  lineOf('- '),
  lineOf('   - '),
  lineOf('## '),
  lineOf('<p>'),
  table,
  htmlTable,
  fc.constantFrom(
    '```\n- [x](https://github.com/o/r)\n```',
    '<!--\n- [x](https://github.com/o/r)\n\n-->',
  ),
);
const list = fc
  .tuple(
    fc.array(fc.tuple(block, fc.constantFrom('\n', '\n\n')), { maxLength: 8 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('', '\uFEFF'),
  )
  .map(([blocks, end, mark]) => mark + blocks.flat().join('').replaceAll('\n', end));

const ADOPT = ['star-in-link', 'star-prefix', 'star-suffix', 'cited'] as const;
const TARGETS = {
  papers: 'citations',
  repositories: 'stars',
  models: 'likes',
  sections: [],
} as const;
const show = (look: 'text' | 'badge') => ({ ...TARGETS, look });
const options = fc.constantFrom<SlotOptions>(
  {},
  { adopt: ADOPT },
  { show: show('text') },
  { show: show('badge'), adopt: ADOPT },
);
const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };

describe('in any list', () => {
  test('slots and removals are in order and apart', () => {
    fc.assert(
      fc.property(list, options, (text, chosen) => {
        const { slots, removals } = findSlots(text, chosen);
        let at = 0;
        for (const { from, to } of slots) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThanOrEqual(from);
          at = to;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(removals).toEqual([]);
      }),
      RUNS,
    );
  });

  test('the order of the edits does not matter', () => {
    fc.assert(
      fc.property(list, options, (text, chosen) => {
        const edits = editsOf(text, chosen);
        expect(applyEdits(text, edits.toReversed())).toBe(applyEdits(text, edits));
      }),
      RUNS,
    );
  });

  test('a second refresh changes nothing', () => {
    fc.assert(
      fc.property(list, options, (text, chosen) => {
        const once = refreshed(text, chosen);
        expect(refreshed(once, chosen)).toBe(once);
        expect(editsOf(once, chosen)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('what show put there goes again, byte for byte', () => {
    fc.assert(
      fc.property(list, fc.constantFrom('text', 'badge'), (text, look) => {
        const plain = refreshed(text);
        const shown = refreshed(plain, { show: show(look) });
        expect(refreshed(shown)).toBe(plain);
      }),
      RUNS,
    );
  });

  test('one look replaces the other', () => {
    fc.assert(
      fc.property(list, (text) => {
        const badges = refreshed(text, { show: show('badge') });
        const texts = refreshed(text, { show: show('text') });
        expect(refreshed(texts, { show: show('badge') })).toBe(badges);
        expect(refreshed(badges, { show: show('text') })).toBe(texts);
      }),
      RUNS,
    );
  });
});
