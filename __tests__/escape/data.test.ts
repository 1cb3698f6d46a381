import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { oneLine } from '../../src/escape/characters.ts';
import {
  badgeText,
  commentText,
  embeddedJson,
  pathSegment,
  printedJson,
  urlPath,
  yamlPath,
  yamlScalar,
} from '../../src/escape/data.ts';
import { HOSTILE_WORDS } from './hostile-words.ts';

const WORDS = Object.entries(HOSTILE_WORDS);

test.each(WORDS)('%s stays one segment of a path', (_, word) => {
  const address = new URL(`https://a.example/x/${pathSegment(word)}/y`);
  expect(address.pathname.split('/')).toHaveLength(4);
  expect(address.search + address.hash).toBe('');
});

test.each(['.', '..', '%2e%2e', 'a/../b'])('the segment %s leaves no folder', (segment) => {
  expect(new URL(`https://a.example/x/${pathSegment(segment)}`).pathname).toMatch(/^\/x(?:\/|$)/);
});

test('a path keeps its slashes', () => {
  expect(urlPath('docs/a b#c/(d).md')).toBe('docs/a%20b%23c/%28d%29.md');
});

test.each(WORDS)('%s is read back from YAML', (_, word) => {
  expect(parse(`a: ${yamlScalar(word)}\nb: [${yamlScalar(word)}] # c\n`)).toEqual({
    a: oneLine(word),
    b: [oneLine(word)],
  });
});

test.each(WORDS)('%s is read back from JSON and ends no comment', (_, word) => {
  const json = embeddedJson({ [word]: [word, -1, 1e-7] });

  expect(json).not.toMatch(/[<>&]|--|[\u2028\u2029\u0080-\u009F]/);
  expect(JSON.parse(json)).toEqual({ [word]: [word, -1, 1e-7] });
});

test.each(WORDS)('%s is read back from an address of a badge, and ends no link', (_, word) => {
  const text = badgeText(word);
  expect(text).not.toMatch(/[\s\p{Cc}()<>[\]"'`|\\&#?*]/u);
  expect(decodeURIComponent(text)).toBe(word.replace(/\p{Cs}/gu, '\uFFFD'));
});

test.each(WORDS)('%s is read back from a comment, and ends neither it nor a cell', (_, word) => {
  const text = commentText(word);
  expect(text).not.toMatch(/--|\|/);
  expect(decodeURIComponent(text)).toBe(word);
});

test.each(WORDS)('%s is one line of a literal block of YAML, and no expression', (_, word) => {
  const block = (path: string) => parse(`files: |\n  ${path}\n  b.md\nc: d\n`);
  const path = yamlPath(`${word}\nx.md`);

  expect(block(path)).toEqual({ files: `${path}\nb.md\n`, c: 'd' });
  expect(path).not.toContain('${{');
});

test('a path with blanks or an expression becomes a pattern for the same file', () => {
  expect(yamlPath(' a b.md ')).toBe('?a b.md?');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub
  expect(yamlPath('${{ github.token }}.md')).toBe('$?{ github.token }}.md');
  expect(yamlPath('docs/a.md')).toBe('docs/a.md');
});

test.each(WORDS)('%s is read back from printed JSON, which controls no terminal', (_, word) => {
  const json = printedJson({ [word]: word }, 2);

  expect(JSON.parse(json)).toEqual({ [word]: word });
  expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202E\u2066\u{E0061}]/u);
});
