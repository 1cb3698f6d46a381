import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import { VERSION } from '../../src/config/version.ts';
import { connector, type Environment, USER_AGENT } from '../../src/refresh/connect.ts';
import { github } from '../../src/sources/github/index.ts';
import { huggingFace } from '../../src/sources/hugging-face/index.ts';
import { SOURCES } from '../../src/sources/index.ts';
import { semanticScholar } from '../../src/sources/semantic-scholar/index.ts';
import type { Source } from '../../src/sources/source.ts';

const KEYS = {
  token: 'ghs_token',
  'semantic-scholar-api-key': 's2-key',
  'hugging-face-token': 'hf_token',
};

let sent: Request[];

beforeEach(() => {
  sent = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    sent.push(new Request(input, init));
    return Response.json({});
  });
});

afterEach(() => {
  jest.restoreAllMocks();
});

const MEANS = { requests: 10 };

async function ask(
  source: Source,
  environment: Environment = {},
  keys: Record<string, string | undefined> = {},
): Promise<Request> {
  await connector(environment, keys)(source, MEANS).get('/path', z.unknown());
  const [request] = sent.splice(0);
  if (request === undefined) throw new Error('nothing was sent');
  return request;
}

describe('the address', () => {
  test.each<[name: string, source: Source, environment: Environment, url: string]>([
    ['public', semanticScholar, {}, 'https://api.semanticscholar.org/path'],
    ['public', github, {}, 'https://api.github.com/graphql/path'],
    ['public', huggingFace, {}, 'https://huggingface.co/path'],
    [
      'set',
      semanticScholar,
      { TALLY_SEMANTIC_SCHOLAR_URL: 'http://127.0.0.1:9001/' },
      'http://127.0.0.1:9001/path',
    ],
    [
      'set',
      github,
      { TALLY_GITHUB_GRAPHQL_URL: 'https://ghe.example.org/api/graphql' },
      'https://ghe.example.org/api/graphql/path',
    ],
    [
      'set',
      huggingFace,
      { TALLY_HUGGING_FACE_URL: 'https://mirror.example.org/hub' },
      'https://mirror.example.org/hub/path',
    ],
    [
      'the one that Hugging Face’s tools use',
      huggingFace,
      { HF_ENDPOINT: 'https://hf-mirror.example.org' },
      'https://hf-mirror.example.org/path',
    ],
    [
      'ours before theirs',
      huggingFace,
      { HF_ENDPOINT: 'https://theirs.org', TALLY_HUGGING_FACE_URL: 'https://ours.org' },
      'https://ours.org/path',
    ],
    [
      'theirs when ours is empty',
      huggingFace,
      { HF_ENDPOINT: 'https://theirs.org', TALLY_HUGGING_FACE_URL: '' },
      'https://theirs.org/path',
    ],
    [
      'public whatever the repository’s own server is',
      github,
      { GITHUB_GRAPHQL_URL: 'https://ghe.example.org/api/graphql' },
      'https://api.github.com/graphql/path',
    ],
  ])('is %s', async (_, source, environment, url) => {
    expect((await ask(source, environment)).url).toBe(url);
  });

  test.each(['huggingface.co', 'localhost:8080', 'file:///etc/passwd', 'javascript:1', 'https://'])(
    'cannot be %s',
    (value) => {
      const connect = connector({ HF_ENDPOINT: value }, {});

      expect(() => connect(huggingFace, MEANS)).toThrow(
        expect.objectContaining({
          name: 'ConfigError',
          message: 'HF_ENDPOINT is not a valid URL. Set it to one that starts with https://.',
        }),
      );
    },
  );
});

describe('the key', () => {
  test.each<[source: Source, header: string, value: string]>([
    [semanticScholar, 'x-api-key', 's2-key'],
    [github, 'authorization', 'Bearer ghs_token'],
    [huggingFace, 'authorization', 'Bearer hf_token'],
  ])('goes to its own source only', async (source, header, value) => {
    const { headers } = await ask(source, {}, KEYS);

    expect(headers.get(header)).toBe(value);
    const all = [...headers].map((pair) => pair.join(': ')).join('\n');
    const others = Object.entries(KEYS).filter(([input]) => input !== source.key?.input);
    for (const [, key] of others) expect(all).not.toContain(key);
  });

  test.each([undefined, '', '  ', '\n'])('is none when it is %j', async (key) => {
    const { headers } = await ask(huggingFace, {}, { 'hugging-face-token': key });

    expect(headers.has('authorization')).toBe(false);
  });

  test('may have a blank in it', async () => {
    const { headers } = await ask(huggingFace, {}, { 'hugging-face-token': 'hf token' });

    expect(headers.get('authorization')).toBe('Bearer hf token');
  });

  test('may have been pasted with a line end', async () => {
    const { headers } = await ask(huggingFace, {}, { 'hugging-face-token': ' hf_token\n' });

    expect(headers.get('authorization')).toBe('Bearer hf_token');
  });

  test.each(['hf_\ntoken', 'hf_\u0000token', 'hf_tokén', 'hf_…'])(
    'that no header can carry is refused and not repeated: %j',
    (key) => {
      const connect = connector({}, { 'hugging-face-token': key });

      expect(() => connect(huggingFace, MEANS)).toThrow(
        expect.objectContaining({
          name: 'ConfigError',
          message:
            'The key for Hugging Face contains a line break or a character that no key has. Copy it again.',
        }),
      );
    },
  );
});

test.each(SOURCES)('$name is sent the user agent', async (source) => {
  const { headers } = await ask(source);

  expect(USER_AGENT).toBe(`readme-tally/${VERSION}`);
  expect(headers.get('user-agent')).toBe(USER_AGENT);
});
