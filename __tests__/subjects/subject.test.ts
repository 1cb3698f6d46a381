import { expect, test } from '@jest/globals';
import { subjectKey } from '../../src/subjects/subject.ts';

test('the key is kind and id', () => {
  expect(subjectKey({ kind: 'hf', id: 'models/a/b' })).toBe('hf:models/a/b');
});
