import { expect, test } from '@jest/globals';
import { knownTitles } from '../../src/audit/source-data.ts';
import type { Observation } from '../../src/sources/source.ts';
import { subject } from '../helpers/subjects.ts';

test('a paper has its title under every id that is known, of this run or an earlier one', () => {
  const observation: Observation = {
    status: 'found',
    source: 'semantic-scholar',
    subject: subject('corpus:1'),
    values: { citations: 1 },
    title: 'One',
    aliases: [subject('arxiv:2401.00001')],
  };
  const snapshot = {
    version: 1,
    checkedAt: '2026-11-22T03:17:41Z',
    subjects: { 'arxiv:2402.00002': { title: 'Two' } },
    aliases: { 'doi:10.1000/two': 'arxiv:2402.00002' },
  } as const;
  expect([...knownTitles({ snapshot, observations: [observation] })].sort()).toEqual([
    ['arxiv:2401.00001', 'One'],
    ['arxiv:2402.00002', 'Two'],
    ['corpus:1', 'One'],
    ['doi:10.1000/two', 'Two'],
  ]);
});
