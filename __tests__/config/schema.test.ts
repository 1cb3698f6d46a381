import { describe, expect, test } from '@jest/globals';
import { Config } from '../../src/config/schema.ts';

const DEFAULTS = {
  snapshot: 'data/readme-tally.json',
  'pull-request': {
    branch: 'readme-tally/refresh',
    title: 'Refresh {counts} in {lists}',
    'commit-message': 'Refresh {counts} in {lists}',
    labels: [],
    draft: false,
  },
  threshold: { percent: 2, count: 1, days: 30 },
  limits: {
    minutes: 20,
    failures: 50,
    'second-source': 14,
    titles: 20,
    rest: 3,
    history: 100,
    requests: {},
  },
  numbers: { default: 'compact' },
  badges: { as: 'badge', alt: true },
  columns: {},
  adopt: [],
  published: 'report',
  identify: {},
  commands: { allow: {}, limit: 5 },
  ignore: { subjects: [], sections: [] },
  audit: { rules: {}, ignore: [], fix: false, issue: false },
};

test('owns the defaults', () => {
  expect(Config.parse({})).toEqual(DEFAULTS);
});

describe('fills in what is left out', () => {
  test.each([
    [
      'of a section',
      { threshold: { percent: 5 } },
      { threshold: { percent: 5, count: 1, days: 30 } },
    ],
    [
      'of numbers',
      { numbers: { stars: 'plain' } },
      { numbers: { default: 'compact', stars: 'plain' } },
    ],
    ['of the whole', { snapshot: 'a/b.json' }, { snapshot: 'a/b.json' }],
    ['of an empty section', { ignore: {} }, {}],
  ])('%s', (_, given, filled) => {
    expect(Config.parse(given)).toEqual({ ...DEFAULTS, ...filled });
  });
});

describe('takes', () => {
  test.each([
    ['no share', { threshold: { percent: 0 } }],
    ['a broken share', { threshold: { percent: 0.5 } }],
    ['the whole as share', { threshold: { percent: 100 } }],
    ['a base', { 'pull-request': { base: 'main' } }],
    ['labels', { 'pull-request': { labels: ['bot', 'x'.repeat(50)] } }],
    ['a title of 200 characters', { 'pull-request': { title: 'x'.repeat(200) } }],
    [
      'subjects of every kind',
      { ignore: { subjects: ['github:a/b', 'arxiv:1901.08746', 'hf:models/a/b'] } },
    ],
    ['one count of a subject', { ignore: { subjects: ['likes:hf:models/a/b'] } }],
    ['a level for a command', { commands: { allow: { ignore: 'maintain' } } }],
    ['sections', { ignore: { sections: ['Retired & old'] } }],
    ['a rule of its own worth', { audit: { rules: { 'moved-subject': 'error' } } }],
    ['notes that are off', { audit: { rules: { 'left-alone': 'off' } } }],
    ['notes that are on', { audit: { rules: { 'left-alone': 'note' } } }],
    ['a rule that is off', { audit: { rules: { 'moved-subject': 'off' } } }],
    ['findings to be silent about', { audit: { ignore: ['moved-subject', 'https://a.b/c'] } }],
    ['a rule about a link', { audit: { ignore: ['moved-subject github:o/a'] } }],
  ])('%s', (_, given) => {
    expect(Config.safeParse(given).success).toBe(true);
  });
});

describe('refuses', () => {
  test.each([
    ['a snapshot outside the repository', { snapshot: '../a.json' }],
    ['a snapshot that is no JSON', { snapshot: 'a.yml' }],
    ['a snapshot with an upper-case ending', { snapshot: 'a.JSON' }],
    ['a branch that is none', { 'pull-request': { branch: 'a b' } }],
    ['a base that is none', { 'pull-request': { base: '' } }],
    ['a title of two lines', { 'pull-request': { title: 'a\nb' } }],
    ['a commit message of two lines', { 'pull-request': { 'commit-message': 'a\r\nb' } }],
    ['a title that is too long', { 'pull-request': { title: 'x'.repeat(201) } }],
    ['an empty label', { 'pull-request': { labels: [''] } }],
    ['a share over the whole', { threshold: { percent: 100.1 } }],
    ['a negative share', { threshold: { percent: -1 } }],
    ['a count of 0', { threshold: { count: 0 } }],
    ['broken days', { threshold: { days: 1.5 } }],
    ['a format of shields.io', { numbers: { default: 'metric' } }],
    ['a field that is none', { numbers: { forks: 'plain' } }],
    ['a subject without a kind', { ignore: { subjects: ['a/b'] } }],
    ['a count that the subject has not', { ignore: { subjects: ['stars:hf:models/a/b'] } }],
    ['commands for everybody', { commands: { allow: { refresh: 'everybody' } } }],
    ['an empty section', { ignore: { sections: [''] } }],
    ['an unknown key', { files: ['README.md'] }],
    ['an unknown key below', { ignore: { files: [] } }],
    ['a rule that does not exist', { audit: { rules: { moved: 'off' } } }],
    ['a severity that does not exist', { audit: { rules: { 'moved-subject': 'info' } } }],
    ['notes that are errors', { audit: { rules: { 'left-alone': 'error' } } }],
    ['a rule that does not exist for a link', { audit: { ignore: ['moved https://a.b/c'] } }],
    ['two rules at once', { audit: { ignore: ['moved-subject missing-subject'] } }],
    ['null for a section', { ignore: null }],
    ['a list', []],
  ])('%s', (_, given) => {
    expect(Config.safeParse(given).success).toBe(false);
  });
});
