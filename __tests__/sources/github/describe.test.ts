import { describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { githubSchema } from '../../../sandbox/github/graphql-schema.ts';
import { describeRepository } from '../../../src/sources/github/describe.ts';
import { github } from '../../../src/sources/github/index.ts';
import { clientFor } from '../../helpers/client.ts';
import { type Exchange, replay } from '../../helpers/replay.ts';
import { subject } from '../../helpers/subjects.ts';

const ASK = 'POST https://api.github.com/graphql';
const REPOSITORY = {
  nameWithOwner: 'DMIS-Lab/BioBERT',
  description: 'A language model for medicine.',
  createdAt: '2019-01-24T09:40:33Z',
  homepageUrl: 'https://biobert.example.org/start',
  owner: { __typename: 'Organization', login: 'DMIS-Lab', name: 'Data Mining Lab' },
};

async function ask(exchanges: readonly Omit<Exchange, 'request'>[], key = 'ghs_token') {
  const { fetch, sent } = replay(exchanges.map((one) => ({ request: ASK, ...one })));
  const client = clientFor(github, { fetch, ...(key ? { key } : {}) });
  return { result: await describeRepository(subject('github:dmis-lab/biobert'), client), sent };
}

async function describeWith(changes: object) {
  const repository = { ...REPOSITORY, ...changes };
  const { result } = await ask([{ answer: { data: { repository } } }]);
  if (result.status !== 'found') throw new Error(result.reason);
  return result.description;
}

describe('a repository', () => {
  test('is described with all that is known, in one request that GitHub takes', async () => {
    const { result, sent } = await ask([{ answer: { data: { repository: REPOSITORY } } }]);

    expect(result).toEqual({
      status: 'found',
      description: {
        title: 'BioBERT',
        year: 2019,
        month: 1,
        day: 24,
        description: 'A language model for medicine.',
        institute: 'Data Mining Lab',
        links: {
          code: 'https://github.com/DMIS-Lab/BioBERT',
          project: 'https://biobert.example.org/start',
        },
        subjects: [{ kind: 'github', id: 'dmis-lab/biobert' }],
      },
    });
    const json = sent[0]?.json as { query: string; variables: unknown };
    expect(sent).toHaveLength(1);
    expect(json.variables).toEqual({ owner: 'dmis-lab', name: 'biobert' });
    expect(validate(githubSchema(), parse(json.query))).toEqual([]);
  });

  test('of which little is known has a short description', async () => {
    const nothing = { description: null, createdAt: 'soon', homepageUrl: '', owner: 7 };

    expect(await describeWith(nothing)).toEqual({
      title: 'BioBERT',
      links: { code: 'https://github.com/DMIS-Lab/BioBERT' },
      subjects: [{ kind: 'github', id: 'dmis-lab/biobert' }],
    });
  });

  test('that moved has both names', async () => {
    expect(await describeWith({ nameWithOwner: 'google/Bert' })).toMatchObject({
      title: 'Bert',
      links: { code: 'https://github.com/google/Bert' },
      subjects: [
        { kind: 'github', id: 'dmis-lab/biobert' },
        { kind: 'github', id: 'google/bert' },
      ],
    });
  });

  test.each([
    ['its login', { __typename: 'Organization', login: 'DMIS-Lab', name: null }, 'DMIS-Lab'],
    ['nothing of a person', { __typename: 'User', login: 'ada', name: 'Ada Example' }, undefined],
  ])('has for its institute %s', async (_, owner, institute) => {
    expect((await describeWith({ owner })).institute).toBe(institute);
  });

  test('is missing where GitHub finds none', async () => {
    const message = "Could not resolve to a Repository with the name 'dmis-lab/biobert'.";
    const errors = [{ type: 'NOT_FOUND', path: ['repository'], message }];
    const { result } = await ask([{ answer: { data: { repository: null }, errors } }]);

    expect(result).toEqual({ status: 'missing', reason: 'has no such public repository' });
  });

  test.each([
    ['does not let this token see it', [{ type: 'FORBIDDEN', path: ['repository'] }]],
    ['answered without it', [{ message: 'Something went wrong.' }]],
    ['answered without it', null],
  ])('is not known where GitHub %s', async (reason, errors) => {
    const { result } = await ask([{ answer: { data: { repository: null }, errors } }]);

    expect(result).toEqual({ status: 'failed', reason });
  });

  test('is not known where GitHub answers without its name', async () => {
    const repository = { ...REPOSITORY, nameWithOwner: '](javascript:x)' };

    expect((await ask([{ answer: { data: { repository } } }])).result).toEqual({
      status: 'failed',
      reason: 'answered without its name',
    });
  });

  test('is not asked for without a token', async () => {
    expect((await ask([], '')).result).toEqual({ status: 'failed', reason: 'no token' });
  });

  test('is asked for again when the limit is over', async () => {
    const limited = { data: null, errors: [{ type: 'RATE_LIMITED', message: 'x' }] };
    const { fetch } = replay([
      { request: ASK, answer: limited },
      { request: ASK, answer: { data: { repository: REPOSITORY } } },
    ]);
    const waits: number[] = [];
    const real = clientFor(github, { fetch, key: 'ghs_token' });
    const client = { ...real, holdBack: (wait: number) => void waits.push(wait) };

    expect(await describeRepository(subject('github:dmis-lab/biobert'), client)).toMatchObject({
      status: 'found',
    });
    expect(waits).toEqual([60_000]);
  });

  test.each([
    ['rate limited (HTTP 429)', { status: 429, answer: { message: 'x' } }],
    ['key refused (HTTP 401)', { status: 401, answer: { message: 'Bad credentials' } }],
    ['answer not understood', { answer: '<html>' }],
    ['answer not understood', { answer: { data: { repository: { nameWithOwner: 7 } } } }],
  ])('is not known where the answer is: %s', async (reason, exchange) => {
    await expect(ask([exchange])).rejects.toThrow(reason);
  });
});

describe('the homepage', () => {
  const code = 'https://github.com/DMIS-Lab/BioBERT';
  test.each([
    [
      'a paper',
      'https://arxiv.org/pdf/1901.08746v4',
      { paper: 'https://arxiv.org/abs/1901.08746' },
    ],
    [
      'a model',
      'http://hf.co/dmis-lab/biobert',
      { model: 'https://huggingface.co/dmis-lab/biobert' },
    ],
    ['another repository', 'https://github.com/google/bert', {}],
    ['a script', 'javascript:alert(1)', {}],
    ['data', 'data:text/html,x', {}],
    ['no address', 'biobert.example.org', {}],
    ['an address with a password', 'https://ada:secret@example.org', {}],
    ['an address with a name in it', 'https://github.com@example.org', {}],
    ['an address that is too long in full', `https://example.org/${'ü'.repeat(200)}`, {}],
    ['a very long address', `https://example.org/${'x'.repeat(500)}`, {}],
    [
      'an address with a line break',
      'https://example.org/a\nb',
      { project: 'https://example.org/ab' },
    ],
  ])('may be %s', async (_, homepageUrl, links) => {
    expect((await describeWith({ homepageUrl })).links).toEqual({ code, ...links });
  });
});
