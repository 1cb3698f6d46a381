import { describe, expect, test } from '@jest/globals';
import type { FieldRecord } from '../../src/snapshot/field-record.ts';
import { ageUnlisted } from '../../src/snapshot/listed.ts';
import { countOf, recordOf, recordsOf, setRecord } from '../../src/snapshot/records.ts';
import { withoutFutureDates } from '../../src/snapshot/repair.ts';
import { findResting } from '../../src/snapshot/resting.ts';
import type { Snapshot, SubjectRecord } from '../../src/snapshot/schema.ts';
import { subject } from '../helpers/subjects.ts';

const TODAY = '2026-11-22';
const stars = { value: 7, source: 'github' };
const license = { value: 'MIT', source: 'github', since: '2026-01-01' } as const;

function snapshot(key: string, record: SubjectRecord): Snapshot {
  return { version: 1, checkedAt: `${TODAY}T03:17:41Z`, subjects: { [key]: record } };
}

test('records are at the top level for the first counts, and in `fields` for all others', () => {
  const record: SubjectRecord = { title: 'r' };

  setRecord(record, 'stars', stars);
  setRecord(record, 'license', license);

  expect(record).toEqual({ title: 'r', stars, fields: { license } });
  expect([recordOf(record, 'license'), countOf(record, 'stars')]).toEqual([license, stars]);
  expect(countOf(record, 'license')).toBeUndefined();
  expect(recordsOf(record)).toEqual([
    ['stars', stars],
    ['license', license],
  ]);

  setRecord(record, 'license', undefined);
  setRecord(record, 'stars', undefined);
  expect(record).toEqual({ title: 'r' });
});

test('setting a record leaves the old fields as they are', () => {
  const fields = { license };
  const record: SubjectRecord = { fields };

  setRecord(record, 'license', license);
  expect(record.fields).toBe(fields);
  setRecord(record, 'language', { ...license, value: 'C' });
  expect(fields).toEqual({ license });
});

test('a field that no list shows is marked, and dropped after 90 days', () => {
  const fact = { subject: subject('github:o/r'), field: 'stars' } as const;
  const age = (since: string) => {
    const old: FieldRecord = { ...license, stale: { since, reason: 'not in any list' } };
    return ageUnlisted({ 'github:o/r': { stars, fields: { license: old } } }, [fact], TODAY);
  };

  expect(age('2026-11-01')['github:o/r']?.fields?.license).toMatchObject({ value: 'MIT' });
  expect(age('2026-08-01')).toEqual({ 'github:o/r': { stars } });
});

describe('a date in the future', () => {
  const created = { value: '2031-01-01', source: 'github', since: '2026-01-01' };

  test('is no value', () => {
    const before = snapshot('github:o/r', { stars, fields: { created, license } });
    const { subjects } = withoutFutureDates(before, `${TODAY}T03:17:41Z`);

    expect(subjects['github:o/r']).toEqual({ stars, fields: { license } });
  });

  test('of a change is today', () => {
    const late = { ...license, since: '2031-01-01' };
    const { subjects } = withoutFutureDates(
      snapshot('github:o/r', { fields: { license: late } }),
      `${TODAY}T03:17:41Z`,
    );

    expect(subjects['github:o/r']?.fields?.license).toEqual({ ...license, since: TODAY });
  });
});

describe('a model whose licence is shown', () => {
  const about = subject('hf:models/o/m');
  const rests = (since: string, fields: readonly 'license'[] = ['license']) => {
    const record = { fields: { license: { ...license, source: 'hf', since } } };
    const find = findResting(snapshot('hf:models/o/m', record), {
      days: 30,
      published: 30,
      checkedAt: `${TODAY}T04:00:00Z`,
      askedAlone: () => 'hf',
    });
    return find(about, fields);
  };

  test('rests when it has been the same for weeks', () => {
    expect(rests('2026-01-01')).toMatchObject({ status: 'found', values: { license: 'MIT' } });
    expect(rests('2026-11-01')).toBeUndefined();
  });
});
