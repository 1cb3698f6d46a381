import { expect, test } from '@jest/globals';
import { findSubject } from '../../../src/markdown/new-entry/find-subject.ts';
import { parseSubject } from '../../../src/subjects/kinds.ts';

const LIST = [
  '# Papers',
  '',
  '- [One](https://arxiv.org/pdf/1901.08746v3.pdf)',
  '- [Two](https://example.org) ![s](https://img.shields.io/github/stars/Owner/Name.svg)',
  '- Three <!-- tally:likes hf:models/a/B -->❤️ 3<!-- /tally -->',
].join('\n');
const lists = [
  { path: 'OTHER.md', text: '# Nothing' },
  { path: 'README.md', text: LIST },
];

test.each([
  ['arxiv:1901.08746', 3],
  ['doi:10.48550/arxiv.1901.08746', 3],
  ['github:owner/name', 4],
  ['hf:models/A/b', 5],
])('%s stands on line %i', (key, line) => {
  const subject = parseSubject(key);
  expect(subject && findSubject(lists, [subject])).toEqual({ file: 'README.md', line });
});

test('what stands nowhere is not found', () => {
  expect(findSubject(lists, [{ kind: 'arxiv', id: '2001.00001' }])).toBeUndefined();
});
