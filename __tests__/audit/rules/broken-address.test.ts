import { describe, expect, test } from '@jest/globals';
import { brokenAddress } from '../../../src/audit/rules/broken-address.ts';
import { findingsIn, fixed, linesOf } from '../../helpers/audit.ts';

const REPO = 'https://github.com/o/r';

describe('finds and fixes', () => {
  test.each([
    ['a doubled scheme', `[A](https://${REPO})`, `[A](${REPO})`, true],
    ['two kinds of scheme', `[A](http://${REPO})`, `[A](${REPO})`, true],
    ['a doubled scheme in HTML', `<a href="https:/${REPO}">A</a>`, `<a href="${REPO}">A</a>`, true],
    ['one slash too few', '[A](https:/github.com/o/r)', `[A](${REPO})`, false],
    ['no colon', '[A](https//github.com/o/r)', `[A](${REPO})`, false],
    ['no scheme', '[A](github.com/o/r)', `[A](${REPO})`, false],
    ['a stray quote', `[A](${REPO}")`, `[A](${REPO})`, false],
  ])('%s', (_, link, meant, safe) => {
    const text = `# List\n\n- ${link} and more\n`;
    const findings = findingsIn(text, brokenAddress);

    expect(findings).toMatchObject([{ line: 3, fix: { safe } }]);
    expect(fixed(text, findings)).toBe(text.replace(link, meant));
  });
});

describe('finds and leaves', () => {
  test.each([
    ['two addresses in one', `[A](${REPO}https://arxiv.org/abs/1)`, 'contains two addresses'],
    ['a blank in an address', `[A](<${REPO} x>)`, 'contains a space'],
    ['a blank that ends the link', `[A](${REPO} x)`, 'is not read as a link target'],
    ['a bracket that never closes', `[A](${REPO}(x and more`, 'is not read as a link target'],
    ['an id alone', `[A](${'a1'.repeat(20)})`, 'is an id without a site'],
  ])('%s', (_, link, words) => {
    const findings = findingsIn(`- ${link}`, brokenAddress);

    expect(linesOf(findings)).toEqual([expect.stringContaining(words)]);
    expect(findings[0]?.fix).toBeUndefined();
  });
});

describe('says nothing of', () => {
  test.each([
    REPO,
    `https://web.archive.org/web/2024/${REPO}`,
    `https://a.org/?url=${REPO}`,
    `https://a.org/#${REPO}`,
    'docs/github.md',
    'mailto:a@b.org',
    '#section',
  ])('%s', (url) => {
    expect(findingsIn(`- [A](${url})`, brokenAddress)).toEqual([]);
  });

  test.each([
    ['a blank around an address', `[A]( ${REPO} )`],
    ['a title', `[A](${REPO} "Title")`],
    ['brackets in a label', `[A-[b,c]](${REPO})`],
    ['brackets in an address', '[A](https://a.org/x%20(18h).pdf)'],
  ])('%s', (_, link) => {
    expect(findingsIn(`- ${link} and more`, brokenAddress)).toEqual([]);
  });
});
