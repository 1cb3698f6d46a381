import { describe, expect, test } from '@jest/globals';
import { recognizeBadge } from '../../src/markdown/badges/badge.ts';
import { findSlots } from '../../src/markdown/slots/find-slots.ts';
import { isAddressTooLong } from '../../src/subjects/address-length.ts';
import { parseSubject } from '../../src/subjects/kinds.ts';
import { linkSubject } from '../../src/subjects/link.ts';

const STARS = 'https://img.shields.io/github/stars/o/r';
const long = (start: string, length: number) => start + 'a'.repeat(length - start.length);

describe('an address that is too long', () => {
  test.each([
    [2_000, 'https://github.com/o/r?', false],
    [2_001, 'https://github.com/o/r?', true],
    [16_000, `${STARS}?logo=`, false],
    [16_000, `${STARS}?style=flat&amp;logo=`, false],
    [16_001, `${STARS}?logo=`, true],
    [2_100, `${STARS}?label=`, true],
    [2_100, `${STARS}?logoColor=`, true],
  ])('of %d characters: %s', (length, start, expected) => {
    expect(isAddressTooLong(long(start, length))).toBe(expected);
  });

  test('names no subject', () => {
    expect(linkSubject(long('https://github.com/o/r?', 2_000))).toBeDefined();
    expect(linkSubject(long('https://github.com/o/r?', 2_001))).toBeUndefined();
    expect(linkSubject(long('10.1000/', 2_001))).toBeUndefined();
    expect(parseSubject(long('doi:10.1000/', 2_001))).toBeUndefined();
    expect(recognizeBadge(long(`${STARS}?label=`, 2_001))).toBeUndefined();
    expect(recognizeBadge(long(`${STARS}?logo=`, 16_000))).toBeDefined();
  });

  test('is left alone and named once', () => {
    const text = [
      `- [a](${long('https://github.com/o/r?', 3_000)})`,
      `- ![b](${long(`${STARS}?label=`, 3_000)})`,
      `- ![c](${long('data:image/png;base64,', 3_000)})`,
      `- ![d](${STARS})`,
      '',
    ].join('\n');
    const { slots, unclear, left } = findSlots(text);
    expect(slots.map(({ entry }) => entry.line)).toEqual([4]);
    expect(unclear).toEqual([]);
    expect(left.map(({ kind, line, reason }) => [kind, line, reason])).toEqual(
      [1, 2].map((line) => [
        'address',
        line,
        'The address is too long: it has more than 2,000 characters without the value of `logo`, or more than 16,000 in all.',
      ]),
    );
  });
});
