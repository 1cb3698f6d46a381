import { describe, expect, test } from '@jest/globals';
import { titleMismatch } from '../../../src/audit/rules/title-mismatch.ts';
import { findingsIn, said } from '../../helpers/audit.ts';
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

  expect(said(found(text, { 'arxiv:2401.00001': FLY, 'corpus:77': FLY }))).toEqual([
    `3: The link is for arxiv:2401.00001, which is called “${FLY}”.`,
    `3: The badge is for corpus:77, which is called “${FLY}”.`,
  ]);
});

test('believes this run before an earlier one', () => {
  const now = { subject: subject('arxiv:2401.00001'), title: FLY };
  const observation = { ...now, status: 'found', source: 'x', numbers: {} } as const;
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

  test('anything where no title is known', () => {
    expect(findingsIn(`- [${FLY}](${LINK})`, titleMismatch)).toEqual([]);
  });
});
