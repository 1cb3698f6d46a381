import { describe, expect, test } from '@jest/globals';
import { repeatedPaper } from '../../../src/audit/rules/repeated-paper.ts';
import { findingsIn, linesOf } from '../../helpers/audit.ts';

const ENTRY = '- [Healing wounds with tiny language models](https://arxiv.org/abs/2401.00001)\n';
const AGAIN = '- [Healing Wounds with Tiny Language Models](https://arxiv.org/pdf/2401.00001)\n';
const OTHER = '- [Something else](https://arxiv.org/abs/2401.00002)\n';

test('finds a paper that a section lists again', () => {
  expect(linesOf(findingsIn(`# A\n\n${ENTRY}${OTHER}${AGAIN}`, repeatedPaper))).toEqual([
    '5: The section already lists arxiv:2401.00001 as “Healing wounds with tiny language models”.',
  ]);
});

test('finds it behind a paragraph of text, a page break and in a table', () => {
  const prose =
    'The papers below appeared after the conference of the year, and some of them were not yet reviewed then, so their text may change.';
  const rows = [ENTRY, AGAIN].map((entry) => `| ICLR 2024 | ${entry.slice(2).trim()} |\n`).join('');

  expect(findingsIn(`# A\n\n${ENTRY}\n${prose}\n\n${AGAIN}`, repeatedPaper)).toHaveLength(1);
  expect(findingsIn(`# A\n\n${ENTRY}\n<br>\n\n${AGAIN}`, repeatedPaper)).toHaveLength(1);
  expect(findingsIn(`| Venue | Paper |\n|-|-|\n${rows}`, repeatedPaper)).toHaveLength(1);
});

test('finds it under another id, once the ids are known to be one paper', () => {
  const snapshot = {
    version: 1 as const,
    checkedAt: '2026-11-22T03:17:41Z',
    subjects: {},
    aliases: { 'doi:10.1000/x': 'arxiv:2401.00001' },
  };
  const text = ENTRY + AGAIN.replace('arxiv.org/pdf/2401.00001', 'doi.org/10.1000/x');

  expect(findingsIn(text, repeatedPaper)).toEqual([]);
  expect(linesOf(findingsIn(text, repeatedPaper, { snapshot }))).toEqual([
    '2: doi:10.1000/x is the same paper as arxiv:2401.00001. The section already lists arxiv:2401.00001 as “Healing wounds with tiny language models”.',
  ]);
});

describe('says nothing of', () => {
  test.each([
    ['another section', `# A\n\n${ENTRY}\n# B\n\n${AGAIN}`],
    ['another list in the same section', `- A\n  ${ENTRY}\n- B\n  ${AGAIN}`],
    ['a paper that is listed once', ENTRY + OTHER],
    ['another part below a line in bold', `# A\n\n**One**\n\n${ENTRY}\n**Two**\n\n${AGAIN}`],
    ['another part below a line in italics', `# A\n\n${ENTRY}\n*Layered*\n${AGAIN}`],
    ['another part below a short line', `# A\n\n${ENTRY}\nReviews:\n\n${AGAIN}`],
    [
      'another folded part',
      `# A\n\n<details><summary>One</summary>\n\n${ENTRY}\n</details>\n<details><summary>Two</summary>\n\n${AGAIN}\n</details>`,
    ],
    ['an item and a row', `# A\n\n${ENTRY}\n| Set |\n|-|\n| ${AGAIN.slice(2).trim()} |`],
    [
      'data sets of one paper, behind its venue',
      `| Venue | Set | Paper |\n|-|-|-|\n| ICLR 2024 | Floe-A | ${ENTRY.slice(2).trim()} |\n| ICLR 2024 | Serac | ${AGAIN.slice(2).trim()} |`,
    ],
    [
      'two tools of one paper',
      ['a', 'b']
        .map((name) => ENTRY.replace('- ', `- [${name}](https://github.com/o/${name}) `))
        .join(''),
    ],
  ])('%s', (_, text) => {
    expect(findingsIn(text, repeatedPaper)).toEqual([]);
  });
});
