/**
 * What the audit finds in the list that the project started from. It is other people's work and no
 * part of this repository, so these tests run only where the folder stands beside it.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { titleMismatch } from '../../src/audit/rules/title-mismatch.ts';
import { findingsIn, fixed, listOf } from '../helpers/audit.ts';
import { corpusFiles, describeCorpus, readCorpus } from '../helpers/corpus.ts';

const SEED = 'seed-000_5fc2dc7974f3ea23.md';
const MEDICAL = 'burglarhobbit+Awesome-Medical-Large-Language-Models.md';

describeCorpus('the audit', () => {
  test('finds what is wrong in the seed list, each on its line', () => {
    expect(found(SEED)).toEqual([
      '5 shared-link acl:2020.clinicalnlp-1.17',
      '8 shared-link acl:2020.clinicalnlp-1.17',
      '9 shared-link arxiv:1901.08746',
      '10 mojibake',
      '11 shared-link arxiv:1901.08746',
      '11 link-text-site',
      '11 api-link hf:models/emilyalsentzer/Bio_ClinicalBERT',
      '11 mojibake',
    ]);
  });

  test('finds what is wrong in its later version', () => {
    expect(found(MEDICAL)).toEqual([
      '17 link-and-badge github:google-health/medgemma',
      '18 shared-link arxiv:2405.03162',
      '20 shared-link arxiv:2405.03162',
      '24 unclear-slot',
      '41 shared-link acl:2020.clinicalnlp-1.17',
      '44 shared-link acl:2020.clinicalnlp-1.17',
      '64 placeholder corpus:12345678',
    ]);
  });

  test('finds more once the titles are known', () => {
    const titles = {
      'corpus:12345678': 'Effect of Liming on the Yield of Meadows',
      'arxiv:2405.03162': 'Advancing Multimodal Medical Capabilities of Gemini',
      'corpus:269605403': 'Advancing Multimodal Medical Capabilities of Gemini',
    };
    const subjects = Object.fromEntries(
      Object.entries(titles).map(([key, title]) => [key, { title }]),
    );
    const snapshot = { version: 1, checkedAt: '2026-11-22T03:17:41Z', subjects } as const;
    const findings = findingsIn(readCorpus(MEDICAL), titleMismatch, { snapshot });

    expect(findings.map(({ line }) => line)).toEqual([18]);
  });

  test('reads brackets in labels and addresses without a complaint', () => {
    const { entries } = listOf(readCorpus(MEDICAL));
    const urls = (line: number) => entries.find((entry) => entry.line === line)?.links[0]?.url;

    expect(urls(20)).toBe('https://arxiv.org/pdf/2405.03162');
    expect(urls(24)).toMatch(/Meditron_Llama3%20\(18h\)\.pdf$/);
  });

  describe.each(corpusFiles)('%s', (file) => {
    let before: ReturnType<typeof findingsIn> = [];
    beforeAll(() => {
      before = findingsIn(readCorpus(file));
    });

    test('the same ids with other lines around, and none twice', () => {
      const ids = before.map(({ id }) => id);
      // The entries stay as they are; only where they stand changes.
      const moved = `Words that were not there.\n\n${readCorpus(file).replace(/^\uFEFF/, '')}\n\nMore words.\n`;

      expect(new Set(ids).size).toBe(ids.length);
      expect(findingsIn(moved).map(({ id }) => id)).toEqual(ids);
    });

    test('nothing is left to fix after a fix', () => {
      const after = fixed(readCorpus(file), before);

      expect(findingsIn(after).filter(({ fix }) => fix)).toEqual([]);
    });
  });
});

function found(file: string): string[] {
  return findingsIn(readCorpus(file)).map(({ line, rule, subject }) =>
    [line, rule, ...(subject ? [`${subject.kind}:${subject.id}`] : [])].join(' '),
  );
}
