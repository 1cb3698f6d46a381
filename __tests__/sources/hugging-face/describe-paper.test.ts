import { describe, expect, test } from '@jest/globals';
import {
  describePaperPage,
  hasPaperPage,
} from '../../../src/sources/hugging-face/describe-paper.ts';
import { huggingFace } from '../../../src/sources/hugging-face/index.ts';
import { clientFor } from '../../helpers/client.ts';
import { type Exchange, replay } from '../../helpers/replay.ts';
import { subject } from '../../helpers/subjects.ts';

const PAGE = {
  id: '2204.03905',
  title: 'BioBART: Pretraining\n  of a Model',
  publishedAt: '2022-04-08T08:07:42.000Z',
  upvotes: 3,
  authors: [{ _id: 'x', name: 'Ada Example', hidden: false }, { name: 'Ben Sample' }],
  githubRepo: 'https://github.com/GanjinZero/BioBART.git',
  githubStars: 42,
  projectPage: 'https://biobart.example.org',
  linkedModels: [
    { id: 'GanjinZero/biobart-base', author: 'GanjinZero', likes: 7 },
    { id: 'someone/biobart-gguf', author: 'someone', likes: 1 },
  ],
  numTotalModels: 2,
};

async function ask(exchange: Omit<Exchange, 'request'>) {
  const request = 'GET https://huggingface.co/api/papers/2204.03905';
  const { fetch } = replay([{ request, ...exchange }]);
  return describePaperPage(subject('arxiv:2204.03905'), clientFor(huggingFace, { fetch }));
}

async function linksWith(changes: object) {
  const result = await ask({ answer: { ...PAGE, ...changes } });
  return result.status === 'found' ? result.description.links : undefined;
}

test.each([
  ['arxiv:2204.03905', true],
  ['arxiv:cs/0112017', false],
  ['doi:10.1000/x', false],
  ['hf:models/a/b', false],
])('there may be a page about %s: %s', (key, isThere) => {
  expect(hasPaperPage(subject(key))).toBe(isThere);
});

describe('the page of a paper', () => {
  test('gives all that it says', async () => {
    expect(await ask({ answer: PAGE })).toEqual({
      status: 'found',
      description: {
        title: 'BioBART: Pretraining of a Model',
        year: 2022,
        month: 4,
        day: 8,
        authors: ['Ada Example', 'Ben Sample'],
        links: {
          paper: 'https://arxiv.org/abs/2204.03905',
          code: 'https://github.com/GanjinZero/BioBART',
          project: 'https://biobart.example.org/',
          model: 'https://huggingface.co/GanjinZero/biobart-base',
        },
        subjects: [{ kind: 'arxiv', id: '2204.03905' }],
      },
    });
  });

  test('that says little gives little', async () => {
    const answer = { title: 'A paper', authors: [], linkedModels: null, publishedAt: 7 };

    expect(await ask({ answer })).toEqual({
      status: 'found',
      description: {
        title: 'A paper',
        links: { paper: 'https://arxiv.org/abs/2204.03905' },
        subjects: [{ kind: 'arxiv', id: '2204.03905' }],
      },
    });
  });

  test('may not be there', async () => {
    expect(await ask({ status: 404, answer: { error: 'Paper not found' } })).toEqual({
      status: 'missing',
      reason: 'has no page about it',
    });
  });

  test('without a title is none', async () => {
    expect(await ask({ answer: { ...PAGE, title: '\n' } })).toEqual({
      status: 'failed',
      reason: 'answered without a title',
    });
  });

  test.each([
    ['rate limited (HTTP 429)', { status: 429, answer: { error: 'x' } }],
    ['answer not understood', { answer: '<html>' }],
    ['answer not understood', { answer: [PAGE] }],
  ])('is not known where the answer is: %s', async (reason, exchange) => {
    await expect(ask(exchange)).rejects.toThrow(reason);
  });
});

describe('the model of a paper', () => {
  const other = [{ id: 'someone/model' }];
  test.each([
    ['the only one', { linkedModels: other, numTotalModels: 1 }, 'someone/model'],
    ['the only one that is named', { linkedModels: other, numTotalModels: null }, 'someone/model'],
    ['none of many, of which one is named', { linkedModels: other, numTotalModels: 9 }, undefined],
    ['the only one of who wrote the code', {}, 'GanjinZero/biobart-base'],
    ['none where the code is unknown', { githubRepo: null }, undefined],
    [
      'none of two of who wrote the code',
      { linkedModels: [...PAGE.linkedModels, { id: 'ganjinzero/biobart-large' }] },
      undefined,
    ],
    ['nothing that is no id', { linkedModels: [{ id: '../x' }], numTotalModels: 1 }, undefined],
    ['nothing that is none', { linkedModels: [7, null, {}], numTotalModels: 1 }, undefined],
  ])('is %s', async (_, changes, name) => {
    const page = name === undefined ? undefined : `https://huggingface.co/${name}`;

    expect((await linksWith(changes))?.model).toBe(page);
  });
});

describe('an address of the page', () => {
  test.each([
    ['a script', { githubRepo: 'javascript:x', projectPage: 'javascript:x' }],
    ['of another kind', { githubRepo: 'https://bitbucket.org/a/b', projectPage: 'mailto:a@b.c' }],
    ['too long', { githubRepo: null, projectPage: `https://a.example/${'x'.repeat(500)}` }],
  ])('is left out where it is %s', async (_, changes) => {
    const links = await linksWith(changes);

    expect(links).not.toHaveProperty('code');
    expect(links).not.toHaveProperty('project');
  });
});
