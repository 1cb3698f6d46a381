import { describe, expect, test } from '@jest/globals';
import { decodeList } from '../../src/config/list-files.ts';
import { fc } from '../helpers/property.ts';

describe('reads UTF-8 without losing a byte', () => {
  test.each([
    ['plain text', 'abc\n'],
    ['a byte order mark', '\uFEFFabc'],
    ['CRLF', 'a\r\nb\r\n'],
    ['emoji and full-width signs', '🤗｜（）'],
    ['a null byte', 'a\0b'],
  ])('%s', (_, text) => {
    expect(decodeList('README.md', Buffer.from(text))).toEqual({ text });
  });

  test('whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(decodeList('README.md', Buffer.from(text))).toEqual({ text });
      }),
    );
  });
});

describe('says what is wrong with', () => {
  test('an empty file', () => {
    expect(decodeList('docs/a.md', new Uint8Array())).toEqual({ problem: 'docs/a.md is empty.' });
  });

  test.each([
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9]],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00]],
    ['a letter cut in half', [0x61, 0xc3]],
    ['an image', [0x89, 0x50, 0x4e, 0x47]],
  ])('%s', (_, bytes) => {
    expect(decodeList('docs/a.md', Uint8Array.from(bytes))).toEqual({
      problem: 'docs/a.md is not UTF-8. Convert it to UTF-8.',
    });
  });
});
