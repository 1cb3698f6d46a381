import { groupBy } from '../../src/markdown/group-by.ts';
import type { Judged, Verdict } from './judge.ts';

const WRONG: readonly Verdict[] = ['year', 'venue', 'track', 'unlisted'];

export interface Figures {
  readonly records: number;
  readonly due: number;
  /** Of answers with a year. */
  readonly dated: Counts;
  /** Of all answers, by their venue alone. */
  readonly named: Counts;
}

export interface Counts {
  readonly answers: number;
  readonly judged: number;
  readonly right: number;
  /** Right answers among the records that have a venue which was over. */
  readonly dueRight: number;
}

export function figuresOf(all: readonly Judged[]): Figures {
  const dated = all.filter(({ claim }) => claim?.year !== undefined);
  const named = all.filter(({ claim }) => claim !== undefined);
  return {
    records: all.length,
    due: all.filter(({ isDue }) => isDue).length,
    dated: countsOf(dated, ['right']),
    named: countsOf(named, ['right', 'year']),
  };
}

function countsOf(answers: readonly Judged[], rightOnes: readonly Verdict[]): Counts {
  const right = answers.filter(({ verdict }) => rightOnes.includes(verdict));
  return {
    answers: answers.length,
    judged: answers.filter(({ verdict }) => verdict !== 'unjudged').length,
    right: right.length,
    dueRight: right.filter(({ isDue }) => isDue).length,
  };
}

export interface Row {
  readonly name: string;
  readonly dated: Counts;
  readonly withoutYear: number;
}

/** Counts answers by venue or by kind of evidence, the most frequent first. */
export function rowsBy(all: readonly Judged[], nameOf: (one: Judged) => string | undefined): Row[] {
  const groups = groupBy(all, nameOf);
  return [...groups]
    .flatMap(([name, some]) => (name === undefined ? [] : [rowOf(name, some)]))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || a.name.localeCompare(b.name, 'en'));
}

function rowOf(name: string, some: readonly Judged[]): Row {
  const { dated, named } = figuresOf(some);
  return { name, dated, withoutYear: named.answers - dated.answers };
}

function sizeOf({ dated, withoutYear }: Row): number {
  return dated.answers + withoutYear;
}

/** Answers that the lists contradict: an answer without a year is no wrong year. */
export function errorsIn(all: readonly Judged[]): Judged[] {
  return all.filter(
    ({ claim, verdict }) =>
      WRONG.includes(verdict) && (claim?.year !== undefined || verdict !== 'year'),
  );
}
