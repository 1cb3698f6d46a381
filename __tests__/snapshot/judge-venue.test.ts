import { describe, expect, test } from '@jest/globals';
import type { Evidence, VenueJudgement } from '../../src/fields/venue/record.ts';
import type { FieldRecord } from '../../src/snapshot/field-record.ts';
import { judgeVenueFact, venueIn } from '../../src/snapshot/judge-venue.ts';
import type { Observation } from '../../src/sources/source.ts';
import { subject } from '../helpers/subjects.ts';

const FACT = { subject: subject('arxiv:2401.00001'), field: 'venue' } as const;
const KEY: Evidence = { kind: 'dblp', text: 'conf/corl/Firn25' };
const NAME: Evidence = { kind: 'name', text: 'Conference on Robot Learning' };
const CORL: VenueJudgement = { claim: { venue: 'CoRL', year: 2025, evidence: KEY } };
const BASE = { value: 'CoRL 2025', source: 's', since: '2026-11-01', evidence: KEY };

function judged(record: FieldRecord | undefined, venue?: VenueJudgement | 'failed') {
  const base = { subject: FACT.subject, source: 's' };
  const observation: Observation =
    venue === 'failed'
      ? { ...base, status: 'failed', reason: 'no answer' }
      : { ...base, status: 'found', values: {}, ...(venue ? { venue } : {}) };
  return judgeVenueFact(FACT, record, [observation], { today: '2026-11-22' });
}

test('the first run that finds a venue leaves it unconfirmed, and the next one confirms it', () => {
  const first = judged(undefined, CORL);
  const record = { ...BASE, since: '2026-11-22', unconfirmed: true };
  expect(first).toMatchObject({ status: 'new', record });
  const { unconfirmed: _, ...confirmed } = record;
  expect(judged(first.record, CORL)).toEqual({ ...FACT, status: 'same', record: confirmed });
});

describe('an unconfirmed venue stays so', () => {
  test.each<[string, VenueJudgement | 'failed' | undefined]>([
    ['without evidence', {}],
    ['without the venue alone', { claim: { venue: 'CoRL', evidence: NAME } }],
    ['after a failure', 'failed'],
    ['where it was not asked for', undefined],
  ])('%s', (_, venue) => {
    const record = { ...BASE, unconfirmed: true };
    expect(judged(record, venue).record).toEqual(record);
  });
});

describe('a venue', () => {
  test('stays when its evidence vanishes, without a mark', () => {
    expect(judged(BASE, {}).record).toEqual(BASE);
    expect(judged(BASE, 'failed').record).toEqual(BASE);
  });

  test('is taken back when other evidence contradicts it', () => {
    const refused: Evidence = { kind: 'acl', text: '2025.corl-demo.1' };
    const { record, isTakenBack } = judged(BASE, { refused });
    expect([record, isTakenBack]).toEqual([undefined, true]);
    expect(judged(BASE, { refused: NAME }).record).toEqual(BASE);
  });

  test('moves to another one on evidence as strong, and waits again', () => {
    const claim = { venue: 'ICRA', year: 2026, evidence: { ...KEY, text: 'conf/icra/Firn26' } };
    expect(judged(BASE, { claim }).record).toEqual({
      value: 'ICRA 2026',
      source: 's',
      since: '2026-11-22',
      evidence: claim.evidence,
      unconfirmed: true,
    });
  });

  test('that is listed again loses its mark', () => {
    const stale = { since: '2026-11-02', reason: 'not in any list' };
    expect(judged({ ...BASE, stale }, CORL).record).toEqual(BASE);
  });
});

describe('the snapshot', () => {
  const read = (venue: object) => venueIn({ fields: { venue } } as never);

  test('has a venue with its evidence', () => {
    expect(read(BASE)).toEqual({ venue: 'CoRL', year: 2025, evidence: KEY, isConfirmed: true });
    expect(read({ ...BASE, value: 'EMNLP Findings', unconfirmed: true })).toEqual({
      venue: 'EMNLP Findings',
      evidence: KEY,
      isConfirmed: false,
    });
  });

  test.each([
    ['an unknown venue', { value: 'Evil | <b> 2025' }],
    ['a spelling of its own', { value: 'corl 2025' }],
    ['no evidence', { evidence: undefined }],
    ['another kind of evidence', { evidence: { kind: 'rumour', text: 'x' } }],
    ['a number', { value: 2025 }],
  ])('is not believed with %s', (_, members) => {
    expect(read({ ...BASE, ...members })).toBeUndefined();
  });
});
