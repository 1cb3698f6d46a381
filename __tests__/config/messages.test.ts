import { expect, test } from '@jest/globals';
import { knownKeys } from '../../src/config/json-schema.ts';
import { issueMessage } from '../../src/config/messages.ts';
import { Config } from '../../src/config/schema.ts';

/** The message about the first mistake. */
function firstMessage(config: unknown): string {
  const [issue] = Config.safeParse(config).error?.issues ?? [];
  if (issue === undefined) throw new Error('nothing is wrong');
  return issueMessage(issue, config, knownKeys);
}

test.each([
  ['text', { snapshot: 7 }, 'snapshot is 7; it must be a string'],
  ['a number', { threshold: { percent: 'a' } }, 'threshold.percent is "a"; it must be a number'],
  [
    'a whole number',
    { threshold: { count: 1.5 } },
    'threshold.count is 1.5; it must be an integer',
  ],
  [
    'a truth',
    { 'pull-request': { draft: 'yes' } },
    'pull-request.draft is "yes"; it must be true or false',
  ],
  ['a list', { ignore: { sections: 'a' } }, 'ignore.sections is "a"; it must be a list'],
  ['settings', { threshold: 2 }, 'threshold is 2; it must be a map of settings'],
  ['nothing at all', { threshold: null }, 'threshold is null; it must be a map of settings'],
  ['the whole file', 'text', 'the file is "text"; it must be a map of settings'],
  [
    'one of several',
    { numbers: { default: 'k' } },
    'numbers.default is "k"; it must be one of compact, grouped, plain',
  ],
  ['too little', { threshold: { days: 0 } }, 'threshold.days is 0; it must be 1 or more'],
  ['too much', { threshold: { percent: 101 } }, 'threshold.percent is 101; it must be at most 100'],
  [
    'empty text',
    { 'pull-request': { title: '' } },
    'pull-request.title is ""; it must not be empty',
  ],
  [
    'an item',
    { 'pull-request': { labels: ['a', 2] } },
    'pull-request.labels.1 is 2; it must be a string',
  ],
  [
    'long text',
    { 'pull-request': { labels: ['x'.repeat(99)] } },
    `pull-request.labels.0 is "${'x'.repeat(56)}…; it must have at most 50 characters`,
  ],
  [
    'a near miss',
    { treshold: {} },
    '"treshold" is not a setting. Did you mean "threshold"? Settings here: snapshot, pull-request, threshold, limits, numbers, badges, columns, adopt, published, show, status, sort, identify, commands, ignore, audit, history, page, chart',
  ],
  [
    'a near miss below',
    { numbers: { star: 'plain' } },
    '"numbers.star" is not a setting. Did you mean "stars"? Settings here: default, citations, stars, likes, downloads',
  ],
  [
    'a wild guess',
    { threshold: { minimum: 1 } },
    '"threshold.minimum" is not a setting. Settings here: percent, count, days',
  ],
  [
    'a property of every object',
    { constructor: 1 },
    '"constructor" is not a setting. Settings here: snapshot, pull-request, threshold, limits, numbers, badges, columns, adopt, published, show, status, sort, identify, commands, ignore, audit, history, page, chart',
  ],
])('%s', (_, config, text) => {
  expect(firstMessage(config)).toBe(text);
});
