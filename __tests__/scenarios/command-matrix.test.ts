/** Every command against everything that a thread can do to it. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { bot, maintainer, stranger, writer } from '../../sandbox/github/accounts.ts';
import { commentsOn } from '../../sandbox/github/comments.ts';
import type { NewComment } from '../../sandbox/github/events.ts';
import type { Repository, Role } from '../../sandbox/github/repository.ts';
import { COMMANDS } from '../../src/action/commands/index.ts';
import { answerEvent, commentOn } from '../helpers/comment-on.ts';
import { CONFIG, proposed, runOnce, writes } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const LIST = `# Tools

- [alpha](https://github.com/acme/alpha) ![s](https://img.shields.io/github/stars/acme/alpha) - One.
- [beta](https://github.com/acme/beta) ![s](https://img.shields.io/github/stars/acme/beta) - Two.
- [BioBERT](https://arxiv.org/abs/1901.08746) ![c](https://img.shields.io/badge/dynamic/json?url=https%3A%2F%2Fapi.semanticscholar.org%2Fgraph%2Fv1%2Fpaper%2FarXiv%3A1901.08746%3Ffields%3DcitationCount&query=%24.citationCount&label=citation)
`;

/** A call of each command that works, and what its reply says. */
const RIGHT: Readonly<Record<string, readonly [args: string, reply: RegExp]>> = {
  refresh: ['', /Opened \[#\d+\]\([^)]+\) with 3 of 3 counts\./],
  status: ['', /3 counts of 1 list: 3 without a number\./],
  why: [' github:acme/alpha', /Understood as \[github:acme\/alpha\]/],
  add: [' github:acme/gamma', /Added to \*Tools\* in README\.md:/],
  accept: ['', /This thread has no matching open suggestion\./],
  drop: [' github:acme/gamma', /adds no entry about \[github:acme\/gamma\]/],
  ignore: [' github:acme/alpha', /is ignored once this is merged\. Opened \[#\d+\]/],
  unignore: [' github:acme/alpha', /\[github:acme\/alpha\]\([^)]+\) is not ignored\./],
  help: ['', /Write a command as the first line of a comment/],
};
const NAMES = COMMANDS.map(({ name }) => name);
const callOf = (name: string) => `/tally ${name}${RIGHT[name]?.[0] ?? ''}`;

const sandbox = useSandbox();
/** What is no command changes nothing, so one repository is enough for all of them. */
let quiet: Repository | undefined;
beforeEach(() => {
  sandbox.world.describe('github:acme/gamma', { description: 'Three.' });
});

async function listed(files: Record<string, string> = {}): Promise<Repository> {
  return createRepository(sandbox, { 'README.md': LIST, ...files });
}

const say = async (body: string, written: Partial<NewComment> = {}) =>
  commentOn(sandbox, await listed(), { body, ...written });

test('the table has every command', () => {
  expect(Object.keys(RIGHT)).toEqual(NAMES);
});

describe.each(NAMES)('/tally %s', (name) => {
  const body = callOf(name);
  const [, reply = /./] = RIGHT[name] ?? [];
  const isDone = !['accept', 'drop', 'unignore'].includes(name);

  test('right: one reply, and the faces', async () => {
    const result = await say(body);
    expect(result.reply).toMatch(reply);
    expect(result.faces).toEqual(['eyes', isDone ? 'rocket' : 'confused']);
    expect(result.advice).toEqual([]);
    expect(result.fault).toBeUndefined();
  });

  test.each([
    ['somebody with the role maintain', maintainer.token, true],
    ['somebody with the role write', writer.token, true],
    ['a stranger', stranger.token, false],
  ] as const)('by %s', async (_, token, isAllowed) => {
    const result = await say(body, { token });
    expect(result.faces.includes('eyes')).toBe(isAllowed);
    if (isAllowed) expect(result.reply).toMatch(reply);
    else expect(result.requests.length).toBeLessThanOrEqual(2);
  });

  test.each(['read', 'triage'] as const)('by a collaborator with the role %s', async (role) => {
    const result = await asCollaborator(await listed(), role, body);
    expect(result.faces).not.toContain('eyes');
    expect(result.reply).toBeUndefined();
    expect(writes(result.requests).filter((one) => !one.includes('/issues/'))).toEqual([]);
  });

  test('by a collaborator with the role triage, where the config lets them', async () => {
    const config = `commands: { allow: { ${name}: triage } }\n`;
    const result = await asCollaborator(await listed({ [CONFIG]: config }), 'triage', body);
    expect(result.faces).toContain('eyes');
  });

  test('in a pull request', async () => {
    const repository = await listed();
    await repository.commit('side', { 'README.md': `${LIST}\nMore.\n` });
    const pull = { head: 'side', base: 'main', title: 'More' };
    const { number } = await repository.api<{ number: number }>('POST', '/pulls', { body: pull });
    const result = await commentOn(sandbox, repository, { body, on: number });
    expect(result.reply).toMatch(reply);
    expect(result.reply).not.toContain('closes this issue');
  });

  test('in a locked issue: it is done, and the summary holds what could not be sent', async () => {
    const repository = await listed();
    const { number } = await repository.api<{ number: number }>('POST', '/issues', {
      body: { title: 'x' },
    });
    const settings = sandbox.github.settings(repository.fullName);
    const first = await commentOn(sandbox, repository, { body: 'hello', on: number });
    settings.locked.add(number);
    const event = { ...first.event, comment: { ...first.event.comment, body } };
    const result = await answerEvent(sandbox, repository, { event });
    expect(result.reply).toBeUndefined();
    expect(result.markdown).toMatch(reply);
    expect(result.advice).toEqual([
      expect.stringMatching(
        /^The reply to the comment was not written\. .*The conversation is locked: unlock it/,
      ),
    ]);
    expect(result.fault).toBeUndefined();
  });

  test('where the job may not write, the summary says what to grant', async () => {
    const repository = await listed();
    const { permissions } = sandbox.github.settings(repository.fullName);
    Object.assign(permissions, { issues: 'none', 'pull-requests': 'none' });
    const result = await commentOn(sandbox, repository, { body });
    expect(result.markdown).not.toBe('');
    expect(result.advice.join()).toContain('issues: write');
    expect(result.fault).toBeUndefined();
  });

  test('the same job again edits the reply and writes no second one', async () => {
    const repository = await listed();
    const result = await commentOn(sandbox, repository, { body });
    const again = await answerEvent(sandbox, repository, { event: result.event });
    expect(again.fault).toBeUndefined();
    expect(await commentsOn(repository, result.issue)).toHaveLength(2);
  });

  test('as a dry run it leaves no trace', async () => {
    const repository = await listed();
    const result = await commentOn(sandbox, repository, { body, dryRun: true });
    expect(writes(result.requests)).toEqual([]);
    expect(result.reply).toBeUndefined();
    expect(result.markdown).not.toBe('');
    expect(result.advice).toEqual([expect.stringMatching(/^Dry run/)]);
  });

  test.each([
    ['edited', body, { action: 'edited' }],
    ['deleted', body, { action: 'deleted' }],
    ['of a bot', body, { token: bot.token }],
    ['of an app', body, { app: true }],
    ['quoted', `> ${body}`, {}],
    ['in a code block', `\`\`\`\n${body}\n\`\`\``, {}],
    ['in code', `\`${body}\``, {}],
    ['indented', `    ${body}`, {}],
    ['on the second line', `Please:\n${body}`, {}],
    ['in our own comment', `${body}\n<!-- readme-tally:reply 1 -->`, {}],
  ] as const)('%s it is no command, and costs nothing', async (_, text, written) => {
    quiet ??= await listed();
    const result = await commentOn(sandbox, quiet, { body: text, ...written });
    expect(result.skipReason).toMatch(/^Skipped: /);
    expect(result.requests).toEqual([]);
    expect(result.faces).toEqual([]);
  });
});

test.each([
  ['/tally why', 'The command requires a link'],
  ['/tally why "github:acme/alpha"', 'The command requires a link'],
  ['/tally why github:acme/other', 'No list shows a count of'],
  ['/tally refresh nothing', 'The command requires a link'],
  ['/tally refresh github:acme/alpha github:acme/other', 'No list shows a count of'],
  ['/tally ignore', 'The command requires a link'],
  ['/tally ignore github:acme/alpha likes', 'has no such count'],
  ['/tally ignore github:acme/other', 'No list shows a count of'],
  ['/tally unignore x', 'The command requires a link'],
  ['/tally hlep', 'Did you mean `/tally help`?'],
  ['/tally @everybody', '`/tally help` lists the commands.'],
])('%s is answered with what is wrong', async (body, sentence) => {
  const result = await say(body);
  expect(result.reply).toContain(sentence);
  expect(result.reply).not.toContain('@');
  expect(result.faces).toEqual(['eyes', 'confused']);
  expect(writes(result.requests).filter((one) => !one.includes('/issues/'))).toEqual([]);
});

test.each(['refresh', 'refresh arxiv:1901.08746'])(
  '/tally %s with a source that is rate limited says so, and another one helps out',
  async (command) => {
    sandbox.semanticScholar.fault({ status: 429, headers: { 'retry-after': '0' } });
    const body = `/tally ${command}`;
    const result = await commentOn(sandbox, await listed(), { body, isImpatient: true });
    expect(result.fault).toBeUndefined();
    expect(result.reply).toContain('so its results were ignored in this run');
    expect(result.reply).toContain('| OpenAlex |');
  },
);

test('two at once: none is lost', async () => {
  const repository = await listed();
  await runOnce(sandbox, repository);
  const other = () => commentOn(sandbox, repository, { body: '/tally ignore github:acme/beta' });
  const result = await commentOn(sandbox, repository, {
    body: '/tally ignore github:acme/alpha',
    beforeWrite: other,
  });
  expect(result.fault).toBeUndefined();
  const config = await proposed(repository, CONFIG);
  expect(config).toContain('github:acme/alpha');
  expect(config).toContain('github:acme/beta');
});

test('where the pull request goes to another branch, that branch’s own config is edited', async () => {
  const onMain = 'pull-request:\n  base: next\n';
  const repository = await listed({ [CONFIG]: onMain });
  await repository.commit('next', { 'README.md': LIST, [CONFIG]: '# of next\n' });
  const body = '/tally ignore github:acme/alpha';
  expect((await commentOn(sandbox, repository, { body })).faces).toContain('rocket');
  expect(await proposed(repository, CONFIG)).toBe(
    '# of next\nignore:\n  subjects:\n    - github:acme/alpha\n',
  );
});

test('a stranger gets one reply with the reason in an issue, and always gets a face', async () => {
  const repository = await listed();
  const first = await commentOn(sandbox, repository, {
    body: '/tally help',
    token: stranger.token,
  });
  const on = first.issue;
  const second = await commentOn(sandbox, repository, {
    body: '/tally status',
    token: stranger.token,
    on,
  });
  for (const { faces, requests } of [first, second]) {
    expect(faces).toEqual(['confused']);
    expect(requests.length).toBeLessThanOrEqual(2);
  }
  const replies = (await commentsOn(repository, on)).filter(({ user }) => user.type === 'Bot');
  expect(replies).toHaveLength(1);
});

async function asCollaborator(repository: Repository, role: Role, body: string) {
  await repository.setPermission(stranger.login, role);
  const { token } = stranger;
  return commentOn(sandbox, repository, { body, token, association: 'COLLABORATOR' });
}
