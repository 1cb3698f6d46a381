import { expect, test } from '@jest/globals';
import { startCodeberg } from '../../sandbox/codeberg.ts';
import { createWorld } from '../../sandbox/world.ts';
import type { FieldName } from '../../src/fields/table.ts';
import { codeberg } from '../../src/sources/codeberg.ts';
import { clientFor } from '../helpers/client.ts';
import { type Exchange, replay } from '../helpers/replay.ts';
import { line, subject } from '../helpers/subjects.ts';

const request = 'GET https://codeberg.org/api/v1/repos/forgejo/forgejo';
const key = 'codeberg:forgejo/forgejo';
const REPOSITORY = {
  full_name: 'Forgejo/forgejo',
  description: 'Beyond coding.',
  website: 'https://forgejo.org',
  stars_count: 3500,
  forks_count: 700,
  watchers_count: 90,
  open_issues_count: 2100,
  archived: true,
  language: 'Go',
  created_at: '2022-11-06T22:10:24+01:00',
  updated_at: '2026-11-21T12:00:00+01:00',
};

function client(exchange: Partial<Exchange>) {
  return clientFor(codeberg, replay([{ request, answer: REPOSITORY, ...exchange }]));
}

test.each<[what: string, exchange: Partial<Exchange>, observed: string]>([
  ['found', {}, `found ${key} stars=3500`],
  ['without stars', { answer: { full_name: 'forgejo/forgejo' } }, `found ${key}`],
  ['unknown', { status: 404 }, `missing ${key} (has no such public repository)`],
  ['refused', { status: 429, answer: '' }, `failed ${key} (rate limited (HTTP 429))`],
  ['garbage', { answer: '<html>' }, `failed ${key} (answer not understood)`],
])('a repository that is %s', async (_, exchange, expected) => {
  const observed = await codeberg.observe([subject(key)], client(exchange));

  expect(observed.map(line)).toEqual([expected]);
});

test('gives what is wanted in one request', async () => {
  const names: FieldName[] = [...codeberg.gives, 'last-commit'];
  const observed = await codeberg.observe([subject(key)], client({}), {
    fieldsOf: () => new Set(names),
  });

  expect(observed).toEqual([
    {
      status: 'found',
      subject: subject(key),
      source: 'codeberg',
      state: 'archived',
      values: {
        stars: 3500,
        forks: 700,
        watchers: 90,
        'open-issues': 2100,
        'last-activity': '2026-11-21',
        created: '2022-11-06',
        language: 'Go',
        archived: true,
        description: 'Beyond coding.',
      },
    },
  ]);
});

test('describes a repository', async () => {
  expect(await codeberg.describe?.ask(subject(key), client({}))).toEqual({
    status: 'found',
    description: {
      title: 'forgejo',
      year: 2022,
      month: 11,
      day: 6,
      description: 'Beyond coding.',
      links: { code: 'https://codeberg.org/Forgejo/forgejo', project: 'https://forgejo.org/' },
      subjects: [subject(key)],
    },
  });
  expect(await codeberg.describe?.ask(subject(key), client({ status: 404 }))).toEqual({
    status: 'missing',
    reason: 'has no such public repository',
  });
});

test('follows the redirect from a former name', async () => {
  const world = createWorld();
  world.set('codeberg:Old/Name', { stars: 12 });
  world.rename('codeberg:Old/Name', 'codeberg:Newer/Name');
  const server = await startCodeberg(world);

  const observed = await codeberg.observe(
    [subject('codeberg:old/name')],
    clientFor(codeberg, { fetch, baseUrl: server.url }),
  );

  expect(observed).toMatchObject([
    { status: 'found', values: { stars: 12 }, movedTo: subject('codeberg:newer/name') },
  ]);
  await server.close();
});

test.each(['github:o/r', 'gitlab:o/r'])('does not look up %s', (other) => {
  expect(codeberg.covers(subject(other))).toBe(false);
});
