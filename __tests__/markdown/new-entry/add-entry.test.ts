import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { readEntries } from '../../../src/markdown/entries/read-entries.ts';
import { applyAddition } from '../../../src/markdown/new-entry/add-entry.ts';
import { entrySubjects } from '../../../src/markdown/new-entry/find-subject.ts';
import { subjectKey } from '../../../src/subjects/subject.ts';
import { CASES, ownKeys, PAPER, TOOL, without } from '../../helpers/additions.ts';
import { SHARED } from '../../helpers/paths.ts';

function added(text: string, addition = PAPER) {
  const result = applyAddition(text, addition);
  if ('problem' in result) throw new Error(`Not added: ${JSON.stringify(result)}`);
  const { line, blanks, section } = result;
  return { row: result.text.split(/\r?\n/)[line - 1], line, blanks, section, text: result.text };
}

// The lists are no part of this repository: where they stand beside it, they are added to.
const CORPUS = resolve(SHARED, 'corpus');

(existsSync(CORPUS) ? test : test.skip).each(CASES)(
  '%s: the new entry is the only change, and is ours alone',
  (list, section, addition) => {
    const text = readFileSync(join(CORPUS, `${list}.md`), 'utf8');
    const { row, line, text: next } = added(text, { ...addition, section });
    expect(without(next, line)).toContain(text);
    const entry = readEntries(next).entries.find((one) => one.line === line);
    const subjects = entry ? entrySubjects(next, entry).map(subjectKey) : [];
    const own = ownKeys(addition);
    expect(subjects).toContain(addition.subject);
    expect(subjects.filter((key) => !own.has(key))).toEqual([]);
    expect(row).toContain(addition.title.split(':')[0]);
  },
);

const TABLE = [
  '## Models',
  '',
  '| Paper | Institute | Date | Code |',
  '|---|:-:|---|---|',
  '| [**One**: first of all](https://arxiv.org/abs/2401.00001) | One Lab <br> ![c](https://img.shields.io/badge/dynamic/json?url=https://api.semanticscholar.org/graph/v1/paper/CorpusID:1?fields=citationCount&query=%24.citationCount) | 2024-05 | [code](https://github.com/a/one) ![s](https://img.shields.io/github/stars/a/one) |',
  '| [Two](https://arxiv.org/abs/2401.00002) | Two Lab | 2024-02 | - |',
  '| [Three](https://arxiv.org/abs/2401.00003) | Three Lab | 2024-01 | - |',
  '',
].join('\n');

test('a row takes columns, badges and order from the rows around it', () => {
  const { row, line, blanks, section } = added(TABLE);
  expect(row).toBe(
    '| [TallyLM: Counting what was counted](https://arxiv.org/abs/2403.99990) | Example University <br> ![c](https://img.shields.io/badge/dynamic/json?url=https://api.semanticscholar.org/graph/v1/paper/CorpusID:299999999?fields=citationCount&query=%24.citationCount) | 2024-03 | [code](https://github.com/example/tally-lm) ![s](https://img.shields.io/github/stars/example/tally-lm) |',
  );
  expect({ line, blanks, section }).toEqual({ line: 6, blanks: [], section: 'Models' });
});

test('what is not known stays as the neighbours leave it, and is named', () => {
  const { institute: _, ...unknown } = PAPER;
  const { row, blanks } = added(TABLE, {
    ...unknown,
    links: { paper: 'https://arxiv.org/abs/2403.99990' },
  });
  expect(row).toMatch(/\| 2024-03 \| - \|$/);
  expect(blanks).toEqual(['Institute', 'Code']);
});

test('carriage returns are kept', () => {
  const { text } = added(TABLE.replaceAll('\n', '\r\n'));
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

const ITEMS = [
  '## Tools',
  '',
  '- [alpha](https://github.com/a/alpha) - The first tool.',
  '- [beta](https://github.com/a/beta) - The second tool.',
  '- [zeta](https://github.com/a/zeta) - The last tool.',
].join('\n');

test('an item goes where the alphabet puts it', () => {
  const { row, line } = added(ITEMS, TOOL);
  expect(row).toBe('- [mouse-tool](https://github.com/example/mouse-tool) - A tool for mice.');
  expect(line).toBe(5);
});

test.each([
  [[1, 2, 3], 4],
  [[1, 1, 1], 1],
  [[5, 6, 7], 8],
])('an ordered item gets the number of its place: %j', (numbers, next) => {
  let at = 0;
  const list = ITEMS.replace(/^-/gm, () => `${numbers[at++]}.`);
  const { row, line, text } = added(list, TOOL);
  expect(row).toMatch(new RegExp(`^${next}\\. \\[mouse-tool`));
  expect(
    text
      .split('\n')
      .toSpliced(line - 1, 1)
      .join('\n'),
  ).toBe(list);
});

test('an unknown description is left out with its dash', () => {
  const { description: _, ...bare } = TOOL;
  expect(added(ITEMS, bare).row).toBe('- [mouse-tool](https://github.com/example/mouse-tool)');
});

test('title, venue and authors are written as the neighbours write them', () => {
  const list = [
    '# Papers',
    '* (arXiv preprint 2024) **One**, Ann One et al. [[Paper](https://arxiv.org/abs/2401.00001)]',
    '* (CVPR 2023) **Two**, Bob Two et al. [[Paper](https://arxiv.org/abs/2301.00002)]',
  ].join('\n');
  expect(added(list).row).toBe(
    '* (arXiv 2024) **TallyLM: Counting what was counted**, Ada Example et al. [[Paper](https://arxiv.org/abs/2403.99990)]',
  );
});

test('marks in a title cannot open a link, a cell or a mention of their own', () => {
  const title = 'x](https://evil.example) | <img src=x>';
  const { row } = added(TABLE, { ...PAPER, title });
  const links = row === undefined ? [] : readEntries(row).entries.flatMap((entry) => entry.links);
  expect(links.map(({ url }) => url)).not.toContain('https://evil.example');
  expect(row).toContain('\\|');
});

test('an address cannot end its link or its cell', () => {
  const code = 'https://github.com/example/tally-lm/tree/a)|[x](https://evil.example';
  const { row } = added(TABLE, { ...PAPER, links: { ...PAPER.links, code } });
  expect(row).toContain(
    '(https://github.com/example/tally-lm/tree/a%29%7C%5Bx%5D%28https://evil.example)',
  );
});

test('without a section, two that fit are named and nothing is written', () => {
  const two = `${ITEMS}\n\n${ITEMS.replace('Tools', 'More').replaceAll('/a/', '/b/')}\n`;
  expect(applyAddition(two, TOOL)).toEqual({ problem: 'section', sections: ['Tools', 'More'] });
  expect(added(two, { ...TOOL, section: '🔧 more' }).section).toBe('More');
});

test('a list of something else has no place for it', () => {
  expect(applyAddition(TABLE, { ...TOOL, section: 'Nowhere' })).toMatchObject({
    problem: 'section',
  });
});
