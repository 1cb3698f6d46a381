import { describe, expect, test } from '@jest/globals';
import type { CountRecord } from '../../src/snapshot/field-record.ts';
import { judge, type Threshold } from '../../src/snapshot/judge.ts';
import type { Observation } from '../../src/sources/source.ts';
import { subject } from '../helpers/subjects.ts';

const THRESHOLD: Threshold = { percent: 2, count: 1, days: 30 };
const STARS = { subject: subject('github:a/b'), field: 'stars' } as const;
const CITATIONS = { subject: subject('arxiv:1901.08746'), field: 'citations' } as const;
type Known = typeof STARS | typeof CITATIONS;

function found(count: Known, value: number, source = 'first'): Observation {
  return { status: 'found', subject: count.subject, source, values: { [count.field]: value } };
}

function lost(count: Known, status: 'missing' | 'failed'): Observation {
  return { status, subject: count.subject, source: 'first', reason: 'late' };
}

function record(value: number, source = 'first'): CountRecord {
  return { value, source, history: [['2026-11-20', value]] };
}

function judged(
  count: Known,
  old: CountRecord | undefined,
  answers: readonly [Observation?, Observation?],
  { today = '2026-11-22', shown }: { today?: string; shown?: number } = {},
) {
  return judge(count, old, answers, {
    today,
    threshold: THRESHOLD,
    shown: shown === undefined ? [] : [shown],
  });
}

describe('hard to believe', () => {
  test.each([
    ['a fall to 0', 1000, 0, 'fell from 1,000 to 0'],
    ['a fall by more than half', 1000, 499, 'fell by more than half, from 1,000 to 499'],
    ['a jump', 1000, 100_001, 'jumped a hundredfold, from 1,000 to 100,001'],
  ])('is %s', (_, old, value, reason) => {
    expect(judged(STARS, record(old), [found(STARS, value)])).toMatchObject({
      status: 'quarantined',
      reason: `first: ${reason}; published when the next run agrees`,
      record: { ...record(old), quarantined: { value, since: '2026-11-22', reason } },
    });
  });

  test.each([
    ['half', 1000, 500],
    ['a hundredfold', 1000, 100_000],
    ['the first star', 0, 1],
    ['many stars after none', 0, 100_000],
  ])('is not %s', (_, old, value) => {
    expect(judged(STARS, record(old), [found(STARS, value)]).status).toBe('moved');
  });

  test('is no citation count that jumped', () => {
    expect(judged(CITATIONS, record(10), [found(CITATIONS, 5000)]).status).toBe('moved');
  });

  test('is published when the next run agrees', () => {
    const first = judged(STARS, record(1000), [found(STARS, 10)]);
    const next = judged(STARS, first.record, [found(STARS, 11)], { today: '2026-11-23' });

    expect(next).toMatchObject({ status: 'moved', record: { value: 11 } });
    expect(next.record?.quarantined).toBeUndefined();
  });

  test.each([
    ['sees nothing', 0],
    ['sees less than half of it', 4],
    ['sees more than twice as many', 200],
  ])('stays so when the next run %s', (_, value) => {
    const first = judged(STARS, record(1000), [found(STARS, 10)]);
    const next = judged(STARS, first.record, [found(STARS, value)], { today: '2026-11-23' });

    expect(next).toMatchObject({
      status: 'quarantined',
      record: { value: 1000, quarantined: { value, since: '2026-11-23' } },
    });
  });

  test('is forgotten when the old number is back', () => {
    const first = judged(STARS, record(1000), [found(STARS, 0)]);

    expect(judged(STARS, first.record, [found(STARS, 1000)]).record).toEqual(record(1000));
  });

  test('waits for a run that knows', () => {
    const first = judged(STARS, record(1000), [found(STARS, 10)]);
    const second = judged(STARS, first.record, [lost(STARS, 'failed')]);

    expect(judged(STARS, second.record, [found(STARS, 10)]).status).toBe('moved');
  });

  test.each([
    ['a fall from it', 0, 'quarantined', { value: 1900, source: 'list' }],
    ['a number near it', 1950, 'new', { value: 1950, source: 'first' }],
    ['a jump from it', 500_000, 'new', { value: 500_000, source: 'first' }],
  ])('without a snapshot, the number in the list counts: %s', (_, value, status, known) => {
    const verdict = judged(STARS, undefined, [found(STARS, value)], { shown: 1900 });

    expect(verdict).toMatchObject({ status, record: known });
  });
});

describe('a second source', () => {
  const second = (value: number) => found(CITATIONS, value, 'second');

  test.each(['missing', 'failed'] as const)('gives a number where there is none: %s', (status) => {
    expect(judged(CITATIONS, undefined, [lost(CITATIONS, status), second(70)])).toMatchObject({
      status: 'new',
      record: { value: 70, source: 'second' },
    });
  });

  test('raises a number', () => {
    const answers = [lost(CITATIONS, 'failed'), second(140)] as const;

    expect(judged(CITATIONS, record(100), answers)).toMatchObject({
      status: 'moved',
      record: { value: 140, source: 'second' },
    });
  });

  test('never lowers one of the first', () => {
    const answers = [lost(CITATIONS, 'failed'), second(70)] as const;

    expect(judged(CITATIONS, record(100), answers)).toMatchObject({
      status: 'stale',
      record: { value: 100, source: 'first', stale: { reason: 'late' } },
    });
  });

  test('confirms its own number, and does not lower it', () => {
    const answers = [lost(CITATIONS, 'missing'), second(70)] as const;

    expect(judged(CITATIONS, record(100, 'second'), answers)).toMatchObject({
      status: 'same',
      record: record(100, 'second'),
    });
  });

  test('gives way to the first one', () => {
    const old = record(100, 'second');

    expect(judged(CITATIONS, old, [found(CITATIONS, 90)])).toMatchObject({
      status: 'moved',
      record: { value: 90, source: 'first' },
    });
  });
});
