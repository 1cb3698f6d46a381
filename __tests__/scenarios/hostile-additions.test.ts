/** What is made to take long between two links does not keep an entry from being added, or refused. */
import { expect, test } from '@jest/globals';
import { applyAddition } from '../../src/markdown/new-entry/add-entry.ts';
import { PAPER, TOOL } from '../helpers/additions.ts';

/** Words that a pass with two ways to read them would read in too many. */
const WORDS: readonly (readonly [name: string, words: (length: number) => string])[] = [
  ['names of dashes', (length) => ` _A${'-'.repeat(length)}!, B_ `],
  ['names without end', (length) => ` _${'Ann '.repeat(length / 4)}, B!_ `],
  ['words before et', (length) => ` ${'a '.repeat(length / 2)}et alx `],
  ['spaces in brackets', (length) => ` (a${' '.repeat(length)}b) `],
  ['brackets', (length) => ' [a'.repeat(length / 3)],
  ['tags that do not end', (length) => ` ${'<'.repeat(length)} `],
  ['dashes', (length) => ` ${'- '.repeat(length / 2)}x`],
  ['anchors', (length) => ` ${'<a id='.repeat(length / 6)}`],
  ['stars and dots', (length) => ` ${'*._'.repeat(length / 3)} `],
  ['dates', (length) => ` ${'2024-'.repeat(length / 5)} `],
  ['flames', (length) => ` ${'🔥'.repeat(length / 2)} `],
];

const item = (id: number, words: string) =>
  `- [One ${id}](https://arxiv.org/abs/2401.${String(id).padStart(5, '0')})${words}[code](https://github.com/a/r${id})\n`;

test.each(WORDS)('%s', (_, words) => {
  const items = Array.from({ length: 20 }, (__, id) => item(id, words(4_800)));
  const list = `# Papers\n\n${items.join('')}${item(99, words(200_000))}`;
  const added = applyAddition(list, PAPER);
  if ('problem' in added) expect(added.problem).toBe('shape');
  else expect(added.text).toContain('2403.99990');
});

test.each(WORDS)('%s, in cells', (_, words) => {
  const cell = (length: number) => words(length).replaceAll('|', '').trim();
  const row = (id: number, length: number) =>
    `| [r${id}](https://github.com/a/r${id}) | ${cell(length)} |\n`;
  const rows = Array.from({ length: 20 }, (__, id) => row(id, 4_800));
  const list = `| Name | Description |\n|---|---|\n${rows.join('')}${row(99, 200_000)}`;
  const added = applyAddition(list, TOOL);
  if ('problem' in added) expect(added.problem).toBe('shape');
  else expect(added.text).toContain('mouse-tool');
});
