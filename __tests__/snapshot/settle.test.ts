import { describe, expect, test } from '@jest/globals';
import { type Fact, parseFact } from '../../src/fields/fact.ts';
import type { CountRecord } from '../../src/snapshot/field-record.ts';
import { formatSnapshot, parseSnapshot } from '../../src/snapshot/file.ts';
import type { Threshold } from '../../src/snapshot/judge.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';
import { settle } from '../../src/snapshot/settle.ts';
import type { Verdict } from '../../src/snapshot/verdict.ts';
import type { Observation } from '../../src/sources/source.ts';
import { subject } from '../helpers/subjects.ts';

const KEY = 'github:a/b';
const THRESHOLD: Threshold = { percent: 2, count: 1, days: 30 };
const EMPTY: Snapshot = { version: 1, checkedAt: '2026-11-21T03:17:41Z', subjects: {} };

function counts(...texts: string[]): Fact[] {
  return texts.map((text) => {
    const { subject: about, field } = parseFact(text) as Fact;
    return { subject: about, field };
  });
}

function found(key: string, numbers: Record<string, number>, title?: string): Observation {
  const named = title === undefined ? {} : { title };
  return { status: 'found', subject: subject(key), source: 'github', values: numbers, ...named };
}

function lost(status: 'missing' | 'failed' | 'deferred', reason: string, key = KEY): Observation {
  return { status, subject: subject(key), source: 'github', reason };
}

function record(value: number, day = '2026-11-20'): CountRecord {
  return { value, source: 'github', history: [[day, value]] };
}

function snapshotOf(stars: CountRecord): Snapshot {
  return { ...EMPTY, subjects: { [KEY]: { stars } } };
}

interface RunSettings {
  day?: string;
  threshold?: Partial<Threshold>;
  listed?: readonly string[];
}

function settleRun(
  before: Snapshot,
  observations: readonly Observation[],
  { day = '2026-11-22', threshold = {}, listed = [KEY] }: RunSettings = {},
) {
  return settle(before, counts(...listed), observations, {
    checkedAt: `${day}T03:17:41Z`,
    threshold: { ...THRESHOLD, ...threshold },
  });
}

/** What becomes of the stars of the one repository that is listed. */
function stars(before: Snapshot, observations: readonly Observation[], options?: RunSettings) {
  const { snapshot, verdicts } = settleRun(before, observations, options);
  return {
    record: snapshot.subjects[KEY]?.stars,
    status: verdicts[0]?.status,
    verdict: verdicts[0],
  };
}

describe('a number that was not known', () => {
  test('is new, with its first point', () => {
    expect(stars(EMPTY, [found(KEY, { stars: 7 })])).toMatchObject({
      status: 'new',
      record: { value: 7, source: 'github', history: [['2026-11-22', 7]] },
    });
  });

  test('may be 0', () => {
    expect(stars(EMPTY, [found(KEY, { stars: 0 })])).toMatchObject({
      status: 'new',
      record: { value: 0 },
    });
  });

  test.each([
    ['failed', lost('failed', 'rate limited')],
    ['found without it', found(KEY, {})],
  ])('stays unknown when it is %s', (_, observation) => {
    expect(settleRun(EMPTY, [observation]).snapshot.subjects).toEqual({});
  });
});

