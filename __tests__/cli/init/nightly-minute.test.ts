import { expect, test } from '@jest/globals';
import { nightlyMinute } from '../../../src/cli/init/workflow-file.ts';

test('the minute is odd, never 0, and stays the same for a repository', () => {
  const minutes = Array.from({ length: 500 }, (_, index) => nightlyMinute(`owner/list-${index}`));
  expect(minutes.filter((minute) => minute % 2 !== 1 || minute < 1 || minute > 57)).toEqual([]);
  expect(new Set(minutes).size).toBe(29);
  expect(nightlyMinute('Owner/List')).toBe(nightlyMinute('owner/list'));
});

test('without a name it is the minute of README', () => {
  expect(nightlyMinute(undefined)).toBe(17);
});
