import { expect, test } from '@jest/globals';
import { findingLines, fixLines } from '../../../src/report/findings/lines.ts';
import { finding, fix } from '../../helpers/findings.ts';

const PAGE = { server: 'https://github.com', own: 'o/r', branch: 'main' };
const LINK = '[README.md:3](https://github.com/o/r/blob/main/README.md?plain=1#L3)';

test('links the line, and names the entry', () => {
  expect(findingLines([finding()], PAGE)).toEqual([
    `- ${LINK} **BioBERT**: github:o/a was renamed to github:o/b`,
  ]);
});

test('escapes what a list says', () => {
  const hostile = finding({ file: 'docs/a_b.md', entry: 'A | **B**', message: '“<b> @me” | x' });
  expect(findingLines([hostile], undefined)).toEqual([
    '- docs/a\\_b.md:3 **A \\| \\*\\*B\\*\\***: “\\<b\\> @&#8203;me” \\| x',
  ]);
});

test('writes addresses so that they can be copied', () => {
  const url = 'https://github.com/o/a_b';
  const moved = finding({ message: `github:o/a was renamed to github:o/a_b: ${url}` });
  expect(findingLines([moved], undefined).join()).toContain(`: \`${url}\``);
});

test('shows errors first', () => {
  const error = finding({ id: 'b', severity: 'error', line: 9 });
  expect(findingLines([finding({ id: 'a' }), error], undefined)[0]).toContain('README.md:9');
});

test('writes findings about each other once, with all their lines', () => {
  const [one, other] = [
    finding({ id: 'a', line: 3, pair: 'p', message: 'As “B”.' }),
    finding({ id: 'b', line: 8, pair: 'p', message: 'As “A”.' }),
  ];
  expect(findingLines([one, other, finding({ id: 'c', line: 9 })], undefined)).toEqual([
    '- README.md:3, README.md:8 **BioBERT**: As “B”.',
    '- README.md:9 **BioBERT**: github:o/a was renamed to github:o/b',
  ]);
});

test.each([
  ['one that the message has', 'Now “x”.', true, 'Now “x”. 🔧'],
  ['another one', 'Old.', true, 'Old. 🔧 Write x'],
  ['one to check', 'Old.', false, 'Old. Manual fix: Write x'],
  ['one to check that the message has', 'Now “x”.', false, 'Now “x”.'],
])('says a fix once: %s', (_, message, safe, text) => {
  const one = finding({ message, fix: fix({ from: 0, to: 1, text: 'x' }, safe) });
  expect(findingLines([one], undefined)).toEqual([`- README.md:3 **BioBERT**: ${text}`]);
});

test('writes a fix of two findings once', () => {
  const edit = fix({ from: 0, to: 1, text: 'https://x.y' });
  const [one, other] = [finding({ fix: edit }), finding({ id: 'b', line: 8, fix: edit })];
  expect(fixLines([one, other, finding({ id: 'c', fix: { ...edit, edits: [] } })], PAGE)).toEqual([
    `- ${LINK}, ${LINK.replaceAll('3', '8')} **BioBERT**: Write \`https://x.y\``,
    `- ${LINK} **BioBERT**: Write \`https://x.y\``,
  ]);
});
