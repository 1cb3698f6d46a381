import { describe, expect, test } from '@jest/globals';
import { semanticScholar } from '../../../src/sources/semantic-scholar/index.ts';
import { clientFor } from '../../helpers/client.ts';
import { replay } from '../../helpers/replay.ts';

const ASK =
  'GET https://api.semanticscholar.org/graph/v1/paper/search/match?query=Attention+Is+All+You+Need&fields=title%2Cyear%2CexternalIds%2CcorpusId';
const PAPER = {
  paperId: '204e3073870fae3d05bcbc2f6a8e263d9b72e776',
  title: 'Attention is All you Need',
  year: 2017,
  externalIds: { ArXiv: '1706.03762', DBLP: 'conf/nips/VaswaniSPUJGKP17', CorpusId: 13756489 },
  matchScore: 174.2,
};

async function match(exchange: { status?: number; answer: unknown }) {
  const { fetch } = replay([{ request: ASK, ...exchange }]);
  const client = clientFor(semanticScholar, { fetch });
  return semanticScholar.findByTitle?.('Attention Is All You Need', client);
}

describe('a title', () => {
  test('brings the paper that comes nearest, with the ids that can be counted', async () => {
    expect(await match({ answer: { data: [PAPER] } })).toEqual({
      title: 'Attention is All you Need',
      year: 2017,
      ids: [
        { kind: 'arxiv', id: '1706.03762' },
        { kind: 'corpus', id: '13756489' },
        { kind: 's2', id: PAPER.paperId },
      ],
    });
  });

  test('that nobody has is known to be nobody’s', async () => {
    expect(await match({ status: 404, answer: { error: 'Title match not found' } })).toBeNull();
  });

  test.each([
    ['refused', { status: 400, answer: { error: 'Bad query' } }],
    ['garbage', { answer: ['x'] }],
    ['empty', { answer: { data: [] } }],
    ['a paper without a title', { answer: { data: [{ ...PAPER, title: null }] } }],
  ])('whose answer is %s stays open', async (_, exchange) => {
    expect(await match(exchange)).toBeUndefined();
  });
});
