import { describe, expect, test } from '@jest/globals';
import type { FieldRecord } from '../../src/snapshot/field-record.ts';
import { judgeGain } from '../../src/snapshot/judge-gain.ts';
import { subject } from '../helpers/subjects.ts';

const TODAY = '2026-11-22';
const FACT = { subject: subject('github:o/r'), field: 'stars-30d' } as const;

interface Case {
  readonly old?: FieldRecord;
  readonly now: number | string;
  readonly texts?: readonly string[];
  readonly isAhead?: boolean;
  readonly isForced?: boolean;
  readonly lastChange?: string;
}

function judged({ old, now, texts = [], isAhead = true, isForced = false, lastChange }: Case) {
  const answer = typeof now === 'number' ? { value: now, source: 'github' } : { reason: now };
  const options = { today: TODAY, texts, isAhead, isForced, lastChange };
  const { status, record, reason } = judgeGain(FACT, old, answer, options);
  return { status, record, reason };
}

const since = (day: string, value = 12) => ({ value, source: 'readme-tally', since: day });

describe('a gain', () => {
  test('is published when it is first known, negative or 0, too', () => {
    for (const now of [12, 0, -3]) {
      const record = { value: now, source: 'github', since: TODAY };
      expect(judged({ now })).toEqual({ status: 'new', record, reason: undefined });
    }
  });

  test.each([
    ['2026-11-22', 'same'],
    ['2026-11-16', 'same'],
    ['2026-11-15', 'moved'],
    ['2026-01-01', 'moved'],
  ])('published on %s is %s', (day, status) => {
    const { record, ...rest } = judged({ old: since(day), now: 15 });
    expect(rest.status).toBe(status);
    expect(record).toEqual(
      status === 'same' ? since(day) : { value: 15, source: 'github', since: TODAY },
    );
  });

  test('that is the same keeps the day of its publication', () => {
    expect(judged({ old: since('2026-01-01'), now: 12 })).toEqual({
      status: 'same',
      record: since('2026-01-01'),
      reason: undefined,
    });
  });

  test('waits for the others, a week at most', () => {
    const lastChange = '2026-11-18';
    expect(judged({ old: since('2026-11-14'), now: 15, lastChange }).status).toBe('same');
    expect(judged({ old: since('2026-11-08'), now: 15, lastChange }).status).toBe('moved');
    expect(judged({ old: since('2026-11-14'), now: 15, lastChange: '2026-11-15' }).status).toBe(
      'moved',
    );
  });

  test('is published at once where every change is', () => {
    expect(judged({ old: since(TODAY), now: 15, isForced: true }).status).toBe('moved');
  });

  test('stays where no history covers the time, and says why', () => {
    const reason = 'needs 30 days of history; first seen 2026-11-20';
    expect(judged({ now: reason })).toEqual({ status: 'stale', reason, record: undefined });
    const kept = judged({ old: since('2026-11-01'), now: reason });
    expect(kept.record).toEqual({ ...since('2026-11-01'), stale: { since: TODAY, reason } });
    expect(judged({ old: kept.record as FieldRecord, now: 12 }).record).toEqual(
      since('2026-11-01'),
    );
  });
});

describe('a value that stands in the snapshot alone', () => {
  const old = since('2026-11-20', 1234);

  test('is believed where the list shows it, rounded or not', () => {
    for (const text of ['+1.2k', '1,234', '+1234']) {
      expect(judged({ old, now: 15, texts: [text], isAhead: false }).status).toBe('same');
    }
  });

  test('gives way to what the list shows', () => {
    const { status, record } = judged({ old, now: 15, texts: ['−5'], isAhead: false });
    expect([status, record?.value]).toEqual(['moved', 15]);
    const kept = judged({ old, now: 'a gap', texts: ['−5'], isAhead: false });
    expect(kept.record).toMatchObject({ value: -5, source: 'list' });
  });

  test('is believed where the run is ahead of the lists, or they show no number', () => {
    expect(judged({ old, now: 15, texts: ['−5'] }).status).toBe('same');
    expect(judged({ old, now: 15, isAhead: false }).status).toBe('same');
  });
});
