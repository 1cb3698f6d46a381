import { describe, expect, test } from '@jest/globals';
import {
  fingerprint,
  managedBody,
  marksOf,
  renewed,
  withoutNumbers,
} from '../../src/github/managed-body.ts';

const NUMBERS = fingerprint('github:o/a 7');
const title = 'Refresh 1 count';
const body = managedBody('| A | 7 |', { numbers: NUMBERS, title: fingerprint(title) });
const fresh = { title: 'Refresh 2 counts', body: '| A | $1 |', numbers: fingerprint('8') };

test('remembers what it was made of', () => {
  expect(marksOf(body)).toEqual({ numbers: NUMBERS, title: fingerprint(title) });
  expect(marksOf('A body of somebody else')).toBeUndefined();
});

describe('brought up to date', () => {
  test('are title and body', () => {
    expect(renewed({ title, body }, fresh)).toEqual({
      title: fresh.title,
      body: managedBody(fresh.body, { numbers: fresh.numbers, title: fingerprint(fresh.title) }),
    });
  });

  test('is our part of the body only', () => {
    const theirs = `Please merge before Friday.\r\n\r\n${body}\n\nReviewed by me.  `;

    const after = renewed({ title, body: theirs }, fresh).body;

    expect(after).toMatch(/^Please merge before Friday\.\r\n\r\n<!-- readme-tally:begin -->/);
    expect(after).toMatch(/ -->\n\nReviewed by me\. {2}$/);
    expect(after).toContain('| A | $1 |');
  });

  test('is not a title that a person changed, however often', () => {
    const first = renewed({ title: 'Numbers!', body }, fresh);
    const second = renewed(first, { ...fresh, title: 'Refresh 3 counts' });

    expect([first.title, second.title]).toEqual(['Numbers!', 'Numbers!']);
    expect(second.body).toContain(fresh.body);
  });

  test('is nothing where a person took our part out', () => {
    const theirs = { title, body: 'All new.' };

    expect(renewed(theirs, fresh)).toBe(theirs);
  });
});

test('a body that would be too long is cut to a sentence, and what people wrote stays', () => {
  const theirs = `${'x'.repeat(60_000)}\n${body}`;

  const after = renewed({ title, body: theirs }, { ...fresh, body: 'y'.repeat(60_000) }).body;

  expect(after.length).toBeLessThan(65_536);
  expect(after).toMatch(/^x{60000}\n<!-- readme-tally:begin -->\nThe report is too long/);
  expect(marksOf(after)?.numbers).toBe(fresh.numbers);
});

describe('the numbers in the marks', () => {
  test('are forgotten, and nothing else', () => {
    const after = withoutNumbers(`Before.\n${body}\nBehind.`);

    expect(marksOf(after)).toEqual({ numbers: '0'.repeat(16), title: fingerprint(title) });
    expect(after.replace('0'.repeat(16), NUMBERS)).toBe(`Before.\n${body}\nBehind.`);
  });

  test('are not looked for where there are none', () => {
    expect(withoutNumbers('numbers=1 ')).toBe('numbers=1 ');
  });
});
