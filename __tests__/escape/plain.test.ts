import { describe, expect, test } from '@jest/globals';
import { oneLine, plainLines, shortened } from '../../src/escape/characters.ts';
import { markdownText } from '../../src/escape/markdown.ts';
import {
  commandProperty,
  commandText,
  logText,
  plainSentence,
  sarifText,
  subjectText,
  terminalText,
} from '../../src/escape/plain.ts';
import { HOSTILE_WORDS } from './hostile-words.ts';

const WORDS = Object.entries(HOSTILE_WORDS);
/** Line breaks of all kinds, controls, marks of direction, and what has no width. */
const UNSEEN =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|[\u061C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]|[\u{E0000}-\u{E0FFF}]/u;

describe.each([
  ['a line', oneLine],
  ['a subject', subjectText],
  ['a line of a log', logText],
  ['a line on a terminal', terminalText],
  ['a message in SARIF', sarifText],
])('%s', (_, escapeFor) => {
  test.each(WORDS)('%s has nothing that hides or breaks the line', (_name, word) => {
    expect(escapeFor(word)).not.toMatch(UNSEEN);
  });

  test.each(WORDS)('%s is escaped once', (_name, word) => {
    expect(escapeFor(escapeFor(word))).toBe(escapeFor(word));
  });
});

describe('a subject of a commit or a title of a pull request', () => {
  test.each(WORDS)('%s does nothing there', (_, word) => {
    const subject = subjectText(word);

    expect(subject).not.toMatch(/[@#][\p{L}\p{N}_]/u);
    expect(subject).not.toMatch(/\bgh-\d/i);
    expect(subject).not.toMatch(
      /\[(?:skip|no) ci\]|\[ci skip\]|\[(?:skip actions|actions skip)\]/i,
    );
    expect(subject).not.toMatch(/https?:\/\//i);
    expect(subject).not.toMatch(/^(?:[a-z-]+-by|skip-checks|readme-tally-tree)\s*:/i);
    expect(subject).not.toContain('\u200B');
  });

  test.each([
    ['Fixes #1: a title', 'Fixes # 1: a title'],
    ['closes https://github.com/o/r/issues/1', 'closes github.com/o/r/issues/1'],
    ['Thanks @org/team', 'Thanks @ org/team'],
    ['GH-12', 'GH 12'],
    ['[Skip CI] Refresh', '(Skip CI) Refresh'],
    ['Signed-off-by: A', 'Signed-off-by – A'],
    ['Attention: all you need', 'Attention: all you need'],
    ['C# and F# @ work', 'C# and F# @ work'],
    ['[Re] BioBERT', '[Re] BioBERT'],
  ])('%s becomes %s', (text, subject) => {
    expect(subjectText(text)).toBe(subject);
  });
});

test.each(WORDS)('%s starts no command in a log', (_, word) => {
  expect(logText(word)).not.toMatch(/::|##\[/);
});

test.each([
  [
    'an emoji of several parts',
    '👨\u200D👩\u200D👧 🏳\uFE0F\u200D🌈',
    '👨\u200D👩\u200D👧 🏳\uFE0F\u200D🌈',
  ],
  ['a joiner that Persian needs', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['a joiner between Latin letters', 'pay\u200Dpal', 'paypal'],
  ['a joiner at the end', 'a👍\u200D', 'a👍'],
  ['a variation selector without an emoji', 'a\uFE0Fb', 'ab'],
])('keeps or drops %s', (_, text, line) => {
  expect(oneLine(text)).toBe(line);
});

test('shortens by characters, not by halves of them', () => {
  expect(shortened('👍👍👍👍', 3)).toBe('👍👍…');
});

test.each(WORDS)('%s keeps its lines on a terminal, and controls nothing there', (_, word) => {
  const lines = plainLines(`\ta\r\n${word}\n  b`);

  expect(lines).toMatch(/^\ta\r\n[\s\S]*\n {2}b$/);
  expect(lines.replace(/\r?\n|\t/g, '')).not.toMatch(UNSEEN);
  expect(lines.split('\n')).toHaveLength(`a\n${word}\nb`.split('\n').length);
});

test.each(WORDS)('%s ends no part of a workflow command', (_, word) => {
  const decoded = commandText(word).replaceAll('%25', '%');
  expect(commandText(word).replaceAll('%25', '')).not.toMatch(/%|[\r\n]/);
  expect(decoded).toBe(oneLine(word));
  expect(commandProperty(word)).not.toMatch(/[:,]|%(?!25|3A|2C)/);
});

test.each(WORDS)('%s makes no link in SARIF', (_, word) => {
  expect(sarifText(word)).not.toMatch(/\]\(/);
});

test.each(WORDS)('%s is read back from an escaped sentence', (_, word) => {
  expect(plainSentence(`a ${markdownText(word)} b`)).toBe(`a ${oneLine(word)} b`);
});

test.each([
  ['**Not published.** a', 'Not published. a'],
  [
    'Opened [#7](https://a.example/7) with 2 counts.',
    'Opened #7 (https://a.example/7) with 2 counts.',
  ],
  ['[a \\[b\\]](c)', 'a [b] (c)'],
  ['\\[a\\](b) 2 * 3', '[a](b) 2 * 3'],
])('the sentence %s is %s as plain text', (markdown, text) => {
  expect(plainSentence(markdown)).toBe(text);
});
