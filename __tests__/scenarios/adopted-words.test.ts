import { expect, test } from '@jest/globals';
import { findSlots } from '../../src/markdown/slots/find-slots.ts';

test.each([
  [
    '- <b><code>&nbsp;&nbsp;6778⭐</code></b> <b><code>&nbsp;582🍴</code></b> [a](https://github.com/o/a)',
    '6778',
  ],
  ['- [a](https://github.com/o/a) 2025-10 | 551 upvotes; 3,386 GitHub stars', '3,386'],
  ['- [a](https://github.com/o/a), with 12k stars on GitHub', '12k'],
])('star-suffix includes counts in code and in words: %s', (text, shown) => {
  expect(findSlots(text, { adopt: ['star-suffix'] }).slots).toMatchObject([
    { shown, field: 'stars', subject: { id: 'o/a' } },
  ]);
});

test.each([
  '- [a](https://github.com/o/a) `6778⭐`',
  '- [a](https://github.com/o/a) <code>x = 5⭐</code>',
  '- [a](https://github.com/o/a) rated 5 stars',
])('and nothing else: %s', (text) => {
  expect(findSlots(text, { adopt: ['star-suffix'] }).slots).toEqual([]);
});
