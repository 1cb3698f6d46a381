import { expect, test } from '@jest/globals';
import { frontMatterEnd } from '../../../src/markdown/syntax/front-matter.ts';

test.each([
  ['YAML', '---\na: 1\n---\ntext', '---\na: 1\n---'],
  ['YAML after a byte order mark', ' ---\na: 1\n---\n', ' ---\na: 1\n---'],
  ['YAML that ends with dots', '---\na: 1\n...\ntext', '---\na: 1\n...'],
  ['YAML with items, comments and blank lines', '---\n# c\n\na:\n- 1\n  b: 2\n---\n', undefined],
  ['YAML in a file of CRLF', '--- \na: 1 \n--- \n', '--- \na: 1 \n---'],
  ['TOML', '+++\na = 1\n[b]\n+++\ntext', '+++\na = 1\n[b]\n+++'],
  ['a rule before a heading', '---\n# Title\n\nSome text.\n---\n', ''],
  ['a rule before items', '---\n- [a](https://x.example)\n---\n', ''],
  ['a rule before a sentence', '---\nSee the list\nbelow: it is long.\n---\n', ''],
  ['a fence that is never closed', '---\na: 1\n', ''],
  ['a fence below the first line', '\n---\na: 1\n---\n', ''],
])('%s', (_, text, front) => {
  const end = text.indexOf('---\n', 4) + 3;
  expect(text.slice(0, frontMatterEnd(text)).trimEnd()).toBe(front ?? text.slice(0, end));
});
