import { describe, expect, test } from '@jest/globals';
import { sharedLink } from '../../../src/audit/rules/shared-link.ts';
import { findingsIn, linesOf } from '../../helpers/audit.ts';

const PAPER = 'https://arxiv.org/abs/2401.00001';
const PDF = 'https://arxiv.org/pdf/2401.00001v2.pdf';
const HEAL = 'Healing wounds with tiny language models';
const FLY = 'Flying drones across frozen lakes';

test('names both entries of a paper that has two titles', () => {
  const text = `# List\n\n- [${HEAL}](${PAPER})\n- [Other](https://o.org)\n- [${FLY}](${PDF})\n`;

  expect(linesOf(findingsIn(text, sharedLink))).toEqual([
    `3: The entry links to arxiv:2401.00001. The entry “${FLY}” links to the same paper.`,
    `5: The entry links to arxiv:2401.00001. The entry “${HEAL}” links to the same paper.`,
  ]);
});

test('takes a title from behind the link, and from in front of one that says `paper`', () => {
  const text = `| T |\n| - |\n| [HealLM](${PAPER}): ${HEAL} <br> more |\n\n- **${FLY}**, Somebody [[paper](${PDF})]\n`;

  expect(findingsIn(text, sharedLink)).toHaveLength(2);
});

test('is not misled by what stands behind every title', () => {
  const text = `- [Wounds of tiny models](${PAPER}), Lee et al.\n- [Drones across lakes](${PDF}), Chen et al.\n`;

  expect(findingsIn(text, sharedLink)).toHaveLength(2);
});

test('is not misled by links that were copied within a table', () => {
  const row = (title: string) => `| [${title}](${PAPER}) | [Code](https://github.com/o/heal) |\n`;

  expect(findingsIn(`| M | C |\n|-|-|\n${row(HEAL)}${row(FLY)}`, sharedLink)).toHaveLength(2);
});

test('knows the ids of one paper', () => {
  const snapshot = {
    version: 1 as const,
    checkedAt: '2026-11-22T03:17:41Z',
    subjects: {},
    aliases: { 'doi:10.1000/x': 'arxiv:2401.00001' },
  };
  const text = `- [${HEAL}](${PAPER})\n- [${FLY}](https://doi.org/10.1000/x)\n`;

  expect(findingsIn(text, sharedLink)).toEqual([]);
  expect(linesOf(findingsIn(text, sharedLink, { snapshot }))).toEqual([
    `1: The entry links to arxiv:2401.00001. The entry “${FLY}” links to the same paper (as doi:10.1000/x).`,
    `2: The entry links to doi:10.1000/x. The entry “${HEAL}” links to the same paper (as arxiv:2401.00001).`,
  ]);
});

describe('says nothing of', () => {
  test.each([
    ['the same title', `- [${HEAL}](${PAPER})\n- [${HEAL.toUpperCase()}](${PDF})`],
    ['the same title in other words', `- [${HEAL}](${PAPER})\n- [Tiny models for healing](${PDF})`],
    ['names', `- [HealLM](${PAPER})\n- [Heal LM-7B 13B 33B 66B](${PDF})`],
    ['two papers', `- [${HEAL}](${PAPER})\n- [${FLY}](https://arxiv.org/abs/2401.00002)`],
    ['a reference', `- [${HEAL}](${PAPER})\n\nOur words of frozen lakes are [here](${PDF}).`],
    [
      'two names with what the paper does',
      `- [Gen-Ice](${PAPER}): introduces the first way to count crevasses;\n- [HealLM](${PDF}): Combines trees to find supervision signals for wounds.`,
    ],
    [
      'its authors and what they did',
      `- [Firn et al.](${PAPER}) further showed that small models heal wounds\n- [Floe](${PDF}): Expands the order of words into a tree, so that drones may fly across lakes, rivers and every kind of frozen water in winter`,
    ],
    [
      'one acronym',
      `- [Implicit Thought of Ice (ITI)](${PAPER}): uses layers\n- [ITI: Thinking of Frozen Lakes in Steps](${PDF})`,
    ],
    [
      'a method and its benchmark, with the same code in two tables',
      `| M | C |\n|-|-|\n| [${HEAL}](${PAPER}) | [Code](https://github.com/o/heal) |\n\n## Benchmarks\n\n| B | C |\n|-|-|\n| [${FLY}](${PDF}) | [Link](https://github.com/o/heal) |`,
    ],
    [
      'the source of many entries',
      ['Alpha', 'Beta', 'Gamma', 'Delta']
        .map((name) => `- [${name}ism for ${name}ish ${name}ians under ${name}ity](${PAPER})`)
        .join('\n'),
    ],
  ])('%s', (_, text) => {
    expect(findingsIn(text, sharedLink)).toEqual([]);
  });
});
