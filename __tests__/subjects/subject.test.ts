import { expect, test } from '@jest/globals';
import { isMetric, subjectKey } from '../../src/subjects/subject.ts';

test('the key is kind and id', () => {
  expect(subjectKey({ kind: 'hf', id: 'models/a/b' })).toBe('hf:models/a/b');
});

test.each([
  ['stars', true],
  ['downloads', true],
  ['forks', false],
  ['Stars', false],
  ['', false],
  ['length', false],
])('%j is a metric: %s', (text, is) => {
  expect(isMetric(text)).toBe(is);
});
