import { describe, expect, test } from '@jest/globals';
import { missingSubject } from '../../../src/audit/rules/missing-subject.ts';
import type { Snapshot } from '../../../src/snapshot/schema.ts';
import { findingsIn } from '../../helpers/audit.ts';

const badge = (name: string) => `![s](https://img.shields.io/github/stars/o/${name})`;
const text = `- [One](x) ${badge('one')}\n- [Two](x) ${badge('two')}\n- [Three](x) ${badge('one')}\n`;
function snapshot(subjects: Snapshot['subjects'] = {}): Snapshot {
  return { version: 1, checkedAt: '2026-11-22T03:17:41Z', subjects };
}

function found(subjects: Snapshot['subjects']) {
  return findingsIn(text, missingSubject, { snapshot: snapshot(subjects) });
}

function missing(since: string) {
  return { missing: { since, reason: 'no such public repository' } };
}

test('names every place that shows a subject which a source does not have', () => {
  const finding = {
    rule: 'missing-subject',
    severity: 'error',
    file: 'README.md',
    subject: { kind: 'github', id: 'o/one' },
    message: 'github:o/one: no such public repository, since 2026-11-21',
  };

  expect(found({ 'github:o/one': missing('2026-11-21') })).toMatchObject([
    { ...finding, line: 1, entry: 'One' },
    { ...finding, line: 3, entry: 'Three' },
  ]);
});

describe('says nothing of', () => {
  test.each<[string, Snapshot['subjects']]>([
    ['an empty snapshot', {}],
    ['what was missing only today', { 'github:o/one': missing('2026-11-22') }],
    ['a subject that is there', { 'github:o/one': { stars: { value: 1, source: 'github' } } }],
    ['a subject that no list shows', { 'github:o/other': missing('2026-11-01') }],
  ])('%s', (_, subjects) => {
    expect(found(subjects)).toEqual([]);
  });
});
