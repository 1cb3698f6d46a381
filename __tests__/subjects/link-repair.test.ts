import { describe, expect, test } from '@jest/globals';
import { linkSubject, linkUrl } from '../../src/subjects/link.ts';
import { subjectKey } from '../../src/subjects/subject.ts';

describe('a broken address', () => {
  test.each([
    ['https://https://github.com/o/r', 'https://github.com/o/r'],
    ['https:/github.com/o/r', 'https://github.com/o/r'],
    ['github.com/o/r', 'https://github.com/o/r'],
    ['https://github.com/o/r"', 'https://github.com/o/r'],
    ['[https://github.com/o/r', 'https://github.com/o/r'],
    ['https://github.com/o/my\\_list', 'https://github.com/o/my_list'],
    ['https://a.org/xhttps://a.org/x', 'https://a.org/x'],
    ['https://a.org/xhttps://b.org/y', undefined],
    ['https://a.org/https://b.org/y', 'https://a.org/https://b.org/y'],
    ['https://a.org/?to=https://b.org', 'https://a.org/?to=https://b.org'],
    ['docs/github.com/o', undefined],
    ['mailto:a@b.org', undefined],
  ])('%s is read as %s', (link, address) => {
    expect(linkUrl(link)?.href).toBe(address);
  });

  test('of two addresses pasted together neither is taken', () => {
    expect(linkSubject('https://doi.org/10.1093/xhttps://github.com/o/r')).toBeUndefined();
  });

  test('forty hexadecimal digits are a paper of Semantic Scholar', () => {
    const sha = '204e3073870fae3d05bcbc2f6a8e263d9b72e776';
    const subject = linkSubject(sha);
    expect(subject && subjectKey(subject)).toBe(`s2:${sha}`);
  });
});
