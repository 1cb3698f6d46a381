import { describe, expect, test } from '@jest/globals';
import {
  semanticScholarApiSubject,
  semanticScholarPaper,
} from '../../src/subjects/semantic-scholar.ts';
import { subjectKey } from '../../src/subjects/subject.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';

describe('an id', () => {
  test.each([
    ['CorpusID:59291975', 'corpus:59291975'],
    ['CorpusId:59291975', 'corpus:59291975'],
    ['arXiv:1901.08746', 'arxiv:1901.08746'],
    ['ARXIV:1901.08746v1', 'arxiv:1901.08746'],
    ['DOI:10.1093/BTZ682', 'doi:10.1093/btz682'],
    ['10.1093/btz682', 'doi:10.1093/btz682'],
    ['ACL:P19-1001', 'acl:P19-1001'],
    ['PMID:31501885', 'pmid:31501885'],
    ['PMCID:7703786', 'pmcid:7703786'],
    ['PMCID:PMC7703786', 'pmcid:7703786'],
    [SHA, `s2:${SHA}`],
    ['CorpusID:', undefined],
    ['CorpusID:12x', undefined],
    ['MAG:112218234', undefined],
    ['URL:https://arxiv.org/abs/1901.08746', undefined],
    ['search', undefined],
    ['constructor:1', undefined],
    ['', undefined],
  ])('%j is %s', (text, key) => {
    const subject = semanticScholarPaper(text);

    expect(subject && subjectKey(subject)).toBe(key);
  });
});

describe('an address of the API', () => {
  test.each([
    ['/graph/v1/paper/CorpusID:59291975?fields=citationCount', 'corpus:59291975'],
    ['/graph/v1/paper/CorpusID%3A59291975', 'corpus:59291975'],
    ['/graph/v1/paper/DOI:10.1093/bioinformatics/btz682', 'doi:10.1093/bioinformatics/btz682'],
    ['/graph/v1/paper/DOI:10.1093%2Fbtz682', 'doi:10.1093/btz682'],
    [`/graph/v1/paper/${SHA}`, `s2:${SHA}`],
    ['/graph/v1/paper/', undefined],
    ['/graph/v1/paper/CorpusID:1/citations', undefined],
    ['/graph/v1/paper/%E0%A4%A', undefined],
    ['/graph/v1/author/1741101', undefined],
    ['/graph/v2/paper/CorpusID:1', undefined],
  ])('%s is %s', (path, key) => {
    const subject = semanticScholarApiSubject(new URL(`https://api.semanticscholar.org${path}`));

    expect(subject && subjectKey(subject)).toBe(key);
  });

  test('of another host is none', () => {
    const url = new URL('https://semanticscholar.org.evil.example/graph/v1/paper/CorpusID:1');

    expect(semanticScholarApiSubject(url)).toBeUndefined();
  });
});
