import { expect, test } from '@jest/globals';
import type { CountRecord } from '../../src/snapshot/field-record.ts';
import { findResting, type RestingOptions } from '../../src/snapshot/resting.ts';
import type { Snapshot, SubjectRecord } from '../../src/snapshot/schema.ts';
import { type Subject, subjectKey } from '../../src/subjects/subject.ts';

const MODEL: Subject = { kind: 'hf', id: 'models/o/quiet' };
const QUIET: CountRecord = { value: 12, source: 'hf', history: [['2026-01-01', 12]] };
const WOKEN: RestingOptions = {
  days: 3,
  published: 30,
  checkedAt: '2026-11-20T03:17:00Z',
  askedAlone: ({ kind }) => (kind === 'hf' ? 'hf' : undefined),
};

function snapshotOf(record: SubjectRecord, more: Partial<Snapshot> = {}): Snapshot {
  const subjects = { [subjectKey(MODEL)]: record };
  return { version: 1, checkedAt: '2026-11-20T01:00:00Z', subjects, ...more };
}

/** Run again on the day of the snapshot, when nobody has a turn. */
function lastResult(
  record: SubjectRecord,
  resting: Partial<RestingOptions> = {},
  more: Partial<Snapshot> = {},
) {
  return findResting(snapshotOf(record, more), { ...WOKEN, ...resting })(MODEL);
}

test('a resting subject has the result of its last observation', () => {
  expect(lastResult({ likes: QUIET, node: 'n', state: 'gated' })).toEqual({
    status: 'found',
    subject: MODEL,
    source: 'hf',
    values: { likes: 12 },
    node: 'n',
    state: 'gated',
  });
});

test.each<[string, SubjectRecord]>([
  ['nothing is known', {}],
  ['it moved lately', { likes: { ...QUIET, history: [['2026-10-25', 12]] } }],
  [
    'one of its numbers moved',
    { likes: QUIET, downloads: { ...QUIET, history: [['2026-11-19', 9]] } },
  ],
  ['it has no history', { likes: { value: 12, source: 'hf' } }],
  ['it comes from the list', { likes: { ...QUIET, source: 'list' } }],
  ['it is stale', { likes: { ...QUIET, stale: { since: '2026-11-19', reason: 'r' } } }],
  [
    'it is in doubt',
    { likes: { ...QUIET, quarantined: { value: 1, since: '2026-11-19', reason: 'r' } } },
  ],
  ['it is missing', { likes: QUIET, missing: { since: '2026-11-19', reason: 'r' } }],
  ['it was left over', { likes: QUIET, unasked: { since: '2026-11-19' } }],
  ['something else has its name', { likes: QUIET, state: 'recreated' }],
])('it is asked for where %s', (_, record) => {
  expect(lastResult(record)).toBeUndefined();
});

test('it is asked for where resting is off, in batches, or where a new name was found', () => {
  expect(lastResult({ likes: QUIET }, { days: 0 })).toBeUndefined();
  expect(lastResult({ likes: QUIET }, { askedAlone: () => undefined })).toBeUndefined();
  expect(lastResult({ likes: QUIET }, {}, { findings: ['moved-subject-1'] })).toBeUndefined();
  expect(findResting(undefined, WOKEN)(MODEL)).toBeUndefined();
});

test('small moves that wait for their day count as moves', () => {
  expect(lastResult({ likes: QUIET }, { published: 400 })).toBeUndefined();
});

test('a count that the list shows and nobody knows is asked for', () => {
  const rest = findResting(snapshotOf({ likes: QUIET }), WOKEN);
  expect(rest(MODEL, ['likes'])).toBeDefined();
  expect(rest(MODEL, ['likes', 'downloads'])).toBeUndefined();
});

const dayAfter = (count: number) =>
  new Date(Date.parse('2026-11-20T03:17:00Z') + count * 86_400_000).toISOString();

test.each([1, 3, 7])('nightly, each has its turn once within %i days and one', (days) => {
  const subjects = Array.from(
    { length: 40 },
    (_, at): Subject => ({ kind: 'hf', id: `models/o/${at}` }),
  );
  const records = Object.fromEntries(subjects.map((one) => [subjectKey(one), { likes: QUIET }]));
  const turns = new Map<string, number>();
  for (let day = 1; day <= days + 1; day += 1) {
    const snapshot = { version: 1 as const, checkedAt: dayAfter(day - 1), subjects: records };
    const rest = findResting(snapshot, { ...WOKEN, days, checkedAt: dayAfter(day) });
    const asked = subjects.filter((one) => rest(one) === undefined);
    expect(asked.length).toBeLessThan(subjects.length);
    for (const { id } of asked) turns.set(id, (turns.get(id) ?? 0) + 1);
  }
  expect([...turns.values()]).toEqual(subjects.map(() => 1));
});

test('after a longer pause all are asked for', () => {
  expect(lastResult({ likes: QUIET }, { checkedAt: dayAfter(4) })).toBeUndefined();
});
