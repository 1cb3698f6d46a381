import { expect, test } from '@jest/globals';
import { applyAddition } from '../../../src/markdown/new-entry/add-entry.ts';
import { PAPER, TOOL } from '../../helpers/additions.ts';

const HEAD = '| Title | Venue |\n| --- | --- |\n';
const row = (title: string, id: string, venue = 'arXiv') =>
  `[${title}](https://arxiv.org/abs/${id}) | ${venue} |\n`;

function lineOf(text: string, addition = PAPER): string | undefined {
  const added = applyAddition(text, addition);
  return 'problem' in added ? undefined : added.text.split('\n')[added.line - 1];
}

test('a cell is padded to the width of its column', () => {
  const wide = (title: string, id: string) =>
    `| ${`[${title}](https://arxiv.org/abs/${id})`.padEnd(90)} | arXiv |\n`;
  const text =
    HEAD + wide('One', '2401.00001') + wide('Another', '2401.00002') + wide('B', '2401.00003');
  expect(lineOf(text)).toBe(wide(PAPER.title, '2403.99990').trimEnd());
});

test('in the middle, where the column is centred', () => {
  const rows = ['One', 'Seven', 'Eleventh'].map((name, index) => {
    const left = ' '.repeat(Math.ceil((21 - name.length) / 2));
    const right = ' '.repeat(Math.floor((21 - name.length) / 2));
    return `| 2024-0${index + 1} |${left}${name}${right}| ${row(name, `2401.0000${index}`)}`;
  });
  const text = `| Date | Keyword | Title | Venue |\n| --- | --- | --- | --- |\n${rows.join('')}`;
  expect(lineOf(text)).toContain('|       TallyLM       |');
});

test('where nothing is aligned, it has the spaces that the others have', () => {
  const tight = (title: string, id: string) => `|[${title}](https://arxiv.org/abs/${id})|arXiv|\n`;
  const text = HEAD + tight('One', '2401.00001') + tight('Another one', '2401.00002');
  expect(lineOf(text)).toBe(tight(PAPER.title, '2403.99990').trimEnd());
});

test('what is too long for its column has the spaces of the longest', () => {
  const narrow = (title: string, id: string) =>
    `| ${`[${title}](https://arxiv.org/abs/${id})`.padEnd(45)} | arXiv |\n`;
  const text =
    HEAD + narrow('A', '2401.00001') + narrow('Bc', '2401.00002') + narrow('Def', '2401.00003');
  expect(lineOf(text)).toBe(`| ${row(PAPER.title, '2403.99990').trimEnd()}`);
});

test('a preprint is called what the list calls one', () => {
  const text = `${HEAD}| ${row('One', '2401.00001', '`Preprint`')}| ${row('Two', '2401.00002', 'ACL')}`;
  expect(lineOf(text)).toContain('| `Preprint` |');
});

test('a label in brackets is left for a person, and reported', () => {
  const text =
    '# RNA\n\n- [a](https://github.com/o/a) - [R] - One.\n- [b](https://github.com/o/b) - [Python] - Two.\n';
  const added = applyAddition(text, TOOL);
  expect(added).toMatchObject({ blanks: ['[?]'] });
  expect(lineOf(text, TOOL)).toBe(
    '- [mouse-tool](https://github.com/example/mouse-tool) - [?] - A tool for mice.',
  );
});

test('a badge of words shows the id of the new paper', () => {
  const badge = (id: string) =>
    `[![x](https://img.shields.io/badge/arXiv-${id}-b31b1b)](https://arxiv.org/abs/${id})`;
  const text = `# Papers\n\n- **One** ${badge('2401.00001')}\n- **Two** ${badge('2401.00002')}\n`;
  expect(lineOf(text)).toBe(`- **${PAPER.title}** ${badge('2403.99990')}`);
});
