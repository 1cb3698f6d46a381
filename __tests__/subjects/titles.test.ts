import { describe, expect, test } from '@jest/globals';
import { isDistinctiveTitle, isSameTitle } from '../../src/subjects/titles.ts';

describe('titles', () => {
  test.each([
    ['Attention Is All You Need', 'Attention is all you need.', true],
    ['Vision–Language: A Survey', 'Vision-language  a survey', true],
    ['Schrödinger’s cat', "Schrodinger's Cat", true],
    ['Fast 3D scenes', String.raw`{F}ast $\mathbf{3}$D {S}cenes`, true],
    ['Attention is all you need', 'Attention is not all you need', false],
    ['A survey', 'A survey II', false],
  ])('%j and %j: %s', (one, other, isSame) => {
    expect(isSameTitle(one, other)).toBe(isSame);
  });

  test.each([
    ['Attention Is All You Need', true],
    ['Paper', false],
    ['GPT 4 V', false],
    ['HuggingFaceTransformers', false],
    ['', false],
  ])('%j identifies a paper: %s', (title, isTelling) => {
    expect(isDistinctiveTitle(title)).toBe(isTelling);
  });
});
