import { describe, expect, test } from '@jest/globals';
import { semanticScholar } from '../../../src/sources/semantic-scholar/index.ts';
import { clientFor } from '../../helpers/client.ts';
import { replay } from '../../helpers/replay.ts';
import { subject } from '../../helpers/subjects.ts';

const BATCH = 'POST https://api.semanticscholar.org/graph/v1/paper/batch?fields=';
const AUTHORS = `${BATCH}title%2CcitationCount%2Cauthors.name%2CexternalIds%2CcorpusId`;

async function observed(authors: unknown) {
  const paper = {
    paperId: '1e43c7084bdcb6b3102afaf301cce10faead2702',
    externalIds: { ArXiv: '1901.08746' },
    title: 'BioBERT',
    citationCount: 6012,
    authors,
  };
  const { fetch } = replay([{ request: AUTHORS, answer: [paper] }]);
  const client = clientFor(semanticScholar, { fetch });
  const asked = [subject('arxiv:1901.08746')];
  const [one] = await semanticScholar.observe(asked, client, { wantsAuthors: true });
  return one;
}

describe('authors come with the batch where they are wanted', () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ authorId: '1', name: `Author ${index + 1}` }));

  test.each([
    [named(1), ['Author 1']],
    [named(10), named(10).map(({ name }) => name)],
    [named(11), [...named(10).map(({ name }) => name), 'et al.']],
    [[{ name: ' A\nB ' }, { name: null }, null, 7, { name: '\u202E' }], ['A B']],
    [[], undefined],
    ['none', undefined],
    [undefined, undefined],
  ])('%j', async (given, authors) => {
    const one = await observed(given);
    expect(one).toMatchObject({ status: 'found', values: { citations: 6012 } });
    expect(one?.status === 'found' ? one.authors : 'not found').toEqual(authors);
  });
});
