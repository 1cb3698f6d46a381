/** What an approval of a suggestion covers, and whose comments count. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { app, bot, maintainer, stranger, writer } from '../../sandbox/github/accounts.ts';
import { commentsOn, editComment } from '../../sandbox/github/comments.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { commentOn } from '../helpers/comment-on.ts';
import { CONFIG, proposed, runOnce, writes } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const LIST = `# Tools

## Fast

- [alpha](https://github.com/acme/alpha) - One.
- [beta](https://github.com/acme/beta) - Two.
`;
const SHOWN = '- [mouse](https://github.com/acme/mouse) - Small.';
const ADD = '/tally add https://github.com/acme/mouse';
const sandbox = useSandbox();
let repository: Repository;

beforeEach(async () => {
  describeMouse('Small.');
  sandbox.world.set('github:acme/mouse', { stars: 77 });
  const config = 'commands: { allow: { add: everybody } }\n';
  repository = await createRepository(sandbox, { 'README.md': LIST, [CONFIG]: config });
});

const describeMouse = (description: string) =>
  sandbox.world.describe('github:acme/mouse', { description });

async function suggest(body = ADD, on?: number) {
  const place = on === undefined ? {} : { on };
  const result = await commentOn(sandbox, repository, { body, token: stranger.token, ...place });
  const all = await commentsOn(repository, result.issue);
  const reply = all.find((one) => one.body.includes(`reply ${result.comment} `));
  if (reply === undefined) throw new Error('it was not answered');
  return { issue: result.issue, id: reply.id, body: reply.body };
}

const like = (id: number, token: string) =>
  repository.api('POST', `/issues/comments/${id}/reactions`, { body: { content: '+1' }, token });

const accept = (on: number) =>
  commentOn(sandbox, repository, { body: '/tally accept', on, token: writer.token });

const run = (token?: string) => runOnce(sandbox, repository, token ? { token } : {});

const bodies = async (issue: number) =>
  (await commentsOn(repository, issue)).map(({ body }) => body);

describe('an approval adds exactly what was shown', () => {
  test('by a 👍, and every later run writes the same line', async () => {
    const { id, body } = await suggest();
    expect(body).toContain(`\`\`\`markdown\n${SHOWN}\n\`\`\``);
    await like(id, writer.token);
    await run();
    expect(await proposed(repository)).toContain(`${SHOWN}\n`);

    describeMouse('Big!');
    const other = LIST.replaceAll(' - ', ': ').replace('# Tools', '# All tools');
    await repository.commit('main', { 'README.md': other });
    await run();
    expect(await proposed(repository)).toContain(`${SHOWN}\n`);
    expect(writes((await run()).requests)).toEqual([]);
  });

  test('by /tally accept', async () => {
    const { issue } = await suggest();
    const { reply, faces } = await accept(issue);
    expect(reply).toContain(SHOWN);
    expect(faces).toEqual(['eyes', 'rocket']);
    expect(await proposed(repository)).toContain(`${SHOWN}\n`);
  });

  test('also beside another one that was approved before', async () => {
    sandbox.world.describe('github:acme/rat', { description: 'Long.' });
    sandbox.world.set('github:acme/rat', { stars: 5 });
    const first = await suggest();
    const second = await suggest('/tally add https://github.com/acme/rat', first.issue);
    await like(first.id, writer.token);
    await like(second.id, writer.token);
    await run();
    const list = await proposed(repository);
    expect(list).toContain(`${SHOWN}\n- [rat](https://github.com/acme/rat) - Long.\n`);
  });
});

test('a line that no longer fits the table waits, and is never written into the wrong columns', async () => {
  const table = (more: string) =>
    `# Tools

| Tool |${more && ` ${more} |`} Stars | Notes |
| --- |${more && ' --- |'} --- | --- |
| [alpha](https://github.com/acme/alpha) |${more && ' x |'} 5 | One. |
| [beta](https://github.com/acme/beta) |${more && ' y |'} 6 | Two. |
`;
  await repository.commit('main', { 'README.md': table('') });
  const { id } = await suggest();
  await like(id, writer.token);
  await run();
  expect(await proposed(repository)).toMatch(/^\| \[mouse\]\([^|]+\| 77 \| [^|]+ \|$/m);
  await repository.commit('main', { 'README.md': table('Year') });
  const { report } = await run();
  expect(report.unplaced).toHaveLength(1);
  await repository.commit('main', { 'README.md': table('') });
  await run();
  expect(await proposed(repository)).toContain('[mouse]');
});

describe('what has changed since is shown again, and nothing is added', () => {
  const CHANGES: [what: string, change: () => unknown, line: string][] = [
    ['the description', () => describeMouse('BUY NOW'), SHOWN.replace('Small.', 'BUY NOW.')],
    [
      'the form of the list',
      () => repository.commit('main', { 'README.md': LIST.replaceAll(' - ', ' — ') }),
      SHOWN.replace(' - ', ' — '),
    ],
    [
      'the section',
      () => repository.commit('main', { 'README.md': LIST.replace('## Fast', '## Slow') }),
      '',
    ],
  ];

  test.each(CHANGES)('by a 👍: %s', async (_, change, line) => {
    const { issue, id } = await suggest();
    await like(id, writer.token);
    await change();
    await run();
    expect(await repository.pullRequests()).toEqual([]);
    const [, old = '', again = ''] = await bodies(issue);
    if (line === '') {
      expect(old).toContain('name the section');
      return;
    }
    expect(old).toMatch(/-->\nThis entry has changed since it was suggested\./);
    expect(again).toContain(`\`\`\`markdown\n${line}\n\`\`\``);

    expect(writes((await run()).requests)).toEqual([]);
    const reply = (await commentsOn(repository, issue)).at(-1);
    await like(reply?.id ?? 0, writer.token);
    await run();
    expect(await proposed(repository)).toContain(`${line}\n`);
  });

  test('by /tally accept', async () => {
    const { issue } = await suggest();
    describeMouse('BUY NOW');
    const { reply, faces } = await accept(issue);
    expect(reply).toContain('was not added: it has changed since it was suggested.');
    expect(faces).toEqual(['eyes', 'confused']);
    expect(await repository.pullRequests()).toEqual([]);
    expect((await accept(issue)).faces).toEqual(['eyes', 'rocket']);
    expect(await proposed(repository)).toContain('BUY NOW');
  });
});

test('neither likes of others nor newer comments hide the 👍 of a maintainer', async () => {
  const { id, issue } = await suggest();
  await like(id, maintainer.token);
  const { body } = await suggest(`${ADD} to "Fast"`, issue);
  const api = (path: string, text: string, token: string) =>
    repository.api<{ id: number }>('POST', path, { body: { body: text }, token });
  for (let n = 0; n < 21; n += 1) {
    const copy = body.replace(/reply \d+/, `reply ${n + 1}`);
    const made = await api(`/issues/${issue}/comments`, copy, bot.token);
    await like(made.id, stranger.token);
  }
  for (let n = 0; n < 101; n += 1) {
    await api(`/issues/${issue}/comments`, `No. ${n}`, stranger.token);
  }
  const { requests } = await run();
  expect(await proposed(repository)).toContain(SHOWN);
  const permissions = requests.filter(({ path }) => path.includes('/collaborators/'));
  expect(permissions.map(({ path }) => path.split('/').at(-2)).sort()).toEqual([
    maintainer.login,
    stranger.login,
  ]);
});

test('behind a hundred 👍 of others, that of a maintainer is found', async () => {
  const { id } = await suggest();
  const reaction = { id: 1, content: '+1', created_at: '2026-11-22T00:00:00Z' };
  await like(id, maintainer.token);
  for (const [page, { login }, size] of [
    ['1', stranger, 100],
    ['2', maintainer, 1],
  ] as const) {
    sandbox.github.fault({
      status: 200,
      body: Array.from({ length: size }, () => ({ ...reaction, user: { login } })),
      match: ({ path, query }) =>
        path.endsWith(`/comments/${id}/reactions`) && query.get('page') === page,
    });
  }
  await run();
  expect(await proposed(repository)).toContain(SHOWN);
});

describe('is no suggestion, and is never edited', () => {
  const WRITERS = [
    ['a bot', app.token],
    ['somebody with write access', writer.token],
    ['the owner', undefined],
    ['a stranger', stranger.token],
  ] as const;

  test.each(WRITERS)('a comment of %s with our marks', async (_, token) => {
    const { issue, id, body } = await suggest();
    await repository.api('DELETE', `/issues/comments/${id}`);
    const forged = await repository.api<{ id: number }>('POST', `/issues/${issue}/comments`, {
      body: { body },
      token,
    });
    await like(forged.id, maintainer.token);
    const { requests } = await run();
    expect(writes(requests)).toEqual([]);
    expect((await accept(issue)).reply).toContain('This thread has no matching open suggestion.');
    expect((await bodies(issue)).filter((one) => one === body)).toHaveLength(1);
  });

  test('our own comment with another line in it', async () => {
    const { issue, id, body } = await suggest();
    await like(id, maintainer.token);
    await editComment(repository, { id, body: body.replace('Small.', 'BUY NOW') });
    expect(writes((await run()).requests)).toEqual([]);
    expect((await accept(issue)).reply).toContain('no matching open suggestion');
  });

  test('our own liked comment that was edited into one', async () => {
    const { body, issue } = await suggest();
    const help = await commentOn(sandbox, repository, { body: '/tally help', on: issue });
    const all = await commentsOn(repository, issue);
    const reply = all.find((one) => one.body.includes(`reply ${help.comment} `));
    await like(reply?.id ?? 0, maintainer.token);
    const [mark] = `${reply?.body}`.split('\n', 1);
    const forged = body.replace(/^.*/, `${mark}`).replaceAll('acme/mouse', 'acme/rat');
    await editComment(repository, { id: reply?.id ?? 0, body: forged });
    expect(writes((await run()).requests)).toEqual([]);
  });
});

