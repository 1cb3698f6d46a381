import { describe, expect, test } from '@jest/globals';
import {
  aclPaper,
  arxivPaper,
  doiPaper,
  numberedPaper,
  shaPaper,
} from '../../src/subjects/paper-ids.ts';
import { type Subject, subjectKey } from '../../src/subjects/subject.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';

function key(subject: Subject | undefined): string | undefined {
  return subject && subjectKey(subject);
}

describe('arXiv', () => {
  test.each([
    ['1901.08746', 'arxiv:1901.08746'],
    ['0704.0001', 'arxiv:0704.0001'],
    ['1901.08746v12', 'arxiv:1901.08746'],
    ['arXiv:1901.08746', 'arxiv:1901.08746'],
    ['cs/0112017', 'arxiv:cs/0112017'],
    ['CS/0112017v2', 'arxiv:cs/0112017'],
    ['math.GT/0309136', 'arxiv:math/0309136'],
    ['cond-mat/0211034', 'arxiv:cond-mat/0211034'],
    ['1901.087', undefined],
    ['190108746', undefined],
    ['1901.08746.pdf', undefined],
    ['1901.08746 ', undefined],
    ['cs/011201', undefined],
    ['1901.08746v', undefined],
    ['', undefined],
  ])('%j is %s', (text, expected) => {
    expect(key(arxivPaper(text))).toBe(expected);
  });
});

describe('DOI', () => {
  test.each([
    ['10.1093/bioinformatics/btz682', 'doi:10.1093/bioinformatics/btz682'],
    ['10.1093/BTZ682', 'doi:10.1093/btz682'],
    ['10.1016/S2666-3864(25)00001-1', 'doi:10.1016/s2666-3864(25)00001-1'],
    ['10.48550/arXiv.1901.08746', 'arxiv:1901.08746'],
    ['10.48550/arXiv.1901.08746v2', 'arxiv:1901.08746'],
    ['10.48550/ARXIV.cs/0112017', 'arxiv:cs/0112017'],
    ['10.48550/arXiv.nonsense', undefined],
    ['10.1/x', undefined],
    ['10.1093/', undefined],
    ['10.1093/a b', undefined],
    ['doi:10.1093/x', undefined],
    ['https://doi.org/10.1093/x', undefined],
    ['', undefined],
  ])('%j is %s', (text, expected) => {
    expect(key(doiPaper(text))).toBe(expected);
  });
});

describe('ACL Anthology', () => {
  test.each([
    ['P19-1001', 'acl:P19-1001'],
    ['w18-5446', 'acl:W18-5446'],
    ['2020.clinicalnlp-1.17', 'acl:2020.clinicalnlp-1.17'],
    ['2023.ACL-long.5', 'acl:2023.acl-long.5'],
    ['2022.findings-naacl.10', 'acl:2022.findings-naacl.10'],
    ['P19-101', undefined],
    ['2020.clinicalnlp', undefined],
    ['2020.clinicalnlp-1', undefined],
    ['P19-1001.pdf', undefined],
    ['', undefined],
  ])('%j is %s', (text, expected) => {
    expect(key(aclPaper(text))).toBe(expected);
  });
});

describe('numbers', () => {
  test.each([
    ['59291975', 'corpus:59291975'],
    ['007', 'corpus:7'],
    ['0', 'corpus:0'],
    ['1234567890123', undefined],
    ['12a', undefined],
    ['-1', undefined],
    ['１２', undefined],
    ['', undefined],
  ])('%j is %s', (text, expected) => {
    expect(key(numberedPaper('corpus', text))).toBe(expected);
  });

  test('of another register', () => {
    expect(key(numberedPaper('pmid', '31501885'))).toBe('pmid:31501885');
  });
});

describe('sha', () => {
  test.each([
    [SHA, `s2:${SHA}`],
    [SHA.toUpperCase(), `s2:${SHA}`],
    [SHA.slice(1), undefined],
    [`${SHA}0`, undefined],
    [SHA.replace('a', 'g'), undefined],
  ])('%s is %s', (text, expected) => {
    expect(key(shaPaper(text))).toBe(expected);
  });
});
