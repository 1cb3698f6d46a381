import { describe, expect, test } from '@jest/globals';
import { missingSubjects } from '../../src/audit/missing-subject.ts';
import { readList } from '../../src/markdown/read-list.ts';
import type { Observation } from '../../src/sources/source.ts';
import { subject } from '../helpers/subjects.ts';

const badge = (name: string) => `![s](https://img.shields.io/github/stars/o/${name})`;
const text = `- [One](x) ${badge('one')}\n- [Two](x) ${badge('two')}\n- [Three](x) ${badge('one')}\n`;
const { slots } = readList(
  { path: 'docs/list.md', text },
  { ignore: { subjects: [], sections: [] } },
);

function observed(status: 'missing' | 'failed', key: string, reason: string): Observation {
  return { status, subject: subject(key), source: 'github', reason };
}

test('names every place that shows a subject which a source does not have', () => {
  const finding = {
    rule: 'missing-subject',
    file: 'docs/list.md',
    subject: { kind: 'github', id: 'o/one' },
    message: 'github:o/one: no such public repository',
  };

  expect(
    missingSubjects(slots, [observed('missing', 'github:o/one', 'no such public repository')]),
  ).toEqual([
    { ...finding, line: 1, entry: 'One' },
    { ...finding, line: 3, entry: 'Three' },
  ]);
});

describe('says nothing of', () => {
  test.each<[string, Observation[]]>([
    ['nothing observed', []],
    ['a subject that this run cannot know', [observed('failed', 'github:o/one', 'late')]],
    [
      'a subject that was found',
      [{ status: 'found', subject: subject('github:o/one'), source: 'github', numbers: {} }],
    ],
    ['a subject that no list shows', [observed('missing', 'github:o/other', 'gone')]],
  ])('%s', (_, observations) => {
    expect(missingSubjects(slots, observations)).toEqual([]);
  });
});
