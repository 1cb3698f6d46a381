import { expect, test } from '@jest/globals';
import { hubTokenAdvice, surveyList } from '../../../src/cli/init/survey.ts';

function listOf(count: number) {
  const rows = Array.from({ length: count }, (_, index) => {
    return `- [m${index}](https://huggingface.co/owner/model-${index})\n`;
  });
  return surveyList({ path: 'README.md', text: rows.join('') });
}

test('a token is advised above what Hugging Face answers strangers', () => {
  expect(hubTokenAdvice([listOf(500)])).toEqual([]);
  expect(hubTokenAdvice([listOf(400), listOf(200)])).toEqual([
    expect.stringMatching(/^The lists name 600 pages of Hugging Face: add a secret HF_TOKEN/),
  ]);
});
