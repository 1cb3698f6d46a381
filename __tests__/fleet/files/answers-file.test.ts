import { describe, expect, test } from '@jest/globals';
import { AnswersFile, answersOf, answersRecord } from '../../../src/fleet/files/answers-file.ts';
import { addAnswer, followedKey, noAnswers } from '../../../src/sources/answers.ts';
import type { Observation } from '../../../src/sources/source.ts';
import { type Subject, subjectKey } from '../../../src/subjects/subject.ts';

const ONE: Subject = { kind: 'github', id: 'o/one' };
const TWO: Subject = { kind: 'github', id: 'o/two' };
const PAPER: Subject = { kind: 'arxiv', id: '1901.08746' };
const FIELDS = () => new Set(['stars' as const]);
const found = (subject: Subject, values: object = { stars: 7 }): Observation =>
  ({ status: 'found', subject, source: 'github', values }) as Observation;

const all = {
  source: 'github',
  isAsked: () => true,
  isTitle: () => true,
  isNeeded: () => true,
};

function answers(...observations: Observation[]) {
  const made = noAnswers();
  for (const one of observations) addAnswer(made, one, FIELDS);
  return made;
}

/** As another process reads it. */
function read(record: unknown): AnswersFile {
  return AnswersFile.parse(JSON.parse(JSON.stringify(record)));
}

test('answers are read back as they were', () => {
  const made = answers(
    { ...found(ONE), node: 'R_1', movedTo: TWO, title: 'One', state: 'archived' } as Observation,
    { status: 'missing', subject: TWO, source: 'github', reason: 'gone', isUncertain: true },
  );
  made.followed.set(followedKey(TWO, 'R_2'), found(TWO));
  made.titles.set('A Title', { title: 'A title', ids: [PAPER] });
  made.titles.set('Another', null);
  made.titles.set('Failed', undefined);
  const back = answersOf(read(answersRecord('digest', made, undefined)), all);
  made.titles.delete('Failed');
  expect(back).toEqual(made);
});

test('an answer in an unusual form is left out, and the others are kept', () => {
  const long = { ...found(ONE), title: 'T'.repeat(5_000) } as Observation;
  const made = answers(long, { ...found(TWO), node: 'R'.repeat(500) } as Observation);
  const back = answersOf(read(answersRecord('digest', made, undefined)), all);
  expect([...back.subjects.keys()]).toEqual(['github:o/one']);
  expect(back.subjects.get('github:o/one')?.observation).toEqual(found(ONE));
});

describe('a forged file', () => {
  const record = (is: unknown) => ({
    ...{ version: 1, shard: 'digest', followed: [], titles: [] },
    observations: [{ fields: ['stars'], is }],
  });

  test.each<[name: string, is: unknown]>([
    ['a negative count', found(ONE, { stars: -1 })],
    ['a count that is text', found(ONE, { stars: '7](https://evil.example)' })],
    ['a field that there is not', found(ONE, { gold: 7 })],
    ['a kind that there is not', found({ kind: 'evil', id: 'x' } as never)],
    ['more than an observation has', { ...found(ONE), command: 'rm' }],
    ['a date in another form', found(ONE, { 'last-commit': '<!-- x -->' })],
  ])('with %s has another shape', (_, is) => {
    expect(AnswersFile.safeParse(record(is)).success).toBe(false);
  });

  test('adds nothing about subjects that its shard does not ask for, nor for another source', () => {
    const isAsked = (key: string) => key === subjectKey(ONE);
    const other = read(record({ ...found(ONE), source: 'openalex' }));
    expect(answersOf(other, all).subjects.size).toBe(0);
    expect(answersOf(read(record(found(TWO))), { ...all, isAsked }).subjects.size).toBe(0);
    expect(answersOf(read(record(found(ONE))), { ...all, isAsked }).subjects.size).toBe(1);
  });
});
