import { describe, expect, test } from '@jest/globals';
import { factText } from '../../../src/fields/fact.ts';
import { applyEdits } from '../../../src/markdown/edits.ts';
import { fc } from '../../helpers/property.ts';
import { findSlots } from '../../helpers/slots.ts';

const A = 'https://img.shields.io/github/stars/o/a';
const B = 'https://img.shields.io/badge/Stars-1.9k-blue?tally=github:o/b';
const C =
  'https://img.shields.io/badge/dynamic/json?url=https://api.semanticscholar.org/graph/v1/paper/CorpusID:7?fields=citationCount&query=%24.citationCount';

/** The texts of the spans. */
function spans(text: string): string[] {
  return findSlots(text).map(({ from, to }) => text.slice(from, to));
}

function titles(text: string): string[] {
  return findSlots(text).map(({ entry }) => entry.title);
}

describe('finds badges in', () => {
  test.each([
    ['a table cell', `| a | b |\n|---|---|\n| x | ![s](${A}) |\n`, [A]],
    ['a row without a closing pipe', `| a | b\n|---|---\n| x | ![s](${A})\n`, [A]],
    ['a row with too many cells', `| a | b |\n|---|---|\n| x | ![s](${A}) | z |\n`, [A]],
    ['a cell with <br>', `| a |\n|---|\n| x <br> ![s](${A})<br>![s](${B}) |`, [A, B]],
    ['several cells', `| a | b |\n|---|---|\n| ![s](${C}) | ![s](${A}) ![s](${B}) |`, [C, A, B]],
    ['a table head', `| ![s](${A}) |\n|---|\n| x |`, [A]],
    ['a linked image', `| a |\n|---|\n| [![s](${A})](https://x.y) |`, [A]],
    ['a linked image in round brackets', `- x ([![s](${A})](https://x.y))`, [A]],
    ['an image with a title', `![s](${A} "o/a")`, [A]],
    ['an image in angle brackets', `![s](<${A}>)`, [A]],
    ['an image with blanks around its address', `![s]( ${A} )`, [A]],
    ['list items', `- x ![s](${A})\n* y ![s](${B})\n`, [A, B]],
    ['nested items', `1. x ![s](${A})\n   - y ![s](${B})\n     + z ![s](${C})\n`, [A, B, C]],
    ['a task', `- [x] ![s](${A})`, [A]],
    ['a paragraph', `Text ![s](${A}) more\nand ![s](${B}).`, [A, B]],
    ['headings', `# x ![s](${A})\n\ny ![s](${B})\n===\n`, [A, B]],
    ['a quotation', `> - x ![s](${A})`, [A]],
    ['marked text', `**x ![s](${A})** ~~![s](${B})~~`, [A, B]],
    ['details', `<details><summary>x</summary>\n\n- ![s](${A})\n\n</details>`, [A]],
    ['a row that continues a list item', `- x\n| y | ![s](${A}) |`, [A]],
  ])('%s', (_, text, found) => {
    expect(spans(text)).toEqual(found);
  });
});

