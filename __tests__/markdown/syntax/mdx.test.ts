import { expect, test } from '@jest/globals';
import { maskComments, maskScript } from '../../../src/markdown/syntax/mdx.ts';

test.each([
  ['{/* x */}', '<!--  -->'],
  ['{/**/}', '      '],
  ['{/*x*/}', '<!---->'],
  ['a {/* b\nc */} d', 'a <!-- \n  --> d'],
  ['a {/* b', 'a {/* b'],
])('the comment of %j', (text, masked) => {
  expect(maskComments(text)).toBe(masked);
});

test.each([
  ['import A from "a"\n\ntext', `${' '.repeat(17)}\n\ntext`],
  [
    'export const a = {\n\n  b: 1,\n};\n\ntext',
    `${' '.repeat(18)}\n\n${' '.repeat(7)}\n  \n\ntext`,
  ],
  ['text\nimport them', 'text\nimport them'],
  ['a {b} c', 'a     c'],
  ['a {b ? {c} : (\n<d/>\n)} e', `a ${' '.repeat(12)}\n    \n   e`],
  ['`{a` {b}', '`{a`    '],
  ['```\n{ a\n```\nb {c}', '```\n{ a\n```\nb    '],
])('the script of %j', (text, masked) => {
  expect(maskScript(text)).toBe(masked);
});