describe('merging closes only an issue that holds nothing else', () => {
  const issue = (body: string | null, token?: string) =>
    repository
      .api<{ number: number }>('POST', '/issues', { body: { title: 'x', body }, token })
      .then(({ number }) => number);
  const pull = async () => (await repository.pullRequests())[0]?.body ?? '';

  test.each([
    ['of whoever suggested', null, stranger.token, true],
    ['of whoever suggested, with the link', 'https://github.com/acme/mouse', stranger.token, true],
    ['of whoever suggested, with more in it', 'And fix the typos.', stranger.token, false],
    ['of a maintainer', null, maintainer.token, false],
  ])('an issue %s: %j', async (_, body, token, closes) => {
    const on = await issue(body, token);
    await suggest(ADD, on);
    const { reply } = await accept(on);
    expect(reply?.includes('Merging it closes this issue.')).toBe(closes);
    expect((await pull()).includes(`closes #${on}`)).toBe(closes);
  });

  test('not one in which somebody asked for more, also by a 👍', async () => {
    const { id, issue: on } = await suggest();
    const body = 'And fix the typos.';
    await repository.api('POST', `/issues/${on}/comments`, { body: { body } });
    await like(id, writer.token);
    await run();
    expect(await pull()).toContain('Add mouse to Fast');
    expect(await pull()).not.toContain('closes #');
  });
});

test('with add for everybody, a run without comments takes one more request', async () => {
  await run();
  const { requests } = await run();
  const paths = requests.filter(({ path }) => /\/issues|\/collaborators|\/user/.test(path));
  expect(paths.map(({ path }) => path)).toEqual([`/repos/${repository.fullName}/issues/comments`]);
});
