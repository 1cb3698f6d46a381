import { expect, test } from '@jest/globals';
import { placeAddition } from '../../../src/markdown/new-entry/choose-list.ts';
import { TOOL } from '../../helpers/additions.ts';

const { file: _, ...tool } = TOOL;
const TOOLS = '# Tools\n\n- [alpha](https://github.com/a/alpha) - One.\n';
const README = { path: 'README.md', text: TOOLS };
const OTHER = { path: 'docs/MORE.md', text: TOOLS.replace('Tools', 'More') };
const PAPERS = { path: 'PAPERS.md', text: '# Papers\n- [One](https://arxiv.org/abs/2401.00001)\n' };

test('it goes into the only list with a place for it', () => {
  expect(placeAddition([PAPERS, README], tool)).toMatchObject({
    file: 'README.md',
    section: 'Tools',
    line: 4,
  });
});

test('what stands in another list is shown there', () => {
  const text = `${PAPERS.text}- [M](https://github.com/Example/Mouse-Tool/tree/main)\n`;
  expect(placeAddition([README, { path: 'PAPERS.md', text }], tool)).toEqual({
    refusal: 'duplicate',
    place: { file: 'PAPERS.md', line: 3 },
  });
});

test('two lists that fit are both named', () => {
  expect(placeAddition([README, OTHER], tool)).toEqual({
    refusal: 'section',
    candidates: [
      { file: 'README.md', section: 'Tools' },
      { file: 'docs/MORE.md', section: 'More' },
    ],
  });
  expect(placeAddition([README, OTHER], { ...tool, section: 'More' })).toMatchObject({
    file: 'docs/MORE.md',
  });
});

test('neighbours that cannot be followed are no model', () => {
  const text = '# Tools\n- kept by hand: [alpha](https://github.com/a/alpha) since ever\n';
  expect(placeAddition([{ path: 'README.md', text }], tool)).toEqual({
    refusal: 'shape',
    candidates: [{ file: 'README.md', section: 'Tools' }],
  });
});

test('what is no subject is refused', () => {
  expect(placeAddition([README], { ...tool, subject: 'nothing' })).toEqual({
    refusal: 'not understood',
  });
});
