import { describe, expect, test } from '@jest/globals';
import { findSlots, type SlotOptions } from '../../../src/markdown/slots/find-slots.ts';

/** Returns what is left alone: the kind, the line and the text of each span. */
function leftIn(text: string, options?: SlotOptions) {
  return findSlots(text, options).left.map(({ kind, line, text: shown }) => [kind, line, shown]);
}

describe('leftAlone', () => {
  test('numbers beside a star sign, unless they are adopted', () => {
    const text = '- [A](https://github.com/o/a) ⭐ 120\n- [B](https://github.com/o/b) 1.2k★\n';
    expect(leftIn(text)).toEqual([
      ['number', 1, '⭐ 120'],
      ['number', 2, '1.2k★'],
    ]);
    expect(leftIn(text, { adopt: ['star-prefix', 'star-suffix'] })).toEqual([]);
  });

  test('nothing in code, in comments, and no rating', () => {
    const text =
      '- `⭐ 120` <!-- ⭐ 5 --> ⭐⭐⭐ 5, ⭐ 10 papers [x](https://x.example/⭐5)\n\n```\n⭐ 7\n```\n';
    expect(leftIn(text)).toEqual([]);
  });

  test('counts without a clear subject, each once', () => {
    const text =
      '![](https://img.shields.io/github/stars/)\n\n- ⭐ 5 (nobody)\n\n| A | Stars |\n|-|-|\n| [x](https://x.example) | 12 |\n';
    expect(leftIn(text, { adopt: ['star-prefix'] })).toEqual([
      ['live-badge', 1, 'https://img.shields.io/github/stars/'],
      ['number', 3, '5'],
      ['cell', 7, '12'],
    ]);
  });

  test('an entry with thousands of numbers takes linear time', () => {
    const line = `- ${'⭐ 12 '.repeat(20_000)}\n`;
    expect(leftIn(line)).toHaveLength(20_000);
  });
});
