import { expect, test } from '@jest/globals';
import { linkKey } from '../../src/subjects/known-link.ts';

test.each([
  ['https://openreview.net/forum?id=YicbFdNTTy', 'openreview:YicbFdNTTy'],
  ['https://openreview.net/pdf?id=YicbFdNTTy', 'openreview:YicbFdNTTy'],
  ['https://arxiv.org/pdf/1901.08746v2', 'arxiv:1901.08746'],
  ['https:/a.org/x', 'https://a.org/x'],
  [' paper.pdf ', 'paper.pdf'],
])('%s has the key %s', (link, key) => {
  expect(linkKey(link)).toBe(key);
});
