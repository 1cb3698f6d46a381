import { expect, test } from '@jest/globals';
import { subjectUrl } from '../../src/subjects/subject-url.ts';
import { subject } from '../helpers/subjects.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';

test.each([
  ['github:dmis-lab/biobert', 'https://github.com/dmis-lab/biobert'],
  ['hf:models/a/b', 'https://huggingface.co/a/b'],
  ['hf:datasets/a/b', 'https://huggingface.co/datasets/a/b'],
  ['hf:spaces/a/b', 'https://huggingface.co/spaces/a/b'],
  ['arxiv:1901.08746', 'https://arxiv.org/abs/1901.08746'],
  ['arxiv:cs/0112017', 'https://arxiv.org/abs/cs/0112017'],
  ['acl:P19-1001', 'https://aclanthology.org/P19-1001/'],
  ['corpus:59291975', 'https://api.semanticscholar.org/CorpusID:59291975'],
  ['pmid:31501885', 'https://pubmed.ncbi.nlm.nih.gov/31501885/'],
  ['pmcid:7703786', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7703786/'],
  [`s2:${SHA}`, `https://www.semanticscholar.org/paper/${SHA}`],
  ['doi:10.1093/bioinformatics/btz682', 'https://doi.org/10.1093/bioinformatics/btz682'],
  ['doi:10.1016/s2666-3864(25)1', 'https://doi.org/10.1016/s2666-3864%2825%291'],
  ['doi:10.1234/a)[x](y|<z>"', 'https://doi.org/10.1234/a%29%5Bx%5D%28y%7C%3Cz%3E%22'],
])('%s is read at %s', (key, page) => {
  expect(subjectUrl(subject(key))).toBe(page);
});
