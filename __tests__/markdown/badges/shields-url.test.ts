import { describe, expect, test } from '@jest/globals';
import { badgeText } from '../../../src/escape/data.ts';
import {
  decodeText,
  formatShieldsUrl,
  parseShieldsUrl,
  queryKeyOf,
  queryValue,
} from '../../../src/markdown/badges/shields-url.ts';
import { anyText, fc } from '../../helpers/property.ts';

function parsed(address: string) {
  const url = parseShieldsUrl(address);
  if (url === undefined) throw new Error(`not taken apart: ${address}`);
  return url;
}

describe('takes apart', () => {
  test('origin, path, query and fragment as they are written', () => {
    expect(parsed('https://img.shields.io/badge/a%20b-1-red?style=flat&label=%41+b#top')).toEqual({
      origin: 'https://img.shields.io',
      path: '/badge/a%20b-1-red',
      query: [
        { key: 'style', value: 'flat', raw: 'style=flat' },
        { key: 'label', value: 'A b', raw: 'label=%41+b' },
      ],
      separator: '&',
      fragment: '#top',
    });
  });

  test.each([
    ['http', 'http://img.shields.io/x', 'http://img.shields.io'],
    ['no scheme', '//img.shields.io/x', '//img.shields.io'],
    ['upper case', 'HTTPS://IMG.SHIELDS.IO/x', 'HTTPS://IMG.SHIELDS.IO'],
  ])('%s', (_, address, origin) => {
    expect(parsed(address).origin).toBe(origin);
  });

  test('&amp; as separator', () => {
    const { query, separator } = parsed('https://img.shields.io/x?a=1&amp;b=2');

    expect([separator, query.map(({ raw }) => raw)]).toEqual(['&amp;', ['a=1', 'b=2']]);
  });

  test('a key without a value', () => {
    expect(parsed('https://img.shields.io/x?a').query).toEqual([{ key: 'a', value: '', raw: 'a' }]);
  });
});

test.each([
  ['another host', 'https://flat.badgen.net/github/stars/a/b'],
  ['a host that only ends like it', 'https://evil-img.shields.io/x'],
  ['a host that only starts like it', 'https://img.shields.io.evil.example/x'],
  ['the host in a path', 'https://evil.example/img.shields.io/x'],
  ['a user in front of another host', 'https://img.shields.io@evil.example/x'],
  ['another scheme', 'ftp://img.shields.io/x'],
  ['no path', 'https://img.shields.io'],
  ['no host', '/badge/a-b-red'],
  ['nothing', ''],
])('gives nothing for %s', (_, address) => {
  expect(parseShieldsUrl(address)).toBeUndefined();
});

describe('puts together', () => {
  test.each([
    'https://img.shields.io/badge/a-b-red',
    'https://img.shields.io/github/stars/a/b.svg?style=social&label=%E2%AD%90#x',
    '//img.shields.io/x?a=1&amp;b=2&amp;c',
    'https://img.shields.io/badge/dynamic/json?url=https://a.b/c?d=e&query=%24.f',
    'https://img.shields.io/x#only-a-fragment',
  ])('the same bytes: %s', (address) => {
    expect(formatShieldsUrl(parsed(address))).toBe(address);
  });

  test('drops a question mark that nothing follows', () => {
    expect(formatShieldsUrl(parsed('https://img.shields.io/x?'))).toBe('https://img.shields.io/x');
  });
});

describe('the value of a query key', () => {
  const url = parsed('https://img.shields.io/x?a=1&a=2&empty=&bad=100%&plus=%2B');

  test.each([
    ['the first of several', 'a', '1'],
    ['nothing when empty', 'empty', undefined],
    ['nothing when absent', 'absent', undefined],
    ['as it is when it does not decode', 'bad', '100%'],
    ['with an encoded plus', 'plus', '+'],
  ])('%s', (_, key, value) => {
    expect(queryValue(url, key)).toBe(value);
  });
});

test('a made query key keeps a subject readable', () => {
  expect(queryKeyOf('tally', 'likes:hf:models/a/b').raw).toBe('tally=likes:hf:models/a/b');
});

test('a made query key is read back', () => {
  fc.assert(
    fc.property(anyText({ minLength: 1 }), (value) => {
      const { raw } = queryKeyOf('tally', value);
      expect(queryValue(parsed(`https://img.shields.io/x?${raw}`), 'tally')).toBe(value);
    }),
  );
});

describe('percent-encoding', () => {
  test.each([
    ['🤗 引用 étoiles €', '🤗%20引用%20étoiles%20€'],
    ['a)b(c', 'a%29b%28c'],
    [`"'<>|\\\``, '%22%27%3C%3E%7C%5C%60'],
    ['a\r\n\tb', 'a%0D%0A%09b'],
    ['50%&#?/', '50%25%26%23%3F%2F'],
    ['[x]*!', '%5Bx%5D%2A%21'],
    ['no\u00a0break\u200b', 'no%C2%A0break%E2%80%8B'],
    ['half an emoji: \ud83e', 'half%20an%20emoji%3A%20%EF%BF%BD'],
  ])('%j becomes %s', (text, encoded) => {
    expect(badgeText(text)).toBe(encoded);
  });

  test('leaves nothing that could end an address', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(badgeText(text)).not.toMatch(/[\s\p{Cc}()<>[\]"'`|\\&#?*]/u);
      }),
    );
  });

  test('is undone by decoding', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(decodeText(badgeText(text))).toBe(text);
      }),
    );
  });

  test('stays where it is broken', () => {
    expect(decodeText('%E2%AD stars')).toBe('%E2%AD stars');
  });
});
