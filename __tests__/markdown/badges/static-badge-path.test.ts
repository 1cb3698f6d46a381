import { describe, expect, test } from '@jest/globals';
import {
  decodePart,
  encodeAround,
  encodePart,
  parseStaticPath,
  staticPath,
} from '../../../src/markdown/badges/static-badge-path.ts';
import { anyText, fc } from '../../helpers/property.ts';

describe('takes a path apart at single dashes', () => {
  test.each([
    ['label, message, colour', '/badge/Stars-1.9k-blue', ['/badge/Stars-', '1.9k', '-blue']],
    ['message, colour', '/badge/1.9k-blue', ['/badge/', '1.9k', '-blue']],
    ['an empty label', '/badge/-1.9k-blue', ['/badge/-', '1.9k', '-blue']],
    ['dashes of the text', '/badge/a--b-1--2-blue', ['/badge/a--b-', '1--2', '-blue']],
    ['a dash at the end of the label', '/badge/a---1-blue', ['/badge/a---', '1', '-blue']],
    ['an ending', '/badge/Stars-1-blue.svg', ['/badge/Stars-', '1', '-blue.svg']],
    [
      'percent-encoding',
      '/badge/%E2%AD%90-1%2C987-blue',
      ['/badge/%E2%AD%90-', '1%2C987', '-blue'],
    ],
  ])('%s', (_, path, parts) => {
    const { head, message, tail } = parseStaticPath(path) ?? {};

    expect([head, message, tail]).toEqual(parts);
  });

  test.each([
    ['no dash', '/badge/Stars'],
    ['only dashes of the text', '/badge/a--b'],
    ['three separators', '/badge/a-b-c-blue'],
    ['another badge', '/github/stars/a-b/c'],
    ['nothing', ''],
  ])('gives nothing for %s', (_, path) => {
    expect(parseStaticPath(path)).toBeUndefined();
  });
});

describe('escapes as shields.io reads it', () => {
  test.each([
    ['custom badge', 'custom_badge'],
    ['state-of-the-art', 'state--of--the--art'],
    ['snake_case', 'snake__case'],
    ['a b c', 'a_b_c'],
    ['two  blanks', 'two%20%20blanks'],
    ['blank _underscore', 'blank%20__underscore'],
    ['underscore_ blank', 'underscore__%20blank'],
    [' ', '%20'],
    [' around ', '%20around%20'],
    ['1,987', '1%2C987'],
    ['🤗 Likes', '🤗_Likes'],
    ['a/b', 'a%2Fb'],
  ])('%j becomes %s', (text, part) => {
    expect(encodePart(text)).toBe(part);
  });

  test.each([
    ['single_blank', 'single blank'],
    ['_leading and trailing_', ' leading and trailing '],
    ['double__underscore', 'double_underscore'],
    ['treble___underscore', 'treble_ underscore'],
    ['fourfold____underscore', 'fourfold__underscore'],
    ['double--dash', 'double-dash'],
    ['%E2%AD%90%20x', '⭐ x'],
    ['100%', '100%'],
  ])('%s shows %j', (part, text) => {
    expect(decodePart(part)).toBe(text);
  });

  test('what is written is read back', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(decodePart(encodePart(text))).toBe(text);
      }),
    );
  });

  test('also where dashes, underscores and blanks meet', () => {
    const signs = fc.string({ unit: fc.constantFrom('-', '_', ' ', 'a', '%'), maxLength: 8 });

    fc.assert(
      fc.property(signs, (text) => {
        expect(decodePart(encodePart(text))).toBe(text);
      }),
    );
  });
});

test('writes label, message and colour', () => {
  expect(staticPath('GitHub Stars', '1,987', 'rgb(1,2,3)')).toBe(
    '/badge/GitHub_Stars-1%2C987-rgb%281%2C2%2C3%29',
  );
});

test('writes what stands around a number as it would be written with it', () => {
  const text = fc.string({ unit: fc.constantFrom(...'-_ a,%é🤗\ud83e'), maxLength: 6 });
  const number = fc.constantFrom('0', '1.9k', '1,987', '12M', '?');

  fc.assert(
    fc.property(text, number, text, (before, value, after) => {
      const [start, end] = encodeAround(before, after);
      expect(start + encodePart(value) + end).toBe(encodePart(before + value + after));
    }),
  );
});
