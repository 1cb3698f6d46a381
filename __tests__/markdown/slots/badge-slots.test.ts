import { describe, expect, test } from '@jest/globals';
import { findSlots } from '../../../src/markdown/slots/find-slots.ts';
import { refreshed } from '../../helpers/rewriting.ts';

const S = 'https://img.shields.io/badge/';
const R = '[R](https://github.com/o/r)';
const to = (value: number) => () => value;

describe('a badge with a typed number', () => {
  test.each([
    [
      'of the entry',
      `- ${R} ![s](${S}GitHub%20Stars-3,139-blue)`,
      `- ${R} ![s](${S}GitHub%20Stars-7-blue?tally=github:o/r)`,
    ],
    [
      'that the link is around',
      `[![s](${S}Stars-4.8k-red)](https://github.com/o/r)`,
      `[![s](${S}Stars-7-red?tally=github:o/r)](https://github.com/o/r)`,
    ],
    [
      'in HTML',
      `<p><a href="https://github.com/o/r"><img src='${S}Stars-1-red?a&amp;b'></a></p>`,
      `<p><a href="https://github.com/o/r"><img src='${S}Stars-7-red?a&amp;b&amp;tally=github:o/r'></a></p>`,
    ],
    [
      'of a placeholder',
      `[P](https://arxiv.org/abs/1901.08746) ![c](${S}citations-N.A.-red)`,
      `[P](https://arxiv.org/abs/1901.08746) ![c](${S}citations-7-red?tally=arxiv:1901.08746)`,
    ],
  ])('%s', (_, text, written) => {
    expect(refreshed(text, {}, to(7))).toBe(written);
    expect(refreshed(written, {}, to(7))).toBe(written);
  });

  test.each([
    ['of no repository', `- ![s](${S}Stars-12-blue)`, 1],
    ['of two repositories', `- ${R} [b](https://github.com/o/b) ![s](${S}Stars-12-blue)`, 1],
    ['of a venue', `- ${R} ![s](${S}CVPR-2023-blue)`, 0],
    ['of a paper', `- ${R} ![s](${S}Paper-2024-blue)`, 0],
    ['in code', `- ${R} \`![s](${S}Stars-12-blue)\``, 0],
  ])('%s is left alone', (_, text, count) => {
    const { slots, unclear } = findSlots(text);
    expect(slots).toEqual([]);
    expect(unclear).toHaveLength(count);
  });
});

describe('a broken badge is left alone and reported', () => {
  const live = 'https://img.shields.io/github/stars/o/r';
  test.each([
    ['never closed', `- ![x](${live}](https://github.com/o/r)`],
    ['half', `- [Website](${live})](https://x.y)`],
    ['with a query in its path', `- ![x](${live}/issues?tab=readme-ov-file.svg?style=social)`],
    [
      'of something unknown',
      '- ![x](https://img.shields.io/endpoint?url=https://api.juleskreuer.eu/citation-badge.php)',
    ],
  ])('%s', (_, text) => {
    const { slots, unclear } = findSlots(text);
    expect(slots).toEqual([]);
    expect(unclear.length).toBeGreaterThan(0);
  });

  test('but nothing is reported for a badge that somebody makes out of a file of their own', () => {
    const text = '- ![x](https://img.shields.io/endpoint?url=https://x.y/citations.json)';

    expect(findSlots(text)).toMatchObject({ slots: [], unclear: [] });
  });
});

test('an image whose definition is used twice is one slot', () => {
  const { slots } = findSlots(
    '- ![s][b]\n- ![s][b]\n\n[b]: https://img.shields.io/github/stars/o/r',
  );
  expect(slots).toHaveLength(1);
});
