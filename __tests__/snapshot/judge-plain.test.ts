import { describe, expect, test } from '@jest/globals';
import type { FieldValue } from '../../src/fields/field.ts';
import type { FieldName } from '../../src/fields/table.ts';
import type { PlainRecord } from '../../src/snapshot/field-record.ts';
import { judgePlain } from '../../src/snapshot/judge-plain.ts';
import type { Observation } from '../../src/sources/source.ts';
import { subject } from '../helpers/subjects.ts';

const TODAY = '2026-11-22';
const ABOUT = subject('github:o/r');

function record(value: FieldValue, more: Partial<PlainRecord> = {}): PlainRecord {
  return { value, source: 'github', since: '2026-01-01', ...more } as PlainRecord;
}

function found(field: FieldName, value: unknown, more: object = {}): Observation {
  const values = { [field]: value };
  return { status: 'found', subject: ABOUT, source: 'github', values, ...more };
}

const failed: Observation = {
  status: 'failed',
  subject: ABOUT,
  source: 'github',
  reason: 'HTTP 502',
};
const missing: Observation = { ...failed, status: 'missing', reason: 'is gone' };

interface Case {
  readonly old?: PlainRecord | undefined;
  readonly now?: Observation;
  readonly texts?: readonly string[];
  readonly isAhead?: boolean;
}

function judged(field: FieldName, { old, now, texts = [], isAhead = true }: Case) {
  const options = { today: TODAY, texts, isAhead };
  const verdict = judgePlain({ subject: ABOUT, field }, old, [now], options);
  const { value, since, source, stale } = verdict.record ?? {};
  return { status: verdict.status, value, since, source, reason: stale?.reason ?? verdict.reason };
}

test.each([
  ['Python 99.5%', 'Python 99.0%', 'same', 'Python 99.5%'],
  ['Python 99.5%', 'Python 98.5%', 'moved', 'Python 98.5%'],
  ['Visual Basic 50.0%', 'Visual C 50.0%', 'moved', 'Visual C 50.0%'],
  ['', 'Python 99.5%', 'moved', 'Python 99.5%'],
])('the share of a language: %j, then %j, is %s', (before, now, status, value) => {
  const outcome = judged('top-language', { old: record(before), now: found('top-language', now) });
  expect(outcome).toMatchObject({ status, value });
});

describe('a text', () => {
  test('is new', () => {
    expect(judged('license', { now: found('license', 'MIT') })).toMatchObject({
      status: 'new',
      value: 'MIT',
      since: TODAY,
      source: 'github',
    });
  });

  test.each([
    ['MIT', 'MIT', 'same', 'MIT', '2026-01-01'],
    ['MIT', 'ISC', 'moved', 'ISC', TODAY],
    ['', 'ISC', 'moved', 'ISC', TODAY],
    ['NOASSERTION', '', 'moved', '', TODAY],
    ['MIT', '', 'stale', 'MIT', '2026-01-01'],
    ['MIT', 'NOASSERTION', 'stale', 'MIT', '2026-01-01'],
  ])('%j, then %j, is %s', (before, now, status, value, since) => {
    const outcome = judged('license', { old: record(before), now: found('license', now) });

    expect(outcome).toMatchObject({ status, value, since });
  });

  test('that is no longer given stays, and says why', () => {
    expect(judged('license', { old: record('MIT'), now: found('license', '') }).reason).toBe(
      'github gives no license any more',
    );
  });
});

describe('a date', () => {
  test.each([
    ['2026-10-03', '2026-10-30', [], 'same'],
    ['2026-10-03', '2026-10-30', ['2026-10'], 'same'],
    ['2026-10-03', '2026-10-30', ['2026-10', '2026-10-03'], 'moved'],
    ['2026-10-03', '2026-11-01', ['2026-10'], 'moved'],
    ['2026-10-03', '2026-09-01', ['2026-10'], 'moved'],
  ])('%s, then %s, where lists show %j, is %s', (before, now, texts, status) => {
    const outcome = judged('last-commit', {
      old: record(before),
      now: found('last-commit', now),
      texts,
    });

    expect(outcome.status).toBe(status);
    expect(outcome.value).toBe(status === 'same' ? before : now);
  });

  test('in the future is no value', () => {
    const old = record('2026-10-03');

    expect(judged('last-commit', { old, now: found('last-commit', '2026-11-23') }).status).toBe(
      'moved',
    );
    expect(judged('last-commit', { old, now: found('last-commit', '2031-01-01') })).toMatchObject({
      status: 'stale',
      value: '2026-10-03',
      reason: 'github gives no last-commit',
    });
  });
});

describe.each<[FieldName, FieldValue]>([
  ['license', 'MIT'],
  ['created', '2024-03-08'],
  ['archived', true],
])('%s', (field, value) => {
  test.each<[string, Observation | undefined, string, string]>([
    ['no answer', undefined, 'stale', 'no source gives it'],
    ['a failed request', failed, 'stale', 'HTTP 502'],
    ['a subject that is gone', missing, 'missing', 'is gone'],
    ['null', found(field, null), 'stale', `github gives no ${field}`],
    ['garbage', found(field, { a: 1 }), 'stale', `github gives no ${field}`],
    [
      'an error beside it',
      found(field, undefined, { withheld: { [field]: 'answered nothing' } }),
      'stale',
      'github answered nothing',
    ],
  ])('is kept after %s', (_, now, status, reason) => {
    const old = record(value);

    expect(judged(field, { old, ...(now ? { now } : {}) })).toMatchObject({
      status,
      value,
      reason,
    });
    expect(judged(field, { ...(now ? { now } : {}) })).toMatchObject({ status, value: undefined });
  });

  test('is confirmed, and no longer stale', () => {
    const stale = { since: '2026-11-01', reason: 'HTTP 502' };
    const options = { today: TODAY, texts: [], isAhead: true };

    const { status, record: next } = judgePlain(
      { subject: ABOUT, field },
      record(value, { stale }),
      [found(field, value)],
      options,
    );

    expect(status).toBe('same');
    expect(next).toEqual(record(value));
  });
});

describe('a value that stands in the snapshot alone', () => {
  const old = record('GPL-3.0');
  const texts = ['MIT'];

  test('is not written before a source confirms it', () => {
    expect(judged('license', { old, now: failed, texts, isAhead: false })).toMatchObject({
      status: 'stale',
      value: 'MIT',
      source: 'list',
    });
  });

  test.each([
    ['GPL-3.0', 'same', '2026-01-01'],
    ['ISC', 'moved', TODAY],
  ])('gives way to what the source says: %s', (now, status, since) => {
    const outcome = judged('license', {
      old,
      now: found('license', now),
      texts,
      isAhead: false,
    });
    expect(outcome).toMatchObject({ status, value: now, source: 'github', since });
  });

  test('counts where the list shows it, or shows nothing', () => {
    for (const shown of [['GPL-3.0'], []]) {
      const outcome = judged('license', { old, now: failed, texts: shown, isAhead: false });
      expect(outcome).toMatchObject({ value: 'GPL-3.0', source: 'github' });
    }
  });
});
