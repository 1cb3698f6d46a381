import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Input } from '@lezer/common';
import { MarkdownParser } from '@lezer/markdown';
import { stranger, writer } from '../../sandbox/github/accounts.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import type { NamedRecord, Sandbox } from '../../sandbox/sandbox.ts';
import { commentOn } from '../helpers/comment-on.ts';
import { CONFIG, proposed, runOnce } from '../helpers/run.ts';
import { startSandbox } from '../helpers/start-sandbox.ts';

const LIST = `# Papers

## Models

| Title | Year | Citations |
| --- | --- | --- |
| [One](https://arxiv.org/abs/2301.00001) | 2023 | ? |

## Tools

- [alpha](https://github.com/acme/alpha) ![s](https://img.shields.io/github/stars/acme/alpha) - One.
`;
const ADD = '/tally add https://arxiv.org/abs/2403.99990';

/** Every text that the Markdown parser was started on, whoever started it. */
const parsed: string[] = [];
let sandbox: Sandbox;
let repositories = 0;

beforeAll(async () => {
  sandbox = await startSandbox();
  const { createParse } = MarkdownParser.prototype;
  jest.spyOn(MarkdownParser.prototype, 'createParse').mockImplementation(function (
    this: MarkdownParser,
    input: Input,
    ...rest
  ) {
    parsed.push(input.read(0, input.length));
    return createParse.call(this, input, ...rest);
  });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  const { world } = sandbox;
  world.describe('arxiv:2403.99990', { title: 'Counting: What Was Counted', year: 2024 });
  world.set('arxiv:2403.99990', { citations: 1234 });
  world.set('github:acme/mouse', { stars: 77 });
  parsed.length = 0;
});

function listed(config = ''): Promise<Repository> {
  repositories += 1;
  return sandbox.github.createRepository({
    name: `read-once-${repositories}`,
    files: { 'README.md': LIST, [CONFIG]: config },
  });
}

/** The requests by which a repository's heads, trees and files are read, in order. */
function reads(requests: readonly NamedRecord[]): string[] {
  return requests.flatMap(({ server, method, path, body }) => {
    if (server !== 'github') return [];
    if (path === '/graphql') return /query (Overview|ConfigFile|Contents)\(/.exec(body)?.[1] ?? [];
    const [, read] = /\/(git\/(?:trees|blobs|commits)|contents)\//.exec(path) ?? [];
    return method === 'GET' && read ? [read] : [];
  });
}

/** The overview has the config, which says who may use a command. */
const FIRST = ['Overview', 'git/trees', 'git/blobs'];
const WITH_BRANCH = ['Overview', 'git/trees', 'git/trees', 'Contents'];

test('/tally add parses the list, the list with the entry, and that with its count, once each', async () => {
  const repository = await listed();
  await commentOn(sandbox, repository, { body: ADD });
  const after = await proposed(repository);
  expect(after).toContain('| 2024 | 1.2k |');
  const withEntry = after.replace('| 2024 | 1.2k |', '| 2024 | ? |');
  expect(parsed).toEqual([LIST, withEntry, after]);
});

test('/tally add reads the repository with one set of requests', async () => {
  const repository = await listed();
  const first = await commentOn(sandbox, repository, { body: ADD });
  expect(reads(first.requests)).toEqual(FIRST);
  const second = await commentOn(sandbox, repository, { body: '/tally add github:acme/mouse' });
  expect(second.reply).toContain('Added to *Tools* in README.md');
  expect(reads(second.requests)).toEqual(WITH_BRANCH);
});

test('an entry on top of one that waits parses no text twice', async () => {
  const repository = await listed();
  await commentOn(sandbox, repository, { body: ADD });
  parsed.length = 0;
  await commentOn(sandbox, repository, { body: '/tally add github:acme/mouse' });
  expect(parsed).toContain(LIST);
  expect(parsed).toContain(await proposed(repository));
  expect(parsed).toHaveLength(new Set(parsed).size);
});

test.each(['why github:acme/alpha', 'status'])(
  '/tally %s parses the list once',
  async (command) => {
    const repository = await listed();
    const { requests } = await commentOn(sandbox, repository, { body: `/tally ${command}` });
    expect(parsed).toEqual([LIST]);
    expect(reads(requests)).toEqual(FIRST);
  },
);

test.each(['ignore github:acme/alpha', 'refresh github:acme/alpha'])(
  '/tally %s looks at the list and runs with one reading of it',
  async (command) => {
    const repository = await listed();
    const { requests } = await commentOn(sandbox, repository, { body: `/tally ${command}` });
    expect(parsed).toEqual([LIST]);
    expect(reads(requests)).toEqual(FIRST);
  },
);

test('a run that starts over reads again what has changed', async () => {
  const repository = await listed();
  let isFirst = true;
  const beforeWrite = async () => {
    if (isFirst) await runOnce(sandbox, repository);
    isFirst = false;
  };
  const { requests, reply } = await commentOn(sandbox, repository, { body: ADD, beforeWrite });
  expect(reply).toContain('| 2024 | 1.2k |');
  const again = ['Overview', 'git/trees', 'git/trees', 'Contents'];
  // The run in between reads what the first attempt did, but for the permission.
  expect(reads(requests)).toEqual([...FIRST, ...FIRST, ...again]);
});

test('accepted suggestions are applied with one reading, and no text is parsed twice', async () => {
  const repository = await listed('commands: { allow: { add: everybody } }\n');
  const { token } = stranger;
  const { issue } = await commentOn(sandbox, repository, { body: ADD, token });
  const body = '/tally add github:acme/mouse';
  await commentOn(sandbox, repository, { body, token, on: issue });
  parsed.length = 0;
  const accept = { body: '/tally accept', on: issue, token: writer.token };
  const { requests, reply } = await commentOn(sandbox, repository, accept);
  expect(reply).toContain('Merging it closes this issue.');
  expect(reads(requests)).toEqual(FIRST);
  expect(parsed).toContain(await proposed(repository));
  expect(parsed).toHaveLength(new Set(parsed).size);
});
