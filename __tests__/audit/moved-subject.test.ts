import { expect, test } from '@jest/globals';
import { movedSubjects } from '../../src/audit/moved-subject.ts';
import { readList } from '../../src/markdown/read-list.ts';
import { subject } from '../helpers/subjects.ts';

const text = '# List\n\n- [One](x) ![s](https://img.shields.io/github/stars/o/one)\n';
const { slots } = readList({ path: 'README.md', text }, { ignore: { subjects: [], sections: [] } });
const found = { status: 'found', source: 'github', numbers: { stars: 1 } } as const;

test('names the place and the new name', () => {
  const moved = { ...found, subject: subject('github:o/one'), movedTo: subject('github:n/new') };

  expect(movedSubjects(slots, [moved])).toMatchObject([
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
  expect(movedSubjects(slots, [{ ...found, subject: subject('github:o/one') }])).toEqual([]);
});