describe('leaves alone what nobody sees as a badge', () => {
  test.each([
    ['a comment', `<!-- ![s](${A}) -->`],
    ['a comment over several lines', `<!--\n| x | ![s](${A}) |\n\n![s](${A})\n-->`],
    ['a comment in a line', `x <!-- ![s](${A}) --> y`],
    ['a row in a comment', `| a |\n|---|\n| x |\n<!-- | y | ![s](${A}) | -->`],
    ['a comment in a cell', `| a |\n|---|\n| x <!-- ![s](${A}) --> |`],
    ['a fence', `\`\`\`md\n![s](${A})\n\`\`\``],
    ['a fence of tildes', `~~~\n![s](${A})\n~~~`],
    ['a fence in a list item', `- x\n  \`\`\`\n  ![s](${A})\n  \`\`\``],
    ['a table in a fence', `\`\`\`\n| a |\n|---|\n| ![s](${A}) |\n\`\`\``],
    ['indented code', `x\n\n    ![s](${A})`],
    ['a code span', `\`![s](${A})\``],
    ['a code span of two ticks', `\`\` ![s](${A}) \`\``],
    ['a cell too many, which GitHub drops', `| a |\n|---|\n| x | ![s](${A}) |\n`],
    ['a link', `[s](${A})`],
    ['a bare address', A],
    ['escaped marks', `\\![s](${A})`],
    ['a badge that was never closed', `![s](${A}](https://x.y)`],
    ['a static label', '![s](https://img.shields.io/badge/Paper-2024-red)'],
    ['another image', '![s](https://x.y/a.png)'],
    ['an image without an address', '![s]()'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(spans(text)).toEqual([]);
  });

  test('and goes on after it', () => {
    const text = `<!-- ![s](${A}) -->\n\n\`![s](${A})\` ![s](${B})\n\n\`\`\`\n![s](${A})\n\`\`\`\n\n![s](${C})`;

    expect(spans(text)).toEqual([B, C]);
  });
});

describe('offsets are exact with', () => {
  test.each([
    ['CRLF', `# t\r\n\r\n| a | b |\r\n|---|---|\r\n| x | ![s](${A}) |\r\n\r\n- ![s](${B})\r\n`],
    ['lone CR', `# t\r\r- x ![s](${A})\r- ![s](${B})\r`],
    ['mixed line ends', `- x ![s](${A})\r\n- y\r- z\n- ![s](${B})`],
    ['a byte order mark', `\uFEFF- x ![s](${A})\n- ![s](${B})\n`],
    ['no final newline', `- x ![s](${A})\n- ![s](${B})`],
    ['emoji and full-width signs', `- 🤗｜（x） ![s](${A})\n- ⭐️ ![s](${B})\n`],
    ['tabs and no-break spaces', `-\tx\u00a0![s](${A})\n-\t![s](${B})\n`],
  ])('%s', (_, text) => {
    expect(spans(text)).toEqual([A, B]);
  });
});

describe('a slot says', () => {
  test('what it counts', () => {
    const text = `![s](${A}) ![s](${B}) ![s](${C})`;

    expect(findSlots(text).map(factText)).toEqual(['github:o/a', 'github:o/b', 'corpus:7']);
  });

  test('which number it shows', () => {
    expect(findSlots(`![s](${A}) ![s](${B})`).map(({ shown }) => shown)).toEqual([
      undefined,
      '1.9k',
    ]);
  });

  test('how it is to read', () => {
    expect(findSlots(`![s](${B})`).map(({ write }) => write('2k'))).toEqual([
      B.replace('1.9k', '2k'),
    ]);
  });
});

describe('the title of an entry is', () => {
  test.each([
    [
      'the first link of the row',
      `| a | b |\n|---|---|\n| no. 1 | [One](x) [Two](y) ![s](${A}) |`,
      'One',
    ],
    ['not a badge around which a link goes', `- [![s](${A})](x) [One](y)`, 'One'],
    [
      'the text of the row where it has no link',
      `| a | b | c |\n|---|---|---|\n| One | 2019 | ![s](${A}) |`,
      'One 2019',
    ],
    ['the first link of the item', `- ![s](${A}) [One](x)`, 'One'],
    ['the text of the item where it has no link', `- **One** is ![s](${A}) good`, 'One is good'],
    ['not a link of an item below', `- Group ![s](${A})\n  - [One](x)`, 'Group'],
    ['the first link of the paragraph', `Read [One](x).\nSee ![s](${A})`, 'One'],
    ['the text of the heading', `## One ![s](${A}) ##`, 'One'],
    ['empty where there is only a badge', `![s](${A})`, ''],
  ])('%s', (_, text, title) => {
    expect(titles(text)).toEqual([title]);
  });

  test('that of the innermost item', () => {
    const text = `- [One](x) ![s](${A})\n  - [Two](y) ![s](${A})\n\n    more of two ![s](${B})\n`;

    expect(titles(text)).toEqual(['One', 'Two', 'Two']);
  });

  test('the same for all badges of a row', () => {
    expect(titles(`| a | b |\n|---|---|\n| [One](x) ![s](${A}) | ![s](${B}) |`)).toEqual([
      'One',
      'One',
    ]);
  });
});

describe('the line of an entry is the one on which it starts', () => {
  test.each([
    ['rows', `| a |\n|---|\n| ![s](${A}) |\n| ![s](${B}) |`, [3, 4]],
    ['items', `x\n\n- y\n  ![s](${A})\n- ![s](${B})`, [3, 5]],
    ['a paragraph', `x\ny ![s](${A})\n\nz ![s](${B})`, [1, 4]],
    ['items after CRLF', `x\r\n\r\n- y\r\n- ![s](${A})\r\n`, [4]],
    ['rows after CRLF', `| a |\r\n|---|\r\n| b |\r\n| ![s](${A}) |\r\n`, [4]],
  ])('%s', (_, text, lines) => {
    expect(findSlots(text).map(({ entry }) => entry.line)).toEqual(lines);
  });
});

describe('the sections of an entry are the headings above it', () => {
  const badge = `![s](${A})`;

  test.each([
    ['none', badge, []],
    ['one', `# A\n\n${badge}`, ['A']],
    ['outermost first', `# A\n## B\n### C\n${badge}`, ['A', 'B', 'C']],
    ['siblings replace each other', `# A\n## B\n### C\n## D\n${badge}`, ['A', 'D']],
    ['a top one ends all', `# A\n## B\n# C\n${badge}`, ['C']],
    ['a deep one may come first', `### A\n${badge}`, ['A']],
    ['a level may be left out', `# A\n### B\n${badge}`, ['A', 'B']],
    ['siblings below a left-out level', `# A\n### B\n### C\n${badge}`, ['A', 'C']],
    ['after a left-out level', `# A\n### B\n## C\n${badge}`, ['A', 'C']],
    ['headings with a line below', `A\n===\n\nB\n---\n\n${badge}`, ['A', 'B']],
    ['without marks and links', `## **A** [B](c) \`D\`\n${badge}`, ['A B D']],
    ['not one in a comment', `# A\n\n<!--\n# B\n-->\n\n${badge}`, ['A']],
    ['not one in code', `# A\n\n\`\`\`\n# B\n\`\`\`\n\n${badge}`, ['A']],
  ])('%s', (_, text, sections) => {
    expect(findSlots(text).map(({ entry }) => entry.sections)).toEqual([sections]);
  });

  test('a heading is not its own section', () => {
    expect(findSlots(`# A\n## B ${badge}`).map(({ entry }) => entry.sections)).toEqual([['A']]);
  });
});

describe('whatever stands around a badge', () => {
  const line = fc
    .array(
      fc.constantFrom(
        '- ',
        '| ',
        '> ',
        '# ',
        '\t',
        'x',
        ' ',
        '[l](u)',
        `![s](${A})`,
        '`',
        '<br>',
        '<!--',
        '-->',
        '🤗',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(''));
  const list = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r', '\n\n')), { maxLength: 12 })
    .map((lines) => lines.flat().join(''));

  test('a span is exactly an address, and spans come in order', () => {
    fc.assert(
      fc.property(list, (text) => {
        const slots = findSlots(text);
        expect(spans(text)).toEqual(slots.map(() => A));
        expect(slots.map(({ from }) => from)).toEqual(
          slots.map(({ from }) => from).sort((a, b) => a - b),
        );
      }),
    );
  });

  test('what was rewritten is found again, at the same places', () => {
    fc.assert(
      fc.property(list, (text) => {
        const slots = findSlots(text);
        const edits = slots.map(({ from, to, write }) => ({ from, to, text: write('7') }));
        const again = findSlots(applyEdits(text, edits));
        expect(again.map(({ entry, shown }) => [entry.line, entry.title, shown])).toEqual(
          slots.map(({ entry }) => [entry.line, entry.title, '7']),
        );
      }),
    );
  });
});
