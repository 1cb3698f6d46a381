import { expect, test } from '@jest/globals';
import { apiLinkSubject } from '../../src/subjects/api-link.ts';
import { subjectKey } from '../../src/subjects/subject.ts';

test.each([
  ['https://api.semanticscholar.org/graph/v1/paper/arXiv:1901.08746', 'arxiv:1901.08746'],
  ['https://huggingface.co/api/models/a/b', 'hf:models/a/b'],
  ['https://huggingface.co/api/datasets/a/b?full=true', 'hf:datasets/a/b'],
  ['https://www.huggingface.co/api/spaces/a/b/', 'hf:spaces/a/b'],
  ['https://hf.co/api/models/gpt2', 'hf:models/gpt2'],
  ['https://huggingface.co/api/models', undefined],
  ['https://huggingface.co/api/models/a/b/tree/main', undefined],
  ['https://huggingface.co/api/papers/1901.08746', undefined],
  ['https://api.openalex.org/works/W2741809807', undefined],
  ['https://api.github.com/repos/a/b', 'github:a/b'],
  ['https://api.github.com/repos/a/b/issues', undefined],
  ['huggingface.co/api/models/a/b', undefined],
  ['https://', undefined],
  ['', undefined],
])('%j is %s', (link, key) => {
  const subject = apiLinkSubject(link);

  expect(subject && subjectKey(subject)).toBe(key);
});
