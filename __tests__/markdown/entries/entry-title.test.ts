import { expect, test } from '@jest/globals';
import { readEntries } from '../../../src/markdown/entries/read-entries.ts';

const A = '(https://arxiv.org/abs/2401.00001)';
const table = (heading: string, ...cells: string[]) =>
  `|${heading}|\n|-|-|\n|${cells.join('|')}|\n`;

test.each([
  ['the text of the first link', `- [Waves]${A} [code](x)`, 'Waves'],
  ['the title cell', table('L|Title', `[link]${A}`, 'Waves'), 'Waves'],
  ['the bold cell', table('Year|About', `2024 [link]${A}`, '**Waves**'), 'Waves'],
  ['the first cell with words', table('Set|L', 'Waves', `[Download]${A}`), 'Waves'],
  ['bold text before', `- **Waves**: sea. **[[paper]]${A}**`, 'Waves'],
  ['bold text after a date', `- **[2024/01]** **Waves** [pdf]${A}`, 'Waves'],
  ['text before', `1. Waves at sea, [[paper]]${A} [[code]](x)`, 'Waves at sea'],
  ['text before, in a task list', `- [x] Waves ([arXiv]${A})`, 'Waves'],
  ['text behind', `- [paper]${A} Waves (2024)`, 'Waves (2024)'],
  ['a site at the start', '- [YouTube](https://github.com/o/r) - Loads films.', 'YouTube'],
  ['the heading', `## Waves\n\n[PDF]${A} | [Code](x)`, 'Waves'],
  ['the text of a link in HTML', `<p><b>Waves</b> <a href="x">paper</a></p>`, 'Waves'],
  ['a link text, if there is nothing else', `[论文]${A}`, '论文'],
])('%s', (_, text, title) => {
  const { entries } = readEntries(text);
  expect(entries.findLast(({ links }) => links.length > 0)?.title).toBe(title);
});
