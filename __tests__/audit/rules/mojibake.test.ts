import { describe, expect, test } from '@jest/globals';
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

describe('offers a fix only where one encoding explains the whole text', () => {
  test('a letter that two encodings read differently', () => {
    const [finding] = findingsIn('- Forecasting avalanches, K. MÃžller', mojibake);
    expect(finding?.message).toBe('“Ãž” was decoded with the wrong encoding.');
    expect(finding?.fix).toBeUndefined();
  });

  test('the same letter, where the rest of the text shows the encoding', () => {
    const [, finding] = findingsIn('- Donâ€™t\n- Ãžorsteinn\n', mojibake);
    expect(finding?.fix).toMatchObject({ safe: true, edits: [{ text: 'Þ' }] });
  });
});

test.each(['2 Å–3 Å', 'the “CAFÉ” and more', 'PERCHÈ’ and', '“AMANHÔ', 'Î·', 'Â§'.slice(1)])(
  'says nothing of %s, which may be meant',
  (text) => {
    expect(findingsIn(`- ${text}`, mojibake)).toEqual([]);
  },
);
