import { expect, test } from '@jest/globals';
import type { Choice } from '../../../src/cli/init/choose.ts';
import { previewLines, previewText } from '../../../src/cli/init/preview.ts';
import { PLAIN } from '../../../src/report/terminal/screen.ts';

const NONE: Choice = { adopt: new Map(), show: new Map() };
const ROWS = ['a', 'b', 'c', 'd'].map((name) => `- [${name}](https://github.com/o/${name})`);

function preview(text: string, choice: Partial<Choice> = {}) {
  return previewLines([{ path: 'README.md', text }], { ...NONE, ...choice }, 'acme/list');
}

test('shows three lines in the look that was chosen', () => {
  const show = new Map([['repositories', 4] as const]);
  const text = preview(ROWS.join('\n'), { show });
  expect(text.map(({ before }) => before)).toEqual(ROWS.slice(0, 3));
  expect(text[0]?.after).toMatch(
    /^- \[a\]\(https:\/\/github\.com\/o\/a\) <!-- tally:stars github:o\/a shown -->⭐ 1\.2k</,
  );
  const [badge] = preview(ROWS.join('\n'), { show, look: 'badge' });
  expect(badge?.after).toContain('![stars: 1.2k](https://img.shields.io/badge/stars-1.2k-');
});

test('shows live badges as they become, and counts in the spelling of the list', () => {
  const [live] = preview(
    '- [a](https://github.com/o/a) ![s](https://img.shields.io/github/stars/o/a)',
  );
  expect(live?.after).toContain('https://img.shields.io/badge/stars-1.2k-');
  const list = '- [a](https://github.com/o/a) ⭐ 1,396\n- [b](https://github.com/o/b) ⭐ 2,000\n';
  const [spelt] = preview(list, { adopt: new Map([['star-prefix', 2]]) });
  expect(spelt).toEqual({
    before: '- [a](https://github.com/o/a) ⭐ 1,396',
    after: '- [a](https://github.com/o/a) ⭐ 1,495',
  });
});

test('is empty where nothing would change', () => {
  expect(preview(ROWS.join('\n'))).toEqual([]);
  expect(preview('# Nothing\n')).toEqual([]);
});

test('is cut to what is around the change, without what controls a terminal', () => {
  const long = 'x'.repeat(200);
  const lines = [{ before: `${long}\u001B[2J1${long}`, after: `${long}\u001B[2J2${long}` }];
  const [before = '', after = ''] = previewText(lines, PLAIN);
  expect(before).toMatch(/^- …x{36}�\[2J1x{39,40}…$/);
  expect(after).toMatch(/^\+ …x{36}�\[2J2x{39,40}…$/);
});
