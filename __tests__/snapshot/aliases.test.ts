import { describe, expect, test } from '@jest/globals';
import { findAliases, mainSubjects, withAliases } from '../../src/snapshot/aliases.ts';
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
  numbers: { citations: 6012 },
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
    expect(lines({ ...found, subject: ARXIV })).toEqual([
      'found arxiv:1901.08746 citations=6012',
      'found corpus:59291975 citations=6012',
    ]);
    expect(lines(missing)).toEqual([
      'missing arxiv:1901.08746 (does not know it)',
      'failed corpus:59291975 (does not know it, asked for as arxiv:1901.08746)',
    ]);
  });
});
