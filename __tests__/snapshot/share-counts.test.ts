import { expect, test } from '@jest/globals';
import { shareCounts } from '../../src/snapshot/aliases.ts';
import type { Verdict } from '../../src/snapshot/judge.ts';
import type { CountRecord, Snapshot } from '../../src/snapshot/schema.ts';
import { subject } from '../helpers/subjects.ts';

const ALIASES = { 'corpus:59291975': 'arxiv:1901.08746' };

function settled(status: Verdict['status']) {
  const main: CountRecord = { value: 6030, source: 'semantic-scholar' };
  const other: CountRecord = { ...main, value: 6012, history: [['2026-11-01', 6012]] };
  const snapshot: Snapshot = {
    version: 1,
    checkedAt: '2026-11-22T03:17:41Z',
    subjects: { 'arxiv:1901.08746': { citations: main }, 'corpus:59291975': { citations: other } },
  };
  const verdicts: Verdict[] = [
    { subject: subject('arxiv:1901.08746'), metric: 'citations', status: 'moved', record: main },
    { subject: subject('corpus:59291975'), metric: 'citations', status, record: other },
  ];
  return { snapshot, verdicts };
}

test('a paper has one number under all its ids, and each keeps its history', () => {
  const { snapshot, verdicts } = shareCounts(settled('same'), ALIASES);
  const record = {
    value: 6030,
    source: 'semantic-scholar',
    history: [
      ['2026-11-01', 6012],
      ['2026-11-22', 6030],
    ],
  };
  expect(snapshot.subjects['corpus:59291975']).toEqual({ citations: record });
  expect(verdicts[1]).toMatchObject({ status: 'moved', record });
  expect(snapshot.aliases).toEqual(ALIASES);
});

test('a number that is not confirmed stays as it is', () => {
  const { snapshot } = shareCounts(settled('quarantined'), ALIASES);
  expect(snapshot.subjects['corpus:59291975']?.citations?.value).toBe(6012);
});

test('without ids to share, the snapshot says nothing of them', () => {
  const { snapshot } = settled('same');
  const old = { ...snapshot, aliases: ALIASES };
  expect(shareCounts({ snapshot: old, verdicts: [] }, {}).snapshot).not.toHaveProperty('aliases');
});
