import { describe, expect, test } from '@jest/globals';
import { brokenAddress } from '../../../src/audit/rules/broken-address.ts';
import { findingsIn, fixed } from '../../helpers/audit.ts';

const PLAIN = 'https://github.com/icelab/floe';

describe('an address with invisible characters is found once, with a safe fix', () => {
  test.each([
    ['a soft hyphen', `- [Floe](https://github.com/ice\u00ADlab/floe) maps.`],
    ['a word joiner', `- [Floe](https://github.com/icelab/\u2060floe) maps.`],
    ['a blank without width at the end', `- [Floe](${PLAIN}\u200B) maps.`],
    ['one at the start', `- [Floe](\u200B${PLAIN}) maps.`],
    ['a byte order mark', `- [Floe](${PLAIN}\uFEFF) maps.`],
    ['a mark of direction', `- [Floe](${PLAIN}\u200E) maps.`],
    ['a joiner', `- [Floe](https://github.com/icelab/fl\u200Doe) maps.`],
    ['a no-break space at the end', `- [Floe](${PLAIN}\u00A0) maps.`],
    ['a percent-encoded one', `- [Floe](${PLAIN}%E2%80%8B) maps.`],
    ['one in HTML', `<p><a href="${PLAIN}\u200B">Floe</a> maps.</p>`],
    ['one between text and address', `- [Floe]\u200B(${PLAIN}) maps.`],
    ['one behind a bare address', `- Floe ${PLAIN}\u200B maps.`],
    ['one in a definition', `- [Floe][f] maps.\n\n[f]: ${PLAIN}\u2060`],
  ])('%s', (_, text) => {
    const findings = findingsIn(`# List\n\n${text}\n`, brokenAddress);
    expect(findings).toMatchObject([
      { entry: expect.stringContaining('Floe'), fix: { safe: true } },
    ]);
    const after = fixed(`# List\n\n${text}\n`, findings);
    expect(after).toBe(
      `# List\n\n${text}\n`.replace(/\u200D|[\u00AD\u2060\u200B\uFEFF\u200E\u00A0]|%E2%80%8B/g, ''),
    );
    expect(findingsIn(after, brokenAddress)).toEqual([]);
  });

  test('in the address of an image', () => {
    const text = `- Floe ![s](https://img.shields.io/github/stars/icelab/\u200Bfloe)\n`;
    expect(fixed(text, findingsIn(text, brokenAddress))).toBe(text.replace('\u200B', ''));
  });
});

test.each([
  '- [⚙️ Tools](#️-tools)',
  '- [Family](https://a.org/👨‍👩‍👧)',
  '- [Heart](https://a.org/❤️)',
  '- [Persian](https://fa.wikipedia.org/wiki/می‌خواهم)',
  `- [a\u200Bb](${PLAIN}) text\u200B(x)`,
  `- \`[Floe]\u200B(${PLAIN})\``,
])('says nothing of %s', (text) => {
  expect(findingsIn(text, brokenAddress)).toEqual([]);
});
