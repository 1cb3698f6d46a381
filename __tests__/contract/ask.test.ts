/** What the code expects of its upstreams holds in the sandbox, and one changed answer is noticed. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../sandbox/faults.ts';
import type { SandboxServer } from '../../sandbox/server.ts';
import { startShields } from '../../sandbox/shields.ts';
import { differencesFrom, SHAPES } from '../../scripts/contract/shapes.ts';
import { type AskOptions, askQuestions, type Reply } from '../../src/contract/ask.ts';
import { HOSTS, type Question } from '../../src/contract/question.ts';
import { QUESTIONS } from '../../src/contract/questions/index.ts';
import type { Shape } from '../../src/contract/shape.ts';
import { placeOf } from '../../src/refresh/connect.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();
const KEYS = {
  token: 'ghs_sandbox',
  'history-token': 'ghs_sandbox',
  'openalex-api-key': 'oa_sandbox',
};

/** All tests together ask for more than a job may in an hour, or an address in five minutes. */
beforeEach(() => {
  sandbox.github.rateLimit.budget('ghs_sandbox', 'core').used = 0;
  sandbox.huggingFace.window.anonymousQuota = 5_000;
});

function ask(
  keys: Record<string, string> = KEYS,
  options: Partial<AskOptions> = {},
): Promise<Reply[]> {
  return askQuestions({
    placeOf: (host) => placeOf(host, sandbox.environment(), keys),
    userAgent: 'readme-tally/test',
    fetch,
    retries: 1,
    firstDelay: 0,
    signal: new AbortController().signal,
    wait: async () => {},
    ...options,
  });
}

/** The ids of the questions that do not hold, with their status. */
function others(replies: readonly Reply[]): string[] {
  return replies
    .filter(({ status }) => status !== 'holds')
    .map(({ status, question }) => `${status} ${question.id}`);
}

function serverOf({ host }: Question): SandboxServer {
  const servers: Record<string, SandboxServer> = {
    'semantic-scholar': sandbox.semanticScholar,
    github: sandbox.github,
    'github-rest': sandbox.github,
    'hugging-face': sandbox.huggingFace,
    gitlab: sandbox.gitlab,
    codeberg: sandbox.codeberg,
    openalex: sandbox.openAlex,
    shields: sandbox.shields,
  };
  return servers[host] as SandboxServer;
}

/** Matches the request of one question. */
function matchOf({ host, request }: Question): NonNullable<Fault['match']> {
  const { pathname, searchParams } = new URL(
    `http://x${host === 'github' ? '/graphql' : request.path}`,
  );
  const body = request.body === undefined ? '' : JSON.stringify(request.body);
  return (one) =>
    one.path === pathname && one.query.toString() === searchParams.toString() && one.body === body;
}

type Parts = Partial<Record<'status' | 'headers' | 'body', Shape>>;
const partsOf = ({ expects }: Question) => expects as Parts;
const with_ = (part: keyof Parts) => QUESTIONS.filter((one) => partsOf(one)[part] !== undefined);
const byId = (questions: readonly Question[]) => questions.map((one) => [one.id, one] as const);

test('the sandbox answers in the recorded shapes, where some are recorded', async () => {
  const replies = await ask();

  expect(replies.filter(({ shape }) => shape === undefined)).toEqual([]);
  const file = existsSync(SHAPES) ? readFileSync(SHAPES, 'utf8') : '{}';
  expect(differencesFrom(file, replies)).toEqual([]);
});

test('all hold in the sandbox, each asked by a request of its own', async () => {
  const replies = await ask();
  expect(others(replies)).toEqual([]);
  expect(replies).toHaveLength(QUESTIONS.length);
  expect(sandbox.requests()).toHaveLength(QUESTIONS.length);
  for (const question of QUESTIONS) {
    expect(serverOf(question).requests().filter(matchOf(question))).toHaveLength(1);
  }
});

test('there are some twenty, of every host', () => {
  expect(QUESTIONS.length).toBeGreaterThanOrEqual(20);
  expect(new Set(QUESTIONS.map(({ host }) => host))).toEqual(new Set(HOSTS.map(({ id }) => id)));
  expect(new Set(QUESTIONS.map(({ id }) => id)).size).toBe(QUESTIONS.length);
});

