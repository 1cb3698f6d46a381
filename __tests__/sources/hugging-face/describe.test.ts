import { describe, expect, test } from '@jest/globals';
import { describeOnHub } from '../../../src/sources/hugging-face/describe.ts';
import { huggingFace } from '../../../src/sources/hugging-face/index.ts';
import { clientFor } from '../../helpers/client.ts';
import { type Exchange, replay } from '../../helpers/replay.ts';
import { subject } from '../../helpers/subjects.ts';

const KEY = 'hf:models/GanjinZero/biobart-v2-base';
const MODEL = {
  _id: '6374bbb0ebd76b7ec24f0c2f',
  id: 'GanjinZero/biobart-v2-base',
  createdAt: '2022-11-16T10:29:52.000Z',
  tags: ['transformers', 'pytorch', 'arxiv:2204.03905', 'license:apache-2.0'],
};

async function ask(exchange: Omit<Exchange, 'request'>, { key = KEY, token = '' } = {}) {
  const path = key.slice('hf:'.length);
  const request = `GET https://huggingface.co/api/${path}?expand=createdAt&expand=tags`;
  const { fetch, sent } = replay([{ request, ...exchange }]);
  const client = clientFor(huggingFace, { fetch, ...(token ? { key: token } : {}) });
  return { result: await describeOnHub(subject(key), client), sent };
}

async function describeWith(changes: object, key = KEY) {
  const { result } = await ask({ answer: { ...MODEL, ...changes } }, { key });
  if (result.status !== 'found') throw new Error(result.reason);
  return result.description;
}

describe('a model', () => {
  test('is described with all that is known, in one request', async () => {
    const { result, sent } = await ask({ answer: MODEL });

    expect(result).toEqual({
      status: 'found',
      description: {
        title: 'biobart-v2-base',
        year: 2022,
        month: 11,
        day: 16,
        links: {
          model: 'https://huggingface.co/GanjinZero/biobart-v2-base',
          paper: 'https://arxiv.org/abs/2204.03905',
        },
        subjects: [{ kind: 'hf', id: 'models/GanjinZero/biobart-v2-base' }],
      },
    });
    expect(sent).toHaveLength(1);
  });

  test('of which little is known has a short description', async () => {
    expect((await ask({ answer: { id: 7, createdAt: null, tags: 'x' } })).result).toEqual({
      status: 'found',
      description: {
        title: 'biobart-v2-base',
        links: { model: 'https://huggingface.co/GanjinZero/biobart-v2-base' },
        subjects: [{ kind: 'hf', id: 'models/GanjinZero/biobart-v2-base' }],
      },
    });
  });

  test('has no date where the Hub gives it the oldest that it has', async () => {
    expect(await describeWith({ createdAt: '2022-03-02T23:29:04.000Z' })).not.toHaveProperty(
      'year',
    );
  });

  test.each([
    ['the only one', ['arxiv:2204.03905', 'arxiv:2204.03905'], 'https://arxiv.org/abs/2204.03905'],
    ['none of several', ['arxiv:2204.03905', 'arxiv:1910.13461'], undefined],
    ['nothing that is no id', ['arxiv:](javascript:x)', 7, null, { arxiv: 1 }], undefined],
  ])('has for its paper %s', async (_, tags, paper) => {
    expect((await describeWith({ tags })).links.paper).toBe(paper);
  });

  test('that moved has both names', async () => {
    expect(await describeWith({ id: 'rajpurkar/squad' }, 'hf:datasets/squad')).toMatchObject({
      title: 'squad',
      links: { model: 'https://huggingface.co/datasets/rajpurkar/squad' },
      subjects: [
        { kind: 'hf', id: 'datasets/squad' },
        { kind: 'hf', id: 'datasets/rajpurkar/squad' },
      ],
    });
  });

  test.each([
    ['nobody may see', { status: 401, answer: { error: 'Invalid username or password.' } }, ''],
    ['is not there', { status: 404, answer: { error: 'Repository not found' } }, 'hf_token'],
    [
      'was taken down',
      { status: 403, answer: { error: 'Access to this resource is disabled.' } },
      'hf_token',
    ],
  ])('that %s is missing', async (_, exchange, token) => {
    expect((await ask(exchange, { token })).result).toEqual({
      status: 'missing',
      reason: 'has no such public repository',
    });
  });

  test.each([
    ['rate limited (HTTP 429)', { status: 429, answer: { error: 'x' } }],
    ['request refused (HTTP 403)', { status: 403, answer: { error: 'Forbidden' } }],
    ['answer not understood', { answer: '<html>' }],
    ['answer not understood', { answer: [MODEL] }],
  ])('is not known where the answer is: %s', async (reason, exchange) => {
    await expect(ask(exchange)).rejects.toThrow(reason);
  });
});
