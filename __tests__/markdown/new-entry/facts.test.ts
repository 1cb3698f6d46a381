/** What a neighbour says of itself alone never gets into the new entry. */
import { expect, test } from '@jest/globals';
import { applyAddition } from '../../../src/markdown/new-entry/add-entry.ts';
import type { Addition } from '../../../src/markdown/new-entry/addition.ts';
import { MODEL, PAPER, TOOL } from '../../helpers/additions.ts';

function added(lines: readonly string[], addition: Addition) {
  const result = applyAddition(lines.join('\n'), addition);
  if ('problem' in result) return { row: undefined, blanks: [] };
  const { text, line, blanks } = result;
  return { row: text.split('\n')[line - 1], blanks };
}

const paper = (id: string) => `https://arxiv.org/abs/2401.0000${id}`;

test('a typed number in a badge becomes one that is kept up to date', () => {
  const item = (id: string) =>
    `- [One](${paper(id)}) [![c](https://img.shields.io/badge/Citations-${id}-9cf)](https://github.com/a/r${id})`;
  const { row } = added(['# Papers', item('3'), item('4')], PAPER);
  expect(row).toContain('badge/Citations-%3F-9cf?tally=arxiv:2403.99990)');
});

test('a badge with the id of another paper is not followed', () => {
  const item = (id: string) =>
    `- [![x](https://img.shields.io/badge/arXiv-2401.0000${id}-red)](https://github.com/a/r${id}) [One](${paper(id)})`;
  expect(added(['# Papers', item('1'), item('2')], PAPER).row).toBeUndefined();
});

test("a picture that is one neighbour's own is not followed", () => {
  const item = (id: string, picture: string) =>
    `- [One](${paper(id)}) [![x](${picture}.png)](https://github.com/a/r${id})`;
  const own = added(['# P', item('1', 'a'), item('2', 'b')], PAPER);
  expect(own.row).toBeUndefined();
  const common = added(['# P', item('1', 'a'), item('2', 'a')], PAPER);
  expect(common.row).toContain('[![x](a.png)](https://github.com/example/tally-lm)');
});

test('a label that promises another page is not followed', () => {
  const lines = [
    '# Tools',
    '- [a](https://github.com/o/a) - One.',
    '- [HF](https://github.com/o/b) - Two.',
  ];
  expect(added(lines, TOOL).row).toBe(
    '- [mouse-tool](https://github.com/example/mouse-tool) - A tool for mice.',
  );
});

const HUB = 'https://huggingface.co/o';

test('labels behind the title of a row say other things of the neighbour', () => {
  const row = (name: string, size: string) =>
    `| ${name} | [${name}](${HUB}/${name}) | [${size}](${HUB}/${name}) | [MIT](${HUB}/${name}/blob/main/LICENSE) | ✓ |`;
  const lines = [
    '| Model | Checkpoint | Context | Licence | Open |',
    '|---|---|---|---|---|',
    row('a', '4k'),
    row('b', '8k'),
  ];
  const link = '[tally-7b](https://huggingface.co/example/tally-7b)';
  expect(added(lines, MODEL)).toEqual({
    row: `| tally-7b | ${link} | - | - | - |`,
    blanks: ['Context', 'Licence', 'Open'],
  });
});

test('an anchor stays where it is', () => {
  const row = (name: string) => `| <a id="${name}"></a> [${name}](${HUB}/${name}) | 2024 |`;
  const lines = ['| Model | Year |', '|---|---|', row('a'), row('b')];
  expect(added(lines, MODEL).row).toMatch(/^\| +\[tally-7b\]\([^)]+\) \| 2024 \|$/);
});

test('an entry that could not say what it is about is none', () => {
  const row = (id: string) =>
    `| Paper ${id} | 2024-0${id} | [![x](https://img.shields.io/github/stars/a/r${id})](https://github.com/a/r${id}) |`;
  const lines = ['| About | Date | Code |', '|---|---|---|', row('1'), row('2')];
  expect(added(lines, TOOL).row).toBeUndefined();
});

test('the code of papers makes no list of tools', () => {
  const lines = ['# Papers', `- [One](${paper('1')}), [code](https://github.com/a/one)`];
  expect(applyAddition(lines.join('\n'), TOOL)).toEqual({ problem: 'section', sections: [] });
});

test('a label that is a name with a number is a title', () => {
  const item = (id: string) => `- [Paper ${id}](${paper(id)})`;
  expect(added(['# Papers', item('1'), item('2')], PAPER).row).toBe(
    `- [${PAPER.title}](https://arxiv.org/abs/2403.99990)`,
  );
});