describe('a number that was known', () => {
  test.each([
    ['the same', 1000, 1000, 'same'],
    ['up by less than 2 %', 1000, 1019, 'same'],
    ['up by 2 %', 1000, 1020, 'moved'],
    ['down by less than 2 %', 1000, 981, 'same'],
    ['down by 2 %', 1000, 980, 'moved'],
    ['up by 1 of a few', 3, 4, 'moved'],
    ['up by 1 of 50', 50, 51, 'moved'],
    ['up by 1 of 51', 51, 52, 'same'],
    ['up from 0', 0, 1, 'moved'],
  ])('%s: %d, %d is %s', (_, before, after, status) => {
    expect(stars(snapshotOf(record(before)), [found(KEY, { stars: after })]).status).toBe(status);
  });

  test.each([
    ['too few in count', { percent: 0, count: 10 }, 109, 'same'],
    ['enough in count', { percent: 0, count: 10 }, 110, 'moved'],
    ['too little in per cent', { percent: 50, count: 1 }, 149, 'same'],
    ['enough in per cent', { percent: 50, count: 1 }, 150, 'moved'],
    ['a broken share', { percent: 0.5, count: 1 }, 101, 'moved'],
  ])('%s', (_, threshold, after, status) => {
    const before = snapshotOf(record(100));

    expect(stars(before, [found(KEY, { stars: after })], { threshold }).status).toBe(status);
  });

  test.each([
    ['29 days ago', '2026-10-24', 1001, 'same'],
    ['30 days ago', '2026-10-23', 1001, 'moved'],
    ['30 days ago, and it is the same', '2026-10-23', 1000, 'same'],
  ])('published %s', (_, day, after, status) => {
    expect(stars(snapshotOf(record(1000, day)), [found(KEY, { stars: after })]).status).toBe(
      status,
    );
  });

  test('without a history is brought up to date however little it moved', () => {
    const before = snapshotOf({ value: 1000, source: 'github' });

    expect(stars(before, [found(KEY, { stars: 1001 })]).status).toBe('moved');
  });

  test('keeps its published value until it is far enough', () => {
    expect(stars(snapshotOf(record(1000)), [found(KEY, { stars: 1019 })]).record).toEqual(
      record(1000),
    );
  });

  test('creeps away from the published value, not from that of the last run', () => {
    let { snapshot } = settleRun(snapshotOf(record(1000)), [found(KEY, { stars: 1015 })]);
    ({ snapshot } = settleRun(snapshot, [found(KEY, { stars: 1030 })], { day: '2026-11-23' }));

    expect(snapshot.subjects[KEY]?.stars?.value).toBe(1030);
  });

  test('gets a point when it moves', () => {
    expect(stars(snapshotOf(record(10)), [found(KEY, { stars: 20 })]).record).toEqual({
      value: 20,
      source: 'github',
      history: [
        ['2026-11-20', 10],
        ['2026-11-22', 20],
      ],
    });
  });

  test('names the source of the last observation', () => {
    const before = snapshotOf({ ...record(10), source: 'elsewhere' });

    expect(stars(before, [found(KEY, { stars: 20 })]).record?.source).toBe('github');
  });

  test('keeps what this release does not know of it', () => {
    const before = snapshotOf({ ...record(10), note: 'mine' });

    expect(stars(before, [found(KEY, { stars: 20 })]).record?.note).toBe('mine');
  });
});

describe('never worse', () => {
  const before = snapshotOf(record(1000));

  test.each<[string, Observation[], string]>([
    ['missing', [lost('missing', 'no such repository')], 'no such repository'],
    ['failed', [lost('failed', 'rate limited (HTTP 429)')], 'rate limited (HTTP 429)'],
    ['found without the number', [found(KEY, {})], 'github gives no stars'],
    ['not observed', [], 'no source counts it'],
    ['not a number', [found(KEY, { stars: Number.NaN })], 'github gives no stars'],
    ['negative', [found(KEY, { stars: -1 })], 'github gives no stars'],
    ['a fraction', [found(KEY, { stars: 10.5 })], 'github gives no stars'],
    ['endless', [found(KEY, { stars: Number.POSITIVE_INFINITY })], 'github gives no stars'],
    ['too large to be exact', [found(KEY, { stars: 2 ** 53 })], 'github gives no stars'],
  ])('%s keeps the number and says why', (_, observations, reason) => {
    expect(stars(before, observations)).toMatchObject({
      status: observations[0]?.status === 'missing' ? 'missing' : 'stale',
      verdict: { reason },
      record: { ...record(1000), stale: { since: '2026-11-22', reason } },
    });
  });

  test('what is written can be read again', () => {
    const observations = [found(KEY, { stars: Number.NaN })];
    const { snapshot } = settleRun(EMPTY, observations);

    expect(parseSnapshot(formatSnapshot(snapshot), 'x.json')).toEqual(snapshot);
  });

  test('the day since when does not move in the second run, the reason does', () => {
    const first = settleRun(before, [lost('failed', 'rate limited')]).snapshot;

    expect(stars(first, [lost('missing', 'gone')], { day: '2026-11-23' }).record?.stale).toEqual({
      since: '2026-11-22',
      reason: 'gone',
    });
  });

  test.each([
    ['the same number', 1000, 'same'],
    ['another number', 2000, 'moved'],
  ])('found again with %s, it is stale no more', (_, value, status) => {
    const first = settleRun(before, [lost('failed', 'rate limited')]).snapshot;
    const second = stars(first, [found(KEY, { stars: value })], { day: '2026-11-23' });

    expect([second.status, second.record?.stale]).toEqual([status, undefined]);
  });

  test('a source that fails for one subject does not touch another', () => {
    const both = {
      ...EMPTY,
      subjects: { [KEY]: { stars: record(10) }, 'github:c/d': { stars: record(10) } },
    };
    const { snapshot } = settleRun(
      both,
      [lost('failed', 'late'), found('github:c/d', { stars: 20 })],
      {
        listed: [KEY, 'github:c/d'],
      },
    );

    expect(snapshot.subjects['github:c/d']?.stars?.value).toBe(20);
  });
});

