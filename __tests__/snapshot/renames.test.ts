import { describe, expect, test } from '@jest/globals';
import type { SubjectRecord } from '../../src/snapshot/schema.ts';
import { settle } from '../../src/snapshot/settle.ts';
import type { Observation } from '../../src/sources/source.ts';
import { subject } from '../helpers/subjects.ts';

const BIOBERT = subject('github:dmis-lab/biobert');
const BIOBERT_KEY = 'github:dmis-lab/biobert';
const STARS = { value: 1987, source: 'github', history: [['2026-11-01', 1987]] };
const OPTIONS = {
  checkedAt: '2026-11-22T03:17:41Z',
  threshold: { percent: 2, count: 1, days: 30 },
};

function settled(
  old: object,
  answer: object,
): { record: SubjectRecord | undefined; status?: string } {
  const subjects = { 'github:dmis-lab/biobert': { ...old, stars: STARS } as SubjectRecord };
  const observation = { subject: BIOBERT, source: 'github', ...answer } as Observation;
  const previous = { version: 1 as const, checkedAt: '2026-11-21T03:17:41Z', subjects };
  const count = { subject: BIOBERT, field: 'stars' as const };
  const { snapshot, verdicts } = settle(previous, [count], [observation], OPTIONS);
  const record = snapshot.subjects['github:dmis-lab/biobert'];
  return { record, ...(verdicts[0] ? { status: verdicts[0].status } : {}) };
}

const found = { status: 'found', values: { stars: 2100 } };

describe('a repository', () => {
  test('is known by its id and its state', () => {
    const { record, status } = settled({}, { ...found, node: 'R_1', state: 'archived' });
    expect(record).toMatchObject({ node: 'R_1', state: 'archived', stars: { value: 2100 } });
    expect(status).toBe('moved');
  });

  test('that is back at work is archived no more', () => {
    const { record } = settled({ node: 'R_1', state: 'archived' }, { ...found, node: 'R_1' });
    expect(record).toMatchObject({ node: 'R_1', stars: { value: 2100 } });
    expect(record).not.toHaveProperty('state');
  });

  test('has the day on which it was archived, where a run saw that', () => {
    const archived = { ...found, state: 'archived' };
    const { record = {} } = settled({}, archived);
    expect(record).toMatchObject({ archivedOn: '2026-11-22' });
    const old = { state: 'archived', archivedOn: '2026-10-01' };
    expect(settled(old, archived).record).toMatchObject(old);
    expect(settled(old, { status: 'failed', reason: 'HTTP 500' }).record).toMatchObject(old);
    expect(settled(old, found).record).not.toHaveProperty('archivedOn');
    expect(settled({ state: 'archived' }, archived).record).not.toHaveProperty('archivedOn');
    const first = settle(
      { version: 1, checkedAt: '', subjects: {} },
      [{ subject: BIOBERT, field: 'stars' }],
      [{ subject: BIOBERT, source: 'github', ...archived } as Observation],
      OPTIONS,
    );
    const { [BIOBERT_KEY]: fresh } = first.snapshot.subjects;
    expect(fresh).toMatchObject({ state: 'archived' });
    expect(fresh).not.toHaveProperty('archivedOn');
  });

  test('of another id under the same name brings no number', () => {
    const { record, status } = settled({ node: 'R_1' }, { ...found, node: 'R_2' });
    expect(status).toBe('stale');
    expect(record).toMatchObject({
      node: 'R_1',
      state: 'recreated',
      stars: { value: 1987, stale: { reason: 'github: something else has this name now' } },
    });
  });

  test.each([
    ['the old form, then the new one', 'MDEwOlJlcG9zaXRvcnkxMzAwMTky', 'R_kgDOABPW8A'],
    ['the new form, then the old one', 'R_kgDOABPW8A', 'MDEwOlJlcG9zaXRvcnkxMzAwMTky'],
    ['the new form, then one of the future', 'R_kgDOABPW8A', 'REPO_1300192'],
  ])('with an id of %s is still the same', (_, before, node) => {
    const frozen = { node: before, state: 'recreated' };
    for (const old of [{ node: before }, frozen]) {
      const { record, status } = settled(old, { ...found, node });
      expect(status).toBe('moved');
      expect(record).toMatchObject({ node, stars: { value: 2100 } });
      expect(record).not.toHaveProperty('state');
    }
  });

  test('whose source still answers with it to the id of earlier runs is the same', () => {
    const { record, status } = settled(
      { node: 'R_1' },
      { ...found, node: 'R_2', formerNode: 'R_1' },
    );
    expect(status).toBe('moved');
    expect(record).toMatchObject({ node: 'R_2' });
  });

  test('of another id of the old form is a different one', () => {
    const { record } = settled(
      { node: 'MDEwOlJlcG9zaXRvcnkx' },
      { ...found, node: 'MDEwOlJlcG8y' },
    );
    expect(record).toMatchObject({ state: 'recreated' });
  });

  test('that gets its name back is counted again', () => {
    const old = { node: 'R_1', state: 'recreated' };
    const { record, status } = settled(old, { ...found, node: 'R_1' });
    expect(status).toBe('moved');
    expect(record).not.toHaveProperty('state');
  });

  test('keeps what is known of it when a run cannot know', () => {
    const old = { node: 'R_1', state: 'archived' };
    expect(settled(old, { status: 'failed', reason: 'timeout' }).record).toMatchObject(old);
  });
});
