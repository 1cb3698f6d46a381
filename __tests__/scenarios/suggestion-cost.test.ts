/** What suggestions of strangers cost, where everybody may suggest. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { stranger, writer } from '../../sandbox/github/accounts.ts';
import { commentsOn } from '../../sandbox/github/comments.ts';
import { asksForStars } from '../../sandbox/github/own-queries.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { type AnsweredComment, answerEvent, commentOn } from '../helpers/comment-on.ts';
import { CONFIG, runOnce } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const LIST = `# Papers

## Models

| Title | Year | Citations |
| --- | --- | --- |
| [One](https://arxiv.org/abs/2301.00001) | 2023 | ? |

## Tools

- [alpha](https://github.com/acme/alpha) ![s](https://img.shields.io/github/stars/acme/alpha) - One.
`;
const ADD = '/tally add https://github.com/acme/mouse';
/** Another person without access. */
const other = { login: 'passer-by', token: 'ghp_passer-by' };

const sandbox = useSandbox({ owners: [other.login] });
beforeEach(() => {
  sandbox.world.set('github:acme/mouse', { stars: 77 });
});

function listed(limit = 5): Promise<Repository> {
  const config = `commands: { allow: { add: everybody }, limit: ${limit} }\n`;
  return createRepository(sandbox, { 'README.md': LIST, [CONFIG]: config });
}

function suggest(repository: Repository, body = ADD, more: { on?: number; token?: string } = {}) {
  const written = { body, token: stranger.token, association: 'NONE' as const, ...more };
  return commentOn(sandbox, repository, written);
}

/** The requests to the repository. */
function costOf({ requests }: AnsweredComment): number {
  return requests.filter((one) => one.server === 'github' && !asksForStars(one)).length;
}

function expectSkipped(result: AnsweredComment): void {
  expect(result.markdown).toMatch(/^Skipped: /);
  expect([result.reply, result.faces]).toEqual([undefined, []]);
  expect(costOf(result)).toBeLessThanOrEqual(2);
}

describe('a first suggestion', () => {
  test.each([false, true])('takes at most six requests; with a branch: %s', async (hasBranch) => {
    const repository = await listed();
    if (hasBranch) await runOnce(sandbox, repository);
    const result = await suggest(repository);
    expect(result.reply).toContain('Suggested: [github:acme/mouse]');
    expect(result.faces).toEqual(['eyes', 'rocket']);
    expect(result.advice).toEqual([]);
    expect(costOf(result)).toBeLessThanOrEqual(6);
  });

  test('is answered over REST where GitHub refuses the mutation', async () => {
    const repository = await listed();
    const match = ({ body }: { body: string }) => body.includes('mutation Answer');
    sandbox.github.fault({ match, body: { errors: [{ message: 'No.' }] } });
    const result = await suggest(repository);
    expect(result.reply).toContain('Suggested: [github:acme/mouse]');
    expect(result.faces).toEqual(['eyes', 'rocket']);
  });

  test('is answered once where the response to the mutation is lost', async () => {
    const repository = await listed();
    const match = ({ body }: { body: string }) => body.includes('mutation Answer');
    sandbox.github.fault({ match, action: 'lose', times: 1 });
    const { issue, comment } = await suggest(repository);
    const replies = await commentsOn(repository, issue);
    expect(replies.filter(({ body }) => body.includes(`reply ${comment} `))).toHaveLength(1);
  });
});

describe('the same suggestion is answered once', () => {
  test.each([
    ['in the same thread', ADD, true],
    ['in another issue', ADD, false],
    ['in another spelling', '/tally  add `github:Acme/Mouse`', false],
    ['in a Markdown link', '/tally add [mouse](https://github.com/acme/mouse/)', true],
  ])('%s', async (_, body, isSameThread) => {
    const repository = await listed();
    const { issue } = await suggest(repository);
    expectSkipped(await suggest(repository, body, isSameThread ? { on: issue } : {}));
  });

  test('of another person: in the thread that shows it', async () => {
    const repository = await listed();
    const { issue } = await suggest(repository);
    const { token } = other;
    expectSkipped(await suggest(repository, ADD, { on: issue, token }));
    expect((await suggest(repository, ADD, { token })).reply).toContain('Suggested:');
  });

  test('also where it was refused', async () => {
    const repository = await listed();
    const first = await suggest(repository, '/tally add');
    expect(first.reply).toContain('The command requires a link');
    expectSkipped(await suggest(repository, '/tally add'));
  });

  test('but again where a source had failed', async () => {
    const repository = await listed();
    const match = ({ body }: { body: string }) => body.includes('query Described');
    sandbox.github.fault({ match, status: 502 });
    const first = await commentOn(sandbox, repository, {
      body: ADD,
      token: stranger.token,
      isImpatient: true,
    });
    expect(first.reply).toContain('Try again later');
    sandbox.clearFaults();
    expect((await suggest(repository)).reply).toContain('Suggested:');
  });

  test('a job that runs again keeps the one reply', async () => {
    const repository = await listed();
    const { event, issue } = await suggest(repository);
    const { reply } = await answerEvent(sandbox, repository, { event });
    expect(reply).toContain('Suggested:');
    expect(await commentsOn(repository, issue)).toHaveLength(2);
  });

  test('a mark that somebody else wrote does not count', async () => {
    const repository = await listed();
    const { issue, comment } = await suggest(repository);
    const [, reply] = await commentsOn(repository, issue);
    await repository.api('DELETE', `/issues/comments/${reply?.id}`);
    const body = reply?.body.replace(`reply ${comment} `, 'reply 1 ');
    await repository.api('POST', `/issues/${issue}/comments`, {
      body: { body },
      token: writer.token,
    });
    expect((await suggest(repository)).reply).toContain('Suggested:');
  });
});

describe('the limit per person and day', () => {
  const nth = (number: number) => `/tally add github:acme/tool-${number}`;

  test('is named once, and then nothing is answered', async () => {
    const repository = await listed(2);
    for (const number of [1, 2]) {
      expect((await suggest(repository, nth(number))).reply).toContain('Suggested:');
    }
    const third = await suggest(repository, nth(3));
    expect(third.reply).toContain('You have made 2 suggestions today, which is the limit.');
    expect(third.faces).toEqual(['eyes', 'confused']);
    expect(costOf(third)).toBeLessThanOrEqual(6);
    expectSkipped(await suggest(repository, nth(4)));
    expectSkipped(await suggest(repository, nth(3)));
    const { token } = other;
    expect((await suggest(repository, nth(3), { token })).reply).toContain('Suggested:');
  });

  test('holds when a hundred newer comments follow', async () => {
    const repository = await listed(1);
    const { issue } = await suggest(repository, nth(1));
    const { number } = await repository.api<{ number: number }>('POST', '/issues', {
      body: { title: 'Talk' },
    });
    for (let count = 0; count < 110; count += 1) {
      const thread = count % 2 === 0 ? issue : number;
      await repository.api('POST', `/issues/${thread}/comments`, { body: { body: 'Hi.' } });
    }
    expect((await suggest(repository, nth(2))).reply).toContain('which is the limit');
  });

  test('is off with 0', async () => {
    const repository = await listed(0);
    for (const number of [1, 2, 3, 4, 5, 6]) {
      expect((await suggest(repository, nth(number))).reply).toContain('Suggested:');
    }
  });
});

test('where only people with access may add, a stranger still costs two requests', async () => {
  const repository = await createRepository(sandbox, { 'README.md': LIST });
  const result = await suggest(repository);
  expect(result.reply).toBeUndefined();
  expect(costOf(result)).toBeLessThanOrEqual(2);
});
