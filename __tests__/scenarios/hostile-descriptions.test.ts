/** `/tally add` of things that others described to do harm, through the built Action. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { commentsOn } from '../../sandbox/github/comments.ts';
import { comment } from '../../sandbox/github/events.ts';
import { runAction } from '../../sandbox/runner.ts';
import { useBundle } from '../helpers/bundle.ts';
import { RENDERERS } from '../helpers/renderers.ts';
import { BRANCH, proposed } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const entry = useBundle('src/index.ts');
const sandbox = useSandbox();

const LIST = `# Lists

## Table

| Name | Description | Stars |
| --- | --- | --- |
| [alpha](https://github.com/acme/alpha) | Does one thing. | 1.2k |
| [beta](https://github.com/acme/beta) | Does another. | 7 |

## Bullets

- [gamma](https://github.com/acme/gamma) - Does one thing.
- [delta](https://github.com/acme/delta) - Does another.

## Badges

- ![stars](https://img.shields.io/github/stars/acme/zeta) [zeta](https://github.com/acme/zeta) - Does one thing.
- ![stars](https://img.shields.io/github/stars/acme/eta) [eta](https://github.com/acme/eta) - Does another.

## Papers

| Title | Authors | Venue | Citations |
| --- | --- | --- | --- |
| [One](https://arxiv.org/abs/2301.00001) | Ann One | ICLR | 5 |
| [Two](https://arxiv.org/abs/2301.00002) | Bob Two | ACL | 6 |
`;
const HARMFUL =
  'Fixes #1: [x](https://evil.example) ![y](https://evil.example/y.png) <img src=x> <!-- /tally --> | `c` ~~d~~ @org/team GH-2 [skip ci] \u202Ebidi\u2066 \u001B[31m &#64;a www.evil.example';
/** A title is the subject of the commit and the title of the pull request. */
const TITLES = [
  'Fixes #1: [skip ci] @org/team GH-7 \u202E<!-- x --> \u{E0061}',
  'Co-authored-by: Eve <eve@evil.example>',
];

interface Added {
  readonly list: string;
  readonly reply: string;
  readonly title: string;
  readonly body: string;
  readonly message: string;
  readonly log: string;
  readonly summary: string;
}

/** Adds a paper or a repository, as a maintainer does who has not looked at it. */
async function add(link: string, section: string): Promise<Added> {
  const repository = await createRepository(sandbox, {
    'README.md': LIST,
    // Only the harmless venue is one that proves where a paper is published.
    '.github/readme-tally.yml': 'audit: { rules: { published: off } }\n',
  });
  const payload = await comment(repository, { body: `/tally add ${link} to "${section}"` });
  const { stdout, stderr, summary } = await runAction(sandbox, {
    repository: repository.fullName,
    event: 'issue_comment',
    payload,
    entry: entry(),
    isBrisk: true,
  });
  const comments = await commentsOn(repository, payload.issue.number);
  const [pull] = await repository.pullRequests();
  const head = await repository.api<{ commit: { message: string } }>('GET', `/commits/${BRANCH}`);
  return {
    list: await proposed(repository),
    reply: comments.at(-1)?.body ?? '',
    title: pull?.title ?? '',
    body: pull?.body ?? '',
    message: head.commit.message,
    log: stdout + stderr,
    summary,
  };
}

const CASES = [
  ['a table', 'Table', 'github:acme/hostile', 'github:acme/harmless'],
  ['bullets', 'Bullets', 'github:acme/hostile', 'github:acme/harmless'],
  ['badges', 'Badges', 'github:acme/hostile', 'github:acme/harmless'],
  ['a table of papers', 'Papers', 'arxiv:2403.00001', 'arxiv:2403.00003'],
  ['a table, with a trailer', 'Papers', 'arxiv:2403.00002', 'arxiv:2403.00003'],
] as const;

beforeAll(() => {
  const { world } = sandbox;
  world.describe('github:acme/hostile', { description: HARMFUL });
  world.describe('github:acme/harmless', { description: 'Does a third.' });
  for (const [n, title] of TITLES.entries()) {
    const venue = { name: HARMFUL, others: ['[v](https://evil.example)'] };
    world.describe(`arxiv:2403.0000${n + 1}`, { title, venue, authors: [{ name: HARMFUL }] });
  }
  const authors = [{ name: 'Cleo Three' }];
  world.describe('arxiv:2403.00003', { title: 'Three', venue: { name: 'ICML' }, authors });
});

describe.each(CASES)('%s', (_, section, hostileLink, harmlessLink) => {
  test('shows the words, and makes what harmless ones make', async () => {
    const hostile = await add(hostileLink, section);
    const harmless = await add(harmlessLink, section);

    expect(hostile.list.split('\n')).toHaveLength(LIST.split('\n').length + 1);
    for (const [name, render] of Object.entries(RENDERERS)) {
      for (const page of ['list', 'body', 'reply', 'summary'] as const) {
        expect([page, name, render(hostile[page])]).toEqual([page, name, render(harmless[page])]);
      }
    }
    const plain = [hostile.title, hostile.message.split('\n', 1)[0] ?? ''];
    for (const line of plain) {
      expect(line).toMatch(/^Add /);
      expect(line).not.toMatch(/[@#][\p{L}\p{N}]|\bGH-\d|\[skip ci\]|\p{Cc}|[\u202A-\u202E]/iu);
      expect(line).not.toMatch(/[\u2060-\u2069\u{E0000}-\u{E0FFF}]/u);
    }
    // The subject, an empty line, and our trailers.
    expect(hostile.message).toMatch(/^[^\n]+\n\n(?:Readme-Tally-[A-Za-z]+: [0-9a-f]+\n?)+$/);
    expect(hostile.log).not.toMatch(
      /(?!\n)\p{Cc}|\u202E|^::(?!group|endgroup|add-mask|warning|debug)/mu,
    );
  }, 60_000);
});
