import { describe, expect, test } from '@jest/globals';
import { titleMismatch } from '../../../src/audit/rules/title-mismatch.ts';
import { findingsIn, linesOf } from '../../helpers/audit.ts';
import { subject } from '../../helpers/subjects.ts';

const LINK = 'https://arxiv.org/abs/2401.00001';
const HEAL = 'HealLM: Healing wounds with tiny language models';
const FLY = 'Flying drones across frozen lakes';
const BADGE =
  '![c](https://img.shields.io/badge/dynamic/json?url=https://api.semanticscholar.org/graph/v1/paper/CorpusID:77&query=citationCount)';

function found(text: string, titles: Record<string, string>) {
  const subjects = Object.fromEntries(
    Object.entries(titles).map(([key, title]) => [key, { title }]),
  );
  const snapshot = { version: 1, checkedAt: '2026-11-22T03:17:41Z', subjects } as const;
  return findingsIn(text, titleMismatch, { snapshot });
}

test('finds a link and a badge whose paper is another one', () => {
  const text = `# List\n\n- [${HEAL}](${LINK}) ${BADGE}\n`;

  expect(linesOf(found(text, { 'arxiv:2401.00001': FLY, 'corpus:77': FLY }))).toEqual([
    `3: The link is for arxiv:2401.00001, whose title is “${FLY}”.`,
    `3: The badge is for corpus:77, whose title is “${FLY}”.`,
  ]);
});

test('finds it in a row that has its title in another column', () => {
  const row = `| ${HEAL} | [paper](${LINK}) |`;
  const text = `| Title | Link |\n| - | - |\n${row}\n`;

  expect(found(text, { 'arxiv:2401.00001': FLY })).toHaveLength(1);
  expect(found(text, { 'arxiv:2401.00001': HEAL })).toEqual([]);
});

test('believes this run before an earlier one', () => {
  const now = { subject: subject('arxiv:2401.00001'), title: FLY };
  const observation = { ...now, status: 'found', source: 'x', values: {} } as const;
  const known = {
    snapshot: {
      version: 1 as const,
      checkedAt: '2026-11-22T03:17:41Z',
      subjects: { 'arxiv:2401.00001': { title: HEAL } },
    },
    observations: [observation],
  };

  expect(findingsIn(`- [${HEAL}](${LINK})`, titleMismatch, known)).toHaveLength(1);
});

describe('says nothing of', () => {
  test.each([
    ['the same title', `- [${HEAL}](${LINK})`],
    ['a shorter one', `- [Healing with language models](${LINK})`],
    ['a name and other words', `- [HealLM](${LINK}): what every hospital should have tonight`],
    ['a name alone', `- [Wounds](${LINK})`],
    ['a paper in passing', `Our words on frozen lakes build upon [others](${LINK}).`],
  ])('%s', (_, text) => {
    expect(found(text, { 'arxiv:2401.00001': HEAL })).toEqual([]);
  });

  // What one paper is called by a list, and by a source.
  test.each([
    ['the name alone', 'HealLM', HEAL],
    ['the subtitle alone', 'Healing wounds with tiny language models', HEAL],
    ['a title that is cut off', 'HealLM: Healing wounds with tiny…', HEAL],
    ['other letters', HEAL.toUpperCase(), HEAL],
    ['an emoji, and where it was shown', `🩹 ${HEAL} [ICLR 2024, Oral]`, HEAL],
    ['TeX', 'Fast 3D wounds in the hospitals', '{F}ast $\\mathbf{3}$D {W}ounds in the {H}ospitals'],
    ['hyphens', 'Self-healing, well-told wound-care', 'Self healing well told wound care'],
    [
      'a name that only the list has',
      'Wounder: healing with models tonight',
      'Healing with models',
    ],
    ['a name that only the source has', 'Healing wounds with tiny models', `HealLM2: ${HEAL}`],
    ['accents', 'Élan vital in naïve language models', 'Elan vital in naive language models'],
  ])('a paper that is recognized in spite of %s', (_, listed, title) => {
    expect(found(`- [${listed}](${LINK})`, { 'arxiv:2401.00001': title })).toEqual([]);
  });

  test('a title that stands elsewhere in the entry', () => {
    const text = `- ${HEAL}, *Ann Lee, Bo Chen, Cy Diaz, Di Ek* [paper](${LINK})`;

    expect(found(text, { 'arxiv:2401.00001': HEAL })).toEqual([]);
  });

  test('anything where no title is known', () => {
    expect(findingsIn(`- [${FLY}](${LINK})`, titleMismatch)).toEqual([]);
  });
});
