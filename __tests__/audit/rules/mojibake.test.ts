import { expect, test } from '@jest/globals';
import { mojibake } from '../../../src/audit/rules/mojibake.ts';
import { findingsIn, fixed, linesOf } from '../../helpers/audit.ts';

test.each([
  ['ðŸ¤— Likes', '🤗 Likes'],
  ['donâ€™t', 'don’t'],
  ['Ã‰cole', 'École'],
  ['UniversitÃ¤t ZÃ¼rich', 'Universität Zürich'],
])('finds %s, and undoes it', (wrong, right) => {
  const text = `# List\n\n- [A](https://a.org) ${wrong}\n`;
  const findings = findingsIn(text, mojibake);

  expect(findings).toMatchObject(
    findings.map(() => ({ line: 3, entry: 'A', fix: { safe: true } })),
  );
  expect(fixed(text, findings)).toBe(text.replace(wrong, right));
});

test('says what was meant', () => {
  expect(linesOf(findingsIn('- ðŸ¤—', mojibake))).toEqual([
    '1: “ðŸ¤—” is “🤗”, decoded with the wrong encoding.',
  ]);
});

test.each(['École', '🤗', 'naïve – café', 'Â§ 5'.slice(1), 'ÀÉ', '中文'])(
  'says nothing of %s',
  (text) => {
    expect(findingsIn(`- ${text}`, mojibake)).toEqual([]);
  },
);
