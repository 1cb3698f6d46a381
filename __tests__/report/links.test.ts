import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/audit/rules/index.ts';
import { linePage, ruleLink, rulePage } from '../../src/report/links.ts';
import { readProject } from '../helpers/pages.ts';

const ids = RULES.map(({ id }) => id);
const page = readProject('docs/audit.md');

test.each(ids)('the page of %s exists', (id) => {
  const address = new URL(rulePage(id, 'acme/readme-tally') ?? '');
  expect(`${address.origin}${address.pathname}`).toBe(
    'https://github.com/acme/readme-tally/blob/v1/docs/audit.md',
  );
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => text);
  expect(headings.map((text) => `#${text.replaceAll('`', '').toLowerCase()}`)).toContain(
    address.hash,
  );
});

describe('a rule', () => {
  test('links its page', () => {
    expect(ruleLink('mojibake', 'acme/readme-tally')).toBe(
      '[mojibake](https://github.com/acme/readme-tally/blob/v1/docs/audit.md#mojibake)',
    );
  });

  test('has no link before the first release', () => {
    expect(rulePage('mojibake', 'OWNER/readme-tally')).toBeUndefined();
    expect(ruleLink('mojibake', 'OWNER/readme-tally')).toBe('`mojibake`');
  });
});

test('a line of a file is linked in its source', () => {
  const files = { server: 'https://github.com', own: 'o/r', branch: 'a b' };
  expect(linePage(files, 'docs/a (b).md', 3)).toBe(
    'https://github.com/o/r/blob/a%20b/docs/a%20%28b%29.md?plain=1#L3',
  );
});
