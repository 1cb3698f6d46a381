import { describe, expect, test } from '@jest/globals';
import { parseSuppression, withoutSuppressed } from '../../src/audit/suppressions.ts';
import { listOf } from '../helpers/audit.ts';
import { finding } from '../helpers/findings.ts';

const ENTRY = '- [BioBERT](https://github.com/o/a)';

function lines(text: string, ignore: string[] = [], parts = {}): number {
  const line = text.split('\n').findIndex((one) => one.includes('BioBERT')) + 1;
  return withoutSuppressed([finding({ line, ...parts })], [listOf(text)], ignore).length;
}

describe('a text of the config', () => {
  test.each([
    ['moved-subject', { rule: 'moved-subject' }],
    ['https://github.com/o/a', { link: 'https://github.com/o/a' }],
    [' moved-subject  github:o/a ', { rule: 'moved-subject', link: 'github:o/a' }],
    ['', {}],
    ['two words', {}],
    ['three words https://x.y', {}],
  ])('%j is read', (text, ignored) => {
    expect(parseSuppression(text)).toEqual(ignored);
  });

  test.each([
    ['the rule', 'moved-subject', 0],
    ['another rule', 'missing-subject', 1],
    ['a link of the entry', 'https://github.com/o/a', 0],
    ['another link', 'https://github.com/o/b', 1],
    ['the rule and the link', 'moved-subject https://github.com/o/a', 0],
    ['the rule and another link', 'moved-subject https://github.com/o/b', 1],
    ['another rule and the link', 'missing-subject https://github.com/o/a', 1],
  ])('%s', (_, ignore, left) => {
    expect(lines(`${ENTRY}\n`, [ignore])).toBe(left);
  });

  test('a link in another form, when it leads to what the finding is about', () => {
    const parts = { subject: { kind: 'github', id: 'o/a' } };
    expect(lines(`${ENTRY}\n`, ['https://github.com/O/A/tree/main'], parts)).toBe(0);
  });
});

describe('a comment in the list', () => {
  test.each([
    ['without a rule', `${ENTRY} <!-- tally-ignore -->\n`, 0],
    ['with the rule', `${ENTRY} <!-- tally-ignore moved-subject -->\n`, 0],
    ['with several', `${ENTRY} <!--tally-ignore dead-link, moved-subject-->\n`, 0],
    ['with another rule', `${ENTRY} <!-- tally-ignore dead-link -->\n`, 1],
    ['as a comment of MDX', `${ENTRY} {/* tally-ignore moved-subject */}\n`, 0],
    ['alone on the line above', `<!-- tally-ignore -->\n${ENTRY}\n`, 0],
    ['on the line above, behind something', `- other <!-- tally-ignore -->\n${ENTRY}\n`, 1],
    ['on a later line of the entry', `${ENTRY}\n  more <!-- tally-ignore -->\n`, 0],
    ['in the next entry', `${ENTRY}\n- more <!-- tally-ignore -->\n`, 1],
    ['in a cell', `| a | b |\n| - | - |\n| [BioBERT](x) | 1 <!-- tally-ignore --> |\n`, 0],
    ['with other line ends', `<!-- tally-ignore -->\r\n${ENTRY}\r\n`, 0],
    ['that only starts so', `${ENTRY} <!-- tally-ignored -->\n`, 1],
  ])('%s', (_, text, left) => {
    expect(lines(text)).toBe(left);
  });

  test('silences a finding on any line of its entry', () => {
    const text = `${ENTRY} <!-- tally-ignore -->\n  [more](https://x.y)\n`;
    expect(lines(text, [], { line: 2 })).toBe(0);
  });
});
