import { describe, expect, test } from '@jest/globals';
import { placeholder } from '../../../src/audit/rules/placeholder.ts';
import { findingsIn, linesOf } from '../../helpers/audit.ts';

test('finds a badge with an id that was never filled in', () => {
  const badge =
    '![c](https://img.shields.io/badge/dynamic/json?url=https://api.semanticscholar.org/graph/v1/paper/CorpusID:12345678?fields=citationCount&query=%24.citationCount)';

  expect(linesOf(findingsIn(`\n- [A](https://a.org) ${badge}`, placeholder))).toEqual([
    '2: The badge counts corpus:12345678, which looks like a placeholder.',
  ]);
});

describe('finds the link', () => {
  test.each([
    'https://arxiv.org/abs/1234.56789',
    'https://arxiv.org/abs/2401.00000',
    'https://arxiv.org/abs/xxxx.xxxxx',
    'https://arxiv.org/pdf/XXXX.XXXXX.pdf',
    'https://github.com/xxx/xxx',
    'https://github.com/your-username/your-repo',
    'https://github.com/username/repo',
    'https://example.com/paper',
    'https://pubmed.ncbi.nlm.nih.gov/12345678/',
    'URL',
    'paper_link',
    'TODO',
    '#',
  ])('%s', (url) => {
    const [finding] = findingsIn(`- [Paper](${url})`, placeholder);

    expect(finding?.message).toBe(`The link to ${url} looks like a placeholder.`);
  });
});

describe('says nothing of', () => {
  test.each([
    'https://arxiv.org/abs/2401.12345',
    'https://arxiv.org/abs/1212.00001',
    'https://github.com/xxxl/xx',
    'https://github.com/user/tools',
    'https://api.semanticscholar.org/CorpusID:12345679',
    'https://example.community/x',
    'docs/links.md',
    '#papers',
  ])('%s', (url) => {
    expect(findingsIn(`- [Paper](${url})`, placeholder)).toEqual([]);
  });

  test('a link back to the top', () => {
    expect(findingsIn('- [Back to top](#)', placeholder)).toEqual([]);
  });

  test('a line that shows how entries are written', () => {
    expect(findingsIn('> * **Title** [[Paper](URL)] [[Code](URL)]', placeholder)).toEqual([]);
  });
});
