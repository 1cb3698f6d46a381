import { expect, test } from '@jest/globals';
import { markdownText } from '../../src/escape/markdown.ts';
import { historySentences } from '../../src/report/kept-history.ts';

test('a run without refusals needs no sentence', () => {
  expect(historySentences({}, markdownText)).toEqual([]);
  expect(historySentences({ refused: [] }, markdownText)).toEqual([]);
});

test('refusals are named with their reasons, ten at most', () => {
  const refused = Array.from({ length: 12 }, (_, index) => ({
    key: `github:o/r${index}`,
    reason: 'HTTP 404',
  }));
  const [sentence = ''] = historySentences({ refused }, (text) => text);
  expect(sentence).toMatch(/^There is no history of github:o\/r0 \(HTTP 404\), github:o\/r1 /);
  expect(sentence).toMatch(
    /github:o\/r9 \(HTTP 404\) and 2 more\. It is asked for again after 30 days\.$/,
  );
});

test('a file that cannot be used is named, and foreign text is escaped', () => {
  const given = {
    historyProblem: 'x.json is not valid: at <img>: bad.',
    refused: [{ key: 'github:o/r', reason: `[a](https://x.y) ${'z'.repeat(500)}` }],
  };
  const [problem = '', refusal = ''] = historySentences(given, markdownText);
  expect(problem).toMatch(/Until then, no history is kept\.$/);
  expect(problem).not.toContain('<img>');
  expect(refusal).not.toContain('[a](');
  expect(refusal.length).toBeLessThan(300);
});
