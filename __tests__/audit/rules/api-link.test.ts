import { expect, test } from '@jest/globals';
import { apiLink } from '../../../src/audit/rules/api-link.ts';
import { findingsIn, fixed, linesOf } from '../../helpers/audit.ts';

test.each([
  ['https://huggingface.co/api/models/a/b', 'https://huggingface.co/a/b'],
  ['https://huggingface.co/api/datasets/a/b', 'https://huggingface.co/datasets/a/b'],
  [
    'https://api.semanticscholar.org/graph/v1/paper/arXiv:2401.00001?fields=title',
    'https://arxiv.org/abs/2401.00001',
  ],
  ['https://api.github.com/repos/o/r', 'https://github.com/o/r'],
  ['https://api.openalex.org/works/doi:10.1000/182', 'https://doi.org/10.1000/182'],
])('finds %s, and writes its page', (url, page) => {
  const text = `# A\n\n- [![Likes](https://l.org/b.svg)](${url}) and more\n`;
  const findings = findingsIn(text, apiLink);

  expect(linesOf(findings)).toEqual([`3: The link leads to an API. The page is ${page}`]);
  expect(findings[0]?.fix?.safe).toBe(true);
  expect(fixed(text, findings)).toBe(text.replace(url, page));
  expect(findingsIn(fixed(text, findings), apiLink)).toEqual([]);
});

test.each([
  'https://api.semanticscholar.org/CorpusID:77',
  'https://huggingface.co/a/b',
  'https://api.github.com/repos/o/r/releases',
  'https://api.semanticscholar.org/api-docs',
])('says nothing of %s', (url) => {
  expect(findingsIn(`- [A](${url})`, apiLink)).toEqual([]);
});
