import { describe, expect, test } from '@jest/globals';
import { venueMismatch } from '../../../src/audit/rules/venue-mismatch.ts';
import { findingsIn, linesOf } from '../../helpers/audit.ts';

const LINK = '[Firn](https://arxiv.org/abs/2401.00001)';

function found(text: string, value = 'CoRL 2025') {
  const evidence = { kind: 'doi', text: '10.1/x' };
  const venue = { value, source: 'semantic-scholar', evidence };
  const subjects = { 'arxiv:2401.00001': { fields: { venue } } };
  const snapshot = { version: 1, checkedAt: '2026-11-22T03:17:41Z', subjects } as const;
  return findingsIn(text, venueMismatch, { snapshot });
}

test('is off by default', () => {
  expect(venueMismatch.isOff).toBe(true);
});

test.each<[string, string, string?]>([
  ['ICML 2025', `- ${LINK} (ICML 2025)`],
  ['CoRL 2024', `- ${LINK} *CoRL 2024*`],
  ['CoRL Workshop 2025', `- ${LINK} [CoRL Workshop 2025]`],
  ['EMNLP 2025', `- ${LINK} (EMNLP 2025)`, 'EMNLP Findings 2025'],
  ['ICML', `| Paper | Venue |\n|---|---|\n| ${LINK} | ICML |`],
])('finds %s', (name, text, ...[value]) => {
  const [line = ''] = linesOf(found(text, value));
  expect(line).toContain(
    `The entry says ${name}, but arxiv:2401.00001 is published: ${value ?? 'CoRL 2025'} (DOI 10.1/x).`,
  );
  expect(found(text, value)[0]).not.toHaveProperty('fix');
});

describe('says nothing of', () => {
  test.each<[string, string, string?]>([
    ['the same', `- ${LINK} (CoRL'25)`],
    ['a venue alone', `- ${LINK} (CoRL)`],
    ['a year alone that is not proved', `- ${LINK} (CoRL 2024)`, 'CoRL'],
    ['a conference before a journal', `- ${LINK} (CoRL 2024)`, 'TPAMI 2025'],
    ['another year of a journal', `- ${LINK} (TPAMI 2024)`, 'TPAMI 2025'],
    ['a preprint', `- ${LINK} (arXiv 2024)`],
    ['two venues', `- ${LINK} (ICML 2025) (ICLR 2025)`],
  ])('%s', (_, text, ...[value]) => {
    expect(found(text, value)).toEqual([]);
  });
});
