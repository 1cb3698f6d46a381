import { describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { githubSchema } from '../../../sandbox/github/graphql-schema.ts';
import type { FieldName } from '../../../src/fields/table.ts';
import { GITHUB_FIELDS } from '../../../src/sources/github/fields.ts';
import { github } from '../../../src/sources/github/index.ts';
import { starsQuery } from '../../../src/sources/github/stars-query.ts';
import { namesOf } from '../../../src/sources/wanted.ts';
import { clientFor } from '../../helpers/client.ts';
import { type Exchange, replay } from '../../helpers/replay.ts';
import { subject } from '../../helpers/subjects.ts';

const ASK = 'POST https://api.github.com/graphql';
const ALL = namesOf(GITHUB_FIELDS);
const FULL = {
  nameWithOwner: 'o/r',
  id: 'R_1',
  databaseId: 1,
  isArchived: true,
  isDisabled: false,
  stargazerCount: 5,
  forkCount: 4,
  watchers: { totalCount: 3 },
  issues: { totalCount: 2 },
  pullRequests: { totalCount: 1 },
  refs: { nodes: [{ name: 'v2-rc' }] },
  languages: { totalSize: 2000, edges: [{ size: 1990, node: { name: 'C++' } }] },
  defaultBranchRef: { target: { authoredDate: '2026-10-07T23:59:59Z' } },
  createdAt: '2019-03-24T01:02:03Z',
  latestRelease: {
    tagName: 'v1',
    publishedAt: '2026-09-01T00:00:00Z',
    createdAt: '2026-08-01T00:00:00Z',
  },
  licenseInfo: { spdxId: 'MIT' },
  primaryLanguage: { name: 'C++' },
  description: 'What it is.',
};
const VALUES = {
  stars: 5,
  forks: 4,
  watchers: 3,
  'open-issues': 2,
  'open-pull-requests': 1,
  tag: 'v2-rc',
  'top-language': 'C++ 99.5%',
  'last-commit': '2026-10-07',
  created: '2019-03-24',
  release: 'v1',
  released: '2026-09-01',
  license: 'MIT',
  language: 'C++',
  archived: true,
  description: 'What it is.',
};

async function observe(fields: readonly FieldName[], answer: unknown, keys = ['github:o/r']) {
  const { fetch, sent } = replay([{ request: ASK, answer }]);
  const client = clientFor(github, { fetch, key: 'ghs_token' });
  const fieldsOf = () => new Set(fields);
  const observations = await github.observe(keys.map(subject), client, { fieldsOf });
  return { observations, query: String((sent[0]?.json as { query?: string } | undefined)?.query) };
}

async function valuesOf(fields: readonly FieldName[], repository: object) {
  const { observations } = await observe(fields, { data: { r0: repository } });
  return observations[0]?.status === 'found' ? observations[0].values : observations[0];
}

test('every field is read', async () => {
  expect(await valuesOf(ALL, FULL)).toEqual(VALUES);
});

test.each(ALL)('%s is asked for where it is wanted, and the schema has it', (name) => {
  const batch = [subject('github:o/r'), subject('github:o/s')];
  const { query } = starsQuery(batch, (one) => new Set(one.id === 'o/r' ? [name] : []));

  expect(validate(githubSchema(), parse(query))).toEqual([]);
  expect(query).toContain(GITHUB_FIELDS[name]?.select);
  expect(query.match(/^fragment/gm)).toHaveLength(name === 'archived' ? 1 : 2);
});

test('what is not wanted is not asked for, and what two fields share only once', async () => {
  const { query } = await observe(['release', 'released'], { data: { r0: FULL } });

  expect(query).toContain(
    'on Repository { latestRelease { tagName publishedAt createdAt } nameWithOwner id databaseId isArchived isDisabled',
  );
});

describe('a repository', () => {
  test.each<[string, object, FieldName[], object]>([
    ['without a licence', { ...FULL, licenseInfo: null }, ['license'], { license: '' }],
    [
      'whose licence is not recognised',
      { ...FULL, licenseInfo: { spdxId: 'NOASSERTION' } },
      ['license'],
      { license: 'NOASSERTION' },
    ],
    [
      'without a release',
      { ...FULL, latestRelease: null },
      ['release', 'released'],
      { release: '' },
    ],
    [
      'whose release has no day of its own',
      {
        ...FULL,
        latestRelease: { tagName: 'v1', publishedAt: null, createdAt: '2026-08-01T00:00:00Z' },
      },
      ['released'],
      { released: '2026-08-01' },
    ],
    ['without a commit', { ...FULL, defaultBranchRef: null }, ['last-commit'], {}],
    ['without a tag', { ...FULL, refs: { nodes: [] } }, ['tag'], { tag: '' }],
    ['whose tags are not given', { ...FULL, refs: null }, ['tag'], {}],
    [
      'without any language',
      { ...FULL, languages: { totalSize: 0, edges: [] } },
      ['top-language'],
      { 'top-language': '' },
    ],
    ['whose languages are not given', { ...FULL, languages: null }, ['top-language'], {}],
    ['without code', { ...FULL, primaryLanguage: null }, ['language'], {}],
    ['without a description', { ...FULL, description: '' }, ['description'], {}],
    [
      'with garbage in places',
      { ...FULL, watchers: 7, issues: { totalCount: -1 }, createdAt: 'soon', licenseInfo: [] },
      ['stars', 'watchers', 'open-issues', 'created', 'license'],
      { stars: 5 },
    ],
  ])('%s', async (_, repository, fields, values) => {
    expect(await valuesOf(fields, repository)).toEqual(values);
  });

  test('without anything that every repository has has failed', async () => {
    expect(await valuesOf(['stars'], { nameWithOwner: 'o/r' })).toMatchObject({
      status: 'failed',
      reason: 'answered without it',
    });
  });
});

describe('beside an error of the query', () => {
  const empty = { ...FULL, stargazerCount: 0, forkCount: 7, licenseInfo: null };
  const fields: FieldName[] = ['stars', 'forks', 'license'];
  const errorAt = (type: string) => [{ type, path: ['r1'] }];
  const keys = ['github:o/r', 'github:o/gone'];

  test.each(['RESOURCE_LIMITS_EXCEEDED', 'FORBIDDEN', 'SOMETHING_NEW'])(
    '%s, what is empty is no value',
    async (type) => {
      const answer = { data: { r0: empty, r1: FULL }, errors: errorAt(type) };
      const [one] = (await observe(fields, answer, keys)).observations;

      expect(one).toMatchObject({ status: 'found', values: { forks: 7 } });
      expect(one).toMatchObject({
        withheld: {
          stars: 'answered nothing for it beside an error',
          license: 'answered nothing for it beside an error',
        },
      });
      expect(one?.status === 'found' && Object.keys(one.values)).toEqual(['forks']);
    },
  );

  test('NOT_FOUND, it is: the other repository does not exist', async () => {
    const answer = { data: { r0: empty, r1: null }, errors: errorAt('NOT_FOUND') };
    const [one] = (await observe(fields, answer, keys)).observations;

    expect(one).toMatchObject({ values: { stars: 0, forks: 7, license: '' } });
  });

  test('a repository of which nothing else is known has failed', async () => {
    const answer = { data: { r0: empty, r1: FULL }, errors: errorAt('FORBIDDEN') };
    const [one] = (await observe(['stars'], answer, keys)).observations;

    expect(one).toMatchObject({ status: 'failed', reason: /beside an error/ });
  });
});

describe('a batch', () => {
  const keys = Array.from({ length: 120 }, (_, index) => `github:o/r${index}`);

  test.each<[FieldName[], number[]]>([
    [
      ['stars', 'license', 'release', 'last-commit', 'created', 'forks', 'archived'],
      [50, 50, 20],
    ],
    [
      ['stars', 'watchers'],
      [50, 50, 20],
    ],
    [
      ['tag', 'top-language'],
      [25, 25, 25, 25, 20],
    ],
    [
      ['watchers', 'open-issues'],
      [25, 25, 25, 25, 20],
    ],
  ])('of repositories with %j', async (fields, sizes) => {
    const data = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`r${index}`, FULL]));
    const exchanges = sizes.map((): Exchange => ({ request: ASK, answer: { data } }));
    const { fetch, sent } = replay(exchanges);
    const client = clientFor(github, { fetch, key: 'ghs_token' });

    await github.observe(keys.map(subject), client, { fieldsOf: () => new Set(fields) });

    const asked = sent.map(({ json }) => {
      return Object.keys((json as { variables: object }).variables).length / 2;
    });
    expect(asked).toEqual(sizes);
  });
});
