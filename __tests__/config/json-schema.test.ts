import { expect, test } from '@jest/globals';
import { knownKeys } from '../../src/config/json-schema.ts';

test.each([
  [
    [],
    [
      'snapshot',
      'pull-request',
      'threshold',
      'limits',
      'numbers',
      'badges',
      'columns',
      'adopt',
      'published',
      'show',
      'status',
      'sort',
      'identify',
      'commands',
      'ignore',
      'audit',
      'history',
      'page',
      'chart',
    ],
  ],
  [['pull-request'], ['branch', 'base', 'title', 'commit-message', 'labels', 'draft']],
  [['threshold'], ['percent', 'count', 'days']],
  [['numbers'], ['default', 'citations', 'stars', 'likes', 'downloads']],
  [['ignore'], ['subjects', 'sections', 'fields']],
  [['snapshot'], []],
  [['nowhere', 'deeper'], []],
])('below %j there are %j', (path, keys) => {
  expect(knownKeys(path)).toEqual(keys);
});
