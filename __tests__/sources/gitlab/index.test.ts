import { describe, expect, test } from '@jest/globals';
import { startGitLab } from '../../../sandbox/gitlab.ts';
import { createWorld } from '../../../sandbox/world.ts';
import type { FieldName } from '../../../src/fields/table.ts';
import { gitlab } from '../../../src/sources/gitlab/index.ts';
import { clientFor } from '../../helpers/client.ts';
import { type Exchange, replay } from '../../helpers/replay.ts';
import { line, subject } from '../../helpers/subjects.ts';

const QUERY = 'POST https://gitlab.com/api/graphql';
const SINGLE = 'GET https://gitlab.com/api/v4/projects/';
const A = { fullPath: 'Group/A', archived: false, starCount: 5 };

const fieldsOf = (...names: FieldName[]) => ({ fieldsOf: () => new Set(names) });

async function observe(keys: readonly string[], exchanges: readonly Exchange[], options = {}) {
  const { fetch, sent } = replay(exchanges);
  const client = clientFor(gitlab, { fetch });
  return { observed: await gitlab.observe(keys.map(subject), client, options), sent };
}

const answered = (nodes: unknown, errors?: unknown) => ({
  request: QUERY,
  answer: { data: { projects: { nodes } }, ...(errors ? { errors } : {}) },
});

test('asks for all in one query, in whatever order they are answered', async () => {
  const nodes = [{ fullPath: 'group/sub/b', starCount: 7, forksCount: 0 }, A];
  const { observed, sent } = await observe(
    ['gitlab:group/a', 'gitlab:group/sub/b'],
    [answered(nodes)],
  );

  expect(observed.map(line)).toEqual([
    'found gitlab:group/a stars=5',
    'found gitlab:group/sub/b stars=7',
  ]);
  expect(sent[0]?.json).toEqual({
    query: expect.stringMatching(/\{ fullPath archived starCount \}/),
    variables: { paths: ['group/a', 'group/sub/b'] },
  });
});

test('asks for the wanted fields and no others', async () => {
  const node = {
    ...A,
    archived: true,
    forksCount: 2,
    lastActivityAt: '2026-10-07T23:00:00Z',
    createdAt: '2019-01-24T00:00:00Z',
  };
  const wanted = fieldsOf('forks', 'last-activity', 'created', 'archived', 'license');
  const { observed, sent } = await observe(['gitlab:group/a'], [answered([node])], wanted);

  expect(observed).toMatchObject([
    {
      state: 'archived',
      values: { forks: 2, 'last-activity': '2026-10-07', created: '2019-01-24', archived: true },
    },
  ]);
  expect(JSON.stringify(sent[0]?.json)).toContain(
    '{ fullPath archived forksCount lastActivityAt createdAt }',
  );
});

test('101 projects need three queries', async () => {
  const keys = Array.from({ length: 101 }, (_, index) => `gitlab:g/p${index}`);
  const all = keys.map((key) => ({ fullPath: key.slice(7), starCount: 1 }));
  const { observed } = await observe(keys, [answered(all), answered(all), answered(all)]);

  expect(observed.every(({ status }) => status === 'found')).toBe(true);
});

describe('a project that the query does not find', () => {
  const request = `${SINGLE}group%2Fsub%2Fold`;
  const key = 'gitlab:group/sub/old';

  test('has a new path', async () => {
    const answer = { path_with_namespace: 'New/Old', star_count: 8, archived: null };
    const { observed } = await observe([key], [answered([]), { request, answer }]);

    expect(observed).toMatchObject([
      { status: 'found', values: { stars: 8 }, movedTo: subject('gitlab:new/old') },
    ]);
  });

  test.each<[what: string, exchange: Partial<Exchange>, observed: string]>([
    ['does not exist', { status: 404 }, `missing ${key} (has no such public project)`],
    ['is refused', { status: 403 }, `failed ${key} (request refused (HTTP 403))`],
    ['gets no answer', { status: 500 }, `failed ${key} (internal error (HTTP 500))`],
    ['is garbage', { answer: '<html>' }, `failed ${key} (answer not understood)`],
  ])('%s, and others keep their values', async (_, exchange, expected) => {
    const single = { request, answer: {}, ...exchange };
    const { observed } = await observe(['gitlab:group/a', key], [answered([A, null]), single]);

    expect(observed.map(line)).toEqual(['found gitlab:group/a stars=5', expected]);
  });
});

test.each([
  ['no data', { errors: [{ message: 'Query has complexity of 201' }] }],
  ['no list', { data: { projects: null } }],
])('an answer with %s is a failure', async (_, answer) => {
  const { observed } = await observe(['gitlab:group/a'], [{ request: QUERY, answer }]);

  expect(observed.map(line)).toEqual(['failed gitlab:group/a (answer not understood)']);
});

test('a 0 beside an error is no value', async () => {
  const node = { ...A, starCount: 0, forksCount: 3 };
  const { observed } = await observe(
    ['gitlab:group/a'],
    [answered([node], [{ message: 'timeout' }])],
    fieldsOf('stars', 'forks'),
  );

  expect(observed).toMatchObject([
    { values: { forks: 3 }, withheld: { stars: expect.stringContaining('beside an error') } },
  ]);
});

test('the sandbox answers as the API', async () => {
  const world = createWorld();
  world.set('gitlab:Group/Sub/Now', { stars: 12 });
  world.rename('gitlab:Group/Sub/Now', 'gitlab:Group/Other/Now');
  world.remove('gitlab:group/gone');
  const server = await startGitLab(world);
  const keys = ['gitlab:group/sub/now', 'gitlab:group/other/now', 'gitlab:group/gone'];

  const client = clientFor(gitlab, { fetch, baseUrl: server.url });
  const observed = await gitlab.observe(keys.map(subject), client);

  expect(observed.map(line)).toEqual([
    'found gitlab:group/sub/now stars=12',
    'found gitlab:group/other/now stars=12',
    'missing gitlab:group/gone (has no such public project)',
  ]);
  expect(observed[0]).toMatchObject({ movedTo: subject('gitlab:group/other/now') });
  expect(server.requests()).toHaveLength(3);
  await server.close();
});

test.each(['github:o/r', 'codeberg:o/r', 'hf:models/a/b'])('does not look up %s', (key) => {
  expect(gitlab.covers(subject(key))).toBe(false);
});