describe('one answer with', () => {
  async function change(question: Question, fault: Omit<Fault, 'match'>) {
    serverOf(question).fault({ ...fault, match: matchOf(question) });
    const replies = await ask();
    expect(others(replies)).toEqual([`differs ${question.id}`]);
    return replies.find((one) => one.question === question)?.seen;
  }

  test.each(byId(QUESTIONS))('another status differs: %s', async (_, question) => {
    const seen = await change(question, { status: 418 });
    expect(seen).toMatchObject({ status: '=418' });
  });

  test.each(byId(with_('body')))('another body differs: %s', async (_, question) => {
    const [status = ''] = String(partsOf(question).status).split('|');
    const fault = { status: Number(status.slice(1)), body: { unexpected: [true] } };
    const { headers } = partsOf(question);
    const type = headers === undefined ? {} : { headers: { 'content-type': 'image/svg+xml' } };
    await change(question, { ...fault, ...type });
  });

  test.each(byId(with_('headers')))('another header differs: %s', async (_, question) => {
    const names = Object.keys(partsOf(question).headers as object);
    const headers = Object.fromEntries(names.map((name) => [name, 'x']));
    expect(await change(question, { headers })).toMatchObject({
      headers: { [`${names[0]}`]: '=x' },
    });
  });
});

describe('it could not be asked', () => {
  test('what is not reachable, which is found out by two requests', async () => {
    const closed = await startShields();
    await closed.close();
    let requests = 0;
    const replies = await ask(KEYS, {
      placeOf: () => ({ url: closed.url, key: ['x', 'y'] }),
      fetch: (...request) => {
        requests++;
        return fetch(...request);
      },
      retries: 0,
    });
    expect(new Set(replies.map(({ status, reason }) => `${status}: ${reason}`))).toEqual(
      new Set(['unasked: the connection was refused (ECONNREFUSED)']),
    );
    expect(requests).toBe(
      HOSTS.map(({ id }) => Math.min(2, QUESTIONS.filter(({ host }) => host === id).length)).reduce(
        (sum, one) => sum + one,
      ),
    );
  });

  test('what needs a key, without one', async () => {
    expect(others(await ask({}))).toEqual([
      'unasked github/foreign',
      'unasked github/renamed',
      'unasked github/missing',
      'unasked github/node-id',
      'unasked github/cost',
      'unasked openalex/bearer-key',
      'unasked github-rest/star-history',
      'unasked github-rest/star-history-renamed',
      'unasked github-rest/star-history-missing',
    ]);
  });

  test.each([429, 403, 500, 503])('what is answered %i', async (status) => {
    sandbox.semanticScholar.fault({ status });
    const replies = await ask();
    expect(others(replies).every((one) => one.startsWith('unasked semantic-scholar/'))).toBe(true);
    expect(others(replies)).toHaveLength(6);
  });

  test('what a token is refused for', async () => {
    const asked = (name: string) =>
      QUESTIONS.filter(({ host }) => host === name).map(({ id }) => `unasked ${id}`);
    expect(others(await ask({ ...KEYS, token: 'ghp_unknown' }))).toEqual(asked('github'));
    expect(others(await ask({ ...KEYS, 'history-token': 'ghp_unknown' }))).toEqual(
      asked('github-rest'),
    );
  });

  test('what the time is too short for', async () => {
    const replies = await ask(KEYS, { signal: AbortSignal.abort() });
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set(['unasked']));
    expect(sandbox.requests()).toEqual([]);
  });
});

test('a temporary failure is asked again', async () => {
  sandbox.semanticScholar.fault({ status: 429, times: 1 });
  expect(others(await ask())).toEqual([]);
});

test('only some hosts are asked', async () => {
  const replies = await ask(KEYS, { hosts: new Set(['shields', 'openalex']) });
  expect(new Set(replies.map(({ host }) => host.name))).toEqual(
    new Set(['OpenAlex', 'shields.io']),
  );
});
