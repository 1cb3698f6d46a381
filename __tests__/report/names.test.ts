import { describe, expect, test } from '@jest/globals';
import { entryLink, entryName, headOf } from '../../src/report/names.ts';
import type { Subject } from '../../src/subjects/subject.ts';
import { result } from '../helpers/reports.ts';

const { snapshot } = result();
const GITHUB: Subject = { kind: 'github', id: 'o/a' };

describe('the name of an entry', () => {
  test.each<[what: string, title: string, subject: Subject, name: string]>([
    ['its title', 'BioBERT', GITHUB, 'BioBERT'],
    ['the repository', '', GITHUB, 'o/a'],
    ['the model', ' ', { kind: 'hf', id: 'models/o/m' }, 'o/m'],
    [
      'the id of a paper with its kind',
      '',
      { kind: 'arxiv', id: '1901.08746' },
      'arxiv:1901.08746',
    ],
    ['an address that can be copied', 'https://www.x.y/a/', GITHUB, 'x.y/a'],
    ['an address in words', 'See https://x.y', GITHUB, 'See https://x.y'],
  ])('%s', (_, title, subject, name) => {
    expect(entryName({ title, subject }, snapshot)).toBe(name);
  });

  test('is the title of a source, where the list has none', () => {
    const subjects = { 'github:o/a': { title: 'A tool' } };
    expect(entryName({ title: '', subject: GITHUB }, { subjects })).toBe('A tool');
    expect(entryName({ title: 'Mine', subject: GITHUB }, { subjects })).toBe('Mine');
  });
});

describe('a long name ends', () => {
  test.each([
    ['nowhere where it fits', 'A: b', 'A: b'],
    ['before a subtitle', 'BioBERT: a pre-trained representation', 'BioBERT'],
    ['before a dash', 'BioBERT – a pre-trained representation', 'BioBERT'],
    ['not behind a single letter', 'A: a pre-trained representation model', 'A: a pre-trained…'],
    ['behind a word', 'Publicly available clinical embeddings', 'Publicly available…'],
    ['anywhere where there is no word', 'x'.repeat(30), `${'x'.repeat(19)}…`],
  ])('%s', (_, name, head) => {
    expect(headOf(name, 20)).toBe(head);
  });
});

test('is linked, and leaves no cell', () => {
  expect(entryLink({ title: '](x) | <b> @me', subject: GITHUB }, snapshot)).toBe(
    '[\\](x) \\| \\<b\\> @&#8203;me](https://github.com/o/a)',
  );
});
