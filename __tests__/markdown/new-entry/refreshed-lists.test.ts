/** A list that was refreshed has our own badges and markers, and an entry is added to it still. */
import { expect, test } from '@jest/globals';
import { applyAddition } from '../../../src/markdown/new-entry/add-entry.ts';
import type { SlotOptions } from '../../../src/markdown/slots/find-slots.ts';
import { PAPER } from '../../helpers/additions.ts';
import { refreshed } from '../../helpers/rewriting.ts';

const STARS = 'https://img.shields.io/github/stars/a';
const SHOW = { papers: 'citations', repositories: 'stars', sections: [] } as const;
const CITED =
  'https://img.shields.io/badge/dynamic/json?label=citations&query=citationCount&url=https%3A%2F%2Fapi.semanticscholar.org%2Fgraph%2Fv1%2Fpaper%2FarXiv%3A';

/** Two entries of each look; the number says which one. */
const LOOKS: [look: string, entry: (n: number) => string, options?: SlotOptions][] = [
  ['live badge', (n) => `${paper(n)}, ${code(n)} ![s](${STARS}/r${n}?style=social)`],
  [
    'live badge behind a link',
    (n) => `${paper(n)}, [![s](${STARS}/r${n}.svg?label=Stars)](https://github.com/a/r${n})`,
  ],
  [
    'HTML badge',
    (n) => `${paper(n)}, ${code(n)} <img src="${STARS}/r${n}?style=flat&amp;color=green" alt="s">`,
  ],
  [
    'citation badge',
    (n) => `${paper(n)} ![c](${CITED}2401.0000${n}%3Ffields%3DcitationCount), ${code(n)}`,
  ],
  [
    'marker',
    (n) => `${paper(n)}, ${code(n)} <!-- tally:stars github:a/r${n} -->★ 1 so far<!-- /tally -->`,
  ],
  ['shown text', (n) => `${paper(n)}, ${code(n)}`, { show: { ...SHOW, look: 'text' } }],
  ['shown badge', (n) => `${paper(n)}, ${code(n)}`, { show: { ...SHOW, look: 'badge' } }],
];

function paper(n: number): string {
  return `[Paper ${n}](https://arxiv.org/abs/2401.0000${n})`;
}

function code(n: number): string {
  return `[code](https://github.com/a/r${n})`;
}

function added(text: string) {
  const result = applyAddition(text, PAPER);
  if ('problem' in result) throw new Error(`Not added: ${result.problem}`);
  return result;
}

function without(text: string, line: number): string {
  return text
    .split('\n')
    .toSpliced(line - 1, 1)
    .join('\n');
}

test.each(LOOKS)('%s: an entry added to a refreshed list gets its number', (...look) => {
  const [, entry, options] = look;
  const list = `# Papers\n\n${[1, 2, 3].map((n) => `- ${entry(n)}`).join('\n')}\n`;
  const before = refreshed(list, options);
  const { text, line } = added(before);
  const after = refreshed(text, options);
  expect(without(text, line)).toBe(before);
  expect(without(after, line)).toBe(before);
  expect(after).toBe(refreshed(added(list).text, options));
  expect(after.split('\n')[line - 1]).toContain('example/tally-lm');
  expect(after.split('\n')[line - 1]).not.toMatch(/\?(?!style|label|tally)|%3F/);
});

test('columns: the new row gets a number in the way of its column', () => {
  const row = (n: number) => `| ${paper(n)} ${code(n)} | ${n},234 | ⭐ ${n} |`;
  const list = `# Papers\n\n| Paper | Citations | Stars |\n|---|---|---|\n${[1, 2, 3].map(row).join('\n')}\n`;
  const before = refreshed(list);
  const { text, line, blanks } = added(before);
  expect(blanks).toEqual([]);
  expect(text.split('\n')[line - 1]).toMatch(/\| \? \| ⭐ \? \|$/);
  const after = refreshed(text);
  expect(after).toBe(refreshed(added(list).text));
  expect(without(after, line)).toBe(before);
  expect(after.split('\n')[line - 1]).toMatch(/\| \d,\d+ \| ⭐ [\d.k]+ \|$/);
});

test.each([
  ['last-commit', '2025-10', '?'],
  ['last-commit', 'updated Oct 7, 2025.', 'updated ?.'],
  ['forks', '1.2k forks', '? forks'],
  ['license', 'MIT', '?'],
  ['archived', '', ''],
])('a new entry has a marker of %s, with %j as %j', (field, shown, placeholder) => {
  const marker = (name: string, content: string) =>
    `<!-- tally:${field} github:${name} -->${content}<!-- /tally -->`;
  const entry = (n: number) => `- ${paper(n)}, ${code(n)} ${marker(`a/r${n}`, shown)}\n`;
  const { text, line } = added(`# Papers\n\n${[1, 2, 3].map(entry).join('')}`);

  const own = text.split('\n')[line - 1] ?? '';
  expect(own).toContain(`<!-- tally:${field} github:`);
  expect(own).toContain(`-->${placeholder}<!-- /tally -->`);
});