describe('what the next run has to know', () => {
  test.each([
    ['a number', snapshotOf(record(7)), { stars: { value: 7 } }],
    ['no number', EMPTY, {}],
  ])('is since when a subject with %s is missing', (_, before, rest) => {
    const first = settleRun(before, [lost('missing', 'gone')]).snapshot;
    const second = settleRun(first, [lost('missing', 'gone')], { day: '2026-11-23' }).snapshot;

    expect(second.subjects[KEY]).toMatchObject({
      missing: { since: '2026-11-22', reason: 'gone' },
      ...rest,
    });
  });

  test('outlives a run that cannot know, and ends when it is found', () => {
    const first = settleRun(EMPTY, [lost('missing', 'gone')]).snapshot;
    const second = settleRun(first, [lost('failed', 'late')], { day: '2026-11-23' }).snapshot;
    const third = settleRun(second, [found(KEY, { stars: 7 })], { day: '2026-11-24' }).snapshot;

    expect(second.subjects[KEY]?.missing?.since).toBe('2026-11-22');
    expect(third.subjects[KEY]?.missing).toBeUndefined();
  });

  test('is since when it was not asked for, and ends when it is', () => {
    const deferred = lost('deferred', 'left for the next run');
    const first = settleRun(snapshotOf(record(7)), [deferred]).snapshot;
    const second = settleRun(first, [lost('failed', 'late')], { day: '2026-11-23' }).snapshot;

    expect(first.subjects[KEY]).toMatchObject({
      unasked: { since: '2026-11-22' },
      stars: { value: 7, stale: { reason: 'left for the next run' } },
    });
    expect(second.subjects[KEY]?.unasked).toBeUndefined();
  });

  test('is forgotten with a subject that no list shows', () => {
    const first = settleRun(EMPTY, [lost('missing', 'gone')]).snapshot;

    expect(settleRun(first, [], { listed: [] }).snapshot.subjects).toEqual({});
  });
});

describe('the verdicts', () => {
  test('are one for each count, however often it is listed', () => {
    const { verdicts } = settleRun(EMPTY, [found(KEY, { stars: 7 })], {
      listed: [KEY, KEY, 'github:c/d'],
    });

    expect(verdicts.map(({ subject: { id }, status }) => `${id} ${status}`)).toEqual([
      'a/b new',
      'c/d stale',
    ]);
  });

  test('are separate for each field of a subject', () => {
    const key = 'hf:models/a/b';
    const { verdicts } = settleRun(EMPTY, [found(key, { likes: 7 })], {
      listed: [`likes:${key}`, `downloads:${key}`],
    });

    expect(verdicts.map(({ field, status }: Verdict) => `${field} ${status}`)).toEqual([
      'likes new',
      'downloads stale',
    ]);
  });

  test('hold nothing of the slots that asked', () => {
    const slot = { ...(parseFact(KEY) as Fact), from: 3, write: () => '' };
    const { verdicts } = settle(EMPTY, [slot], [], {
      checkedAt: '2026-11-22T03:17:41Z',
      threshold: THRESHOLD,
    });

    expect(verdicts).toEqual([
      {
        subject: slot.subject,
        field: 'stars',
        status: 'stale',
        reason: 'no source counts it',
      },
    ]);
  });
});

