import { expect, test } from '@jest/globals';
import { ConfigError } from '../../src/config/config-error.ts';

test('says every problem on a line of its own', () => {
  expect(new ConfigError(['one', 'two']).message).toBe('one\ntwo');
});

test('is an error that knows its name', () => {
  expect(String(new ConfigError(['one']))).toBe('ConfigError: one');
});