test('authors and venue are written in a list of full references, behind an empty line', () => {
  const item = (id: string) =>
    `${id}. [**Paper ${id}.**](${paper(id)}) _Ann One, Bob van Two._ ICML 2023. [![s](https://img.shields.io/github/stars/a/r${id})](https://github.com/a/r${id})\n`;
  const list = `# Papers\n\n${item('1')}\n${item('2')}`;
  const result = applyAddition(list, PAPER);
  expect(result).toMatchObject({ line: 7, blanks: [] });
  expect('text' in result && result.text).toBe(
    `${list}\n3. [**TallyLM: Counting what was counted.**](https://arxiv.org/abs/2403.99990) _Ada Example, Ben Sample._ arXiv 2024. [![s](https://img.shields.io/github/stars/example/tally-lm)](https://github.com/example/tally-lm)\n`,
  );
});

test.each([
  [', Ann et al. [Bibtex](a.bib#1) | [Github](https://github.com/a/one)', '[Github]'],
  [', Ann et al. [Github](https://github.com/a/one) | [Bibtex](a.bib#1)', '[Github]'],
  [' [[Code](https://github.com/a/one)] [[Bibtex](a.bib#1)]', '[[Code]'],
])('a link that nothing is known for is left out and named: %s', (rest, label) => {
  const { row, blanks } = added(['# Papers', `- [One](${paper('1')})${rest}`], PAPER);
  expect(row).not.toMatch(/bib|\||\[\]|\s$/);
  expect(row).toContain(`${label}(https://github.com/example/tally-lm)`);
  expect(blanks).toEqual(['Bibtex']);
});

test('a sentence on a link leaves no hole', () => {
  const item = `- [One](${paper('1')}) [see what the authors say of it](https://example.org)`;
  expect(added(['# Papers', item], PAPER).row).toBeUndefined();
});

test("a maintainer's marks are no part of the way in which a list is written", () => {
  const lines = [
    '# Tools',
    '- 🔧 [a](https://github.com/o/a) - One.',
    '- 🔧 🔥🔥 [b](https://github.com/o/b) - Two.',
    '- 🔧 ⭐ [c](https://github.com/o/c) - Three.',
  ];
  expect(added(lines, TOOL).row).toBe(
    '- 🔧 [mouse-tool](https://github.com/example/mouse-tool) - A tool for mice.',
  );
});

const PUBLISHED = { ...PAPER, venue: 'CoRL', venueYear: 2025 };

test.each<[string, string]>([
  ["ICLR'23", "CoRL'25"],
  ['ICLR 2023', 'CoRL 2025'],
  ['`ICLR, 2023`', '`CoRL, 2025`'],
  ['ICLR', 'CoRL'],
])('a venue in a row is spelt like %s', (cell, written) => {
  const lines = [
    '| Paper | Venue |',
    '|---|---|',
    `| [One](${paper('3')}) | ${cell} |`,
    `| [Two](${paper('4')}) | ${cell} |`,
  ];
  expect(added(lines, PUBLISHED).row).toContain(`| ${written} |`);
});

test('a venue in an item has the year of its proceedings, not of the preprint', () => {
  const item = (id: string) => `- [One](${paper(id)}) (ICLR'23)`;
  expect(added(['# P', item('3'), item('4')], PUBLISHED).row).toContain("(CoRL'25)");
});

test('a gain of the neighbours becomes one that the next refresh writes', () => {
  const columns = new Map([['stars 30d', 'stars-30d']] as const);
  const row = (name: string, gain: string) =>
    `| [${name}](https://github.com/o/${name}) | ${gain} |`;
  const table = ['| Tool | Stars 30d |', '|---|--:|', row('a', '−1.2k'), row('b', '+12')];
  const result = applyAddition(table.join('\n'), TOOL, undefined, columns);
  expect('text' in result && result.text.split('\n')[result.line - 1]).toBe(
    '| [mouse-tool](https://github.com/example/mouse-tool) | ? |',
  );
  const item = (name: string) =>
    `- [${name}](https://github.com/o/${name}) <!-- tally:stars-7d github:o/${name} -->7d: −3<!-- /tally -->`;
  expect(added(['# Tools', item('a'), item('b')], TOOL).row).toBe(
    '- [mouse-tool](https://github.com/example/mouse-tool) <!-- tally:stars-7d github:example/mouse-tool -->7d: ?<!-- /tally -->',
  );
});
