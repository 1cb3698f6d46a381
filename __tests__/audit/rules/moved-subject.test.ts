import { expect, test } from '@jest/globals';
import { movedSubject } from '../../../src/audit/rules/moved-subject.ts';
import { findingsIn } from '../../helpers/audit.ts';
import { subject } from '../../helpers/subjects.ts';

const text = '# List\n\n- [One](x) ![s](https://img.shields.io/github/stars/o/one)\n';
const found = { status: 'found', source: 'github', numbers: { stars: 1 } } as const;

test('names the place and the new name', () => {
  const moved = { ...found, subject: subject('github:o/one'), movedTo: subject('github:n/new') };

  expect(findingsIn(text, movedSubject, { observations: [moved] })).toMatchObject([
    {
      rule: 'moved-subject',
      file: 'README.md',
      line: 3,
      entry: 'One',
      message: 'github:o/one is called github:n/new now: https://github.com/n/new',
    },
  ]);
});

test('says nothing of what kept its name', () => {
  const observations = [{ ...found, subject: subject('github:o/one') }];

  expect(findingsIn(text, movedSubject, { observations })).toEqual([]);
});
