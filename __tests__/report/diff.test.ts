import { describe, expect, test } from '@jest/globals';
import { applyPatch } from 'diff';
import { fileDiff } from '../../src/report/diff.ts';
import { fc } from '../helpers/property.ts';

test('shows the changed lines and where they are', () => {
  expect(fileDiff('docs/a list.md', 'a\nb\nc\nd\n', 'a\nB\nc\nD\n')).toBe(
    [
      '--- a/docs/a list.md',
      '+++ b/docs/a list.md',
      '@@ -2,1 +2,1 @@',
      '-b',
      '+B',
      '@@ -4,1 +4,1 @@',
      '-d',
      '+D',
      '',
    ].join('\n'),
  );
});

test('says where a final newline is missing', () => {
  expect(fileDiff('a.md', 'a', 'b')).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n',
  );
});

test.each(['', 'a\n', 'a\r\nb'])('shows nothing of %j when it does not change', (text) => {
  expect(fileDiff('a.md', text, text)).toBe('');
});

test('shows 30,000 changed lines without looking for the shortest way', () => {
  const lines = (word: string) =>
    Array.from({ length: 30_000 }, (_, n) => `${n} ${word}`).join('\n');
  const patch = fileDiff('a.md', lines('old'), lines('new'));
  expect(patch).toContain('@@ -1,30000 +1,30000 @@');
  expect(patch.match(/^[-+]\d/gm)).toHaveLength(60_000);
});

describe('can be applied', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', '-', '+', '@', ' '), maxLength: 4 });
  const text = fc
    .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([lines, end, closed]) => lines.join(end) + (closed ? end : ''));

  test('to what was before, and gives what is after', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        const patch = fileDiff('a.md', before, after);
        expect(applyPatch(before, patch, { autoConvertLineEndings: false })).toBe(after);
      }),
    );
  });
});
