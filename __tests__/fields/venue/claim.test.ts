import { describe, expect, test } from '@jest/globals';
import { keepClaim } from '../../../src/fields/venue/claim.ts';
import type { EvidenceKind, VenueClaim, VenueJudgement } from '../../../src/fields/venue/record.ts';

function claim(kind: EvidenceKind, venue: string, year?: number): VenueClaim {
  return { venue, ...(year === undefined ? {} : { year }), evidence: { kind, text: kind } };
}

function claimed(kind: EvidenceKind, venue: string, year?: number): VenueJudgement {
  return { claim: claim(kind, venue, year) };
}

function refused(kind: EvidenceKind): VenueJudgement {
  return { refused: { kind, text: kind } };
}

const ICLR = claim('dblp', 'ICLR', 2024);
const ICLR_BY_NAME = claim('name', 'ICLR');

describe('an earlier claim and today’s judgement', () => {
  test.each<[string, VenueClaim | undefined, VenueJudgement, VenueClaim | undefined]>([
    ['neither', undefined, {}, undefined],
    ['the first claim', undefined, { claim: ICLR }, ICLR],
    ['a workshop from the first', undefined, refused('doi'), undefined],
    ['vanished evidence', ICLR, {}, ICLR],
    ['the same again', ICLR, { claim: ICLR }, ICLR],
    ['the same by weaker evidence', ICLR, claimed('journal', 'ICLR', 2024), ICLR],
    ['the same without its year', ICLR, { claim: ICLR_BY_NAME }, ICLR],
    ['a year at last', ICLR_BY_NAME, { claim: ICLR }, ICLR],
    ['another year by stronger evidence', claim('journal', 'ICLR', 2023), { claim: ICLR }, ICLR],
    ['another year by the same evidence', claim('dblp', 'ICLR', 2023), { claim: ICLR }, ICLR],
    ['another year by weaker evidence', ICLR, claimed('journal', 'ICLR', 2023), ICLR],
    [
      'another venue by stronger evidence',
      ICLR_BY_NAME,
      claimed('dblp', 'NeurIPS', 2024),
      claim('dblp', 'NeurIPS', 2024),
    ],
    ['another venue by weaker evidence', ICLR, claimed('journal', 'NeurIPS', 2024), ICLR],
    ['another venue without a year', ICLR, claimed('dblp', 'NeurIPS'), ICLR],
    [
      'Findings by an ACL id',
      claim('name', 'EMNLP', 2023),
      claimed('acl', 'EMNLP Findings', 2023),
      claim('acl', 'EMNLP Findings', 2023),
    ],
    ['the journal version of a conference paper', ICLR, claimed('dblp', 'JMLR', 2025), ICLR],
    [
      'the conference of a paper with a journal',
      claim('journal', 'TPAMI', 2024),
      claimed('dblp', 'CVPR', 2022),
      claim('dblp', 'CVPR', 2022),
    ],
    [
      'a better name',
      claim('dblp', 'NIPS', 2017),
      claimed('dblp', 'NeurIPS', 2017),
      claim('dblp', 'NeurIPS', 2017),
    ],
    [
      'a better name without a year',
      claim('dblp', 'NIPS', 2017),
      claimed('name', 'NeurIPS'),
      claim('dblp', 'NeurIPS', 2017),
    ],
    ['a workshop by stronger evidence', ICLR, refused('acl'), undefined],
    ['a workshop by the same evidence', claim('doi', 'CVPR', 2023), refused('doi'), undefined],
    ['a workshop by weaker evidence', ICLR, refused('name'), ICLR],
  ])('%s', (_, before, now, kept) => {
    expect(keepClaim(before, now)).toEqual(kept);
  });

  test('it is settled after one step', () => {
    const kept = keepClaim(claim('dblp', 'NIPS', 2017), claimed('name', 'NeurIPS'));
    expect(keepClaim(kept, claimed('name', 'NeurIPS'))).toEqual(kept);
  });
});
