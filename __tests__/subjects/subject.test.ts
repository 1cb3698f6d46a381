import { describe, expect, test } from '@jest/globals';
import {
  impliedMetric,
  isCounted,
  isKind,
  isMetric,
  type Kind,
  type Metric,
  subjectKey,
} from '../../src/subjects/subject.ts';

test('the key is kind and id', () => {
  expect(subjectKey({ kind: 'hf', id: 'models/a/b' })).toBe('hf:models/a/b');
});

describe('what is counted', () => {
  test.each<[Kind, Metric[]]>([
    ['arxiv', ['citations']],
    ['doi', ['citations']],
    ['acl', ['citations']],
    ['corpus', ['citations']],
    ['pmid', ['citations']],
    ['pmcid', ['citations']],
    ['s2', ['citations']],
    ['github', ['stars']],
    ['hf', ['likes', 'downloads']],
  ])('%s: %j', (kind, metrics) => {
    const all: Metric[] = ['citations', 'stars', 'likes', 'downloads'];

    expect(all.filter((metric) => isCounted({ kind, id: 'x' }, metric))).toEqual(metrics);
  });
});

describe('the metric that need not be said', () => {
  test.each<[Kind, Metric | undefined]>([
    ['arxiv', 'citations'],
    ['github', 'stars'],
    ['hf', undefined],
  ])('of %s is %s', (kind, metric) => {
    expect(impliedMetric({ kind, id: 'x' })).toBe(metric);
  });
});

test.each([
  ['github', true],
  ['s2', true],
  ['gitlab', false],
  ['GitHub', false],
  ['', false],
  ['constructor', false],
  ['__proto__', false],
])('%j is a kind: %s', (text, is) => {
  expect(isKind(text)).toBe(is);
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
