import { describe, expect, test } from '@jest/globals';
import { findAliases, mainSubjects, shareCounts, withAliases } from '../../src/snapshot/aliases.ts';
import type { CountRecord } from '../../src/snapshot/field-record.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';
import type { Verdict } from '../../src/snapshot/verdict.ts';
import type { Observation } from '../../src/sources/source.ts';
import { subjectKey } from '../../src/subjects/subject.ts';
import { line, subject } from '../helpers/subjects.ts';

const ARXIV = subject('arxiv:1901.08746');
const CORPUS = subject('corpus:59291975');
const DOI = subject('doi:10.1093/bioinformatics/btz682');
const OTHER = subject('arxiv:1706.03762');

const found: Observation = {
  status: 'found',
  subject: CORPUS,
  source: 'semantic-scholar',
  values: { citations: 6012 },
  aliases: [ARXIV, DOI, subject('pmid:31501885')],
};
const missing: Observation = {
  status: 'missing',
  subject: ARXIV,
  source: 'semantic-scholar',
  reason: 'does not know it',
};

describe('the ids of one paper', () => {
  test('are kept as far as they are listed', () => {
    expect(findAliases({}, [CORPUS, OTHER, ARXIV], [found])).toEqual({
      'corpus:59291975': 'arxiv:1901.08746',
    });
    expect(findAliases({}, [CORPUS, OTHER], [found])).toEqual({});
  });

  test('keep the one that was asked for before', () => {
    const old = { 'doi:10.1093/bioinformatics/btz682': 'corpus:59291975' };
    const result = findAliases(old, [CORPUS, DOI, ARXIV], [found]);
    expect(result).toEqual({ ...old, 'arxiv:1901.08746': 'corpus:59291975' });
  });

  test('are forgotten with the one that is asked for', () => {
    const old = { 'corpus:59291975': 'arxiv:1901.08746' };
    expect(findAliases(old, [CORPUS], [])).toEqual({});
    expect(findAliases(old, [CORPUS, ARXIV], [missing])).toEqual({});
    expect(findAliases(old, [CORPUS, ARXIV], [{ ...missing, status: 'failed' }])).toEqual(old);
  });

  test('are forgotten when the answer for the main one does not name them', () => {
    const old = { 'corpus:59291975': 'arxiv:1901.08746' };
    const answer: Observation = { ...found, subject: ARXIV, aliases: [DOI] };
    expect(findAliases(old, [CORPUS, ARXIV], [answer])).toEqual({});
    expect(findAliases(old, [CORPUS, ARXIV], [{ ...answer, aliases: [CORPUS] }])).toEqual(old);
    expect(findAliases({}, [CORPUS, ARXIV], [found, answer])).toEqual({});
  });

  test('are asked for once', () => {
    const asked = (aliases: Record<string, string>) =>
      mainSubjects([CORPUS, OTHER, ARXIV], aliases).map(subjectKey);
    const all = ['corpus:59291975', 'arxiv:1706.03762', 'arxiv:1901.08746'];
    expect(asked({})).toEqual(all);
    expect(asked({ 'corpus:59291975': 'arxiv:1901.08746' })).toEqual(all.slice(1));
    expect(asked({ 'corpus:59291975': 'arxiv:2402.00001' })).toEqual(all);
    const ring = { 'corpus:59291975': 'arxiv:1901.08746', 'arxiv:1901.08746': 'corpus:59291975' };
    expect(asked(ring)).toEqual(all);
  });

  test('share what a source found for one of them, but not that it is missing', () => {
    const aliases = { 'corpus:59291975': 'arxiv:1901.08746' };
    const subjects = [CORPUS, ARXIV, OTHER];
    const lines = (observation: Observation) =>
      withAliases([observation], subjects, aliases).map(line);
    expect(lines({ ...found, subject: ARXIV, aliases: [CORPUS, DOI] })).toEqual([
      'found arxiv:1901.08746 citations=6012',
      'found corpus:59291975 citations=6012',
    ]);
    expect(lines({ ...found, subject: ARXIV, aliases: [DOI] })).toEqual([
      'found arxiv:1901.08746 citations=6012',
      'failed corpus:59291975 (does not name it as an id of arxiv:1901.08746)',
    ]);
    expect(lines(missing)).toEqual([
      'missing arxiv:1901.08746 (does not know it)',
      'failed corpus:59291975 (does not know it, asked for as arxiv:1901.08746)',
    ]);
  });
});

describe('shared counts', () => {
  const ALIASES = { 'corpus:59291975': 'arxiv:1901.08746' };

  function settled(status: Verdict['status']) {
    const main: CountRecord = { value: 6030, source: 'semantic-scholar' };
    const other: CountRecord = { ...main, value: 6012, history: [['2026-11-01', 6012]] };
    const snapshot: Snapshot = {
      version: 1,
      checkedAt: '2026-11-22T03:17:41Z',
      subjects: {
        'arxiv:1901.08746': { citations: main },
        'corpus:59291975': { citations: other },
      },
    };
    const verdicts: Verdict[] = [
      { subject: subject('arxiv:1901.08746'), field: 'citations', status: 'moved', record: main },
      { subject: subject('corpus:59291975'), field: 'citations', status, record: other },
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
});
