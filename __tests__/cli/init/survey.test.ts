import { expect, test } from '@jest/globals';
import { hubTokenAdvice, surveyList } from '../../../src/cli/init/survey.ts';

function listOf(count: number) {
  const rows = Array.from({ length: count }, (_, index) => {
    return `- [m${index}](https://huggingface.co/owner/model-${index})\n`;
  });
  return surveyList({ path: 'README.md', text: rows.join('') });
}

test('a token is recommended above the limit of Hugging Face without one', () => {
  expect(hubTokenAdvice([listOf(500)])).toEqual([]);
  expect(hubTokenAdvice([listOf(400), listOf(200)])).toEqual([
    expect.stringMatching(/^The lists link to 600 pages of Hugging Face\. Add a secret HF_TOKEN/),
  ]);
});