describe('the snapshot', () => {
  test('says when it was checked', () => {
    expect(settleRun(EMPTY, []).snapshot.checkedAt).toBe('2026-11-22T03:17:41Z');
  });

  test('keeps what this release does not know', () => {
    const before = {
      ...EMPTY,
      generator: 'x',
      subjects: { [KEY]: { note: 'mine', stars: record(1) } },
    };
    const { snapshot } = settleRun(before, [found(KEY, { stars: 2 })]);

    expect([snapshot.generator, snapshot.subjects[KEY]?.note]).toEqual(['x', 'mine']);
  });

  test('takes the title, first in its line', () => {
    const { snapshot } = settleRun(snapshotOf(record(1)), [found(KEY, { stars: 2 }, 'New')]);

    expect(Object.entries(snapshot.subjects[KEY] ?? {})[0]).toEqual(['title', 'New']);
  });

  test('takes the newest title', () => {
    const before = { ...EMPTY, subjects: { [KEY]: { title: 'Old', stars: record(1) } } };

    expect(settleRun(before, [found(KEY, { stars: 1 }, 'New')]).snapshot.subjects[KEY]?.title).toBe(
      'New',
    );
  });

  test('keeps the title when none is given', () => {
    const before = { ...EMPTY, subjects: { [KEY]: { title: 'Old', stars: record(1) } } };

    expect(settleRun(before, [found(KEY, { stars: 1 })]).snapshot.subjects[KEY]?.title).toBe('Old');
  });

  test('marks what no list shows any more', () => {
    expect(
      settleRun(snapshotOf(record(7)), [], { listed: [] }).snapshot.subjects[KEY]?.stars,
    ).toEqual({
      ...record(7),
      stale: { since: '2026-11-22', reason: 'not in any list' },
    });
  });

  test('has it back when a list shows it again', () => {
    const away = settleRun(snapshotOf(record(7)), [], { listed: [] }).snapshot;

    expect(stars(away, [found(KEY, { stars: 7 })], { day: '2026-12-22' }).record).toEqual(
      record(7),
    );
  });

  test('forgets what no list has shown for 90 days', () => {
    const away = settleRun(snapshotOf(record(7)), [], { listed: [] }).snapshot;

    expect(settleRun(away, [], { listed: [], day: '2027-02-21' }).snapshot.subjects).toEqual({});
  });

  test('leaves the one before as it is', () => {
    const before = snapshotOf(record(1000));
    const copy = structuredClone(before);
    settleRun(before, [found(KEY, { stars: 2000 }, 'New')]);

    expect(before).toEqual(copy);
  });

  test('is the same in the same run again', () => {
    const observations = [found(KEY, { stars: 2000 }, 'T')];
    const once = settleRun(snapshotOf(record(1000)), observations).snapshot;

    expect(settleRun(once, observations).snapshot).toEqual(once);
  });
});

describe('a run in which one of many numbers moved', () => {
  const keys = Array.from({ length: 50 }, (_, index) => `github:a/r${index}`);
  const first = settleRun(
    EMPTY,
    keys.map((key) => found(key, { stars: 1000 }, 'T')),
    { listed: keys },
  ).snapshot;
  const second = settleRun(
    first,
    keys.map((key, index) => found(key, { stars: index === 7 ? 1500 : 1003 }, 'T')),
    { listed: keys, day: '2026-11-23' },
  ).snapshot;

  test('changes exactly two lines', () => {
    const after = formatSnapshot(second).split('\n');
    const changed = formatSnapshot(first)
      .split('\n')
      .filter((line, index) => line !== after[index])
      .map((line) => line.trim().split(':').slice(0, 2).join(':'));

    expect(changed).toEqual(['"checkedAt": "2026-11-22T03', '"github:a/r7"']);
  });

  test('adds no line and takes none', () => {
    expect(formatSnapshot(second).split('\n')).toHaveLength(
      formatSnapshot(first).split('\n').length,
    );
  });
});
