import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { bot } from '../../../sandbox/github/accounts.ts';
import { type GitHub, startGitHub } from '../../../sandbox/github/github.ts';
import { queryTimeout, SAML_ERROR, secondaryLimit } from '../../../sandbox/github/refusals.ts';
import { createWorld, type World } from '../../../sandbox/world.ts';

interface Body {
  data?: Record<string, Record<string, unknown> | null>;
  errors?: Record<string, unknown>[];
}

let world: World;
let github: GitHub;

beforeAll(async () => {
  world = createWorld();
  github = await startGitHub({ world });
});

afterAll(() => github.close());

afterEach(() => {
  github.graphql.resourceLimit = Number.POSITIVE_INFINITY;
  github.graphql.errors.clear();
});

async function ask(query: string, variables: object = {}, token: string | undefined = bot.token) {
  const response = await fetch(`${github.url}/graphql`, {
    method: 'POST',
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return { response, body: (await response.json()) as Body };
}

const FRAGMENT =
  'fragment F on Repository { id databaseId nameWithOwner url stargazerCount forkCount isArchived isDisabled pushedAt visibility licenseInfo { spdxId } }';

/** A batch: one alias for each repository, names as variables. */
function batch(names: string[]) {
  const declared = names.map((_, index) => `$o${index}:String!,$n${index}:String!`).join(',');
  const fields = names.map(
    (_, index) => `r${index}: repository(owner:$o${index}, name:$n${index}) { ...F }`,
  );
  const variables = Object.fromEntries(
    names.flatMap((name, index) => {
      const [owner, repo] = name.split('/');
      return [
        [`o${index}`, owner],
        [`n${index}`, repo],
      ];
    }),
  );
  return ask(
    `query(${declared}) { rateLimit { cost remaining resetAt } ${fields.join(' ')} } ${FRAGMENT}`,
    variables,
  );
}

test('answers 50 aliases in one query', async () => {
  const names = Array.from({ length: 50 }, (_, index) => `Owner/repo-${index}`);

  const { response, body } = await batch(names);

  expect(response.status).toBe(200);
  expect(body.errors).toBeUndefined();
  for (const [index, name] of names.entries()) {
    expect(body.data?.[`r${index}`]).toMatchObject({
      nameWithOwner: name,
      stargazerCount: world.counts(`github:${name}`)?.stars,
      isArchived: false,
      visibility: 'PUBLIC',
      licenseInfo: null,
      url: `https://github.com/${name}`,
    });
  }
  expect(body.data?.rateLimit).toMatchObject({ cost: 1, remaining: expect.any(Number) });
});

test('gives what is missing as an error beside the data', async () => {
  world.remove('github:gone/repo');

  const { response, body } = await batch(['a/b', 'gone/repo', 'c/d']);

  expect(response.status).toBe(200);
  expect(body.data?.r1).toBeNull();
  expect(body.data?.r2).toMatchObject({ nameWithOwner: 'c/d' });
  expect(body.errors).toEqual([
    {
      type: 'NOT_FOUND',
      path: ['r1'],
      locations: [{ line: 1, column: expect.any(Number) }],
      message: "Could not resolve to a Repository with the name 'gone/repo'.",
    },
  ]);
});

test('follows a rename, with the same id and stars, unless asked not to', async () => {
  const before = (await batch(['Old/name'])).body.data?.r0;
  world.rename('github:old/name', 'github:New/Name');

  const after = (await batch(['Old/name', 'new/name'])).body.data;
  expect(after?.r0).toMatchObject({
    nameWithOwner: 'New/Name',
    stargazerCount: before?.stargazerCount,
  });
  expect(after?.r1).toEqual(after?.r0);
  const strict = await ask(
    '{ repository(owner: "old", name: "name", followRenames: false) { id } }',
  );
  expect(strict.body).toMatchObject({
    data: { repository: null },
    errors: [{ type: 'NOT_FOUND' }],
  });
});

test('a renamed repository keeps its database id', async () => {
  const id = async (name: string) => (await batch([name])).body.data?.r0?.databaseId;
  const before = await id('first/name');

  world.rename('github:first/name', 'github:second/name');

  expect(await id('second/name')).toBe(before);
  expect(await id('another/name')).not.toBe(before);
});

test('refuses a query that GitHub would refuse', async () => {
  const { response, body } = await ask('{ repository(owner: "a", name: "b") { stars } }');

  expect(response.status).toBe(200);
  expect(body).toEqual({
    errors: [
      {
        extensions: { code: 'undefinedField', typeName: 'Repository', fieldName: 'stars' },
        locations: [{ line: 1, column: 39 }],
        message: "Field 'stars' doesn't exist on type 'Repository'",
      },
    ],
  });
});

test.each([
  ['a syntax error', '{ repository(', {}],
  ['a missing argument', '{ repository(owner: "a") { id } }', {}],
  ['a wrong type', '{ repository(owner: 1, name: "b") { id } }', {}],
  ['a missing variable', 'query($o: String!) { repository(owner: $o, name: "b") { id } }', {}],
  [
    'an unused variable',
    'query($o: String!) { repository(owner: "a", name: "b") { id } }',
    { o: 'a' },
  ],
  ['an empty query', '', {}],
])('refuses %s with errors only', async (_, query, variables) => {
  const { response, body } = await ask(query, variables);

  expect(response.status).toBe(200);
  expect(body.errors?.[0]?.message).toEqual(expect.any(String));
  expect(body).not.toHaveProperty('data');
});

test('refuses a body that is no query', async () => {
  const response = await fetch(`${github.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `bearer ${bot.token}` },
    body: 'query',
  });

  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringContaining('query attribute') }],
  });
});

test.each([['ghs_wrong'], ['']])('says 401 to the token %p', async (token) => {
  const { response, body } = await ask('{ rateLimit { cost } }', {}, token);

  expect(response.status).toBe(401);
  expect(body).toMatchObject({ message: 'Bad credentials' });
});

test('stops in the middle when a query asks for too much', async () => {
  github.graphql.resourceLimit = 2;

  const { body } = await batch(['a/a', 'b/b', 'c/c', 'd/d']);

  expect(body.data).toMatchObject({
    r0: { nameWithOwner: 'a/a' },
    r1: { nameWithOwner: 'b/b' },
    r2: null,
    r3: null,
  });
  expect(body.errors).toMatchObject([
    {
      type: 'RESOURCE_LIMITS_EXCEEDED',
      path: ['r2'],
      message: 'Resource limits for this query exceeded.',
    },
    { type: 'RESOURCE_LIMITS_EXCEEDED', path: ['r3'] },
  ]);
});

test('gives an error of any type for one repository', async () => {
  github.graphql.errors.set('a/b', SAML_ERROR);

  const { body } = await batch(['A/b', 'c/d']);

  expect(body.data).toMatchObject({ r0: null, r1: { nameWithOwner: 'c/d' } });
  expect(body.errors).toMatchObject([
    { type: 'FORBIDDEN', path: ['r0'], extensions: { saml_failure: true } },
  ]);
});

test('shows what is archived or disabled', async () => {
  world.describe('github:old/archive', { archived: true });

  expect((await batch(['old/archive'])).body.data?.r0).toMatchObject({
    isArchived: true,
    isDisabled: false,
  });
});

test('returns the owner and the description of a repository', async () => {
  world.describe('github:lab/tool', { description: 'A tool.', owner: { name: 'The Lab' } });
  world.describe('github:ada/tool', { owner: { isPerson: true, name: 'Ada' } });
  const fields = 'description owner { __typename login ... on Organization { name } }';
  const { body } = await ask(`{
    lab: repository(owner: "lab", name: "tool") { ${fields} }
    ada: repository(owner: "ada", name: "tool") { ${fields} }
  }`);

  expect(body.data).toEqual({
    lab: {
      description: 'A tool.',
      owner: { __typename: 'Organization', login: 'lab', name: 'The Lab' },
    },
    ada: { description: null, owner: { __typename: 'User', login: 'ada' } },
  });
});

test('counts points, and says when there are none left', async () => {
  const { response, body } = await ask('{ rateLimit { limit remaining resetAt } }');
  const budget = github.rateLimit.budget(bot.token, 'graphql');
  expect(body.data?.rateLimit).toEqual({
    limit: 1000,
    remaining: 1000 - budget.used,
    resetAt: new Date(budget.reset * 1000).toISOString(),
  });
  expect(response.headers.get('x-ratelimit-resource')).toBe('graphql');
  expect(response.headers.get('x-ratelimit-remaining')).toBe(String(1000 - budget.used));

  budget.used = budget.limit;
  const over = await batch(['a/b']);
  expect(over.response.status).toBe(200);
  expect(over.response.headers.get('x-ratelimit-remaining')).toBe('0');
  expect(over.body).toEqual({ errors: [{ type: 'RATE_LIMITED', message: expect.any(String) }] });
  budget.used = 0;
});

test('a fault speaks as GitHub does', async () => {
  github.fault({ match: ({ path }) => path === '/graphql', status: 502, times: 1 });

  const { response, body } = await batch(['a/b']);

  expect(response.status).toBe(502);
  expect(body).toMatchObject({
    message: expect.stringContaining("couldn't respond to your request in time"),
  });
});

test('a query that took too long, and one too many, have two messages each', async () => {
  github.fault({ ...queryTimeout(), times: 1 });
  const late = await batch(['a/b']);
  expect(late.response.status).toBe(502);
  expect(late.body).toEqual({ data: null, errors: [{ message: expect.any(String) }] });

  github.fault({ ...secondaryLimit(60, 200), times: 1 });
  const over = await batch(['a/b']);
  expect(over.response.status).toBe(200);
  expect(over.response.headers.get('retry-after')).toBe('60');
  expect(over.body.errors?.[0]?.message).toContain('secondary rate limit');
});

test('shows what stands in a repository, as REST does', async () => {
  const list = `\ufeff# Ä\r\n${'x'.repeat(600_000)}`;
  const files = { 'README.md': 'a\n', 'long.md': list, 'a.bin': Buffer.from([0, 1, 255]) };
  const repository = await github.createRepository({ name: 'stands', files });
  const base = await repository.branch('main');
  const head = await repository.commit('work', { 'README.md': 'b\n' }, { message: 'One\n\nTwo' });
  const pull = { head: 'work', base: 'main', title: 'T', body: 'B' };
  await repository.api('POST', '/pulls', { body: pull });
  const { tree } = await repository.api<{ tree: { sha: string } }>('GET', `/git/commits/${head}`);

  const { body } = await ask(`{ repository(owner: "acme", name: "stands") {
    main: ref(qualifiedName: "refs/heads/main") { name target { oid } }
    work: ref(qualifiedName: "refs/heads/work") {
      target { ... on Commit { oid message tree { oid } parents(first: 1) { totalCount nodes { oid } } } }
    }
    none: ref(qualifiedName: "refs/heads/none") { name }
    text: object(expression: "refs/heads/work:README.md") { ... on Blob { text isTruncated } }
    binary: object(expression: "refs/heads/main:a.bin") { ... on Blob { text isBinary } }
    long: object(expression: "refs/heads/main:long.md") { ... on Blob { byteSize isTruncated } }
    gone: object(expression: "refs/heads/main:gone.md") { oid }
    pullRequests(headRefName: "work", first: 9, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number state body baseRefName headRefOid isCrossRepository }
    }
  } }`);

  expect(body).toEqual({
    data: {
      repository: {
        main: { name: 'main', target: { oid: base } },
        work: {
          target: {
            oid: head,
            message: 'One\n\nTwo',
            tree: { oid: tree.sha },
            parents: { totalCount: 1, nodes: [{ oid: base }] },
          },
        },
        none: null,
        text: { text: 'b\n', isTruncated: false },
        binary: { text: null, isBinary: true },
        long: { byteSize: Buffer.byteLength(list), isTruncated: true },
        gone: null,
        pullRequests: {
          nodes: [
            {
              number: 1,
              state: 'OPEN',
              body: 'B',
              baseRefName: 'main',
              headRefOid: head,
              isCrossRepository: false,
            },
          ],
        },
      },
    },
  });
});
