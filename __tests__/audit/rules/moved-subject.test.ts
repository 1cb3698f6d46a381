import { expect, test } from '@jest/globals';
import { movedSubject } from '../../../src/audit/rules/moved-subject.ts';
import { findingsIn, fixed } from '../../helpers/audit.ts';
import { subject } from '../../helpers/subjects.ts';

const text = '# List\n\n- [One](x) ![s](https://img.shields.io/github/stars/o/one)\n';
const found = { status: 'found', source: 'github', values: { stars: 1 } } as const;

test('names the place and the new name', () => {
  const moved = { ...found, subject: subject('github:o/one'), movedTo: subject('github:n/new') };

  expect(findingsIn(text, movedSubject, { observations: [moved] })).toMatchObject([
    {
      rule: 'moved-subject',
      file: 'README.md',
      line: 3,
      entry: 'One',
      message: 'github:o/one was renamed to github:n/new: https://github.com/n/new',
    },
  ]);
});

test('says nothing of what kept its name', () => {
  const observations = [{ ...found, subject: subject('github:o/one') }];

  expect(findingsIn(text, movedSubject, { observations })).toEqual([]);
});

test('renames it in every address of the entry, and nothing that only begins like it', () => {
  const moved = { ...found, subject: subject('github:o/one'), movedTo: subject('github:n/new') };
  const entry = (name: string) =>
    `- [A](https://github.com/${name}/tree/main) [B](https://github.com/o/one-more) ![s](https://img.shields.io/github/stars/${name}) <!-- tally:stars github:${name} -->1<!-- /tally -->\n`;
  const findings = findingsIn(entry('O/One'), movedSubject, { observations: [moved] });

  expect(findings).toMatchObject([{ fix: { safe: true } }]);
  expect(fixed(entry('O/One'), findings)).toBe(entry('n/new'));
});

test('renames a model in a link, and in the address within a badge', () => {
  const [old, now] = [subject('hf:models/o/one'), subject('hf:models/n/new')];
  const entry = (name: string) =>
    `- [A](https://huggingface.co/${name}) ![l](https://img.shields.io/badge/dynamic/json?query=likes&url=https%3A%2F%2Fhuggingface.co%2Fapi%2Fmodels%2F${name.replace('/', '%2F')})\n`;
  const observations = [{ ...found, subject: old, movedTo: now }];
  const findings = findingsIn(entry('o/one'), movedSubject, { observations });

  expect(findings).toHaveLength(1);
  expect(fixed(entry('o/one'), findings)).toBe(entry('n/new'));
});
